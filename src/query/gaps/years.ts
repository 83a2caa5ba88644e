// Which body has reported which year.

import { compared } from '../../text/order.ts'
import { bodyKey, type Named } from '../body.ts'
import { alphabetical } from '../words.ts'
import { allMonths, type Cover, coversOf, type Period } from './cover.ts'

/** A report of a body for a period. */
export interface Report extends Named, Period {
  readonly doc: number
  readonly sha256: string
  readonly number: string | null
  readonly province: string | null
}

/**
 * year: a report for the whole year; pieces: reports for parts of it, of all twelve months; span: only within a report for
 * several years; part: of some months; nothing: no report in this archive.
 */
export type State = 'year' | 'pieces' | 'span' | 'part' | 'nothing'

export interface BodyYear {
  readonly year: number
  readonly state: State
  /** Months that are reported, 1 to 12. */
  readonly months: readonly number[]
  /** The reports that say so, as `state` needs them. */
  readonly reports: readonly Report[]
}

export interface Body extends Named {
  readonly key: string
  readonly province: string | null
  /** First and last year that the archive has a report of. */
  readonly first: number
  readonly last: number
  readonly reports: readonly Report[]
  /** Those for a whole year, by year; of years that nobody asked for, too. */
  readonly yearly: ReadonlyMap<number, readonly Report[]>
  readonly years: readonly BodyYear[]
}

/** From the body's own first year to the last of all where nobody gives others. */
export interface Range {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

type Covering = Cover & { readonly report: Report }

export function bodiesOf(reports: readonly Report[], range: Range = {}): Body[] {
  const periods = Map.groupBy(reports, ({ from, to }) => `${from} ${to}`)
  const covering = [...periods.values()].flatMap(alike => {
    const covers = coversOf(alike[0] as Report)
    return alike.flatMap(report => covers.map(cover => ({ ...cover, report })))
  })
  const keyOf = keeping(bodyKey)
  const latest = range.to ?? covering.reduce((most, { year }) => Math.max(most, year), Number.NEGATIVE_INFINITY)
  const groups = Map.groupBy(covering, ({ report }) => keyOf(report))
  return [...groups]
    .map(([key, all]) => bodyOf(key, all, { ...range, to: latest }))
    .toSorted((a, b) => compared(orderOf(a), orderOf(b)))
}

/** The same names come in thousands of reports. */
function keeping(find: (named: Named) => string): (named: Named) => string {
  const known = new Map<string, string>()
  return named => {
    const names = [named.issuer, named.parent, named.placeId].join('\n')
    const key = known.get(names) ?? find(named)
    known.set(names, key)
    return key
  }
}

function bodyOf(key: string, covering: readonly Covering[], { from, to = 0 }: Range): Body {
  const years = covering.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const reports = [...new Set(covering.map(({ report }) => report))]
  const named = reports.toSorted((a, b) => compared(b.to, a.to) || compared(a.issuer, b.issuer))[0] as Report
  const { issuer, parent, placeId, place, province } = named
  const begin = from ?? first
  const range = Array.from({ length: Math.max(0, to - begin + 1) }, (_, n) => begin + n)
  const byYear = Map.groupBy(covering, ({ year }) => year)
  return {
    ...{ key, issuer, parent, placeId, place, province, first, last, reports },
    yearly: new Map(
      [...byYear]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([year, all]) => {
          const whole = all.filter(({ kind }) => kind === 'year').map(one => one.report)
          return whole.length > 0 ? [[year, whole] as const] : []
        }),
    ),
    years: range.map(year => yearOf(year, byYear.get(year) ?? [])),
  }
}

function yearOf(year: number, covering: readonly Covering[]): BodyYear {
  const months = allMonths.filter(month => covering.some(one => one.months.includes(month)))
  const of = (kind: Cover['kind']): readonly Covering[] => covering.filter(one => one.kind === kind)
  const found = (state: State, from: readonly Covering[]): BodyYear => ({
    ...{ year, state, months },
    reports: from.map(({ report }) => report).toSorted((a, b) => compared(a.from, b.from) || compared(a.to, b.to)),
  })
  const parts = of('part')
  const inParts = allMonths.every(month => parts.some(one => one.months.includes(month)))
  if (of('year').length > 0) return found('year', of('year'))
  if (inParts) return found('pieces', parts)
  if (of('span').length > 0) return found('span', of('span'))
  return parts.length > 0 ? found('part', parts) : found('nothing', [])
}

/** By province, its own bodies before those of its districts; what has no place comes last. */
const orderOf = ({ province, placeId, key }: Body): string =>
  [province === null ? '\uFFFF' : alphabetical(province), placeId ?? '', key].join('\n')
