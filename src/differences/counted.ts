// Matched items as differences, and how many of each.

import type { Count, Difference, Field, Kind } from './difference.ts'
import type { Matched } from './match.ts'

export interface Counted {
  readonly kind: Kind
  readonly all: readonly Difference[]
  readonly count: Count
}

interface Shown<T> {
  readonly kind: Kind
  readonly difference: (older: T | null, newer: T | null) => Omit<Difference, 'way' | 'fields'>
  readonly fields: (older: T, newer: T) => readonly Field[]
}

export function countedOf<T>({ pairs, lost, gained }: Matched<T>, { kind, difference, fields }: Shown<T>): Counted {
  const changed = pairs.flatMap(([one, other]): Difference[] => {
    const changes = fields(one, other)
    return changes.length > 0 ? [{ ...difference(one, other), way: 'changed', fields: changes }] : []
  })
  const all = [
    ...changed,
    ...lost.map(one => ({ ...difference(one, null), way: 'lost' as const, fields: [] })),
    ...gained.map(one => ({ ...difference(null, one), way: 'gained' as const, fields: [] })),
  ]
  return {
    kind,
    all: all.toSorted((a, b) => startOf(a) - startOf(b)),
    count: {
      same: pairs.length - changed.length,
      changed: changed.length,
      gained: gained.length,
      lost: lost.length,
    },
  }
}

// where both have it, as the newer one does
const startOf = ({ older, newer }: Difference): number => newer?.start ?? older?.start ?? 0

export const together = (kind: Kind, parts: readonly Counted[]): Counted => ({
  kind,
  all: parts.flatMap(({ all }) => all),
  count: parts.reduce((sum, { count }) => add(sum, count), none),
})

export const none: Count = { same: 0, changed: 0, gained: 0, lost: 0 }

const add = (one: Count, other: Count): Count => ({
  same: one.same + other.same,
  changed: one.changed + other.changed,
  gained: one.gained + other.gained,
  lost: one.lost + other.lost,
})
