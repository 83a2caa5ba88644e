// The same figure told twice, differently: by a later report that corrects it, or by two that both claim it.

import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import type { Saying, Scope } from './sayings.ts'
import { clashOf, isNearlyWhole } from './stretches.ts'

/** Each report against the one before it that tells the same. */
export const doubtsOfConflicts = ({ byCell }: Scope): Doubt[] =>
  [...byCell.values()]
    .filter(all => all.length > 1 && all[0]?.status === 'done')
    .flatMap(all => all.flatMap((later, n) => doubtOf(later, all[n - 1])))

const revision = { severity: 'warning', confidence: 0.75 } as const
const conflict = { severity: 'error', confidence: 0.75 } as const

function doubtOf(later: Saying, earlier: Saying | undefined): Doubt[] {
  if (!earlier || later.report === earlier.report || (later.isStock && later.end !== earlier.end)) return []
  const clash = clashOf(later, earlier)
  if (clash === null) return []
  const [short, long] = later.end < earlier.end ? [later, earlier] : [earlier, later]
  // two reports of December, or one that looks back, mean the same whole year
  if (clash === 'shrunk' && !isNearlyWhole(short)) return [shrunk(long, short)]
  // of whom nothing is known, nobody knows that it is the same
  const isOneBody = later.body !== '' && later.body === earlier.body
  const isRevision = isOneBody && earlier.issuedOn !== '' && later.issuedOn > earlier.issuedOn
  return [
    {
      code: 'figure-conflict',
      as: isRevision ? 'revised' : 'conflict',
      ...weighed(isRevision || clash === 'leapt' ? revision : conflict, [later, earlier], [later, earlier]),
      of: later,
      sources: [sourceOf(later), sourceOf(earlier)],
      args: {},
    },
  ]
}

/** Counted up to a later day, and less. */
const shrunk = (longer: Saying, shorter: Saying): Doubt => ({
  code: 'running-total',
  as: 'closing',
  ...weighed(revision, [longer, shorter], [longer, shorter]),
  of: longer,
  sources: [sourceOf(longer), sourceOf(shorter)],
  args: { longer: longer.end, shorter: shorter.end },
})
