// What may be wrong in a record: each figure and citation, and those particulars and cells that something speaks against.

import type { TrichLucRecord } from '../model/record.ts'
import { doubtsOfCells } from './cells.ts'
import { doubtOfCitation } from './citations.ts'
import type { Doubt } from './doubt.ts'
import { doubtOfFigure } from './figures.ts'
import { doubtsOfParticulars, particularNames } from './particulars.ts'
import { against } from './reasons.ts'

export {
  type Doubt,
  type DoubtKind,
  doubtKinds,
  itemOf,
  type Reason,
  type ReasonCode,
  reasonCodes,
  reasonSchema,
} from './doubt.ts'

/** A doubt with a number of its item within the record, which stays the same when others are judged. */
export interface Numbered extends Doubt {
  readonly n: number
}

/** In document order within each kind; without what a person has judged. */
export function doubtsOf(record: TrichLucRecord): readonly Numbered[] {
  const what = against(record)
  return [
    ...doubtsOfParticulars(record, what).map(one => ({ ...one, n: particularNames.indexOf(one.id) })),
    ...record.figures.filter(isOpen).flatMap(one => numbered(doubtOfFigure(one, what), 1)),
    ...record.citations.filter(isOpen).flatMap(one => numbered(doubtOfCitation(one, what), 2)),
    ...doubtsOfCells(record, what).map(one => ({ ...one, n: cellNumber(one.id) })),
  ]
}

/** More than a record has items of a kind. */
const most = 1_000_000

const numbered = (doubt: Doubt | null, kind: number): Numbered[] =>
  doubt === null ? [] : [{ ...doubt, n: kind * most + Number(doubt.id.slice(1)) }]

/** Tables, rows and columns each in their order, behind all else. */
function cellNumber(id: string): number {
  const [table = '', row, column] = id.split('.')
  return Number(table.slice(1)) * most ** 2 + Number(row) * most + Number(column) + 3 * most
}

const isOpen = ({ reviewed }: { readonly reviewed?: unknown }): boolean => reviewed === undefined
