// The words of the review: the core knows none, whoever calls hands them over.

import type { DoubtKind, ReasonCode } from '../doubt/index.ts'
import type { FindingCode } from '../model/record.ts'
import type { ReviewItem } from './items.ts'

/** What may be said in a sheet: of `later` nothing is written. */
export const sheetVerdicts = ['accepted', 'corrected', 'rejected', 'later'] as const
export type SheetVerdict = (typeof sheetVerdicts)[number]

export const sheetHeads = [
  'id',
  'weight',
  'kind',
  'report',
  'day',
  'body',
  'page',
  'quote',
  'sentence',
  'read',
  'why',
  'verdict',
  'value',
  'others',
  'who',
  'reason',
  'path',
] as const
export type SheetHead = (typeof sheetHeads)[number]

export interface ReviewWords {
  readonly heads: Readonly<Record<SheetHead, string>>
  readonly sheet: string
  readonly kinds: Readonly<Record<DoubtKind, string>>
  readonly reasons: Readonly<Record<ReasonCode, (args: Readonly<Record<string, string | number>>) => string>>
  readonly findings: Readonly<Record<FindingCode, string>>
  readonly verdicts: Readonly<Record<SheetVerdict, string>>
  /** Names of particulars and of the fields of items. */
  readonly fields: Readonly<Record<string, string>>
  readonly unnumbered: string
  /** An ISO date, as far as it is known. */
  readonly date: (iso: string) => string
  /** What was read, in a line: «đoàn vào: 12 đoàn · năm 2019 · Hà Tĩnh». */
  readonly read: (item: Pick<ReviewItem, 'read'>) => string
}
