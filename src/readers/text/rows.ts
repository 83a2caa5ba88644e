// Rows of typed cells (tabs, pipes) to a grid. A head of two rows says by its blanks what it spans.

import type { TextBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { Grid, GridCell } from './grid.ts'

// short rows are filled up to the widest: one wide row would cost millions of cells
const maxCells = 500_000

/** Blocks of one cell; empty where the cell is. */
export type Row = readonly (readonly TextBlock[])[]

const isEmpty = (row: Row | undefined, column: number): boolean => (row?.[column]?.length ?? 0) === 0

/** The second row begins blank and names only places under the first row's last heads: «Trong KH», «Ngoài KH». */
function hasTwoRowHead([head, second]: readonly Row[], columns: number): boolean {
  if (head === undefined || second === undefined || isEmpty(head, 0) || !isEmpty(second, 0)) return false
  const named = Array.from({ length: columns }, (_, column) => !isEmpty(second, column))
  const isBelowBlank = named.some((isNamed, column) => isNamed && isEmpty(head, column))
  // a place that is blank in both rows is no head at all
  return isBelowBlank && named.every((isNamed, column) => isNamed || !isEmpty(head, column))
}

/** How many columns a head of the first row covers: the blank ones right of it that the second row names. */
function headSpan([head, second]: readonly Row[], column: number, columns: number): number {
  if (isEmpty(second, column)) return 1
  let end = column + 1
  while (end < columns && isEmpty(head, end) && !isEmpty(second, end)) end++
  return end - column
}

function headCells(rows: readonly Row[], columns: number): readonly GridCell[] {
  const cells: GridCell[] = []
  let column = 0
  while (column < columns) {
    const columnSpan = headSpan(rows, column, columns)
    const rowSpan = isEmpty(rows[1], column) ? 2 : 1
    cells.push({ row: 0, column, rowSpan, columnSpan, blocks: rows[0]?.[column] ?? [] })
    column += columnSpan
  }
  const below = Array.from({ length: columns }, (_, place) => place).filter(place => !isEmpty(rows[1], place))
  return [...cells, ...below.map(place => cellAt(rows, 1, place))]
}

const cellAt = (rows: readonly Row[], row: number, column: number): GridCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  blocks: rows[row]?.[column] ?? [],
})

/** Every row is as wide as the widest; what a short row lacks is empty. */
export function toGrid(rows: readonly Row[], isRuled: boolean): Grid {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (rows.length * columns > maxCells) throw new TrichLucError('too-large', { limit: maxCells, what: 'cells' })
  const isDouble = hasTwoRowHead(rows, columns)
  const cells: GridCell[] = isDouble ? [...headCells(rows, columns)] : []
  for (let row = isDouble ? 2 : 0; row < rows.length; row++)
    for (let column = 0; column < columns; column++) cells.push(cellAt(rows, row, column))
  return { rows: rows.length, columns, cells, isRuled }
}
