// Whether an archive was made by other rules than those of a run: whoever called it may have left them out.

import type { Looks } from './looks.ts'

/** How many of an archive's documents (`all`) were done by other rules; the hash of most of them, and of this run's. */
export interface OtherRules {
  readonly count: number
  readonly all: number
  readonly theirs: string
  readonly ours: string
}

/** Null where half of them, or more, were done by the same. */
export function otherRules({ doneBy }: Pick<Looks, 'doneBy'>, ours: string): OtherRules | null {
  const others = [...doneBy].filter(([hash]) => hash !== ours)
  const count = others.reduce((sum, [, each]) => sum + each, 0)
  const all = count + (doneBy.get(ours) ?? 0)
  const [most] = others.toSorted(([, one], [, other]) => other - one)
  return most && 2 * count > all ? { count, all, theirs: most[0], ours } : null
}
