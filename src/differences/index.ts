// The differences between two records of the same document, or nearly: the same report in two formats, sent twice with
// changed figures, or one text read by two sets of rules. Pure; linear but for sorting.

import type { TrichLucRecord } from '../model/record.ts'
import { citationDifferences } from './citations.ts'
import type { Counted } from './counted.ts'
import { type Differences, type Kind, kinds } from './difference.ts'
import { figureDifferences } from './figures.ts'
import { findingDifferences } from './findings.ts'
import { particularDifferences } from './particulars.ts'
import { scopeOf } from './scope.ts'
import { sectionDifferences } from './sections.ts'
import { tableDifferences } from './tables.ts'

export type { Count, Difference, Differences, Field, Kind, Side, Value, Way } from './difference.ts'
export { kinds } from './difference.ts'

/** What is gained is in `newer` alone, what is lost in `older` alone. */
export function differencesOf(older: TrichLucRecord, newer: TrichLucRecord): Differences {
  const scope = scopeOf(older, newer)
  const parts: readonly Counted[] = [
    particularDifferences(scope),
    sectionDifferences(scope),
    figureDifferences(scope),
    citationDifferences(scope),
    ...tableDifferences(scope),
    findingDifferences(scope),
  ]
  const byKind = new Map(parts.map(part => [part.kind, part]))
  return {
    sameText: scope.sameText,
    all: kinds.flatMap(kind => byKind.get(kind)?.all ?? []),
    counts: Object.fromEntries(parts.map(({ kind, count }) => [kind, count])) as Record<Kind, Counted['count']>,
  }
}
