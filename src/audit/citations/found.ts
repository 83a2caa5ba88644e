// A finding made of mentions: their sentences are asked for here, and nowhere before.

import type { Reader } from '../../query/reader.ts'
import { type AuditFinding, type Evidence, idOf, milder, type Severity, type Words } from '../finding.ts'
import { type Mention, sentenceOf } from './mentions.ts'

export interface Fault {
  readonly code: AuditFinding['code']
  readonly severity: Severity
  readonly message: Words
  /** The first is what is doubted. */
  readonly mentions: readonly Mention[]
  readonly subject: string
  readonly confidence: number
}

/** What was read by OCR may be misread: it weighs less. */
export function findingOf(reader: Reader, { mentions, severity, ...fault }: Fault): AuditFinding {
  const evidence = mentions.map(mention => evidenceOf(reader, mention))
  return {
    ...fault,
    id: idOf({ ...fault, evidence }),
    severity: mentions[0]?.isScanned ? milder[severity] : severity,
    evidence,
  }
}

export function evidenceOf(reader: Reader, mention: Mention): Evidence {
  const { raw, quote, start, end } = sentenceOf(reader, mention)
  const { sha256, part, number, issuer, issuedOn, path } = mention.report
  return { sha256, part, number, issuer, issuedOn, path, quote: raw, sentence: quote, start, end, page: mention.page }
}

/** «doc code n» of mentions that a finding of their own record quotes: it is not told twice. */
export function readTold(reader: Reader): ReadonlySet<string> {
  const rows = reader.iterate<{ doc: number; code: string; n: number }>(
    `SELECT f.doc, f.code, c.n FROM findings f
    JOIN finding_evidence e ON e.doc = f.doc AND e.finding = f.id
    JOIN citations c ON c.doc = f.doc AND c.at_start = e.at_start
    WHERE f.code LIKE 'citation-%'`,
  )
  const told = new Set<string>()
  for (const { doc, code, n } of rows) told.add(`${doc} ${code} ${n}`)
  return told
}

export const isTold = (told: ReadonlySet<string>, code: string, { report, n }: Mention): boolean =>
  told.has(`${report.doc} ${code} ${n}`)
