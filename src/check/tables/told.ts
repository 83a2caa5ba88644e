// What is said of a total of a table that its parts do not add up to, and which cells are quoted.

import type { TableItem } from '../../model/record.ts'
import { middleOf, printedNumber, type Range } from '../figures/ranges.ts'
import type { Fault } from '../finding.ts'
import { type CellNumber, type Column, labelOf, nameOf } from './cells.ts'

export interface Telling {
  readonly column: Column
  readonly total: CellNumber
  readonly parts: readonly CellNumber[]
  readonly range: Range
  readonly row: string
  /** What the total has left out. */
  readonly missed: CellNumber | null
}

// of long columns the first and the last are quoted, and what was left out
const mostParts = 6

export function told(table: TableItem, { column, total, parts, range, row, missed }: Telling): Fault {
  const scale = middleOf(total.printed) === 0 ? 1 : middleOf(total.range) / middleOf(total.printed)
  const isLong = parts.length > mostParts
  const quoted = isLong ? [missed, parts[0], parts.at(-1)].filter(one => one != null) : parts
  return {
    code: 'breakdown-mismatch',
    as: 'column',
    severity: 'error',
    args: {
      column: nameOf(column),
      row,
      total: total.cell.text,
      parts: isLong ? '' : parts.map(part => part.cell.text).join(' + '),
      count: String(parts.length),
      sum: printedNumber(middleOf(range) / scale),
      missed: missed ? rowOf(table, missed) : '',
      missedNumber: missed?.cell.text ?? '',
    },
    spans: [total, ...new Set(quoted)].map(({ cell }) => cell.at),
    items: [table.id],
  }
}

/** Words of the row that a number stands in. */
const rowOf = ({ rows }: TableItem, { cell }: CellNumber): string => {
  const row = rows.find(({ cells }) => cells.includes(cell))
  return row ? labelOf(row) : ''
}
