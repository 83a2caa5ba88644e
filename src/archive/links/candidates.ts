// Which documents may be one report: those that share a number, a place and a period, or parts of their sketches. Linear:
// no document is held against more than a few hundred others, however many are written on one model.

import type { Head } from './heads.ts'
import { sketchSize } from './sketch.ts'
import type { Sheet } from './twins.ts'

/** In a group of so many each is held against each; in a larger one against so many before and after it. */
const most = 32
/** Numbers of a sketch that two must have alike, at the same place, to be looked at in a large group. */
const rows = 8
const bands = Math.floor(sketchSize / rows)

interface Gate {
  /** Documents with the same key are looked at together; null leaves one out. */
  readonly key: (head: Head) => string | null
  /** Whether one is held against the others; two that are not are left to another gate. */
  readonly isOpen: (head: Head) => boolean
}

const always = () => true
const both = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : `${one} ${other}`

const gates: readonly Gate[] = [
  { key: ({ number, date }) => both(number, date), isOpen: always },
  { key: ({ placeId, period }) => both(placeId, period), isOpen: always },
  { key: ({ placeId }) => placeId, isOpen: ({ period }) => period === null },
  { key: ({ period }) => period, isOpen: ({ placeId }) => placeId === null },
  { key: () => '', isOpen: ({ placeId, period }) => placeId === null || period === null },
]

/** Pairs, some of them several times. The order of the sheets makes no difference but in very large groups. */
export function* candidatesOf(sheets: readonly Sheet[]): Generator<readonly [Sheet, Sheet]> {
  for (const { key, isOpen } of gates) {
    const groups = Map.groupBy(sheets, ({ head }) => key(head))
    groups.delete(null)
    for (const group of groups.values()) yield* pairsIn(group, ({ head }) => isOpen(head))
  }
}

function* pairsIn(group: readonly Sheet[], isOpen: (sheet: Sheet) => boolean): Generator<readonly [Sheet, Sheet]> {
  if (group.length < 2 || !group.some(isOpen)) return
  if (group.length <= most) yield* neighbours(group, isOpen)
  else
    for (let band = 0; band < bands; band++) {
      const alike = Map.groupBy(group, ({ sketch }) => bandOf(sketch, band))
      alike.delete(null)
      for (const few of alike.values()) if (few.length > 1) yield* neighbours(few, isOpen)
    }
}

const bandOf = (sketch: Uint16Array | null, band: number): string | null =>
  sketch && String.fromCharCode(...sketch.subarray(band * rows, (band + 1) * rows))

function* neighbours(group: readonly Sheet[], isOpen: (sheet: Sheet) => boolean): Generator<readonly [Sheet, Sheet]> {
  for (const [n, one] of group.entries())
    for (const other of group.slice(n + 1, n + most)) if (isOpen(one) || isOpen(other)) yield [one, other]
}
