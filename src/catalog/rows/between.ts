// Rows of links and findings between documents.

import type { SharedFinding } from '../../archive/duplicates/index.ts'
import type { Entry } from '../../archive/ledger.ts'
import type { Row, Rows } from '../schema/index.ts'

export const twinRows = (entry: Entry): Row<'twins'>[] =>
  'twins' in entry
    ? entry.twins.map(({ part, sha256, otherPart, why, certainty, likeness }, n) => ({
        sha256: entry.sha256,
        n: n + 1,
        part,
        other_sha256: sha256,
        other_part: otherPart,
        why,
        certainty,
        likeness,
      }))
    : []

/** Which two documents, and of which records. */
export type Between = Pick<
  Row<'shared_findings'>,
  'id' | 'sha256' | 'part' | 'other_sha256' | 'other_part' | 'certainty' | 'stamp'
>

export const sharedRows = (between: Between, { code, severity, message, evidence, counts }: SharedFinding): Rows => ({
  shared_findings: [{ ...between, code, severity, message_vi: message.vi, message_en: message.en, ...counts }],
  shared_evidence: evidence.map(({ sha256, part, quote, sentence, start, end, page }, n) => ({
    finding: between.id,
    n: n + 1,
    sha256,
    part,
    quote,
    sentence,
    at_start: start,
    at_end: end,
    page,
  })),
})
