// The words of `query gaps`, as one shape.

import type { State } from '../../query/gaps/index.ts'
import type { Say } from './words.ts'

export interface ReportGapWords {
  readonly none: string
  /** What a sign of the table says. */
  readonly states: Readonly<Record<State, string>>
  /** How many there are. */
  readonly indicators: Say
  /** Nothing that was read is no proof that nothing is there. */
  readonly unsure: string
  /** `reports`: numbers of those that do not mention it. */
  readonly stopped: Say
  readonly hole: Say
}
