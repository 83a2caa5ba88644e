// A line chart: lines that never cross a gap, marks, names at the right end of their lines.

import {
  categoryAxis,
  emptyNote,
  heightOf,
  measureOf,
  type Plot,
  tickLabels,
  unitLine,
  valueAxis,
  widest,
  xOf,
  yOf,
} from './axes.ts'
import type { Chart } from './chart.ts'
import { pointsOf } from './line-points.ts'
import { leaderBoxes, lineNames, namesOf } from './names.ts'
import { margin, width } from './page.ts'
import { colourOf } from './palette.ts'
import { pointLabels } from './point-labels.ts'
import { drawn, type Joint, jointOf, lookNumber } from './points.ts'
import type { Item, Part } from './scene.ts'
import { line } from './shapes.ts'
import { stripOf } from './strip.ts'

const least = 320
/** Above the highest value: its label, or an arrow. */
const headroom = 26

export function linesPart(chart: Chart, top: number): Part {
  const measure = measureOf(chart, { zero: 'where-near', steps: 5 })
  const unit = unitLine(chart, measure, top)
  const names = namesOf(chart)
  const box = {
    left: margin + widest(tickLabels(measure, chart)) + 8,
    top: unit.bottom + headroom,
    right: width - margin - names.width,
    bottom: unit.bottom + headroom + Math.max(heightOf(chart, least), names.height),
  }
  const plot = { box, chart, measure }
  const strip = stripOf(plot)
  const categories = categoryAxis(plot, strip.bottom)
  const joints = jointsOf(plot)
  const points = pointsOf(plot)
  const items = [
    ...unit.items,
    ...valueAxis(plot),
    ...joints,
    ...points,
    ...strip.items,
    ...categories.items,
    ...lineNames(plot, names),
    ...pointLabels(plot, points, leaderBoxes(plot, names)),
    ...emptyNote(plot),
  ]
  return { items, bottom: categories.bottom }
}

const dashes: Readonly<Record<Exclude<Joint, 'none'>, string | undefined>> = {
  solid: undefined,
  partial: '6 4',
  planned: '2 3',
}

export const jointsOf = (plot: Plot): readonly Item[] =>
  plot.chart.series.flatMap(({ points }, series) =>
    points.flatMap((point, n) => {
      const joint = n === 0 ? 'none' : jointOf(points[n - 1], point)
      if (joint === 'none') return []
      const from = { x: xOf(plot, n - 1), y: yOf(plot, drawn(points[n - 1]) ?? 0) }
      const to = { x: xOf(plot, n), y: yOf(plot, drawn(point) ?? 0) }
      return [line(from, to, { colour: colourOf(lookNumber(plot.chart, series)), width: 2, ...dashed(dashes[joint]) })]
    }),
  )

const dashed = (dash: string | undefined): { readonly dash?: string } => (dash === undefined ? {} : { dash })
