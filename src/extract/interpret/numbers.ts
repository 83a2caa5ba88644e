// Numbers of documents: what their segments say (domain §2).

import type { BodyCode } from '../../rules/lists/issuers.ts'
import type { TypeCode } from '../../rules/lists/types.ts'
import { type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { captured, captureOf, intOf, readings } from './captures.ts'

export type System = 'state' | 'party' | 'assembly' | 'mass'
export type NumberForm = 'normative' | 'individual' | 'dispatch' | 'party' | 'unknown'

export interface NumberValue {
  /** As printed, without spaces, dashes as «-»: `358/2016/QĐ-UBND`. */
  readonly full: string
  readonly value: number
  /** A letter after the number: 12a. */
  readonly letter: string
  /** Second of three segments. */
  readonly year: number | null
  readonly symbol: string
  readonly form: NumberForm
  /** All types that the code may stand for. */
  readonly codes: readonly TypeCode[]
  /** All bodies that the first segment after the code may stand for. */
  readonly bodies: readonly BodyCode[]
  readonly system: System
}

export const interpretNumber: Interpret = found => {
  const value = intOf(found, 'n')
  if (value === null || !standsAlone(found)) return null
  const form = (found.pattern.emit.form as NumberForm | undefined) ?? 'unknown'
  const read = form === 'party' ? (ministryOf(found) ?? readingOf(found, form)) : readingOf(found, form)
  return { value: { ...partsOf(found, value), ...read } satisfies NumberValue, tags: [read.form] }
}

type Reading = Pick<NumberValue, 'form' | 'codes' | 'bodies' | 'system'>

function readingOf(found: Found, form: NumberForm): Reading {
  const bodies = bodiesOf(found)
  return {
    form,
    codes: codesOf(found),
    bodies,
    system: bodies[0]?.body.system ?? (found.pattern.emit.system as System),
  }
}

// «1206-TC/CĐKT»: before 1997 the ministry stood where the Party has the type
function ministryOf(found: Found): Reading | null {
  const code = captured(found, 'code')
  const bodies = code ? readings(found.passage, 'bodycode', code).map(entity => entity.value as BodyCode) : []
  if (bodies.length === 0 || bodiesOf(found).some(one => one.body.system !== 'state')) return null
  return bodiesOf(found).length > 0 ? null : { form: 'unknown', codes: [], bodies, system: 'state' }
}

/** A number that no list knows, by its words alone: «15/TTXVH-KD». */
export function looseNumber(words: string): NumberValue | null {
  // «1234 QĐ/UB»: the space stands for the stroke
  const full = tidy(words.replace(/^(\d+(?:\/\d{4})?)\s+(?=\p{L}{2})/u, '$1\u0000')).replace('\u0000', ' ')
  const parts = /^(\d+)(\p{L}?)(?:\/((?:19|20)\d\d))?[/ -](.+)$/u.exec(full)
  if (!parts) return null
  const [, n, letter = '', year, symbol = ''] = parts
  const system = /^\d+-/.test(full) ? 'party' : 'state'
  return {
    full,
    value: Number(n),
    letter,
    year: year ? Number(year) : null,
    symbol,
    form: 'unknown',
    codes: [],
    bodies: [],
    system,
  }
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/gu, '')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/[\u00d0\u0189]/gu, 'Đ')

function partsOf(found: Found, value: number): Pick<NumberValue, 'full' | 'value' | 'letter' | 'year' | 'symbol'> {
  const full = tidy(wordsOf(found.passage, found))
  const year = intOf(found, 'year')
  const letter = /^\d+(\p{L})(?=[/-])/u.exec(full)?.[1] ?? ''
  const symbol = full.replace(/^\d+\p{L}?/u, '').replace(year === null ? /^[/-]/ : /^[/-]\d{4}[/-]/, '')
  return { full, value, letter, year, symbol }
}

// the middle of a longer number or date is no number: «12/358/2016/QĐ-UBND», «1.358/…»
function standsAlone({ passage, start, end }: Found): boolean {
  const first = passage.tokens[start]
  const before = passage.tokens[start - 1]
  const last = passage.tokens[end]
  // «số      /2019/NĐ-CP»: the number was left blank
  if (first?.glued && before?.key === '/' && /^(?:19|20)\d\d$/.test(first.key)) return false
  if (
    first?.glued &&
    before &&
    ['/', '-', '.', ','].includes(before.key) &&
    passage.tokens[start - 2]?.kind === 'int' &&
    before.glued
  )
    return false
  return !(last?.glued && last.key === '/')
}

function codesOf(found: Found): TypeCode[] {
  const code = captured(found, 'code')
  return code ? readings(found.passage, 'typecode', code).map(entity => entity.value as TypeCode) : []
}

function bodiesOf(found: Found): BodyCode[] {
  const body = captured(found, 'body')
  if (body) return readings(found.passage, 'bodycode', body).map(entity => entity.value as BodyCode)
  const tail = captured(found, 'tail')
  const all = tail ? (found.passage.found.get('bodycode')?.get(tail.start) ?? []) : []
  return all
    .filter(entity => entity.end <= (tail?.end ?? 0) && entity.end === all[0]?.end)
    .map(entity => entity.value as BodyCode)
}

export const printNumber = (value: NumberValue): string => value.full

/** Words of a capture as a number where it is none of the known forms. */
export const looseNumberOf = (found: Found): NumberValue | null => {
  const words = captureOf(found, 'number')
  return words === null ? null : looseNumber(words)
}
