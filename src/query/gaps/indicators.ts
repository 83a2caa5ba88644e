// Which indicator a body stopped reporting, and which year it left out: told by its reports for whole years alone, since a
// report for a part of the year tells less as it is.

import type { Body } from './years.ts'

/** Indicators that a document reports, stated nils too; what it only plans is not reported. */
export interface Mentions {
  readonly doc: number
  readonly indicators: readonly string[]
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
export function indicatorGaps(bodies: readonly Body[], mentions: Iterable<Mentions>): IndicatorGap[] {
  const byDoc = new Map(Array.from(mentions, ({ doc, indicators }) => [doc, indicators]))
  return bodies.flatMap(body => gapsOf(body, mentionedByYear(body, byDoc)))
}

function gapsOf(body: Body, told: ReadonlyMap<number, Told>): IndicatorGap[] {
  const years = [...told.keys()]
  const indicators = [...new Set([...told.values()].flatMap(({ named }) => [...named]))].toSorted()
  return indicators.flatMap(indicator => {
    const reported = years.filter(year => told.get(year)?.implied.has(indicator))
    if (reported.length < leastReports || reported.length === years.length) return []
    const [first = 0, last = 0] = [reported[0], reported.at(-1)]
    const missing = years.filter(year => year > first && !told.get(year)?.implied.has(indicator))
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

/** With what it says of more general ones: «ngo.value.committed» tells of «ngo.value» and of «ngo». */
function impliedBy(indicator: string): string[] {
  const parts = indicator.split('.')
  const above = parts.slice(1).map((_, n) => parts.slice(0, n + 1).join('.'))
  const other = alike.flatMap(([one, same]) => (indicator.endsWith(one) ? indicator.slice(0, -one.length) + same : []))
  return [indicator, ...above, ...other]
}

interface Told {
  readonly named: ReadonlySet<string>
  readonly implied: ReadonlySet<string>
}

/** What its reports for a whole year mention; a year without such a report is not there. */
function mentionedByYear({ yearly }: Body, byDoc: ReadonlyMap<number, readonly string[]>): ReadonlyMap<number, Told> {
  return new Map(
    Array.from(yearly, ([year, reports]) => {
      const named = new Set(reports.flatMap(({ doc }) => byDoc.get(doc) ?? []))
      return [year, { named, implied: new Set([...named].flatMap(impliedBy)) }]
    }),
  )
}
