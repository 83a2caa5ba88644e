// A finding before it is numbered: a code with its case and arguments, and the spans that it quotes.

import type { Document } from '../model/document.ts'
import type { Citation, Finding, FindingCode } from '../model/record.ts'
import { pageAt } from '../text/boxes.ts'
import { findingWords, type Sentence } from './words.ts'

/** A code, and which of its sentences is said. */
export type Case = {
  readonly [C in FindingCode]: { readonly code: C; readonly as: keyof (typeof findingWords)[C] }
}[FindingCode]

export type Fault = Case & {
  readonly severity: Finding['severity']
  readonly args: Readonly<Record<string, string>>
  /** What is quoted, in the order of the argument. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly items: readonly string[]
}

/** Citations, as what a finding quotes and names. */
export const about = (...citations: readonly Citation[]): Pick<Fault, 'spans' | 'items'> => ({
  spans: citations.map(one => one.at),
  items: citations.map(one => one.id),
})

export function findingOf(document: Document, { code, as, severity, args, spans, items }: Fault, id: string): Finding {
  const say = (findingWords[code] as Readonly<Record<string, Sentence>>)[as] as Sentence
  return {
    id,
    code,
    severity,
    message: say(args),
    evidence: spans.map(({ start, end }) => ({
      quote: document.text.slice(start, end),
      start,
      end,
      page: pageAt(document, start),
    })),
    items: [...items],
  }
}
