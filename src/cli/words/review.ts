// What the review says.

import type { State, Verdict } from '../../corrections/correction.ts'
import type { Example, ExampleFault } from '../../corrections/example.ts'
import type { JudgingFault } from '../../review/judge.ts'
import type { SheetFault } from '../../review/sheet/read.ts'
import type { ReviewWords as SheetWords } from '../../review/words.ts'
import type { Say } from './words.ts'

export interface ReviewWords
  extends Pick<SheetWords, 'heads' | 'sheet' | 'kinds' | 'reasons' | 'verdicts' | 'fields' | 'unnumbered'> {
  readonly fileName: string
  readonly head: Say
  readonly counts: Say
  readonly nothing: string
  /** A line of the queue: its points, its kind, its id. */
  readonly line: Say
  readonly points: Say
  readonly page: Say
  readonly read: string
  readonly unread: string
  readonly why: string
  readonly more: Say
  readonly next: string
  readonly toSheet: string
  readonly toImport: string
  readonly written: Say
  readonly sheetFaults: Readonly<Record<SheetFault, Say>>
  readonly judgingFaults: Readonly<Record<JudgingFault, Say>>
  readonly left: string
  readonly moreFaults: Say
  readonly imported: Say
  readonly damaged: Say
  readonly undone: Say
  readonly log: {
    readonly heads: Readonly<
      Record<'id' | 'when' | 'who' | 'verdict' | 'state' | 'document' | 'words' | 'changes' | 'why', string>
    >
    readonly verdicts: Readonly<Record<Verdict, string>>
    /** `taken-back`: by a line after it. */
    readonly states: Readonly<Record<State | 'taken-back' | 'unknown', string>>
    readonly unknown: string
  }
  readonly example: Say
  readonly exampleAsks: Readonly<Record<Example['asks'], string>>
  readonly exampleFaults: Readonly<Record<ExampleFault, string>>
  readonly sample: {
    readonly drawn: Say
    readonly kept: Say
    readonly all: Say
    readonly judged: Say
    readonly unjudged: Say
    readonly nothingJudged: Say
    readonly gone: Say
    readonly otherRules: Say
    readonly underOther: Say
    readonly none: string
    readonly method: string
    readonly heads: Readonly<Record<'group' | 'judged' | 'right' | 'share' | 'interval', string>>
    readonly groups: Readonly<Record<'found' | 'method', string>>
    readonly methods: Readonly<Record<'text' | 'ocr', string>>
    readonly faults: Say
    readonly rejected: string
    readonly first: Say
  }
}
