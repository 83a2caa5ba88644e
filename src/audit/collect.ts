// All findings in one list, each told once: what a record says of itself, a check over the archive may say again.

import { documentKeys, keyOf } from './documents.ts'
import type { AuditFinding, Evidence } from './finding.ts'
import { joinedByRow } from './sums-of-row.ts'

interface One {
  readonly finding: AuditFinding
  /** Which check says so. */
  readonly origin: number
  /** How many reports it touches. */
  readonly reach: number
}

/**
 * `groups`: of one origin each. Of two findings of one code that say the same, the one that touches more reports is
 * kept, then the one that quotes more.
 */
export function collected(groups: readonly (readonly AuditFinding[])[]): AuditFinding[] {
  const shelves = new Map<string, One[]>()
  const all = groups
    .flatMap((group, origin) => joinedByRow(group).map(finding => ({ finding, origin, reach: reachOf(finding) })))
    .toSorted((a, b) => b.reach - a.reach || b.finding.evidence.length - a.finding.evidence.length)
  return all.filter(one => isNew(shelves, one)).map(({ finding }) => finding)
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

/** From two origins: the same words are doubted. From one: all the words of the one lie in those of the other. */
function isSame(one: One, other: One): boolean {
  const [a, b] = [one.finding, other.finding]
  if (a.id === b.id) return true
  if (one.origin !== other.origin) return isOver(a.evidence[0], b.evidence[0])
  const isWithin = a.evidence.length > 0 && a.evidence.every(each => b.evidence.some(it => isOver(each, it)))
  return isWithin && a.subject === b.subject
}

const isOver = (one: Evidence | undefined, other: Evidence | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  keyOf(one) === keyOf(other) &&
  one.start < other.end &&
  other.start < one.end
