// All findings in one list, each told once: what a record says of itself, a check over the archive may say again.

import { documentKeys, keyOf } from './documents.ts'
import type { AuditFinding, Evidence } from './finding.ts'
import { joinedByRow } from './sums-of-row.ts'

/** Which checks: of the one record, of copies, of citations and figures of several reports. */
export type Origin = 'record' | 'copies' | 'citations' | 'figures'

export interface Found {
  readonly finding: AuditFinding
  readonly origin: Origin
}

interface One extends Found {
  /** How many reports it touches. */
  readonly reach: number
}

/** What knows more of a matter than the document comes later. */
const order: readonly Origin[] = ['record', 'copies', 'citations', 'figures']

/**
 * Of two findings of one code that say the same, the one that touches more reports is kept, then the one that quotes
 * more, then that of the later origin.
 */
export function collected(groups: Readonly<Partial<Record<Origin, readonly AuditFinding[]>>>): Found[] {
  const shelves = new Map<string, One[]>()
  const all = order
    .flatMap(origin =>
      joinedByRow(groups[origin] ?? []).map((finding): One => ({ finding, origin, reach: reachOf(finding) })),
    )
    .toSorted(
      (a, b) =>
        b.reach - a.reach ||
        b.finding.evidence.length - a.finding.evidence.length ||
        order.indexOf(b.origin) - order.indexOf(a.origin),
    )
  return all.filter(one => isNew(shelves, one)).map(({ finding, origin }) => ({ finding, origin }))
}

export const reachOf = ({ evidence }: AuditFinding): number => documentKeys(evidence).length

/** Put, where it is, on the shelf of each document that it quotes. */
function isNew(shelves: Map<string, One[]>, one: One): boolean {
  const { evidence, code } = one.finding
  const places = evidence.length === 0 ? [code] : documentKeys(evidence).map(key => `${code} ${key}`)
  if (places.some(place => shelves.get(place)?.some(other => isSame(one, other)))) return false
  for (const place of places) {
    const shelf = shelves.get(place)
    if (shelf) shelf.push(one)
    else shelves.set(place, [one])
  }
  return true
}

/**
 * From two origins: the same words are doubted, and on the same grounds as far as grounds are quoted. From one: all the
 * words of the one lie in those of the other.
 */
function isSame(one: One, other: One): boolean {
  const [a, b] = [one.finding, other.finding]
  if (a.id === b.id) return true
  if (one.origin !== other.origin)
    return (isOver(a.evidence[0], b.evidence[0]) && isOnGroundsOf(a, b)) || isDoubtedBy(a, b) || isDoubtedBy(b, a)
  const isWithin = a.evidence.length > 0 && a.evidence.every(each => b.evidence.some(it => isOver(each, it)))
  return isWithin && a.subject === b.subject
}

/** A total that its own rows contradict, and another report, is doubted twice. */
function isOnGroundsOf({ evidence: [, ...one] }: AuditFinding, { evidence: [, ...other] }: AuditFinding): boolean {
  return one.length === 0 || other.length === 0 || one.some(each => other.some(it => isOver(each, it)))
}

/** Of two words that conflict a document cannot say which is wrong: what doubts either speaks of the same. */
const undecided: ReadonlySet<AuditFinding['code']> = new Set(['citation-conflict', 'citation-issuer-conflict'])

const isDoubtedBy = ({ code, evidence }: AuditFinding, { evidence: [doubted] }: AuditFinding): boolean =>
  undecided.has(code) && evidence.some(one => isOver(one, doubted))

const isOver = (one: Evidence | undefined, other: Evidence | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  keyOf(one) === keyOf(other) &&
  one.start < other.end &&
  other.start < one.end
