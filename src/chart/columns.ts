// Upright bars: few of them, with short names, as of years.

import {
  categoryAxis,
  emptyNote,
  heightOf,
  measureOf,
  namesFit,
  type Plot,
  slotOf,
  small,
  tickLabels,
  unitLine,
  valueAxis,
  widest,
  xOf,
  yOf,
} from './axes.ts'
import { barItem, labelEnd, type Stand } from './bar-items.ts'
import type { Chart } from './chart.ts'
import { textWidth } from './font.ts'
import { placed, type Wanted } from './labels.ts'
import { legendOf } from './legend.ts'
import { margin, width } from './page.ts'
import { mostColours } from './points.ts'
import { labelsOf } from './said.ts'
import { type Part, type PointItem, type TextItem, textAt } from './scene.ts'

const height = 320
const headroom = 30
/** Of the room of a category, what its bars take. */
const share = 0.78
const thinnest = 12
const thickest = 56

/** Whether all bars find room beside each other, with their names below them. */
export function standUpright({ categories, series }: Chart): boolean {
  const slot = (width - 2 * margin - 60) / Math.max(1, categories.length)
  const room = (slot * share) / Math.max(1, series.length)
  return series.length <= mostColours && room >= thinnest && categories.every(name => namesFit(name, slot - 6, 3))
}

export function columnsPart(chart: Chart, top: number): Part {
  const measure = measureOf(chart, { zero: 'always', steps: 5 })
  const legend = legendOf(chart, top)
  const unit = unitLine(chart, measure, legend.bottom)
  const start = unit.bottom + headroom
  const box = {
    left: margin + widest(tickLabels(measure, chart)) + 8,
    top: start,
    right: width - margin,
    bottom: start + heightOf(chart, height),
  }
  const plot = { box, chart, measure }
  // below a loss stand its number and arrow
  const below = measure.ticks.low < 0 ? 18 : 0
  const categories = categoryAxis(plot, box.bottom + below)
  const bars = barsOf(plot)
  const items = [
    ...legend.items,
    ...unit.items,
    ...valueAxis(plot),
    ...bars,
    ...categories.items,
    ...numbersOf(plot, bars),
    ...emptyNote(plot),
  ]
  return { items, bottom: categories.bottom }
}

function standOf(plot: Plot, series: number, category: number): Stand {
  const count = plot.chart.series.length
  const thick = Math.min(thickest, (slotOf(plot) * share) / count)
  const from = xOf(plot, category) + (series - count / 2) * thick
  return { from: from + 0.75, to: from + thick - 0.75, at: value => yOf(plot, value), lying: 'upright' }
}

const barsOf = (plot: Plot): readonly PointItem[] =>
  plot.chart.categories.flatMap((_, category) =>
    plot.chart.series.flatMap((_, series) => {
      const bar = barItem(plot.chart, { series, category }, standOf(plot, series, category))
      return bar ? [bar] : []
    }),
  )

function numbersOf(plot: Plot, bars: readonly PointItem[]): readonly TextItem[] {
  const { chart, box } = plot
  const wanted = chart.categories.flatMap((_, category) =>
    chart.series.flatMap((_, series) => wantedOf(plot, series, category)),
  )
  const frame = { left: margin / 2, top: box.top - 34, right: width - margin / 2, bottom: box.bottom + 18 }
  const solid = bars.map(({ box }) => ({ ...box, top: box.top + 1, bottom: box.bottom - 1 }))
  return placed([wanted], solid, frame)
}

function wantedOf(plot: Plot, series: number, category: number): readonly Wanted[] {
  const point = plot.chart.series[series]?.points[category]
  if (!point) return []
  const stand = standOf(plot, series, category)
  const { spot, out, sign } = labelEnd(point, stand)
  const y = sign > 0 ? spot.y - out - 5 : spot.y + out + 14
  const all = labelsOf(point, plot.chart, plot.measure.magnitude)
  // words that reach far over the next bar would push its number away
  const few = all.filter(text => textWidth(text, small) <= stand.to - stand.from + 16)
  const texts = few.length > 0 ? few : all.slice(-1)
  const places = texts.flatMap(text =>
    [0, 14].map(higher => textAt(text, { ...small, x: spot.x, y: y - sign * higher, anchor: 'middle' })),
  )
  const plain = point.mark === 'exact' && point.label === undefined
  return places.length === 0 ? [] : [{ places, need: point.note === undefined ? (plain ? 'all' : 'wish') : 'must' }]
}
