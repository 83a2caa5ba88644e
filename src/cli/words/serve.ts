// The words of `serve`, as one shape. Those of its pages stand in src/web/words.

import type { Say } from './words.ts'

export interface ServeWords {
  readonly open: Say
  readonly howToEnd: string
  /** Where a run has to end first. */
  readonly closing: string
  /** An empty folder has become an archive. */
  readonly begun: Say
}
