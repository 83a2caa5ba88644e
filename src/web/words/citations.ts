// What the pages of cited documents say beside the words of the command.

import type { Say } from '../../cli/words/words.ts'
import type { LedgerSort } from '../audit/questions.ts'

/** `citations.system` */
export type System = 'state' | 'party' | 'assembly' | 'mass'

export interface CitationsWords {
  readonly title: string
  readonly lead: string
  readonly find: string
  readonly findHint: string
  readonly system: string
  readonly type: string
  readonly state: string
  readonly relation: string
  readonly sort: string
  readonly any: string
  readonly submit: string
  readonly systems: Readonly<Record<System, string>>
  readonly states: Readonly<Record<'holding' | 'ended', string>>
  readonly doubted: string
  readonly sorts: Readonly<Record<LedgerSort, string>>
  readonly found: Say
  readonly none: string
  readonly all: string
  readonly table: string
  /** Of the key of a document in the table: nothing says since when. */
  readonly endedUnknown: string
  readonly document: {
    readonly holding: string
    readonly noIssuer: string
    readonly rests: Say
    readonly own: string
    readonly years: string
    readonly year: string
    readonly yearUnknown: string
    readonly cites: string
    readonly resting: string
    readonly allYears: string
    readonly mentions: Say
    readonly ofYear: Say
    readonly by: Say
    readonly network: string
    readonly networkAlt: Say
    readonly download: Say
    readonly back: string
    readonly relations: string
    readonly conflicts: string
    readonly ways: string
    readonly most: Say
  }
}
