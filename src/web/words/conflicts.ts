// What the pages of findings say beside the words of the command.

import type { Decision } from '../../audit/decisions/decided.ts'
import type { Say } from '../../cli/words/words.ts'
import type { DecisionState } from '../audit/questions.ts'

export interface ConflictsWords {
  readonly title: string
  readonly lead: string
  readonly any: string
  readonly filters: Readonly<Record<'severity' | 'code' | 'body' | 'place' | 'year' | 'state', string>>
  readonly states: Readonly<Record<DecisionState, string>>
  readonly submit: string
  readonly all: string
  readonly none: string
  readonly nobody: string
  readonly ofDocument: string
  readonly list: string
  readonly one: {
    readonly position: Say
    readonly before: string
    readonly after: string
    readonly back: string
    readonly sides: string
    /** Of the words that are doubted, and of those that they do not agree with. */
    readonly doubted: string
    readonly against: string
    readonly open: string
    readonly noPicture: string
    readonly picture: Say
    readonly cited: string
  }
  readonly decide: {
    readonly title: string
    readonly who: string
    readonly note: string
    /** What each decision does, under its button. */
    readonly does: Readonly<Record<Decision, string>>
    readonly keys: string
    readonly written: Say
    readonly same: string
    readonly other: string
    readonly undo: string
    readonly noneLeft: string
    readonly history: string
    readonly next: string
  }
  /** While the audit is not done. */
  readonly working: { readonly title: string; readonly text: string; readonly again: string }
  readonly stale: string
}
