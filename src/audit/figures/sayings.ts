// What one report says of one scope, dimensions and period: where it says several things, whatever each could mean.

import type { Told } from './told.ts'

/** The first figure that says it, with the range of all. */
export type Saying = Told

export const periodOf = ({ from, to }: Pick<Told, 'from' | 'to'>): string => `${from}/${to}`

/** One for each report, period, closing day, status and dimensions, in the order of the reports' days. */
export function sayingsOf(all: readonly Told[]): readonly Saying[] {
  const headlines = all.filter(one => !one.isPart || one.dimensions !== '')
  const byReport = Map.groupBy(headlines, one =>
    [one.doc, one.dimensions, one.status, periodOf(one), one.end].join('|'),
  )
  return [...byReport.values()].map(hullOf).toSorted(byDay)
}

function hullOf(all: readonly Told[]): Saying {
  const [first] = all as [Told, ...Told[]]
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

const keyOf = ({ issuedOn, report, n }: Told): string => `${issuedOn}|${report}|${String(n).padStart(9, '0')}`

export const byDay = (a: Told, b: Told): number => (keyOf(a) < keyOf(b) ? -1 : 1)
