// A longer period with less than a shorter one within it: nine months that are more than their year.

import { isBelow } from '../../check/figures/ranges.ts'
import { compared } from '../../text/order.ts'
import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import type { Said } from './said.ts'
import type { Saying, Scope } from './sayings.ts'

/** For each longer period the greatest figure within it, if that is more. */
export const doubtsOfRunning = ({ flows }: Scope, said: Said): Doubt[] =>
  [...flows.values()].flatMap(all => (all.length < 2 ? [] : runningOf(all, said)))

function runningOf(all: readonly Saying[], said: Said): Doubt[] {
  const ends = [...new Set(all.map(one => one.end))].toSorted()
  const rank = new Map(ends.map((end, n) => [end, n + 1]))
  const greatest = mostUpTo(ends.length)
  // from the latest beginning on, all that is already there begins within the next
  const inOrder = all.toSorted((a, b) => compared(b.from, a.from) || compared(a.end, b.end))
  return inOrder.flatMap(longer => {
    const at = rank.get(longer.end) as number
    const shorter = greatest.find(at)
    greatest.add(at, longer)
    return shorter && shorter.period !== longer.period && isBelow(longer, shorter) && !said.ofBoth(longer, shorter)
      ? [doubtOf(longer, shorter)]
      : []
  })
}

const across = { severity: 'error', confidence: 0.8 } as const
// one of the two may be of something that the sentence before it names
const within = { severity: 'warning', confidence: 0.65 } as const

const doubtOf = (longer: Saying, shorter: Saying): Doubt => ({
  code: 'running-total',
  as: 'period',
  ...weighed(longer.report === shorter.report ? within : across, [longer, shorter], [longer, shorter]),
  of: longer,
  sources: [sourceOf(longer), sourceOf(shorter)],
  args: { longer: longer.period, shorter: shorter.period },
})

/** A tree of sums, of maxima (Fenwick): the figure with the most among all up to a rank, in logarithmic time. */
function mostUpTo(size: number): { add: (rank: number, one: Saying) => void; find: (rank: number) => Saying | null } {
  const tree: (Saying | undefined)[] = Array.from({ length: size + 1 })
  const more = (a: Saying | null | undefined, b: Saying | undefined): boolean => (b?.low ?? -1) > (a?.low ?? -1)
  return {
    add: (rank, one) => {
      for (let n = rank; n <= size; n += n & -n) if (more(tree[n], one)) tree[n] = one
    },
    find: rank => {
      let best: Saying | null = null
      for (let n = rank; n > 0; n -= n & -n) if (more(best, tree[n])) best = tree[n] as Saying
      return best
    },
  }
}
