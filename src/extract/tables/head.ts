// Where the head of a table ends, and the path of every column through it.

import { cellAt, filledOf, type Grid, type GridCell, isFilled, isSpread } from './grid.ts'
import { type IndexMark, indexRow, isNumeric, rankOf } from './marks.ts'

export interface Head {
  /** Rows of one cell over the whole width above the head: a title, a unit. */
  readonly titles: readonly string[]
  /** First row of the head, and the one after its last. */
  readonly start: number
  readonly end: number
  /** The row of column numbers under the head. */
  readonly index: number | null
  readonly marks: ReadonlyMap<number, IndexMark>
}

const deepest = 6

export function headOf(grid: Grid): Head {
  const titles = titlesOf(grid)
  const start = titles.length
  const none = {
    titles: titles.flatMap(row => filledOf(row).map(cell => cell.text)),
    start,
    index: null,
    marks: new Map(),
  }
  for (let row = start + 1; row <= start + deepest && row < grid.rows.length; row++) {
    const marks = indexRow(grid.rows[row] ?? [])
    if (marks) return { ...none, end: row, index: row, marks }
  }
  if (grid.headRows !== undefined)
    return { ...none, end: Math.min(grid.rows.length, Math.max(start + 1, grid.headRows)) }
  return { ...none, end: isHeadless(grid, start) ? start : headEnd(grid, start) }
}

function titlesOf({ rows, columns }: Grid): readonly (readonly GridCell[])[] {
  const first = rows.findIndex(row => {
    const filled = filledOf(row)
    return filled.length > 0 && !(filled.length === 1 && (filled[0]?.columnSpan ?? 1) >= columns)
  })
  return columns > 1 && first > 0 ? rows.slice(0, first) : []
}

// «1», «2»; «Mẫu 1.1», «Mẫu 1.2» from the first row on: the head was left out, or stands on another page
function isHeadless({ rows }: Grid, start: number): boolean {
  const [first, second] = [rows[start], rows[start + 1]].map(row => counted.exec(row?.[0]?.text ?? '')?.groups)
  if (!first || !second) return false
  return Number(first.n) === 1 && Number(second.n) === 2 && first.stem === second.stem
}

const counted = /^(?<stem>[^\d]{0,20}(?:\d{1,3}\.)?)0?(?<n>\d{1,3})[.)]?$/u

// down to the lowest end of what begins in the head, and one row further under each cell over several columns
function headEnd(grid: Grid, start: number): number {
  const { rows } = grid
  let end = Math.min(start + 1, rows.length)
  for (let row = start; row < end; row++) for (const cell of rows[row] ?? []) end = Math.max(end, reachOf(cell, grid))
  while (end < rows.length && end - start < deepest && isUnmergedHead(grid, end)) end++
  return end
}

function reachOf(cell: GridCell, { rows, columns }: Grid): number {
  const under = cell.row + cell.rowSpan
  if (cell.rowSpan >= rows.length && rows.length > 2) return 0
  const isOpen = isSpread(cell) && isFilled(cell) && cell.columnSpan < columns && !isData(rows[under])
  return Math.min(rows.length, under + (isOpen && under < rows.length ? 1 : 0))
}

/** A row that begins with an ordinal, or holds numbers only. */
function isData(row: readonly GridCell[] | undefined): boolean {
  const filled = filledOf(row)
  const first = filled[0]
  if (!first) return false
  return (first.column === 0 && rankOf(first.text) !== null) || filled.every(cell => isNumeric(cell.text))
}

// heads whose cells were not merged: «Loại đoàn» over «Trong KH» and «Ngoài KH», nothing over the second
function isUnmergedHead({ rows }: Grid, at: number): boolean {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]]
  const filled = filledOf(row)
  const isOver = (column: number): boolean => filledOf(above).some(cell => cell.column === column)
  return (
    filled.length > 1 &&
    cellAt(row, 0)?.text === '' &&
    filled.every(cell => !/\d/u.test(cell.text) && cell.text.length <= 40) &&
    filled.some(cell => !isOver(cell.column)) &&
    filled.every(cell => !isOver(cell.column) || filled.some(other => other.column === cell.column + 1)) &&
    (below === undefined || isData(below) || indexRow(below) !== null)
  )
}

/** Head cells over each column, from top to leaf. */
export function pathsOf({ rows, columns }: Grid, { start, end }: Pick<Head, 'start' | 'end'>): string[][] {
  const paths: string[][] = Array.from({ length: columns }, () => [])
  rows.slice(start, end).forEach((row, n) => {
    const below = rows
      .slice(start + n + 1, end)
      .flat()
      .filter(isFilled)
    for (const cell of row) {
      const words = isFilled(cell) ? cell.text : overUnmerged(cell, row, below)
      for (
        let column = cell.column;
        words !== '' && column < Math.min(columns, cell.column + cell.columnSpan);
        column++
      )
        addWords(paths[column] ?? [], words, cell)
    }
  })
  return paths
}

function addWords(path: string[], words: string, { goesOn }: GridCell): void {
  if (goesOn && path.length > 0) path.push(`${path.pop()} ${words}`)
  else if (path.at(-1) !== words) path.push(words)
}

// an empty cell on the right of a head cell, where both have a cell below: one that was not merged
function overUnmerged({ column, rowSpan }: GridCell, row: readonly GridCell[], below: readonly GridCell[]): string {
  const hasBelow = (at: number): boolean => below.some(cell => cell.column === at)
  if (rowSpan > 1 || !hasBelow(column)) return ''
  const left = row.findLast(cell => cell.column < column && isFilled(cell))
  if (!left) return ''
  for (let at = left.column; at < column; at++) if (!hasBelow(at)) return ''
  return left.text
}
