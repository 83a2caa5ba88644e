// Findings for programs: with every field, and what was decided.

import type { Standing } from '../decisions/decided.ts'
import type { Evidence } from '../finding.ts'

/** Fields in a fixed order, whoever made the finding. */
export const lineOf = ({ finding, weight, decided, before }: Standing): object => ({
  id: finding.id,
  code: finding.code,
  severity: finding.severity,
  message: { vi: finding.message.vi, en: finding.message.en },
  subject: finding.subject,
  confidence: finding.confidence,
  weight,
  decided: decided && { decision: decided.decision, who: decided.who, when: decided.when, note: decided.note },
  /** Decided before, on other words. */
  evidenceChanged: before !== null,
  evidence: finding.evidence.map(evidenceOf),
})

const evidenceOf = (one: Evidence): object => ({
  sha256: one.sha256,
  part: one.part,
  number: one.number,
  issuer: one.issuer,
  issuedOn: one.issuedOn,
  path: one.path,
  page: one.page,
  section: one.place?.section ?? null,
  cell: one.place?.cell ?? null,
  copy: one.place?.copy ?? null,
  quote: one.quote,
  sentence: one.sentence,
  start: one.start,
  end: one.end,
})
