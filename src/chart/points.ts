// What a point shows, whatever draws it.

import type { Chart, Hedge, Mark, Point } from './chart.ts'

const absent: ReadonlySet<Mark> = new Set(['not-yet', 'missing', 'other-period', 'aside', 'no-report'])

/** What has no place on the axis of values. */
export const isAbsent = (mark: Mark): boolean => absent.has(mark)

/** The value that is drawn: 0 for nil and zero; null for a gap, a conflict and what is absent. */
export function drawn(point: Point | null | undefined): number | null {
  if (!point || isAbsent(point.mark) || point.mark === 'conflict') return null
  if (point.mark === 'nil' || point.mark === 'zero') return 0
  return finite(point.value)
}

const finite = (value: number | null | undefined): number | null =>
  value !== null && value !== undefined && Number.isFinite(value) ? value : null

export interface Range {
  readonly low: number
  readonly high: number
}

/** Both ends of what is told, of a conflict alone. */
export function conflictOf(point: Point | null | undefined): Range | null {
  if (point?.mark !== 'conflict') return null
  const told = [point.low, point.high, point.value].map(finite).filter(value => value !== null)
  return told.length === 0 ? null : { low: Math.min(...told), high: Math.max(...told) }
}

/** What was told before it was revised. */
export function formerOf(point: Point | null | undefined): number | null {
  const former = finite(point?.former)
  return former === drawn(point) ? null : former
}

const isHedge = (mark: Mark): mark is Hedge => mark === 'floor' || mark === 'ceiling' || mark === 'about'

/** How near its number is: its mark, or what is said beside it. */
export const hedgeOf = ({ mark, hedge }: Point): Hedge | null => (isHedge(mark) ? mark : (hedge ?? null))

/** What is said beside its mark. */
export const hedgeBeside = ({ mark, hedge }: Point): Hedge | null =>
  hedge === undefined || hedge === mark ? null : hedge

/** All that is to be known of it: its mark, its hedge, that it was told anew. */
export const sensesOf = (point: Point): readonly Mark[] => [
  point.mark,
  ...[hedgeBeside(point)].filter(hedge => hedge !== null),
  ...(formerOf(point) !== null && point.mark !== 'revised' ? (['revised'] as const) : []),
]

/** Lines of more looks than there are colours, or that lie upon each other, stand each in a plot of its own. */
export const isPanelled = (chart: Chart): boolean => {
  const looks = new Set(chart.series.map((_, n) => lookNumber(chart, n))).size
  return chart.kind === 'line' && (looks > mostColours || (looks > 1 && hiddenShare(chart) >= mostHidden))
}

/** Of the points, how many lie where another lies: from here on nobody sees which is which. */
const mostHidden = 0.4

function hiddenShare({ categories, series }: Chart): number {
  const spots = categories.flatMap((_, n) =>
    series.flatMap(({ points }) => {
      const value = drawn(points[n])
      return value === null ? [] : [`${n} ${value}`]
    }),
  )
  const counts = Map.groupBy(spots, spot => spot)
  return spots.filter(spot => (counts.get(spot)?.length ?? 0) > 1).length / Math.max(1, spots.length)
}

/** More series in one place are not told apart by their colours. */
export const mostColours = 6

/** All that is drawn of it is planned: it is known by its dashes beside the results of its colour. */
export function isPlan({ series }: Chart, n: number): boolean {
  const found = (series[n]?.points ?? []).filter(point => point !== null)
  return found.length > 0 && found.every(({ mark }) => mark === 'planned')
}

/** Which colour and shape. */
export const lookNumber = ({ series }: Chart, n: number): number => series[n]?.look ?? n

/** All values that need room on the axis. */
export function valuesOf(point: Point | null): readonly number[] {
  const range = conflictOf(point)
  return [drawn(point), formerOf(point), range?.low ?? null, range?.high ?? null].filter(value => value !== null)
}

export const allValues = (chart: Chart): readonly number[] =>
  chart.series.flatMap(({ points }) => points.flatMap(valuesOf))

export type Joint = 'none' | 'solid' | 'partial' | 'planned'

/** How a line goes from one point to the next: never over a gap, and solid between whole results only. */
export function jointOf(from: Point | null | undefined, to: Point | null | undefined): Joint {
  if (!from || !to || drawn(from) === null || drawn(to) === null) return 'none'
  const both = [from.mark, to.mark]
  if (both.includes('planned')) return 'planned'
  return both.includes('partial') ? 'partial' : 'solid'
}
