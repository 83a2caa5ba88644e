// The points of a line chart, and what each says.

import { type Plot, xOf, yOf } from './axes.ts'
import type { Point } from './chart.ts'
import { cross, hedgeMark, pointMarks, rangeBetween, reach } from './marks.ts'
import { colourOf, lookOf } from './palette.ts'
import { conflictOf, drawn, formerOf, hedgeBeside, lookNumber, type Range } from './points.ts'
import { type PointPlace, titleOf } from './said.ts'
import type { Box, PointItem } from './scene.ts'
import type { Spot } from './shapes.ts'

export const pointsOf = (plot: Plot): readonly PointItem[] =>
  plot.chart.series.flatMap(({ points }, series) =>
    points.flatMap((point, category) => {
      const item = point ? pointItem(plot, point, { series, category }) : null
      return item ? [item] : []
    }),
  )

function pointItem(plot: Plot, point: Point, place: PointPlace): PointItem | null {
  const x = xOf(plot, place.category)
  const range = conflictOf(point)
  if (range) return rangeItem(plot, range, place)
  const value = drawn(point)
  if (value === null || point.mark === 'conflict') return null
  const spot = { x, y: yOf(plot, value) }
  const former = formerOf(point)
  const look = lookOf(lookNumber(plot.chart, place.series))
  const hedge = hedgeBeside(point)
  const old = former === null ? null : besides(spot, yOf(plot, former))
  return {
    kind: 'point',
    title: titleOf(plot.chart, place),
    shapes: [
      ...pointMarks[point.mark](spot, look),
      ...(hedge === null ? [] : hedgeMark(spot, hedge, look)),
      ...(old ? [cross(old, look.colour)] : []),
    ],
    box: around([spot, ...(old ? [old] : []), ...(hedge === 'about' ? [{ x: x + reach + 4, y: spot.y }] : [])]),
  }
}

/** A cross that the point would hide stands beside it. */
const besides = ({ x, y }: Spot, former: number): Spot =>
  Math.abs(y - former) < 2 * reach ? { x: x - 2 * reach - 3, y: former } : { x, y: former }

const around = (spots: readonly Spot[]): Box => ({
  left: Math.min(...spots.map(({ x }) => x)) - reach - 1,
  top: Math.min(...spots.map(({ y }) => y)) - reach - 1,
  right: Math.max(...spots.map(({ x }) => x)) + reach + 1,
  bottom: Math.max(...spots.map(({ y }) => y)) + reach + 1,
})

function rangeItem(plot: Plot, { low, high }: Range, place: PointPlace): PointItem {
  const x = xOf(plot, place.category)
  const [from, to] = [
    { x, y: yOf(plot, low) },
    { x, y: yOf(plot, high) },
  ]
  const shapes = rangeBetween(from, to, colourOf(lookNumber(plot.chart, place.series)))
  return { kind: 'point', title: titleOf(plot.chart, place), shapes, box: around([from, to]) }
}
