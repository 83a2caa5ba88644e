// Doubts about citations.

import type { Citation, Relation } from '../model/record.ts'
import { type Doubt, doubtOf, type Reason, type ReasonCode, rounded } from './doubt.ts'
import { type Against, firstPage } from './reasons.ts'

/** What a report stands on, and what it changes, an auditor follows; a mention he reads. */
const harms = { bearing: 6, mention: 3 } as const
const mentions: ReadonlySet<Relation> = new Set(['mentions'])

const ofFlags: Readonly<Record<string, readonly [ReasonCode, number]>> = {
  'type-code-mismatch': ['type-differs', 0.3],
  'issuer-mismatch': ['issuer-differs', 0.3],
  'wrong-form': ['odd-form', 0.2],
  'code-spelling': ['odd-form', 0.2],
  'unofficial-code': ['odd-form', 0.1],
  'no-type-word': ['odd-form', 0.1],
  inferred: ['inferred', 0.1],
}
/** A short form with no, or more than one, full citation that it may stand for; a number whose issuer nobody says. */
const without = { resolution: 0.4, identity: 0.1 } as const

function identity({ form, resolvesTo, key }: Citation): Reason[] {
  if (key !== null || resolvesTo !== null) return []
  if (form === 'short') return [{ code: 'unresolved', doubt: without.resolution }]
  // a law by its name needs none
  return form === 'full' ? [{ code: 'unidentified', doubt: without.identity }] : []
}

const flagged = ({ flags }: Citation): Reason[] =>
  flags.flatMap(flag => {
    const known = ofFlags[flag]
    return known ? [{ code: known[0], doubt: known[1] }] : []
  })

export function doubtOfCitation(citation: Citation, { findings, page, repaired }: Against): Doubt | null {
  const { id, at, relation, confidence } = citation
  const reasons: Reason[] = [
    { code: 'class', doubt: rounded(1 - confidence) },
    ...identity(citation),
    ...flagged(citation),
    ...findings(id, at),
    ...repaired(id),
    ...page(firstPage(at)),
  ]
  return doubtOf('citation', id, { harm: mentions.has(relation) ? harms.mention : harms.bearing, reasons })
}
