// What people have decided on findings, and how that stands with the findings of today.

import { z } from 'zod'
import { keyOf } from '../documents.ts'
import type { AuditFinding } from '../finding.ts'
import type { Weighed } from '../weight.ts'

/** confirmed: the report is wrong · dismissed: it is not · later: not settled yet · reopened: as if never decided. */
export const decisions = ['confirmed', 'dismissed', 'later', 'reopened'] as const
export type Decision = (typeof decisions)[number]

/** A line of the archive's log. What it was about is kept with it, so that an old decision is known again. */
export const decidedSchema = z.object({
  id: z.string().regex(/^k[0-9a-f]{11}$/u),
  decision: z.enum(decisions),
  who: z.string().nullable(),
  /** ISO day. */
  when: z.string(),
  note: z.string().nullable(),
  code: z.string(),
  subject: z.string(),
  /** Which document was doubted: hash and part. */
  document: z.string(),
  /** Where its first words stood: UTF-16 units of the record's text; null for a finding without words. */
  at: z.number().nullable(),
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
})

const aboutOf = ({ code, subject, evidence: [first] }: AuditFinding) => ({
  code,
  subject,
  document: first ? keyOf(first).trim() : '',
  at: first?.start ?? null,
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
  const gone = Map.groupBy(
    [...last.values()].filter(({ id, decision }) => !present.has(id) && decision !== 'reopened'),
    matterOf,
  )
  return findings.map(weighed => {
    const own = last.get(weighed.finding.id) ?? null
    const decided = own?.decision === 'reopened' ? null : own
    const about = aboutOf(weighed.finding)
    const before = own === null ? gone.get(matterOf(about))?.findLast(one => isNear(one, about)) : null
    return { ...weighed, decided, before: before ?? null }
  })
}

type Matter = Pick<Decided, 'code' | 'subject' | 'document' | 'at'>

// a matter without a subject is that of its document
const matterOf = ({ code, subject, document }: Matter): string =>
  JSON.stringify([code, subject, subject === '' ? document : ''])

/** Another finding of its kind in the same document is another matter, unless it stands where the old one stood. */
const isNear = (one: Matter, other: Matter): boolean =>
  one.subject !== '' || Math.abs((one.at ?? 0) - (other.at ?? 0)) <= 400

/** Still to be worked on: dismissed ones are not, confirmed ones are until the report is mended. */
export const isOpen = ({ decided }: Standing): boolean => decided?.decision !== 'dismissed'

/** What `--strict` minds. */
export const isInconsistent = (one: Standing): boolean => isOpen(one) && one.finding.severity !== 'info'
