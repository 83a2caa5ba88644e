// Numbers of documents: what their segments say (domain §2).

import type { BodyCode } from '../../rules/lists/issuers.ts'
import type { TypeCode } from '../../rules/lists/types.ts'
import type { Capture } from '../../rules/match.ts'
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
  /** Central bodies that the code itself may stand for: before 2000 they stood first («64-TC/TCDN», «0321/TM-PC»). */
  readonly ministries: readonly BodyCode[]
  readonly system: System
}

export const interpretNumber: Interpret = found => {
  const value = intOf(found, 'n')
  if (value === null || !standsAlone(found)) return null
  const form = (found.pattern.emit.form as NumberForm | undefined) ?? 'unknown'
  const ministries = ministriesOf(found)
  const read = { ...readingOf(found, form), ministries }
  const number: NumberValue = { ...partsOf(found, value), ...read }
  const whole = form === 'party' && read.bodies.length === 0 ? ofMinistry(number) : number
  return { value: whole, tags: [whole.form] }
}

type Reading = Pick<NumberValue, 'form' | 'codes' | 'bodies' | 'system'>

/** «1206-TC/CĐKT»: the ministry stands where later numbers have the type. */
export const ofMinistry = (number: NumberValue): NumberValue =>
  number.ministries.length === 0
    ? number
    : { ...number, form: 'unknown', codes: [], bodies: number.ministries, system: 'state' }

function ministriesOf(found: Found): BodyCode[] {
  const code = captured(found, 'code')
  return code ? bodiesAt(found, code).filter(({ body }) => body.level === 'central' && body.system === 'state') : []
}

const bodiesAt = ({ passage }: Found, at: { start: number; end: number }): BodyCode[] =>
  readings(passage, 'bodycode', at).map(entity => entity.value as BodyCode)

function readingOf(found: Found, form: NumberForm): Reading {
  const bodies = bodiesOf(found)
  return {
    form,
    codes: codesOf(found),
    bodies,
    system: bodies[0]?.body.system ?? (found.pattern.emit.system as System),
  }
}

/** A number that no list knows, by its words alone: «15/TTXVH-KD». */
export function looseNumber(words: string): NumberValue | null {
  const full = tidy(words)
  const parts = /^(\d{1,9})( ?BS(?=\/)|\p{L}(?=[/ -]))?(?:\/((?:19|20)\d\d))?[/ -]?(\D.*)$/u.exec(full)
  if (!parts) return null
  const [, n, letter = '', year, symbol = ''] = parts
  return {
    full,
    value: Number(n),
    // BS, bổ sung: «04 BS/TTLB» is not «04/TTLB»
    letter: letter.trim(),
    year: year ? Number(year) : null,
    symbol,
    form: 'unknown',
    codes: [],
    bodies: [],
    ministries: [],
    system: /^\d+-\p{L}+\//u.test(full) ? 'party' : 'state',
  }
}

// «1234 QĐ/UB», «39L/CTN»: the space stands for the stroke; «1803 1998/QĐ/BTC»: the stroke was lost
const spaced = /^(\d+(?:\/\d{4})?|\d+\p{L})(?:\s+(?=\p{L}{2})|\s*(?=L\/))/u
const torn = /^(\d+)\s+(?=(?:19|20)\d\d\/)/u

const tidy = (words: string): string =>
  words
    .replace(spaced, '$1\u0000')
    .replace(torn, '$1/')
    .replace(/\s+/gu, '')
    .replace('\u0000', ' ')
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/[\u00d0\u0189]/gu, 'Đ')

function partsOf(found: Found, value: number): Pick<NumberValue, 'full' | 'value' | 'letter' | 'year' | 'symbol'> {
  const full = tidy(wordsOf(found.passage, found))
  const year = intOf(found, 'year')
  const letter = /^\d+(\p{L})(?=[/-])/u.exec(full)?.[1] ?? ''
  const symbol = full.replace(/^\d+\p{L}?/u, '').replace(year === null ? /^[/ -]/ : /^[/-]\d{4}[/-]/, '')
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

/** Words of a capture as a number where it is none of the known forms; its segments may be codes all the same. */
export function looseNumberOf(found: Found): NumberValue | null {
  const [words, at] = [captureOf(found, 'number'), captured(found, 'number')]
  const number = words === null ? null : looseNumber(words)
  if (!number || !at) return number
  const all = codesWithin<BodyCode>(found, 'bodycode', at)
  const bodies = all.find(some => some.some(isCentral))?.filter(isCentral) ?? all[0] ?? []
  const codes =
    codesWithin<TypeCode>(found, 'typecode', at).find(some => some.every(({ type }) => type.normative)) ?? []
  return { ...number, codes, bodies, system: bodies[0]?.body.system ?? number.system }
}

const isCentral = ({ body }: BodyCode): boolean => body.level === 'central'

/** What each stretch of the segments may stand for. */
const codesWithin = <T>({ passage: { found } }: Found, slot: string, { start, end }: Capture): T[][] =>
  Array.from({ length: end - start }, (_, n) => found.get(slot)?.get(start + n) ?? [])
    .map(some => some.filter(entity => entity.end <= end && entity.end === some[0]?.end))
    .filter(some => some.length > 0)
    .map(some => some.map(entity => entity.value as T))
