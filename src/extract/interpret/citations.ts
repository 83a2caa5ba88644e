// A mention of a document: what its words say, before anything is resolved.

import type { Capture } from '../../rules/match.ts'
import type { Body } from '../../rules/lists/issuers.ts'
import type { DocumentType } from '../../rules/lists/types.ts'
import { type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { captured, captureOf, valueOf } from './captures.ts'
import type { DateValue } from './dates.ts'
import { printDate } from './dates.ts'
import type { IssuerValue } from './issuers.ts'
import { looseNumberOf, type NumberValue } from './numbers.ts'

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
  readonly known: unknown
  /** Numbers that share the tail of `number`: «số 10, 11 và 12-NQ/TW». */
  readonly shared: readonly Capture[]
}

export const interpretCitation: Interpret = found => {
  const mention = mentionOf(found)
  return isDocument(found, mention) ? { value: mention } : null
}

function mentionOf(found: Found): Mention {
  const number = valueOf<NumberValue>(found, 'number') ?? looseNumberOf(found)
  return {
    form: number ? 'full' : ((found.pattern.emit.form as Form | undefined) ?? 'full'),
    type: valueOf<DocumentType>(found, 'type'),
    typeSlug: (found.pattern.emit.type as string | undefined) ?? null,
    typeWord: captured(found, 'type'),
    number,
    numberAt: captured(found, 'number') ?? captured(found, 'number-short'),
    short: valueOf(found, 'number-short'),
    date: valueOf<DateValue>(found, 'date'),
    dateAt: captured(found, 'date'),
    issuer: valueOf<IssuerValue>(found, 'issuer'),
    issuerAt: captured(found, 'issuer'),
    name: captured(found, 'name'),
    known: valueOf(found, 'known-law') ?? valueOf(found, 'instrument'),
    shared: found.captures.filter(one => one.name === 'item'),
  }
}

// a dispatch number without a word before it and without a unit behind («12/TH») may be anything
function isDocument(found: Found, { number, type }: Mention): boolean {
  const { passage, start } = found
  if (!number && passage.found.get('not-document')?.has(start)) return false
  const saysNumber = passage.tokens[start]?.key === "số'" || found.pattern.rule.startsWith('citation.full')
  return !(number && !type && number.form === 'dispatch' && !number.symbol.includes('-') && !saysNumber)
}

export const interpretShortNumber: Interpret = found => {
  const value = Number(captureOf(found, 'n'))
  const year = captureOf(found, 'year')
  return { value: { value, year: year === null ? null : Number(year) } }
}

export const printCitation = (mention: Mention): string =>
  [mention.number?.full ?? mention.short?.value ?? '', mention.date ? printDate(mention.date) : ''].join(' ').trim()

export const bodyOf = (mention: Mention): Body | null => mention.issuer?.body ?? null

/** Words of a capture. */
export const said = (found: Found, capture: Capture | null): string | null => capture && wordsOf(found.passage, capture)
