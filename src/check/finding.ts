// A finding before it is numbered: a code with its case and arguments, and the spans that it quotes.

import type { Document } from '../model/document.ts'
import type { Finding, FindingCode } from '../model/record.ts'
import { pageAt } from '../text/boxes.ts'
import { findingWords } from './words.ts'

export interface Fault {
  readonly code: FindingCode
  /** Which of the code's sentences. */
  readonly as: string
  readonly severity: Finding['severity']
  readonly args: Readonly<Record<string, string>>
  /** What is quoted, in the order of the argument. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly items: readonly string[]
}

export function findingOf(document: Document, fault: Fault, id: string): Finding {
  const words = findingWords[fault.code][fault.as]
  if (!words) throw new Error(`no words for ${fault.code}/${fault.as}`)
  return {
    id,
    code: fault.code,
    severity: fault.severity,
    message: words(fault.args),
    evidence: fault.spans.map(({ start, end }) => ({
      quote: document.text.slice(start, end),
      start,
      end,
      page: pageAt(document, start),
    })),
    items: [...fault.items],
  }
}
