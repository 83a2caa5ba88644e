// Who reports when: departments and committees of 63 provinces, five reports a year for fifteen years.

import { type Random, randomOf } from '../../fixtures/build/scan/random.ts'
import type { Rules } from '../../src/rules/load.ts'
import type { Row } from '../../src/rules/table.ts'

export interface Body {
  readonly placeId: string
  readonly place: string
  readonly name: string
  readonly parent: string | null
  readonly symbol: string
}

export const kinds = [
  { code: 'year', months: 12, first: 1, share: 1, day: '12-18', of: 'năm' },
  { code: 'nine', months: 9, first: 1, share: 0.75, day: '10-02', of: '9 tháng đầu năm' },
  { code: 'half', months: 6, first: 1, share: 0.5, day: '06-20', of: '6 tháng đầu năm' },
  { code: 'q1', months: 3, first: 1, share: 0.25, day: '03-28', of: 'quý I năm' },
  { code: 'q3', months: 3, first: 7, share: 0.25, day: '09-25', of: 'quý III năm' },
] as const
export type Kind = (typeof kinds)[number]

export interface Report {
  readonly body: Body
  readonly year: number
  readonly kind: Kind
}

const firstYear = 2011
const years = 15

/** The first `count`, body by body: a tenth of them are a tenth of the bodies, each with all its years. */
export function reportsOf(rules: Rules, count: number): Report[] {
  const bodies = mixed(provincesOf(rules).flatMap(bodiesOf), randomOf('bodies'))
  const span = Array.from({ length: years }, (_, n) => firstYear + n)
  const all = bodies.flatMap(body => span.flatMap(year => kinds.map(kind => ({ body, year, kind }))))
  // more than they have written: the years before
  const more = bodies.flatMap(body => span.flatMap(n => kinds.map(kind => ({ body, year: n - years, kind }))))
  return [...all, ...more].slice(0, count)
}

/** Those of 2015: there were 63. */
const provincesOf = ({ lists }: Rules): [string, Row][] =>
  ([...(lists.get('provinces') ?? [])] as [string, Row][]).filter(
    ([, { validFrom = '', validTo = '' }]) => validFrom < '2015' && (validTo === '' || validTo > '2015'),
  )

function bodiesOf([placeId, { name = '' }]: [string, Row]): Body[] {
  const committee = `UBND tỉnh ${name}`
  return [
    { placeId, place: name, name: 'Sở Ngoại vụ', parent: committee, symbol: 'BC-SNgV' },
    { placeId, place: name, name: committee, parent: null, symbol: 'BC-UBND' },
  ]
}

function mixed<T>(all: readonly T[], random: Random): T[] {
  return all
    .map(one => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

export const below = (limit: number, random: Random): number => Math.floor(random() * limit)

export const pick = <T>(all: readonly T[], random: Random): T => all[below(all.length, random)] as T
