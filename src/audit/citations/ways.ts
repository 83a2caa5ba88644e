// Ways in which documents are cited: a number with its type, issuer and day, and who cites it so.

import { compared } from '../../text/order.ts'
import type { KnownDocument } from '../known/document.ts'
import { byAge, type Mention, type Report } from './mentions.ts'
import { type NumberParts, partsOf, spelling } from './number.ts'

export interface Way {
  /** As printed. */
  readonly number: string
  readonly spelling: string
  readonly parts: NumberParts
  readonly type: string | null
  /** The Party's centre is one: copies vary between its bodies (domain §10.5). */
  readonly issuer: string
  /** ISO, as far as it is printed. */
  readonly date: string | null
  readonly titles: readonly string[]
  /** None where only a list knows it. */
  readonly mentions: readonly Mention[]
  readonly reports: readonly Report[]
  /** The list's entry that it agrees with. */
  readonly known: KnownDocument | null
}

/** Of mentions in full whose issuer is known: without it a number is no identity. */
export function waysOf(mentions: readonly Mention[]): Way[] {
  const full = mentions.filter(one => one.form === 'full' && one.number !== null && one.issuerKey !== null)
  const groups = Map.groupBy(full, one =>
    [spelling(one.number ?? ''), one.type, oneCentre(one.issuerKey ?? ''), one.issuedOn].join('|'),
  )
  return [...groups.values()].flatMap(group => wayFrom(group) ?? [])
}

/** Those that are compared: a document is cited under a few. */
const mostTitles = 20

function wayFrom(mentions: readonly Mention[]): Way | null {
  const [first] = mentions
  const parts = partsOf(first?.number ?? '')
  if (!first || !parts || first.issuerKey === null) return null
  return {
    number: first.number ?? '',
    spelling: spelling(first.number ?? ''),
    parts,
    type: first.type,
    issuer: oneCentre(first.issuerKey),
    date: first.issuedOn,
    titles: [...new Set(mentions.flatMap(({ title }) => title ?? []))].slice(0, mostTitles),
    mentions,
    reports: [...new Set(mentions.map(one => one.report))],
    known: null,
  }
}

export const oneCentre = (issuer: string): string => (/^tw\b/u.test(issuer) ? 'tw' : issuer)

/** What a list knows, beside what is cited. */
export function wayOfKnown(known: KnownDocument): Way | null {
  const parts = partsOf(known.number)
  if (!parts || known.issuerKey === null) return null
  return {
    number: known.number,
    spelling: spelling(known.number),
    parts,
    type: null,
    issuer: oneCentre(known.issuerKey),
    date: known.date,
    titles: known.title === null ? [] : [known.title],
    mentions: [],
    reports: [],
    known,
  }
}

/** What a list has comes first, then what most reports say, then the oldest of them. */
export const byWeight = (a: Way, b: Way): number =>
  Number(b.known !== null) - Number(a.known !== null) ||
  Number(isOfItsYear(b)) - Number(isOfItsYear(a)) ||
  b.reports.length - a.reports.length ||
  b.mentions.length - a.mentions.length ||
  (a.reports[0] && b.reports[0] ? byAge(a.reports[0], b.reports[0]) : 0) ||
  (a.mentions[0]?.n ?? 0) - (b.mentions[0]?.n ?? 0) ||
  compared(a.number, b.number)

/** Its day bears out the year in its number. */
export const isOfItsYear = ({ date, parts }: Way): boolean =>
  date !== null && parts.year !== null && date.startsWith(parts.year)

export const isDay = (date: string | null): date is string => date?.length === 10

// first days of the Party's congress terms; of committees below it the congress is in the year before, at an uncertain day
const centre = ['1986-12-18', '1991-06-27', '1996-07-01', '2001-04-22', '2006-04-25', '2011-01-19', '2016-01-28']
const later = ['2021-02-01', '2026-01-23', '2031-01-01']

/**
 * What the number is unique within, for a day: always the same for numbers that hold their year; the term for Party numbers;
 * else the year. Null where it is not sure.
 */
export function scopeOf({ parts, issuer, date, mentions }: Way): string | null {
  if (parts.year !== null) return 'number'
  if (!isDay(date)) return null
  const isParty = mentions[0]?.system === 'party' || issuer === 'tw'
  if (!isParty) return date.slice(0, 4)
  return issuer === 'tw' ? ([...centre, ...later].findLast(first => first <= date) ?? null) : localTerm(date)
}

/** Of provinces and districts: between their congresses of 2015, 2020, 2025, those months left out. */
function localTerm(date: string): string | null {
  const year = Number(date.slice(0, 4))
  const isBetween = year % 5 !== 0 || date.slice(5) < '05-01'
  return isBetween ? String(Math.floor((year - 1) / 5)) : null
}
