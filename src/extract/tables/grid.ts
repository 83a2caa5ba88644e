// A table as its rows of cells with their words: what every later step works on.

import type { Cell, Document, Table } from '../../model/document.ts'
import { wordsIn } from '../places.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** Null for a cell that stands for words only: an example. */
  readonly cell: Cell | null
  readonly goesOn?: true
}

export interface Grid {
  readonly columns: number
  /** By row: the cells that begin in it, from left to right. */
  readonly rows: readonly (readonly GridCell[])[]
  /** Where the source shows them. */
  readonly headRows?: number
}

export function gridOf(document: Document, table: Table): Grid {
  const rows: GridCell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push({ ...cell, text: wordsIn(document, cell).trim(), cell })
  const grid = withoutTail({ columns: table.columns, rows })
  return table.headRows === undefined ? grid : { ...grid, headRows: table.headRows }
}

// tabs at the ends of lines make columns of nothing
function withoutTail({ columns, rows }: Grid): Grid {
  let used = 1
  for (const last of rows.map(row => row.findLast(isFilled)))
    used = Math.max(used, last ? last.column + last.columnSpan : 1)
  const least = Math.min(columns, used)
  return least === columns
    ? { columns, rows }
    : { columns: least, rows: rows.map(row => row.filter(cell => cell.column < least)) }
}

export const isFilled = ({ text }: GridCell): boolean => text !== ''

export const filledOf = (row: readonly GridCell[] | undefined): readonly GridCell[] => (row ?? []).filter(isFilled)

/** The cell that begins in a column of a row. */
export const cellAt = (row: readonly GridCell[] | undefined, column: number): GridCell | undefined =>
  row?.find(cell => cell.column === column)

export const isSpread = (cell: GridCell): boolean => cell.columnSpan > 1
