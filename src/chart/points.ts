// What a point shows, whatever draws it.

import type { Chart, Point } from './chart.ts'

/** The value that is drawn: 0 for nil and zero; null for a gap, a missing figure, a missing report, a conflict. */
export function drawn(point: Point | null | undefined): number | null {
  if (!point || point.mark === 'missing' || point.mark === 'no-report' || point.mark === 'conflict') return null
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
  if (point?.mark !== 'revised') return null
  return [point.low, point.high].map(finite).find(value => value !== null && value !== point.value) ?? null
}

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
