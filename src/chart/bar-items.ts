// One bar of a chart, upright or lying, and the number at its end.

import { type Bar, barHedge, barMarks } from './bar-marks.ts'
import type { Chart, Mark, Point } from './chart.ts'
import { arrow, cross, rangeBetween } from './marks.ts'
import { colourOf } from './palette.ts'
import { conflictOf, drawn, formerOf, hedgeBeside, isAbsent, lookNumber, valuesOf } from './points.ts'
import { type PointPlace, titleOf } from './said.ts'
import type { Box, PointItem } from './scene.ts'
import type { Spot } from './shapes.ts'

/** Where a bar stands: from one side to the other across the categories, and how a value becomes a place. */
export interface Stand {
  readonly from: number
  readonly to: number
  readonly at: (value: number) => number
  readonly lying: 'lying' | 'upright'
}

export function barItem(chart: Chart, place: PointPlace, stand: Stand): PointItem | null {
  const point = chart.series[place.series]?.points[place.category]
  if (!point) return null
  const title = titleOf(chart, place)
  const colour = colourOf(lookNumber(chart, place.series))
  const range = conflictOf(point)
  if (range) {
    const shapes = rangeBetween(spotOf(stand, range.low), spotOf(stand, range.high), colour)
    return { kind: 'point', title, shapes, box: boxOf(stand, range.low, range.high) }
  }
  const value = drawn(point)
  if (point.mark === 'conflict' || (value === null && !isAbsent(point.mark))) return null
  const box = boxOf(stand, 0, value ?? 0)
  const bar = { box, towards: towardsOf(stand, value ?? 0), colour }
  const hedge = hedgeBeside(point)
  return {
    kind: 'point',
    title,
    shapes: [
      ...barMarks[point.mark](bar),
      ...(hedge === null ? [] : barHedge(bar, hedge)),
      ...formerMark(point, stand, bar),
    ],
    box,
  }
}

function formerMark(point: Point, stand: Stand, { colour }: Bar) {
  const former = formerOf(point)
  if (former === null) return []
  // within the bar the cross is white
  const inside = Math.abs(former) < Math.abs(point.value ?? 0) && Math.sign(former) === Math.sign(point.value ?? 0)
  return [cross(spotOf(stand, former), inside ? '#ffffff' : colour)]
}

const towardsOf = ({ lying }: Stand, value: number): Bar['towards'] =>
  lying === 'lying' ? (value < 0 ? 'left' : 'right') : value < 0 ? 'down' : 'up'

export function spotOf({ from, to, at, lying }: Stand, value: number): Spot {
  const middle = (from + to) / 2
  return lying === 'lying' ? { x: at(value), y: middle } : { x: middle, y: at(value) }
}

function boxOf({ from, to, at, lying }: Stand, one: number, other: number): Box {
  const [low, high] = [Math.min(at(one), at(other)), Math.max(at(one), at(other))]
  return lying === 'lying'
    ? { left: low, top: from, right: high, bottom: to }
    : { left: from, top: low, right: to, bottom: high }
}

/** How far the sign of a mark stands out from the end of its bar. */
const outside: Readonly<Partial<Record<Mark, number>>> = {
  floor: arrow,
  ceiling: arrow + 2,
  nil: 13,
  'not-yet': 13,
  missing: 12,
  'other-period': 13,
  aside: 13,
  'no-report': 11,
  zero: 2,
  conflict: 2,
}

const waveRoom = 14

/** Where the number at a bar may begin, and to which side of the axis it stands. */
export function labelEnd(
  point: Point,
  stand: Stand,
): { readonly spot: Spot; readonly out: number; readonly sign: 1 | -1 } {
  const values = valuesOf(point)
  const least = Math.min(0, ...values)
  const sign = (drawn(point) ?? 0) < 0 || (values.length > 0 && Math.max(...values) <= 0 && least < 0) ? -1 : 1
  const end = sign < 0 ? least : Math.max(0, ...values)
  const cross = formerOf(point) === end ? 6 : 0
  const hedge = hedgeBeside(point)
  const beside = hedge === null ? 0 : hedge === 'about' ? waveRoom : (outside[hedge] ?? 0)
  return { spot: spotOf(stand, end), out: Math.max(outside[point.mark] ?? 0, beside, cross), sign }
}
