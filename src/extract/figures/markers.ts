// Words and signs behind which the parts of a total stand: «trong đó», «:», «(».

import type { Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'

export interface Marker {
  /** First token. */
  readonly at: number
  /** Token at which the bracket closes that the marker opens or stands in; Infinity outside brackets. */
  readonly end: number
  /** A sign divides what its own sentence says, a word also what the one before says. */
  readonly isSign: boolean
}

/** In their order. */
export function markersIn(passage: Passage): readonly Marker[] {
  const words = new Set(apart(passage, 'parts').map(one => one.start))
  const open: number[] = []
  const closedAt = new Map<number, number>()
  const found: { at: number; bracket: number | undefined }[] = []
  passage.tokens.forEach(({ key }, at) => {
    if (key === '(') open.push(at)
    if (key === '(' || key === ':' || words.has(at)) found.push({ at, bracket: open.at(-1) })
    if (key === ')' && open.length > 0) closedAt.set(open.pop() ?? -1, at)
  })
  return found.map(({ at, bracket }) => ({
    at,
    end: closedAt.get(bracket ?? -1) ?? Infinity,
    isSign: !words.has(at),
  }))
}
