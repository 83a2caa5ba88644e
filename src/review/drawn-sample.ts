// A sample of an archive: as it was drawn, or drawn now.

import type { Correction } from '../corrections/correction.ts'
import type { Lookup } from '../query/filters.ts'
import type { ReviewFilters } from './chosen.ts'
import { populationOf } from './population.ts'
import { drawn, keptSample, type Sample, type SampledKind } from './sample.ts'

export interface Wanted {
  readonly kind: SampledKind
  readonly size: number
  readonly seed: number
  readonly filters: ReviewFilters
}

export interface Drawing {
  readonly archive: string
  /** All lines of the log. */
  readonly log: readonly Correction[]
  /** UTC */
  readonly when: string
  readonly version: string
}

type Names = Pick<Lookup, 'reader' | 'onNotice'>

/** Null where there is nothing to draw of. @throws TrichLucError `bad-option`, as `appendCorrections` */
export function sampleOf(
  names: Names,
  wanted: Wanted,
  { archive, log, when, version }: Drawing,
): Promise<Sample | null> {
  const { kind, size, seed } = wanted
  const filters = Object.fromEntries(
    Object.entries(wanted.filters).flatMap(([name, given]) => (given === undefined ? [] : [[name, [given].flat()]])),
  )
  return keptSample(archive, { kind, size, seed, filters }, () => {
    const population = populationOf(names, { kind, filters: wanted.filters, log })
    const members = drawn(population, { size, seed })
    const by = { rulesHashes: rulesIn(names), version }
    return population.length === 0
      ? null
      : { kind, size, seed, filters, population: population.length, drawn: when, by, members }
  })
}

/** By which rules the records of the archive were made. */
export const rulesIn = ({ reader }: Pick<Names, 'reader'>): string[] =>
  reader
    .all<{ hash: string }>('SELECT DISTINCT rules_hash AS hash FROM documents ORDER BY rules_hash')
    .map(({ hash }) => hash)
