// What a statement «Kèm theo Báo cáo số 415/BC-UBND ngày 18/10/2018 của UBND …» says, any part of its number and date blank.

import type { AttachedTo } from '../../model/record.ts'
import { existingOn } from '../../rules/lists/places.ts'
import type { DocumentType, TypeCode } from '../../rules/lists/types.ts'
import type { Passage } from '../../rules/match.ts'
import { apart, type Scanner, scan, wordsOf } from '../../rules/scan.ts'
import { plain } from '../../text/fold.ts'
import type { DateValue } from '../interpret/dates.ts'
import type { IssuerValue } from '../interpret/issuers.ts'
import { spanOf } from '../passages.ts'
import type { Span } from '../places.ts'
import { numberIn } from './number.ts'

/** A token's word without marks, '' where there is none. */
export function bare({ text, tokens }: Passage, n: number): string {
  const token = tokens[n]
  return token ? plain(text.slice(token.start, token.end)) : ''
}

/** Null where no document is named by its type and a number, be it blank: «kèm theo quyết toán thuế». */
export function readStatement(
  scanner: Scanner,
  text: string,
  { start, end }: Span,
): Omit<AttachedTo, 'raw' | 'at'> | null {
  const passage = scan(scanner, text, [start, end])
  const type = typeIn(passage)
  const numberAt = type && numberSpan(passage, type.end)
  if (!type || !numberAt) return null
  const number = numberIn(`Số ${text.slice(numberAt.start, numberAt.end).trim()}`)
  const issuedOn = dateIn(passage, numberAt.end)
  return {
    type: type.slug,
    typeLabel: type.label,
    number: number?.full ?? null,
    symbol: number?.symbol ?? null,
    issuedOn,
    issuer: issuerIn(passage, numberAt, issuedOn?.date ?? null),
  }
}

interface TypeWord {
  readonly slug: string | null
  readonly label: string
  /** Token after it. */
  readonly end: number
}

/** The type or its abbreviation right behind «kèm theo»; «văn bản» says none. */
function typeIn(passage: Passage): TypeWord | null {
  const kem = passage.tokens.findIndex((_, n) => bare(passage, n) === 'kem')
  const first = bare(passage, kem + 1) === 'theo' ? kem + 2 : kem + 1
  const word = passage.found.get('type')?.get(first)?.[0]
  if (word) {
    const slug = word.tags.includes('generic') ? null : (word.value as DocumentType).slug
    const words = wordsOf(passage, word)
    return { slug, label: words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase(), end: word.end }
  }
  const code = passage.found.get('typecode')?.get(first)?.[0]
  const type = (code?.value as TypeCode | undefined)?.type
  return code && type ? { slug: type.slug, label: type.name, end: code.end } : null
}

// «Báo cáo của UBND thành phố Bắc Giang số …»
const mostBetween = 12
const after = /^(?:[,;()]|ngay|cua|do|ve|nam|thang)$/u

/** Where the number stands, or its blank: after «số», or at once («Công văn 415/SNgV»). */
function numberSpan(passage: Passage, type: number): Span | null {
  const { tokens } = passage
  const so = tokens.findIndex((_, n) => n >= type && n <= type + mostBetween && bare(passage, n) === 'so')
  const first = so >= 0 ? so + 1 : tokens[type]?.kind === 'int' ? type : -1
  if (first < 0) return null
  const from = tokens[first]?.key === ':' ? first + 1 : first
  const to = tokens.findIndex((_, n) => n >= from && after.test(bare(passage, n)))
  const start = tokens[from]?.start ?? tokens.at(-1)?.end ?? 0
  return { start, end: Math.max(start, (to < 0 ? tokens.at(-1)?.end : tokens[to]?.start) ?? start) }
}

function dateIn(passage: Passage, from: number): AttachedTo['issuedOn'] {
  for (const entity of apart(passage, 'date')) {
    const { start, end } = spanOf(passage, entity)
    if (start < from) continue
    const { date, precision } = entity.value as DateValue
    return { raw: passage.text.slice(start, end), date, precision }
  }
  return null
}

/** Before the number or behind it; «UBND» in the number itself says less. */
function issuerIn(passage: Passage, number: Span, day: string | null): AttachedTo['issuer'] {
  const entity = apart(passage, 'issuer').find(one => {
    const { start, end } = spanOf(passage, one)
    return end <= number.start || start >= number.end
  })
  if (!entity) return null
  const { area } = entity.value as IssuerValue
  const units = area?.name ? existingOn(area.units, day) : []
  return { name: wordsOf(passage, entity), placeId: units.length === 1 ? (units[0]?.id ?? null) : null }
}
