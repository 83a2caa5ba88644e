// What one report says of one scope, dimensions and period: where it says several things, whatever each could mean.

import { compared } from '../../text/order.ts'
import type { Told } from './told.ts'

/** The first figure that says it, with the range of all. */
export type Saying = Told

/** What reports tell of one scope. */
export interface Scope {
  readonly told: readonly Told[]
  /** One for each report, period, closing day, status and dimensions, in the order of the reports' days. */
  readonly sayings: readonly Saying[]
  /** Those that tell the same, in that order. */
  readonly byCell: ReadonlyMap<string, readonly Saying[]>
  /** What was done over a period, by dimensions. */
  readonly flows: ReadonlyMap<string, readonly Saying[]>
}

export function scopeOf(told: readonly Told[]): Scope {
  const sayings = sayingsOf(told)
  const flows = sayings.filter(one => one.status === 'done' && !one.isStock)
  return {
    told,
    sayings,
    byCell: Map.groupBy(sayings, one => one.cell),
    flows: Map.groupBy(flows, one => one.dimensions),
  }
}

function sayingsOf(all: readonly Told[]): readonly Saying[] {
  const headlines = all.filter(one => !one.isPart || one.dimensions !== '')
  const byReport = Map.groupBy(headlines, one => `${one.doc}|${one.cell}|${one.end}`)
  return [...byReport.values()].map(hullOf).toSorted(byDay)
}

function hullOf(all: readonly Told[]): Saying {
  const [first, ...others] = all.toSorted((a, b) => a.n - b.n) as [Told, ...Told[]]
  if (others.length === 0) return first
  return { ...first, low: least(all), high: greatest(all), isDoubtful: all.some(one => one.isDoubtful) }
}

const least = (all: readonly Told[]): number | null =>
  all.reduce(
    (least: number | null, { low }) => (least === null || low === null ? null : Math.min(least, low)),
    Infinity,
  )

const greatest = (all: readonly Told[]): number | null =>
  all.reduce(
    (most: number | null, { high }) => (most === null || high === null ? null : Math.max(most, high)),
    -Infinity,
  )

const byDay = (a: Told, b: Told): number =>
  compared(a.issuedOn, b.issuedOn) || compared(a.report, b.report) || a.n - b.n || a.doc - b.doc
