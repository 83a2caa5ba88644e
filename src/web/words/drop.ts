// What the page says where a file is looked at without taking it in.

import type { Say } from '../../cli/words/words.ts'

export interface DropWords {
  readonly title: string
  readonly lead: string
  readonly choose: string
  /** In the field that files are dropped on; only scripts can take them. */
  readonly here: string
  readonly join: string
  readonly send: string
  readonly sending: string
  readonly kinds: string
  readonly seen: string
  readonly kept: Say
  readonly deleteAll: string
  readonly reading: string
  readonly readingWhat: string
  readonly again: string
  readonly another: string
  readonly statuses: Readonly<Record<'done' | 'failed' | 'stopped', string>>
  readonly pages: Say
  readonly known: string
  readonly marked: Say
  readonly markedPage: Say
  readonly deleted: string
  readonly hash: string
  /** Above a report that is not in the archive. */
  readonly notice: string
  readonly back: string
  readonly takeIn: string
  readonly tooLarge: Say
  readonly tooMany: Say
  readonly nothing: string
  readonly cutOff: string
  readonly gone: string
  readonly unnamed: string
}
