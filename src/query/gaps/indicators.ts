// Which indicator a body stopped reporting, and which year it left out: told by its reports for whole years alone, since a
// report for a part of the year tells less as it is.

import { coversOf } from './cover.ts'
import type { Body } from './years.ts'

/** An indicator that a document reports, a stated nil too; what it only plans is not reported. */
export interface Mention {
  readonly doc: number
  readonly indicator: string
}

export interface IndicatorGap {
  readonly body: Body
  readonly indicator: string
  /** stopped: in no report since; hole: left out in between. */
  readonly state: 'stopped' | 'hole'
  /** Years whose report does not mention it, though there is one: of a hole one. */
  readonly missing: readonly number[]
  /** Years whose report does. */
  readonly reported: readonly number[]
}

/** Once may be chance: what a body has told of in fewer yearly reports, it cannot be said to have stopped. */
const leastReports = 2

/** Body by body, in the order of `bodies`; then by indicator. */
export function indicatorGaps(bodies: readonly Body[], mentions: Iterable<Mention>): IndicatorGap[] {
  const byDoc = new Map<number, Set<string>>()
  for (const { doc, indicator } of mentions) {
    const known = byDoc.get(doc)
    if (known) known.add(indicator)
    else byDoc.set(doc, new Set([indicator]))
  }
  return bodies.flatMap(body => gapsOf(body, byDoc))
}

function gapsOf(body: Body, byDoc: ReadonlyMap<number, ReadonlySet<string>>): IndicatorGap[] {
  const years = mentionedByYear(body, byDoc)
  const indicators = [...new Set([...years.values()].flatMap(each => [...each]))].toSorted()
  return indicators.flatMap(indicator => {
    const inOrder = [...years.keys()].toSorted((a, b) => a - b)
    const reported = inOrder.filter(year => tells(years.get(year) ?? new Set(), indicator))
    if (reported.length < leastReports) return []
    const [first = 0, last = 0] = [reported[0], reported.at(-1)]
    const missing = inOrder.filter(year => year > first && !reported.includes(year))
    const holes = missing.filter(year => year < last)
    const after = missing.filter(year => year > last)
    const gap = (state: IndicatorGap['state'], of: readonly number[]): IndicatorGap => ({
      ...{ body, indicator, state, reported },
      missing: of,
    })
    return [...holes.map(year => gap('hole', [year])), ...(after.length > 0 ? [gap('stopped', after)] : [])]
  })
}

/** Of people reports count heads or journeys, as they like: who tells of one has not fallen silent. */
const alike: readonly (readonly [string, string])[] = [
  ['.people', '.personTrips'],
  ['.personTrips', '.people'],
]

/** What is more special is of it too: «ngo.value.committed» of «ngo.value». */
function tells(told: ReadonlySet<string>, indicator: string): boolean {
  if (told.has(indicator) || [...told].some(one => one.startsWith(`${indicator}.`))) return true
  return alike.some(([one, other]) => indicator.endsWith(one) && told.has(indicator.slice(0, -one.length) + other))
}

/** What its reports for a whole year mention; a year without such a report is not there. */
function mentionedByYear(body: Body, byDoc: ReadonlyMap<number, ReadonlySet<string>>): Map<number, Set<string>> {
  const years = new Map<number, Set<string>>()
  for (const report of body.reports)
    for (const { year, kind } of coversOf(report)) {
      if (kind !== 'year') continue
      const all = years.get(year) ?? new Set()
      for (const indicator of byDoc.get(report.doc) ?? []) all.add(indicator)
      years.set(year, all)
    }
  return years
}
