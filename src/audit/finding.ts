// A finding of the audit: of one record, or between several documents of an archive. It quotes and never corrects.

import { createHash } from 'node:crypto'
import type { AnyFindingCode, Finding } from '../model/record.ts'
import type { DocumentName } from '../query/document-name.ts'

export type Severity = Finding['severity']

/** A step less. */
export const milder: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' }

/** Words that a finding stands on, with the way back to them. */
export interface Evidence extends DocumentName {
  readonly quote: string
  /** The sentence; for a table cell, the cells of its row. */
  readonly sentence: string
  /** UTF-16 units of the record's text. */
  readonly start: number
  readonly end: number
  readonly page: number | null
  /** Where there is no page, and it was looked for. */
  readonly place?: Place | null
}

export interface Place {
  /** «II › 1 › a» */
  readonly section: string | null
  /** The cell of a table, sheets of a workbook too: the table's name, else its position; the row under the head, from 1. */
  readonly cell?: { readonly table: string; readonly row: number; readonly column: string } | null
  /** The same words in another file of the same report, one with pages. */
  readonly copy: { readonly page: number; readonly path: string | null } | null
}

export interface Words {
  readonly vi: string
  readonly en: string
}

export interface AuditFinding {
  /** Made of its code and the words that it stands on: it changes when they do. */
  readonly id: string
  readonly code: AnyFindingCode
  readonly severity: Severity
  readonly message: Words
  /** The first is what is doubted; the others are what it does not agree with. */
  readonly evidence: readonly Evidence[]
  /** What it is about: a cited document's key or number; an indicator with place and period; empty for others. */
  readonly subject: string
  /** Share of such findings that an auditor is expected to find worth his minute, 0 to 1. */
  readonly confidence: number
}

/**
 * Stable over new rules and readings, as long as code, subject and the quoted words with their neighbours stay; another
 * cut of the sentence does not matter. Begins with a letter: a spreadsheet takes «4e1234567890» for a number.
 */
export function idOf({ code, subject, evidence }: Pick<AuditFinding, 'code' | 'subject' | 'evidence'>): string {
  const words = evidence.map(one => [one.sha256, one.part, ...around(one)])
  return `k${createHash('sha256')
    .update(JSON.stringify([code, subject, words]))
    .digest('hex')
    .slice(0, 11)}`
}

/** Letters on either side that tell two places with the same words apart. */
const reach = 24

function around({ sentence, quote }: Evidence): readonly string[] {
  const at = sentence.indexOf(quote)
  if (at < 0) return [quote]
  const after = at + quote.length
  return [sentence.slice(Math.max(0, at - reach), at), quote, sentence.slice(after, after + reach)]
}
