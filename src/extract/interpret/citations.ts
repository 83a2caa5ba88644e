// A mention of a document: what its words say, before anything is resolved.

import type { Instrument } from '../../rules/lists/instruments.ts'
import type { Body } from '../../rules/lists/issuers.ts'
import type { DocumentType, TypeCode } from '../../rules/lists/types.ts'
import type { Capture, Entity, Passage } from '../../rules/match.ts'
import { type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { captured, captureOf, entityOf, intOf } from './captures.ts'
import type { DateValue } from './dates.ts'
import { printDate } from './dates.ts'
import type { IssuerValue } from './issuers.ts'
import { looseNumberOf, type NumberValue, ofMinistry } from './numbers.ts'

export type Form = 'full' | 'short' | 'named'

export interface Mention {
  readonly form: Form
  readonly type: DocumentType | null
  /** A type's slug that the rule states («Nghị quyết Trung ương 4»). */
  readonly typeSlug: string | null
  readonly typeWord: Capture | null
  readonly number: NumberValue | null
  readonly numberAt: Capture | null
  /** Digits of a short form: «34», «34/2013». */
  readonly short: { readonly value: number; readonly year: number | null } | null
  readonly date: DateValue | null
  readonly dateAt: Capture | null
  readonly issuer: IssuerValue | null
  readonly issuerAt: Capture | null
  /** Name of a law or other instrument. */
  readonly name: Capture | null
  /** The list's entry of that name. */
  readonly known: Instrument | null
  /** «năm 2015», «2015» behind a name. */
  readonly edition: number | null
  /** Numbers that share the tail of `number`: «số 10, 11 và 12-NQ/TW». */
  readonly shared: readonly Capture[]
}

export const interpretCitation: Interpret = found => {
  const mention = mentionOf(found)
  return isDocument(found, mention) ? { value: mention } : null
}

function mentionOf(found: Found): Mention {
  const types = typeOf(found)
  const number = byType(entityOf<NumberValue>(found, 'number') ?? looseNumberOf(found), types.type)
  return {
    form: number ? 'full' : ((found.pattern.emit.form as Form | undefined) ?? 'full'),
    ...types,
    typeSlug: (found.pattern.emit.type as string | undefined) ?? null,
    number,
    numberAt: captured(found, 'number') ?? captured(found, 'number-short'),
    short: entityOf(found, 'number-short'),
    date: entityOf<DateValue>(found, 'date'),
    dateAt: captured(found, 'date'),
    issuer: entityOf<IssuerValue>(found, 'issuer'),
    issuerAt: captured(found, 'issuer'),
    name: captured(found, 'name'),
    known: knownOf(found),
    edition: intOf(found, 'edition'),
    shared: found.captures.filter(one => one.name === 'item'),
  }
}

// «Thông tư số 64-TC/TCT»: TC is no thông cáo there
const byType = (number: NumberValue | null, type: DocumentType | null): NumberValue | null =>
  number && type && number.codes.length > 0 && number.codes.every(code => code.type.slug !== type.slug)
    ? ofMinistry(number)
    : number

// the word before the number, else what the name begins with: «Bộ luật Dân sự», «Hiệp định TRIPS»
function typeOf(found: Found): Pick<Mention, 'type' | 'typeWord'> {
  const byNumber = captured(found, 'type-by-number')?.entity?.captures[0]
  const typeWord = captured(found, 'type') ?? byNumber ?? null
  const abbreviated = found.captures.find(one => one.name === 'type-abbr')?.entity?.captures[0]?.entity?.value as
    | TypeCode
    | undefined
  const name = captured(found, 'name')
  const named = name && longest(found.passage, 'type', name.start)
  return {
    type:
      (typeWord?.entity?.value as DocumentType | undefined) ??
      abbreviated?.type ??
      (named?.value as DocumentType | undefined) ??
      null,
    typeWord,
  }
}

// an amending law is not the law that it amends
function knownOf(found: Found): Instrument | null {
  const law = found.captures.find(one => one.name === 'law')?.entity
  const name = law?.rule.startsWith('law.plain') ? law.captures[0]?.entity?.captures[0]?.entity : null
  return (name?.value as Instrument | undefined) ?? entityOf<Instrument>(found, 'instrument')
}

function isDocument(found: Found, mention: Mention): boolean {
  if (!mention.number) return !withinWords(found.passage, found.start)
  if (found.pattern.rule.startsWith('citation.titled')) return agreesWithNumber(found, mention)
  return mention.type !== null || (!withinWords(found.passage, found.start) && isPlain(found, mention.number))
}

// «pháp luật đất đai», «Luật sư»: no law begins inside such words
const withinWords = ({ found }: Passage, at: number): boolean =>
  [0, 1, 2, 3].some(back =>
    found
      .get('not-document')
      ?.get(at - back)
      ?.some(entity => entity.end > at),
  )

// without a word before it, a dispatch number without a unit («12/TH») or a code without a known body («12/HD-TV») may be
// anything, and after another number it is the rest of one that was torn: «số 15 3/2004/QĐ-TTg»
function isPlain({ passage, start }: Found, { form, symbol, bodies }: NumberValue): boolean {
  if (passage.tokens[start - 1]?.kind === 'int' || (form === 'individual' && bodies.length === 0)) return false
  return form !== 'dispatch' || symbol.includes('-') || passage.tokens[start]?.key === "số'" || isListed(passage, start)
}

// «Nghị định số 25/CP, 26/CP»
const isListed = ({ tokens, found }: Passage, start: number): boolean =>
  /^(?:,|;|va`)$/.test(tokens[start - 1]?.key ?? '') &&
  ['number', 'date'].some(slot => {
    for (let back = 2; back <= 12; back++)
      if (
        found
          .get(slot)
          ?.get(start - back)
          ?.some(entity => entity.end === start - 1)
      )
        return true
    return false
  })

// «Quyết định phê duyệt quy hoạch số 12/QĐ-TTg»: the number is that of the type word whose code it bears, of the nearest one
function agreesWithNumber({ passage, captures }: Found, { number, type, typeWord, numberAt }: Mention): boolean {
  const suits = (slug: string | undefined): boolean => number?.codes.some(code => code.type.slug === slug) ?? false
  if (!type || !typeWord || !numberAt || !suits(type.slug)) return false
  for (let at = typeWord.end; at < numberAt.start; at++)
    if (
      ['type', 'typecode'].some(slot =>
        passage.found
          .get(slot)
          ?.get(at)
          ?.some(entity => suits(slugOf(entity))),
      )
    )
      return false
  return captures.every(one => one.name !== 'type' || one === typeWord)
}

const slugOf = ({ value }: Entity): string =>
  (value as { type?: DocumentType }).type?.slug ?? (value as DocumentType).slug

const longest = ({ found }: Passage, slot: string, at: number): Entity | null => found.get(slot)?.get(at)?.[0] ?? null

// registers hardly pass ten thousand in a year; certificates and permits have longer numbers
const highest = 99_999

export const interpretShortNumber: Interpret = found => {
  const value = Number(captureOf(found, 'n'))
  const year = captureOf(found, 'year')
  return value === 0 || value > highest || isGrouped(found)
    ? null
    : { value: { value, year: year === null ? null : Number(year) } }
}

// «361 033 000 012»
const isGrouped = ({ passage, end }: Found): boolean => /^\d{3}$/.test(passage.tokens[end]?.key ?? '')

export const printCitation = (mention: Mention): string =>
  [mention.number?.full ?? mention.short?.value ?? '', mention.date ? printDate(mention.date) : ''].join(' ').trim()

export const bodyOf = (mention: Mention): Body | null => mention.issuer?.body ?? null

/** Words of a capture. */
export const said = (found: Found, capture: Capture | null): string | null => capture && wordsOf(found.passage, capture)
