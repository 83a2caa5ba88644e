// Forms of numbers that cannot be: beyond what a record sees of itself, and only what is certain.

import type { Body } from '../../rules/lists/issuers.ts'
import type { Lists } from '../known/document.ts'
import { type FormCase, formWords } from './form-words.ts'
import type { Fault } from './found.ts'
import { type Entry, type Ledger, numberOf } from './ledger.ts'
import type { Mention } from './mentions.ts'
import { type NumberParts, partsOf } from './number.ts'
import { reportName } from './words.ts'

/** Years of the terms of the National Assembly (public record). */
const terms: Readonly<Record<number, readonly [from: number, to: number]>> = {
  8: [1987, 1992],
  9: [1992, 1997],
  10: [1997, 2002],
  11: [2002, 2007],
  12: [2007, 2011],
  13: [2011, 2016],
  14: [2016, 2021],
  15: [2021, 2026],
  16: [2026, 2031],
}

/** Since the constitution of 1992 only these issue them. */
const sole: Readonly<Record<string, { readonly since: number; readonly bodies: readonly string[] }>> = {
  NĐ: { since: 1993, bodies: ['cp'] },
  PL: { since: 1993, bodies: ['ubtvqh', 'ctn'] },
}

interface Found {
  readonly as: FormCase
  readonly args: Readonly<Record<string, string>>
}

/** One finding for each number, with the first that cites it so. */
export function checkForms({ entries }: Ledger, lists: Lists): Fault[] {
  const bodies = lists.get('issuers') as ReadonlyMap<string, Body> | undefined
  const byCode = bodiesByCode(bodies)
  return entries.flatMap((entry): Fault[] => {
    const number = numberOf(entry)
    const parts = number === null ? null : partsOf(number)
    const [mention] = entry.mentions
    if (number === null || !parts || !mention || mention.form !== 'full') return []
    const found = termOf(entry, parts) ?? soleOf(entry, parts, byCode) ?? (bodies ? bodyOf(entry, parts, bodies) : null)
    if (!found) return []
    return [
      {
        code: 'citation-form',
        severity: 'warning',
        confidence: 0.85,
        message: formWords(found.as, { ...found.args, number }, reportName(mention.report)),
        mentions: [mention],
        subject: mention.key ?? number,
      },
    ]
  })
}

/** Of the number, else of the day; null where mentions give several. */
function yearOf({ dates }: Pick<Entry, 'dates'>, { year }: NumberParts): number | null {
  if (year !== null) return Number(year)
  const years = new Set(dates.map(({ value }) => value.slice(0, 4)))
  return years.size === 1 ? Number([...years][0]) : null
}

function termOf(entry: Entry, parts: NumberParts): Found | null {
  const term = Number(/(?:QH|UBTVQH)(\d{1,2})$/u.exec(parts.symbol)?.[1])
  const year = yearOf(entry, parts)
  const within = terms[term]
  if (!within || year === null || (year >= within[0] && year <= within[1])) return null
  return {
    as: 'term',
    args: { term: String(term), from: String(within[0]), to: String(within[1]), year: String(year) },
  }
}

/** «12/2012/NĐ-BNG»: a ministry issues no decree. Only where the code names another body for sure. */
function soleOf(entry: Entry, parts: NumberParts, byCode: ReadonlyMap<string, Body>): Found | null {
  const [, code = '', issuer = ''] = /^(\p{Lu}+)[-/](\p{L}+)/u.exec(parts.symbol) ?? []
  const rule = sole[code]
  const body = byCode.get(issuer)
  const year = yearOf(entry, parts)
  if (!rule || !body || year === null || year < rule.since || rule.bodies.includes(body.key)) return null
  return { as: code === 'NĐ' ? 'decree' : 'ordinance', args: { issuer: body.name } }
}

function bodiesByCode(bodies: ReadonlyMap<string, Body> | undefined): ReadonlyMap<string, Body> {
  return new Map(
    [...(bodies?.values() ?? [])].flatMap(body => body.codes.map(code => [code, body] as const)).toReversed(),
  )
}

/** Before it bodies came and went under names that are in use again. */
const sureSince = 1981

/** A central body that was not there yet, or no longer: only by a code that is its alone, as names were used again. */
function bodyOf({ issuerKey, dates }: Entry, parts: NumberParts, bodies: ReadonlyMap<string, Body>): Found | null {
  const body = bodies.get(issuerKey ?? '')
  const year = yearOf({ dates }, parts)
  if (body?.level !== 'central' || year === null || year < sureSince || !bearsOwnCode(parts, body, bodies)) return null
  const [from, to] = [body.validFrom, body.validTo].map(when =>
    when === undefined ? null : Number(String(when).slice(0, 4)),
  )
  const args = { issuer: body.name, year: String(year) }
  if (from != null && year < from) return { as: 'not-yet', args: { ...args, from: String(from) } }
  if (to != null && year > to) return { as: 'no-more', args: { ...args, to: String(to) } }
  return null
}

function bearsOwnCode({ symbol }: NumberParts, { key, codes }: Body, bodies: ReadonlyMap<string, Body>): boolean {
  const printed = symbol.split(/[-/]/u).filter(segment => codes.includes(segment))
  const shared = [...bodies.values()].some(
    one => one.key !== key && [...one.codes, ...one.oldCodes].some(code => printed.includes(code)),
  )
  return printed.length > 0 && !shared
}

/** Cited as ND-CP once and as NĐ-CP often: unless the record has seen it itself. */
export function checkSpellings({ entries }: Ledger): Fault[] {
  return entries.flatMap(entry => {
    if (entry.kind !== 'key' || entry.numbers.length < 2) return []
    const [usual, ...rare] = entry.numbers.map(({ value }) => ({ value, mentions: citing(entry, value) }))
    if (!usual || reportsOf(usual.mentions) < often) return []
    return rare.flatMap(({ value, mentions }) => spellingFault(usual, value, mentions))
  })
}

const often = 3
const citing = ({ mentions }: Entry, number: string): Mention[] => mentions.filter(one => one.number === number)
const reportsOf = (mentions: readonly Mention[]): number => new Set(mentions.map(({ report }) => report)).size
const seen = new Set(['code-spelling', 'unofficial-code', 'wrong-form'])

function spellingFault(
  usual: { readonly value: string; readonly mentions: readonly Mention[] },
  number: string,
  mentions: readonly Mention[],
): Fault[] {
  const [mention] = mentions
  const [witness] = usual.mentions
  if (!mention || !witness || reportsOf(mentions) > 1 || mention.flags.some(flag => seen.has(flag))) return []
  if (lettersOf(number) === lettersOf(usual.value)) return []
  return [
    {
      code: 'citation-near',
      severity: 'info',
      confidence: 0.7,
      message: formWords('spelling', { number, usual: usual.value }, reportName(mention.report)),
      mentions: [mention, witness],
      subject: mention.key ?? number,
    },
  ]
}

// padding, spaces and how the parts are joined are nobody's business
const lettersOf = (number: string): string => number.toUpperCase().replace(/[^\p{L}\p{N}]+|^0+/gu, '')
