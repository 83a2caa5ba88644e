// Two lists beside each other: what stands in both in the same order, and what does not.

import { firstIndex } from '../text/search.ts'

export interface Unaligned {
  /** Indices of entries that the newer list has not, or elsewhere. */
  readonly older: ReadonlySet<number>
  readonly newer: ReadonlySet<number>
}

/** As few entries as possible are out of order; the same entry twice counts twice. */
export function unaligned(older: readonly string[], newer: readonly string[]): Unaligned {
  const [before, after] = [numbered(older), numbered(newer)]
  const places = new Map(after.map((key, at) => [key, at]))
  const common = before.flatMap((key, at) => {
    const place = places.get(key)
    return place === undefined ? [] : [{ older: at, newer: place }]
  })
  const kept = longestRising(common.map(one => one.newer)).map(n => common[n] as (typeof common)[number])
  return {
    older: without(older.length, new Set(kept.map(one => one.older))),
    newer: without(newer.length, new Set(kept.map(one => one.newer))),
  }
}

function numbered(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return keys.map(key => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return `${count} ${key}`
  })
}

const without = (length: number, kept: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(Array.from({ length }, (_, n) => n).filter(n => !kept.has(n)))

/** Indices of the longest part of `values` that rises; n log n. */
function longestRising(values: readonly number[]): number[] {
  // ends[k]: index of the smallest value that ends a rising part of k + 1 values
  const ends: number[] = []
  const before: number[] = []
  for (const [at, value] of values.entries()) {
    const length = firstIndex(ends, n => (values[n] ?? 0) >= value)
    before.push(ends[length - 1] ?? -1)
    ends[length] = at
  }
  const part: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) part.push(at)
  return part.reverse()
}
