// How sure a figure is: the share of right ones among labelled figures that were found in the same way
// (rules/confidence.yaml, written by `npm run calibrate`).

import type { Measured } from '../../rules/lists/confidence.ts'
import type { Claimed } from './claims.ts'
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
  const ground = claim.filledBy?.how ?? 'rule'
  const doubt = doubtOf(claim)
  return doubt === null ? ground : `${ground}.${doubt}`
}

function doubtOf({ quantity, start, end }: Claimed): string | null {
  if (quantity.value.measure === null) return 'unmeasured'
  if (end - start - (quantity.end - quantity.start) > far) return 'far'
  return quantity.value.qualifier === 'exact' ? null : 'hedged'
}

/** A class behind those above it, the most general first: claimed, heading, heading.far. */
export function lineage(name: string): string[] {
  const parts = name.split('.')
  const own = parts.map((_, n) => parts.slice(0, n + 1).join('.'))
  return name === 'unclaimed' ? own : ['claimed', ...own]
}

// so many figures of the class above count beside the class's own: few cases are no proof
const borrowed = 10
// what a few hundred figures can show at most
const surest = 0.99

/** Share of right ones, in hundredths: a class leans on the one above it, the top on one right and one wrong (Laplace). */
export function confidenceOf(name: string, measured: ReadonlyMap<string, Measured>): number {
  const counts = lineage(name).map(one => measured.get(one) ?? { right: 0, of: 0 })
  const [top = { right: 0, of: 0 }, ...special] = counts
  const share = special.reduce(
    (above, { right, of }) => (right + borrowed * above) / (of + borrowed),
    (top.right + 1) / (top.of + 2),
  )
  return Math.min(surest, Math.round(share * 100) / 100)
}
