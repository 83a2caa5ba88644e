// Numbers at the points of lines: of few series, and of every point that is not what it seems.

import { type Plot, small, xOf, yOf } from './axes.ts'
import type { Point } from './chart.ts'
import { placed, type Wanted } from './labels.ts'
import { arrow, reach, turnOf } from './marks.ts'
import { margin, width } from './page.ts'
import { conflictOf, drawn, hedgeOf, jointOf } from './points.ts'
import { isLabelled, labelsOf } from './said.ts'
import { type Box, boxAround, type PointItem, type TextItem, textAt } from './scene.ts'

/** `leaders`: what else must stay free. */
export function pointLabels(plot: Plot, points: readonly PointItem[], leaders: readonly Box[]): readonly TextItem[] {
  const { chart, box } = plot
  const groups = chart.series.map((_, series) => wantedOf(plot, series))
  if (groups.every(group => group.length === 0)) return []
  const frame = {
    left: box.left - 6,
    top: box.top - 30,
    right: Math.min(width - margin, box.right + 14),
    bottom: box.bottom - 2,
  }
  return placed(groups, [...points.map(({ box }) => box), ...arrowsOf(plot), ...tracesOf(plot), ...leaders], frame)
}

function wantedOf(plot: Plot, series: number): readonly Wanted[] {
  const { chart, measure } = plot
  const few = isLabelled(chart)
  return (chart.series[series]?.points ?? []).flatMap((point, category) => {
    if (!point) return []
    const texts = labelsOf(point, chart, measure.magnitude)
    const said = few || point.label !== undefined ? texts : texts.filter(text => text === `(${point.note})`)
    if (said.length === 0) return []
    const places = said.flatMap(text => around(plot, point, { text, category }))
    return [{ places, need: point.note === undefined ? 'wish' : 'must' }]
  })
}

interface Said {
  readonly text: string
  readonly category: number
}

/** Above, below, right and left of a point and of its arrow; of a missing one, at the axis. */
function around(plot: Plot, point: Point, { text, category }: Said): readonly TextItem[] {
  const x = xOf(plot, category)
  const range = conflictOf(point)
  const high = yOf(plot, range?.high ?? drawn(point) ?? plot.measure.ticks.low)
  const low = range ? yOf(plot, range.low) : high
  const above = high - reach - 5 - (hedgeOf(point) === 'floor' ? arrow : 0)
  const below = low + reach + 14 + (hedgeOf(point) === 'ceiling' ? arrow : 0)
  // beside a 0, above the axis
  const beside = Math.min((high + low) / 2 + 4, plot.box.bottom - 6)
  return [
    textAt(text, { ...small, x, y: above, anchor: 'middle' }),
    textAt(text, { ...small, x, y: below, anchor: 'middle' }),
    textAt(text, { ...small, x: x + reach + 5, y: beside }),
    textAt(text, { ...small, x: x - reach - 5, y: beside, anchor: 'end' }),
    textAt(text, { ...small, x: x + 4, y: above, anchor: 'start' }),
    textAt(text, { ...small, x: x - 4, y: above, anchor: 'end' }),
  ]
}

const arrowsOf = (plot: Plot): readonly Box[] =>
  plot.chart.series.flatMap(({ points }) =>
    points.flatMap((point, category) => {
      const value = drawn(point)
      const hedge = point ? hedgeOf(point) : null
      const turn = hedge === null ? 0 : turnOf[hedge]
      return value === null || turn === 0
        ? []
        : [boxAround(xOf(plot, category), yOf(plot, value) + turn * (reach + arrow / 2), arrow / 2)]
    }),
  )

/** Small boxes along the lines, so that no number stands on one. */
const tracesOf = (plot: Plot): readonly Box[] =>
  plot.chart.series.flatMap(({ points }) =>
    points.flatMap((point, n) => {
      if (n === 0 || jointOf(points[n - 1], point) === 'none') return []
      const [x, y] = [xOf(plot, n - 1), yOf(plot, drawn(points[n - 1]) ?? 0)]
      const [dx, dy] = [xOf(plot, n) - x, yOf(plot, drawn(point) ?? 0) - y]
      const count = Math.max(1, Math.ceil(Math.hypot(dx, dy) / 4))
      return Array.from({ length: count }, (_, at) => boxAround(x + (dx * at) / count, y + (dy * at) / count, 1.5))
    }),
  )
