// What people have decided on findings, and how that stands with the findings of today.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { keyOf } from './documents.ts'
import type { AuditFinding } from './finding.ts'
import type { Weighed } from './weight.ts'

/** confirmed: the report is wrong · dismissed: it is not · later: not settled yet · reopened: as if never decided. */
export const decisions = ['confirmed', 'dismissed', 'later', 'reopened'] as const
export type Decision = (typeof decisions)[number]

/** A line of the archive's log. What it was about is kept with it, so that an old decision is known again. */
export const decidedSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{12}$/u),
  decision: z.enum(decisions),
  who: z.string().nullable(),
  /** ISO day. */
  when: z.string(),
  note: z.string().nullable(),
  code: z.string(),
  subject: z.string(),
  /** Which document was doubted: hash and part. */
  document: z.string(),
  /** Hash of the quoted words. */
  evidence: z.string(),
})
export type Decided = Readonly<z.infer<typeof decidedSchema>>

export type Said = Pick<Decided, 'decision' | 'who' | 'when' | 'note'>

export const decidedOn = (finding: AuditFinding, { decision, who, when, note }: Said): Decided => ({
  id: finding.id,
  decision,
  who,
  when,
  note,
  ...aboutOf(finding),
  evidence: createHash('sha256')
    .update(JSON.stringify(finding.evidence.map(({ quote }) => quote)))
    .digest('hex'),
})

const aboutOf = ({ code, subject, evidence: [first] }: AuditFinding) => ({
  code,
  subject,
  document: first ? keyOf(first).trim() : '',
})

export interface Standing extends Weighed {
  /** Null where nobody has decided, or it was opened again. */
  readonly decided: Decided | null
  /** Of a finding that nobody has decided: what was decided on the same matter, whose words are others now. */
  readonly before: Decided | null
}

/** `log`: in the order of its lines; the last for an id counts. */
export function standing(findings: readonly Weighed[], log: readonly Decided[]): Standing[] {
  const last = new Map(log.map(one => [one.id, one]))
  const present = new Set(findings.map(({ finding }) => finding.id))
  const gone = new Map(
    [...last.values()]
      .filter(({ id, decision }) => !present.has(id) && decision !== 'reopened')
      .map(one => [matterOf(one), one]),
  )
  return findings.map(weighed => {
    const own = last.get(weighed.finding.id) ?? null
    const decided = own?.decision === 'reopened' ? null : own
    return { ...weighed, decided, before: own === null ? (gone.get(matterOf(aboutOf(weighed.finding))) ?? null) : null }
  })
}

// a matter without a subject is that of its document
const matterOf = ({ code, subject, document }: Pick<Decided, 'code' | 'subject' | 'document'>): string =>
  JSON.stringify([code, subject, subject === '' ? document : ''])

/** Still to be worked on: dismissed ones are not, confirmed ones are until the report is mended. */
export const isOpen = ({ decided }: Standing): boolean => decided?.decision !== 'dismissed'

/** What `--strict` minds. */
export const isInconsistent = (one: Standing): boolean => isOpen(one) && one.finding.severity !== 'info'
