// What the pages of the review say beside the words of the command.

import type { Say } from '../../cli/words/words.ts'
import type { PagerWords } from '../pager.ts'

export interface ReviewPageWords {
  readonly title: string
  readonly lead: string
  readonly filters: Readonly<Record<'kind' | 'body' | 'place' | 'year' | 'code', string>>
  readonly any: string
  readonly submit: string
  readonly all: string
  readonly ofDocument: string
  readonly nothing: string
  readonly nothingSo: string
  readonly left: Say
  readonly list: string
  readonly item: string
  readonly open: string
  readonly picture: Say
  readonly noPicture: string
  readonly noWords: string
  readonly read: string
  readonly why: string
  readonly points: Say
  readonly rule: Say
  readonly said: string
  readonly gone: string
  readonly verdicts: {
    readonly title: string
    readonly accepted: string
    readonly correct: string
    readonly corrected: string
    readonly rejected: string
    readonly skip: string
    readonly back: string
    readonly undo: string
    readonly who: string
    readonly reason: string
    readonly more: string
    readonly unknown: string
    readonly hint: string
  }
  /** Of codes that have no words elsewhere. */
  readonly codes: Readonly<Record<string, string>>
  readonly done: Say
  readonly same: string
  readonly undone: string
  readonly ways: { readonly queue: string; readonly log: string; readonly sample: string }
  readonly log: {
    readonly title: string
    readonly lead: string
    readonly none: string
    readonly example: string
    readonly undo: Say
    readonly page: PagerWords
  }
  readonly example: { readonly title: string; readonly save: string }
  readonly sample: {
    readonly title: string
    readonly lead: string
    readonly kind: string
    readonly size: string
    readonly seed: string
    readonly draw: string
    readonly known: string
    readonly next: string
    readonly progress: string
    readonly finished: string
  }
}
