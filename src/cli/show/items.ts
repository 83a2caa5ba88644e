// Sections, tables, citations, findings and notes, as lines.

import type { NoteCode } from '../../model/notes.ts'
import type { Citation, Finding, SectionItem, TableItem, TrichLucRecord } from '../../model/record.ts'
import type { Language } from '../language.ts'
import { beside } from '../layout.ts'
import type { Words } from '../words/words.ts'
import { issuerText, type Lists } from './issuers.ts'
import { pagesOf, pagesText } from './pages.ts'
import { dateText } from './particulars.ts'
import type { Style } from './style.ts'

export interface Showing {
  readonly words: Words
  readonly language: Language
  readonly style: Style
  /** Names of what records hold keys of. */
  readonly lists: Lists
}

const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')

export function sectionLines({ id, level, label, title, at }: SectionItem, { words }: Showing): string[] {
  const indent = 8 + (level - 1) * 2
  return beside(id, joined([`${label ? `${label}. ` : ''}${title}`, pagesOf(words, at)]), { first: 2, rest: indent })
}

export function tableLines({ id, title, kind, rows, columns, at }: TableItem, { words }: Showing): string[] {
  const size = words.show.table({ rows: rows.length, columns: columns.length })
  return beside(id, joined([title ?? words.show.unnamed, kind, size, pagesOf(words, at)]), { first: 2, rest: 8 })
}

export function citationLines(citation: Citation, { words, lists }: Showing): string[] {
  const { id, resolvesTo, at } = citation
  const text = joined([
    nameOf(citation),
    dateText(words, citation.issuedOn),
    issuerText(citation, { lists, words }),
    relationText(citation, words),
    resolvesTo && words.show.resolvesTo({ id: resolvesTo }),
    pagesOf(words, at),
  ])
  return beside(id, text, { first: 2, rest: 8 })
}

// `relatesTo` bears the relation to this one: c4 amends c5, so c5 is «amended by c4»
const relationText = ({ relation, relatesTo }: Citation, words: Words): string =>
  relatesTo === null ? words.relations[relation] : words.show.relatedBy[relation]({ id: relatesTo })

export function nameOf({ number, type, typeLabel, title, raw }: Citation): string {
  if (number === null) return raw
  const isLaw = /^(?:luat|bo-luat|phap-lenh)$/u.test(type ?? '') && title !== null && title.length <= longestName
  if (!isLaw) return [typeLabel, number].filter(Boolean).join(' ')
  const isWhole = /^(?:bộ luật|luật|pháp lệnh)\s/iu.test(title)
  return [isWhole ? null : typeLabel, title, number].filter(Boolean).join(' ')
}

const longestName = 100

export function findingLines(
  { id, code, severity, message, evidence }: Finding,
  { words, language, style }: Showing,
): string[] {
  const [first = '', ...rest] = beside(id, `${words.severities[severity]}: ${words.findings[code]}`, {
    first: 2,
    rest: 8,
  })
  return [
    style.severity(first, severity),
    ...rest,
    ...beside('', message[language], { first: 8, rest: 8 }),
    ...evidence.flatMap(({ quote, page }) =>
      beside('', joined([`«${quote}»`, page === null ? null : words.pages(String(page))]), { first: 8, rest: 10 }),
    ),
  ]
}

export interface NoteGroup {
  readonly text: string
  readonly pages: readonly number[]
}

/** Notes that say the same of several pages are one. */
export function noteGroups(notes: TrichLucRecord['notes'], words: Words): NoteGroup[] {
  const groups = Map.groupBy(notes, ({ code, args }) => noteText(words, code, args))
  return [...groups].map(([text, group]) => ({ text, pages: group.flatMap(({ page }) => page ?? []) }))
}

export const noteLines = (notes: TrichLucRecord['notes'], { words }: Showing): string[] =>
  noteGroups(notes, words).flatMap(({ text, pages }) =>
    beside('-', joined([text, pagesText(words, pages)]), { first: 2, rest: 4 }),
  )

// a record of a later version may hold a code that has no words here yet
const noteText = (words: Words, code: string, args: TrichLucRecord['notes'][number]['args']): string =>
  Object.hasOwn(words.notes, code) ? words.notes[code as NoteCode](args) : code
