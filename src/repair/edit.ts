// A stretch of the text as read, and what is taken for it.

import type { Passage } from '../rules/match.ts'
import type { Lexicon } from './lexicon.ts'

export interface Edit {
  /** Half-open, in the text as read. */
  readonly start: number
  readonly end: number
  readonly taken: string
}

/** What one rule repairs in a passage. */
export type Look<R> = (passage: Passage, rule: R, lexicon: Lexicon) => Edit[]
