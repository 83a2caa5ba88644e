// What the layout starts from: the words and lines of a page, whoever found them (a PDF's operators, a recogniser).

import type { Turn } from '../geometry/turn.ts'
import type { Box, Font } from '../model/document.ts'

export interface Word {
  readonly text: string
  readonly box: Box
  readonly font: Font | null
  /** End of each UTF-16 unit from the word's start, in points along the text. */
  readonly advances?: readonly number[]
  /** Whether the source has a space before it; where not, only a visible gap makes one. */
  readonly spaced: boolean
  /** Null: at an angle that is no quarter turn (a watermark). */
  readonly turn: Turn | null
  readonly confidence?: number
}

/** A ruling line: horizontal where it is wider than high. Thin as drawn, or with no thickness. */
export type Rule = Box

export interface PageParts {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Box[]
}

/** Words of one row without a gap wide enough to be a column's edge. */
export interface Segment {
  readonly box: Box
  readonly words: readonly Word[]
}

/** Everything that stands at one height. */
export interface Row {
  readonly box: Box
  /** Left to right. */
  readonly segments: readonly Segment[]
}
