// More lines than colours: a small plot for each, all on one scale, so that they can be set against each other.

import {
  categoryAxis,
  emptyNote,
  type Measure,
  measureOf,
  type Plot,
  small,
  tickLabels,
  unitLine,
  valueAxis,
  widest,
} from './axes.ts'
import type { Chart, Series } from './chart.ts'
import { pointsOf } from './line-points.ts'
import { jointsOf } from './lines.ts'
import { scaledText } from './numbers.ts'
import { margin, width } from './page.ts'
import { pointLabels } from './point-labels.ts'
import { allValues, lookNumber } from './points.ts'
import { type Item, lineHeight, linesAt, type Part } from './scene.ts'
import { stripOf } from './strip.ts'
import { wrap } from './wrap.ts'

const height = 130
/** Between the name of a panel and its plot: a number, or an arrow. */
const headroom = 30
const between = 28
/** Of a year with its number above it, at least. */
const roomy = 30

/** Series of one look share a panel: a plan stands with its results. */
export function panelsPart(chart: Chart, top: number): Part {
  const measure = measureOf(chart, { zero: 'where-near', steps: 3 })
  const unit = unitLine(chart, measure, top)
  const groups = [...Map.groupBy(chart.series.keys(), n => lookNumber(chart, n)).values()]
  const panels = groups.map(own => ({
    ...chart,
    series: own.flatMap(n => (chart.series[n] ? [{ ...chart.series[n], look: 0 }] : [])),
  }))
  const perRow = perRowOf(chart, measure)
  const lines = Math.max(1, ...panels.map(({ series }) => nameOf(series, wideOf(perRow)).length))
  return panels.reduce<Rows>(
    (rows, panel, n) => withPanel(rows, panel, { measure, perRow, lines, column: n % perRow }),
    {
      items: unit.items,
      bottom: unit.bottom + 10,
      start: unit.bottom + 10,
    },
  )
}

/** As many as leave room for most of the numbers. */
function perRowOf(chart: Chart, measure: Measure): number {
  const labels = allValues(chart).map(value => scaledText(value, measure.magnitude, chart.language))
  const each = Math.max(roomy, 0.8 * widest(labels))
  const ticks = widest(tickLabels(measure, chart)) + 8
  return (width - 2 * margin - 2 * between) / 3 - ticks >= chart.categories.length * each ? 3 : 2
}

interface Rows extends Part {
  /** Where the row of panels begins that is being filled. */
  readonly start: number
}

interface Place {
  readonly measure: Measure
  readonly perRow: number
  readonly column: number
  /** Of the longest name. */
  readonly lines: number
}

function withPanel({ items, bottom, start: before }: Rows, panel: Chart, place: Place): Rows {
  const start = place.column === 0 ? bottom : before
  const part = panelPart(panel, start, place)
  return { items: [...items, ...part.items], bottom: Math.max(bottom, part.bottom + 14), start }
}

function panelPart(chart: Chart, top: number, { measure, perRow, lines, column }: Place): Part {
  const wide = wideOf(perRow)
  const x = margin + column * (wide + between)
  const name = nameOf(chart.series, wide)
  const start = top + lines * lineHeight(small.size) + headroom
  const left = x + widest(tickLabels(measure, chart)) + 8
  const plot: Plot = { box: { left, top: start, right: x + wide, bottom: start + height }, chart, measure }
  const strip = stripOf(plot)
  const categories = categoryAxis(plot, strip.bottom)
  const points = pointsOf(plot)
  const items: Item[] = [
    ...linesAt(name, { ...small, weight: 'semibold', x, y: top + 16 }),
    ...valueAxis(plot),
    ...jointsOf(plot),
    ...points,
    ...strip.items,
    ...categories.items,
    ...pointLabels(plot, points, []),
    ...emptyNote(plot),
  ]
  return { items, bottom: categories.bottom }
}

/** Lines of a name. */
const most = 3

const wideOf = (perRow: number): number => (width - 2 * margin - (perRow - 1) * between) / perRow

const nameOf = ([first]: readonly Series[], wide: number): readonly string[] =>
  wrap(first?.name ?? '', { size: small.size, weight: 'semibold', width: wide, lines: most })
