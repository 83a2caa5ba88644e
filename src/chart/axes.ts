// Both axes of an upright plot, and the line above it that says what is counted.

import type { Chart } from './chart.ts'
import { textWidth } from './font.ts'
import { isRounded, type Magnitude, magnitudeOf, tickText } from './numbers.ts'
import { margin, width } from './page.ts'
import { allValues } from './points.ts'
import { isLabelled } from './said.ts'
import { type Box, faint, type Item, lineHeight, linesAt, type Part, textAt } from './scene.ts'
import { line } from './shapes.ts'
import { type TickOptions, type Ticks, ticksOf } from './ticks.ts'
import { chartWords } from './words.ts'
import { wrap } from './wrap.ts'

export const small = { size: 12, weight: 'regular' } as const
export const grid = { colour: '#e2e2e2', width: 1 }
export const axis = { colour: '#4a4a4a', width: 1.2 }

export interface Measure {
  readonly ticks: Ticks
  readonly magnitude: Magnitude
}

export function measureOf(chart: Chart, options: TickOptions): Measure {
  const ticks = ticksOf(allValues(chart), options)
  const most = Math.max(Math.abs(ticks.low), Math.abs(ticks.high))
  return { ticks, magnitude: magnitudeOf(most, chart.unit, chart.language) }
}

/** What is counted: «Đơn vị: triệu lượt người», and whether the axis or the numbers are not what they seem. */
export function unitLine(chart: Chart, { ticks, magnitude }: Measure, top: number): Part {
  const words = chartWords[chart.language]
  const unit = `${magnitude.word} ${chart.unit}`.trim()
  const cut = ticks.low > 0 ? words.cutAxis : ''
  const printed = chart.kind === 'bar' || isLabelled(chart)
  const round = printed && allValues(chart).some(value => isRounded(value, magnitude)) ? words.rounded : ''
  const text = [unit === '' ? '' : words.unit(unit), cut, round].filter(Boolean).join('; ')
  if (text === '') return { items: [], bottom: top + 4 }
  const lines = wrap(text, { ...small, width: width - 2 * margin, lines: 3 })
  const items = linesAt(lines, { ...small, x: margin, y: top + 22, fill: faint })
  return { items, bottom: top + 10 + lines.length * lineHeight(small.size) }
}

export const tickLabels = ({ ticks, magnitude }: Measure, chart: Chart): readonly string[] =>
  ticks.at.map(tick => tickText(tick, magnitude, chart.language))

export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(text => textWidth(text, small)))

/** Categories from left to right, values upwards. */
export interface Plot {
  readonly box: Box
  readonly chart: Chart
  readonly measure: Measure
}

export const slotOf = ({ box, chart }: Plot): number => (box.right - box.left) / Math.max(1, chart.categories.length)

export const xOf = (plot: Plot, category: number): number => plot.box.left + (category + 0.5) * slotOf(plot)

export function yOf({ box, measure: { ticks } }: Plot, value: number): number {
  return box.bottom - ((value - ticks.low) / (ticks.high - ticks.low)) * (box.bottom - box.top)
}

/** The lines of the values with their numbers, the one at 0 (or the lowest) stronger. */
export function valueAxis(plot: Plot): readonly Item[] {
  const { box, chart, measure } = plot
  const labels = tickLabels(measure, chart)
  const base = measure.ticks.low > 0 ? measure.ticks.low : 0
  return measure.ticks.at.flatMap((tick, n): readonly Item[] => {
    const y = yOf(plot, tick)
    const label = textAt(labels[n] ?? '', { ...small, x: box.left - 8, y: y + 4, anchor: 'end', fill: faint })
    return [line({ x: box.left, y }, { x: box.right, y }, tick === base ? axis : grid), label]
  })
}

/** Names below their places; of names that are too wide, each second, fifth … only. */
export function categoryAxis(plot: Plot, top: number): Part {
  const { categories } = plot.chart
  const every = stepOf(plot)
  const shown = categories.flatMap((name, n) => (n % every === 0 ? [{ name, n }] : []))
  const room = slotOf(plot) * every - 6
  const wrapped = shown.map(({ name, n }) => ({ n, lines: wrap(name, { ...small, width: room, lines: 4 }) }))
  const items = wrapped.flatMap(({ n, lines }) =>
    linesAt(lines, { ...small, x: xOf(plot, n), y: top + 16, anchor: 'middle' }),
  )
  const most = Math.max(1, ...wrapped.map(({ lines }) => lines.length))
  return { items, bottom: top + 6 + most * lineHeight(small.size) }
}

/** The least step with which no word of a name is broken and no name takes more than three lines. */
function stepOf(plot: Plot): number {
  const { categories } = plot.chart
  const fits = (every: number): boolean =>
    categories.every((name, n) => n % every !== 0 || namesFit(name, slotOf(plot) * every - 6, 3))
  return [1, 2, 5, 10, 20, 50].find(fits) ?? 50
}

export const namesFit = (name: string, room: number, lines: number): boolean =>
  widest(name.split(' ')) <= room && wrap(name, { ...small, width: room, lines: lines + 1 }).length <= lines

/** A plot that has nothing to show needs no room. */
export const heightOf = (chart: Chart, full: number): number => (allValues(chart).length > 0 ? full : 110)

/** In the middle of a plot that has nothing to show. */
export function emptyNote({ box, chart }: Plot): readonly Item[] {
  if (allValues(chart).length > 0) return []
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  const { empty, otherPeriods, aside } = chartWords[chart.language]
  const found = new Set(chart.series.flatMap(({ points }) => points.map(point => point?.mark)))
  const text = found.has('aside') || found.has('not-yet') ? aside : found.has('other-period') ? otherPeriods : empty
  return [textAt(text, { x, y, size: 14, anchor: 'middle', fill: faint })]
}
