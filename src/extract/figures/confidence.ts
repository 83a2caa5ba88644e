// How sure a figure is: how many of the labelled figures that were found in the same way are right
// (rules/confidence.yaml, written by `npm run calibrate`).

import type { Measured } from '../../rules/lists/confidence.ts'
import type { Claimed } from './claimed.ts'
import type { Nil } from './nil.ts'

/** A figure as far as its confidence goes: claimed, a stated nil, or neither. */
export interface Found {
  readonly claim: Claimed | null
  readonly nil: Nil | null
}

// more words than these between what counts and what is counted
const far = 8

/** Name of the class, from the general to the special: `heading.hedged` is one of `heading`. */
export function classOf({ claim, nil }: Found): string {
  if (nil) return nil.indicator === null ? 'unclaimed' : nil.by
  if (!claim) return 'unclaimed'
  const ground = claim.rule.startsWith('subject.') ? 'subject' : (claim.filledBy?.how ?? 'rule')
  const doubt = doubtOf(claim)
  return doubt === null ? ground : `${ground}.${doubt}`
}

function doubtOf({ quantity, start, end }: Claimed): string | null {
  if (quantity.value.measure === null) return 'unmeasured'
  if (end - start - (quantity.end - quantity.start) > far) return 'far'
  return quantity.value.qualifier === 'exact' ? null : 'hedged'
}

/** A class behind those above it, the most general first: all, heading, heading.far. */
export function lineage(name: string): string[] {
  const parts = name.split('.')
  return ['all', ...parts.map((_, n) => parts.slice(0, n + 1).join('.'))]
}

// so many figures of the class above count beside the class's own: few cases are no proof
const borrowed = 30

/**
 * So many figures of the class are right, in hundredths. A class leans on the one above it, the top on one right and one wrong (Laplace).
 */
export function confidenceOf(name: string, measured: ReadonlyMap<string, Measured>): number {
  const [top = none, ...special] = lineage(name).map(one => measured.get(one) ?? none)
  const first: Measured = { right: top.right + 1, of: top.of + 2 }
  const leaning = special.reduce<Measured>(
    (above, { right, of }) => ({ right: right + (borrowed * above.right) / above.of, of: of + borrowed }),
    first,
  )
  return Math.floor((leaning.right / leaning.of) * 100) / 100
}

const none: Measured = { right: 0, of: 0 }
