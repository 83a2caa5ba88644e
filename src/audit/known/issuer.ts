// Whose a document of a list is: its number says so for central bodies, else the body's name with its place.

import type { Body } from '../../rules/lists/issuers.ts'
import { existingOn, type Unit, unitOf } from '../../rules/lists/places.ts'
import type { Row } from '../../rules/table.ts'
import { plain } from '../../text/fold.ts'
import { partsOf } from '../citations/number.ts'
import type { Lists } from './document.ts'

export interface Named {
  readonly number: string
  readonly issuer: string | null
  readonly date: string | null
}

export type IssuerOf = (named: Named) => string | null

/** As keys of citations name it: cp, ubnd.bac-giang, tw for all of the Party's centre; null where it is not sure. */
export function issuerOf(lists: Lists): IssuerOf {
  const bodies = [...(lists.get('issuers')?.values() ?? [])] as Body[]
  const codes = centralCodes(bodies)
  const phrases = phrasesOf(bodies)
  const units = unitsByName(lists)
  return ({ number, issuer, date }) => {
    const symbol = partsOf(number)?.symbol ?? ''
    const last = symbol.split(/[-/]/u).at(-1) ?? ''
    const [, assembly] = /^(QH|UBTVQH)\d{1,2}$/u.exec(last) ?? []
    const central = assembly ? assembly.toLowerCase() : codes.get(last)
    return central ?? (issuer === null ? null : placedBody(tidy(issuer), { date, phrases, units }))
  }
}

const tidy = (words: string): string =>
  plain(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Codes of one central body alone; those of the Party's centre are one. */
function centralCodes(bodies: readonly Body[]): ReadonlyMap<string, string> {
  const owners = Map.groupBy(
    bodies.flatMap(body => body.codes.map(code => [code, body] as const)),
    ([code]) => code,
  )
  return new Map(
    [...owners].flatMap(([code, own]) => {
      const keys = new Set(own.map(([, { key, level }]) => (level === 'central' ? key.replace(/^tw\..*/u, 'tw') : '')))
      const [only = ''] = keys
      return keys.size === 1 && only !== '' ? [[code, only] as const] : []
    }),
  )
}

/** Longest first: «Ban Thường vụ Tỉnh ủy» before «Tỉnh ủy». */
const phrasesOf = (bodies: readonly Body[]): (readonly [words: string, body: Body])[] =>
  bodies
    .flatMap(body => [body.name, ...body.phrases].map(words => [tidy(words), body] as const))
    .toSorted(([a], [b]) => b.length - a.length)

const kinds = /^(?:tinh|thanh pho|tp|huyen|quan|thi xa|tx) /u

/** By kind of unit and name, and by name alone: «huyen phu quy», «phu quy». */
function unitsByName(lists: Lists): ReadonlyMap<string, readonly Unit[]> {
  const rows = (['province', 'district'] as const).flatMap(level =>
    ([...(lists.get(`${level}s`)?.values() ?? [])] as Row[]).map(row => ({ unit: unitOf(level, row), row })),
  )
  const names = rows.flatMap(({ unit, row }) =>
    [unit.name, ...(row.aliases ?? '').split('|')]
      .filter(name => name !== '')
      .flatMap(name => [tidy(`${unit.kind} ${name}`), ...(unit.level === 'province' ? [tidy(name)] : [])])
      .map(name => [name, unit] as const),
  )
  return new Map([...Map.groupBy(names, ([name]) => name)].map(([name, own]) => [name, own.map(([, unit]) => unit)]))
}

interface Places {
  readonly date: string | null
  readonly phrases: ReturnType<typeof phrasesOf>
  readonly units: ReadonlyMap<string, readonly Unit[]>
}

function placedBody(words: string, { date, phrases, units }: Places): string | null {
  const [phrase, body] = phrases.find(([start]) => words === start || words.startsWith(`${start} `)) ?? []
  if (phrase === undefined || body === undefined) return null
  const place = words.slice(phrase.length).trim()
  if (body.level === 'central' || body.locality === 'none') return body.key
  const found = new Set(
    existingOn(units.get(place) ?? units.get(place.replace(kinds, '')) ?? [], date).map(({ id }) => id),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? `${body.key}.${only}` : null
}
