// The words of runs, as one shape.

import type { Say } from '../../cli/words/words.ts'
import type { Reason } from '../../model/errors.ts'
import type { Problem } from '../pages/run/asked.ts'
import type { Planned } from '../runs/events.ts'

export interface RunWords {
  readonly title: string
  /** Above what goes on, by what was asked for. */
  readonly going: Readonly<Record<'add' | 'trial' | 'again' | 'outdated', string>>
  readonly last: Readonly<Record<'add' | 'trial' | 'again' | 'outdated', string>>
  readonly searching: string
  readonly stopping: string
  readonly stop: string
  readonly stopHint: string
  readonly refresh: string
  readonly progress: string
  readonly from: string
  /** How it ended. */
  readonly ended: Readonly<Record<'whole' | 'partly' | 'interrupted' | 'broken' | 'nothing', string>>
  readonly said: string
  readonly counts: Readonly<Record<'done' | 'known' | 'failed' | 'stopped' | 'removed', string>>
  readonly plans: Readonly<Record<Planned['plan'], string>>
  readonly planned: string
  readonly doIt: string
  /** In place of what the command line advises, for a reason that names its options. */
  readonly advice: Readonly<Partial<Record<Reason, Say>>>
  readonly faults: Say
  readonly made: Say
  readonly more: Say
  readonly skipped: Say
  readonly otherRules: Say
  readonly dossiers: Say
  readonly copies: Say
  readonly annexes: Say
  readonly annexesLeft: Say
  readonly add: {
    readonly title: string
    readonly paths: string
    readonly hint: string
    readonly choose: string
    readonly chosen: string
    readonly ocr: string
    readonly ocrs: Readonly<Record<'auto' | 'always' | 'never', string>>
    readonly originals: string
    readonly originalsHow: Readonly<Record<'kept' | 'referenced', string>>
    readonly trial: string
    readonly earnest: string
    readonly busy: string
  }
  readonly problems: Readonly<Record<Problem, Say>>
  readonly taken: string
  readonly lockedOut: string
  readonly folders: {
    readonly title: string
    readonly begin: string
    readonly at: string
    readonly inside: Say
    readonly none: string
    readonly left: Say
    readonly files: Say
    readonly moreFiles: Say
    readonly take: string
    readonly back: string
    readonly denied: Say
  }
  readonly quarantine: {
    readonly title: string
    readonly none: string
    readonly intro: string
    /** Of one reason: how many. */
    readonly group: Say
    readonly again: string
    readonly againGroup: string
    readonly againAll: Say
    readonly hint: string
    readonly also: Say
    readonly showAll: Say
    readonly first: Say
    readonly replaced: Say
    readonly replacedBy: string
  }
  readonly stopped: {
    readonly title: Say
    readonly intro: string
    readonly hash: string
    readonly page: string
    readonly mark: string
  }
  readonly removed: {
    readonly title: Say
    readonly intro: string
    readonly hash: string
    readonly reason: string
    readonly noReason: string
  }
  readonly outdated: { readonly title: string; readonly text: Say; readonly button: string }
  readonly working: string
  /** One line on the shelves: how the archive stands. */
  readonly standing: {
    readonly done: Say
    readonly failed: Say
    readonly stopped: Say
    readonly going: Say
    readonly why: string
  }
}
