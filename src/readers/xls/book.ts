// What is shared while the sheets of a workbook are read.

import type { Line } from '../../model/document.ts'
import type { Allowance, SheetBuilder } from '../sheets/building.ts'
import type { NumberText } from '../sheets/numbers.ts'
import type { Tally } from '../word/tally.ts'
import type { Globals, Looks } from './globals.ts'
import type { BiffRecord } from './records.ts'

export interface Book {
  readonly stream: Uint8Array
  readonly globals: Globals
  readonly looks: Looks
  readonly write: (value: number, format: string) => NumberText
  readonly left: Allowance
  readonly tally: Tally
  readonly aside: Line[]
}

export interface Reading {
  readonly book: Book
  readonly builder: SheetBuilder
  /** The formula whose text stands in the next STRING record. */
  formula: CellPlace | null
  /** Kind of the last drawn object [MS-XLS 2.5.143]. */
  object: number
}

export interface CellPlace {
  readonly row: number
  readonly column: number
  readonly xf: number
}

/** Takes what a record says into the sheet. */
export type Take = (record: BiffRecord, reading: Reading) => void
