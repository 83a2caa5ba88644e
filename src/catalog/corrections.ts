// People's corrections as the catalog takes them in: the log is read once, each record with its own.

import { createHash } from 'node:crypto'
import type { Correction } from '../corrections/correction.ts'
import { inForce } from '../corrections/force.ts'
import { layCorrections, orphan } from '../corrections/lay.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Reviewed } from './rows/index.ts'

export interface Corrections {
  /** What is seen to be other when people have said more of a record; '' where they have said nothing. */
  readonly stampOf: (place: string) => string
  readonly laidOver: (record: TrichLucRecord, place: string) => Reviewed
}

/** `all`: by document, in the order of the log. `places`: records/ab/abcd….2.json */
export const correctionsBy = (all: ReadonlyMap<string, readonly Correction[]>): Corrections => {
  const of = (place: string): readonly Correction[] =>
    place.startsWith('records/') ? (all.get(/(?<hash>[0-9a-f]{64})/u.exec(place)?.[1] ?? '') ?? []) : []
  return {
    stampOf: place => {
      const said = of(place)
      return said.length === 0 ? '' : ` ${digestOf(said.map(({ id }) => id).join(' '))}`
    },
    laidOver: (before, place) => {
      const part = before.source.part?.number ?? null
      const own = of(place).filter(one => one.part === part)
      const { laid, ...corrected } = layCorrections(before, own)
      // of a file that was split, or is no longer: they are told with its first record
      const astray = of(place).filter(one => (part === null ? one.part !== null : part === 1 && one.part === null))
      const said = of(place).filter(one => own.includes(one) || astray.includes(one))
      return { ...corrected, laid: [...laid, ...inForce(astray).map(orphan)], before, said }
    },
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
