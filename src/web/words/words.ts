// Every word of the pages, as one shape: a language that leaves one out does not compile.

import type { PagerWords } from '../pager.ts'
import type { CitationsWords } from './citations.ts'
import type { CompareWords } from './compare.ts'
import type { ConflictsWords } from './conflicts.ts'
import type { DropWords } from './drop.ts'
import type { ReportWords } from './report.ts'
import type { ReviewPageWords } from './review.ts'
import type { RunWords } from './run.ts'
import type { ShelvesWords } from './shelves.ts'

/** The ways above each page. */
export type Place = 'shelves' | 'compare' | 'citations' | 'conflicts' | 'review' | 'run' | 'drop'

export interface FrameWords {
  readonly skip: string
  /** Name of the list of ways, for who cannot see it. */
  readonly ways: string
  readonly places: Readonly<Record<Place, string>>
  readonly nothing: { readonly title: string; readonly text: string }
  readonly failure: { readonly title: string }
  /** The choice to do without them. */
  readonly keys: string
  /** The ways to the other pages of a list. */
  readonly pages: PagerWords
}

export interface WebWords {
  readonly frame: FrameWords
  readonly citations: CitationsWords
  readonly compare: CompareWords
  readonly conflicts: ConflictsWords
  readonly report: ReportWords
  readonly review: ReviewPageWords
  readonly run: RunWords
  readonly drop: DropWords
  readonly shelves: ShelvesWords
}
