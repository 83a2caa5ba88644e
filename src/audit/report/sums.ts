// How many findings there are: by kind, by report, by severity.

import type { AnyFindingCode } from '../../model/record.ts'
import type { Standing } from '../decisions/decided.ts'
import { documentKeys, keyOf } from '../documents.ts'
import type { Evidence, Severity } from '../finding.ts'

export type Counts = Readonly<Record<Severity, number>>

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export const countsOf = (standings: readonly Standing[]): Counts => {
  const count = (severity: Severity): number => standings.filter(({ finding }) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), info: count('info') }
}

export interface KindSum extends Counts {
  readonly code: AnyFindingCode
}

/** In the order of the heaviest finding of each. */
export const byKind = (standings: readonly Standing[]): KindSum[] =>
  [...Map.groupBy(standings, ({ finding }) => finding.code)].map(([code, group]) => ({ code, ...countsOf(group) }))

export interface ReportSum extends Counts {
  readonly key: string
  /** Any words of it, for its name. */
  readonly evidence: Evidence
}

/** Every document that is quoted, most errors first, then warnings, then notes. */
export function byReport(standings: readonly Standing[]): ReportSum[] {
  const groups = new Map<string, { evidence: Evidence; group: Standing[] }>()
  for (const standing of standings)
    for (const key of documentKeys(standing.finding.evidence)) {
      const evidence = standing.finding.evidence.find(one => keyOf(one) === key)
      const sum = groups.get(key)
      if (sum) sum.group.push(standing)
      else if (evidence) groups.set(key, { evidence, group: [standing] })
    }
  return [...groups]
    .map(([key, { evidence, group }]) => ({ key, evidence, ...countsOf(group) }))
    .toSorted((a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info || (a.key < b.key ? -1 : 1))
}
