// A chart as one SVG file: letters as outlines, and all that is said in <title>, <desc> and labels for ears and searches.

import { xml } from '../export/tables/sheet.ts'
import { type Chart, chartLimit } from './chart.ts'
import { drawingOf } from './drawing.ts'
import { textPath } from './font.ts'
import { titleOf } from './said.ts'
import type { Item, TextItem } from './scene.ts'
import { element } from './shapes.ts'
import { chartWords } from './words.ts'

/** Throws RangeError where `chartLimit` names a limit: ask it first. */
export function chartSvg(chart: Chart): string {
  const limit = chartLimit(chart)
  if (limit) throw new RangeError(`${limit.code}: ${limit.count} > ${limit.most}`)
  const { width, height, items } = drawingOf(chart)
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': chart.title,
    lang: chart.language,
  }
  const said = element('title', {}, xml(chart.title)) + element('desc', {}, xml(descriptionOf(chart)))
  const ground = element('rect', { width, height, fill: '#ffffff' })
  const svg = element('svg', root, `\n${[said, ground, ...items.map(itemSvg)].join('\n')}\n`)
  return `${svg.replace(turning, '\uFFFD')}\n`
}

/** Signs of a report's words that turn the direction of writing: what is read out would be other than what stands there. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const itemSvg = (item: Item): string => {
  if (item.kind === 'text') return textSvg(item)
  if (item.kind === 'shape') return item.svg
  const title = element('title', {}, xml(item.title))
  return element('g', { role: 'img', 'aria-label': item.title }, title + item.shapes.map(({ svg }) => svg).join(''))
}

function textSvg({ text, x, y, style, fill }: TextItem): string {
  const outlines = element('path', { d: textPath(text, style).d, transform: `translate(${x} ${y})`, fill })
  // outlines are letters by their name alone, and only a picture may have one
  return element('g', { role: 'img', 'aria-label': text }, outlines)
}

/** Points that are read out one by one; of more, a table is the better way. */
const mostTold = 60

/** What the chart shows, for who cannot see it. */
function descriptionOf(chart: Chart): string {
  const { subtitle = '', unit, series, categories, footnotes, language } = chart
  const counted = unit === '' ? '' : chartWords[language].unit(unit)
  const all = series.flatMap(({ points }, n) => points.map((point, at) => ({ point, series: n, category: at })))
  const told = all.filter(({ point }) => point !== null).map(place => titleOf(chart, place))
  const names = [series.map(({ name }) => name).join(', '), categories.join(', ')]
  return [subtitle, counted, ...(told.length <= mostTold ? told : names), ...footnotes].filter(Boolean).join('. ')
}
