// An answer: named columns and rows of plain cells, which every form of output can hold.

import type { Cell, Kind } from '../export/tables/table.ts'

export type { Cell, Kind } from '../export/tables/table.ts'

export interface AnswerColumn {
  readonly name: string
  readonly kind: Kind
  /** What people call it, in a sheet. */
  readonly head?: string
  /** Characters that a table leaves it of its text at least. */
  readonly least?: number
}

export interface Answer {
  readonly columns: readonly AnswerColumn[]
  readonly rows: Iterable<readonly Cell[]>
  /** How many rows there are, where only the first of them are given; `so-far`: there are more. */
  readonly total?: { readonly rows: number; readonly counted: 'all' | 'so-far' }
}
