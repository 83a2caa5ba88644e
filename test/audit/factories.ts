// Findings made by hand: a test states only what differs.

import { decidedOn, type Said, type Standing } from '../../src/audit/decisions/decided.ts'
import { type AuditFinding, type Evidence, idOf } from '../../src/audit/finding.ts'
import { weightOf } from '../../src/audit/weight.ts'

export const evidence = (own: Partial<Evidence> = {}): Evidence => ({
  sha256: 'a'.repeat(64),
  part: null,
  number: '15/BC-UBND',
  issuer: 'UBND tỉnh',
  issuedOn: '2019-12-05',
  path: 'D:/bao-cao/15.pdf',
  quote: '44 lượt người',
  sentence: 'Đón 12 đoàn với 44 lượt người.',
  start: 100,
  end: 113,
  page: 2,
  ...own,
})

export function finding(own: Partial<AuditFinding> = {}): AuditFinding {
  const made = {
    code: 'breakdown-mismatch' as const,
    severity: 'error' as const,
    message: { vi: 'Tổng không khớp.', en: 'The total does not agree.' },
    evidence: [evidence()],
    subject: '',
    confidence: 0.8,
    ...own,
  }
  return { ...made, id: own.id ?? idOf(made) }
}

export const said = (own: Partial<Said> = {}): Said => ({
  decision: 'dismissed',
  who: 'An',
  when: '2026-01-15',
  note: null,
  ...own,
})

export const standingOf = (of: AuditFinding, own: Partial<Said> | null = null): Standing => ({
  finding: of,
  weight: weightOf(of),
  decided: own && decidedOn(of, said(own)),
  before: null,
})
