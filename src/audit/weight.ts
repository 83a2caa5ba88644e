// In which order findings are to be worked through: how grave, how sure, how many reports.

import { reachOf } from './collect.ts'
import type { AuditFinding, Severity } from './finding.ts'

/** Points, 10 to 100; the parts add up to `value`. */
export interface Weight {
  readonly value: number
  readonly severity: number
  /** Of how sure such a finding is. */
  readonly sureness: number
  /** Of how many reports it touches beyond the first. */
  readonly reach: number
  /** How many reports it touches. */
  readonly reports: number
}

export interface Weighed {
  readonly finding: AuditFinding
  readonly weight: Weight
}

// further apart than sureness and reach together: an error never stands below a warning
const grave: Readonly<Record<Severity, number>> = { error: 70, warning: 40, info: 10 }
/** Points that a finding may have besides those of its severity. */
export const mostPoints = { sureness: 24, reach: 5 } as const

export function weightOf(finding: AuditFinding): Weight {
  const reports = reachOf(finding)
  const parts = {
    severity: grave[finding.severity],
    sureness: Math.round(finding.confidence * mostPoints.sureness),
    reach: Math.min(mostPoints.reach, Math.max(0, reports - 1)),
  }
  return { ...parts, value: parts.severity + parts.sureness + parts.reach, reports }
}

/** Heaviest first; what weighs the same by the document's path, the place in it, the id. */
export const ranked = (findings: readonly AuditFinding[]): Weighed[] =>
  findings
    .map(finding => ({ finding, weight: weightOf(finding) }))
    .toSorted((a, b) => b.weight.value - a.weight.value || compared(placeOf(a.finding), placeOf(b.finding)))

const placeOf = ({ id, code, evidence: [first] }: AuditFinding): readonly (string | number)[] => [
  first?.path ?? '',
  first?.sha256 ?? '',
  first?.part ?? 0,
  first?.start ?? 0,
  code,
  id,
]

function compared(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((value, n) => value !== other[n])
  if (at < 0) return 0
  return (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1
}

/** Less are worth a look than this share: over an archive they are told only where their kind is asked for. */
const leastSure = 0.3

export const isWorthwhile = ({ confidence }: AuditFinding): boolean => confidence >= leastSure
