// Rows that are no table: titles, units, notes, and the letterheads and signatures that stand in columns side by side.

import type { Line, SourceBlock, TextBlock } from '../../model/document.ts'
import { dissolve, type GridCell, textBlock } from '../text/grid.ts'
import type { Row, RowCell } from './rows.ts'
import { isNumbered, isUnit, unit } from './words.ts'

/** One paragraph for each line; what stands side by side, column by column. */
export function aroundBlocks(rows: readonly Row[]): readonly SourceBlock[] {
  const parts = rows.flatMap(withoutUnit)
  const blocks: SourceBlock[] = []
  for (let at = 0; at < parts.length; ) {
    const end = sideBySide(parts, at)
    const more = end > at ? columnsOf(parts.slice(at, end)) : (parts[at]?.cells ?? []).flatMap(paragraphs)
    for (const block of more) blocks.push(block)
    at = Math.max(end, at + 1)
  }
  return blocks
}

/** A unit at the right of other words is a line of its own under them. */
function withoutUnit(row: Row): readonly Row[] {
  const { cells } = row
  if (cells.length < 2) return [row]
  const units = cells.filter(({ words }, n) => (n === cells.length - 1 ? isUnit(words) : unit.test(words)))
  if (units.length === 0) return [row]
  const others = cells.filter(cell => !units.includes(cell))
  return [
    { ...row, cells: others },
    { ...row, isApart: false, cells: units },
  ].filter(one => one.cells.length > 0)
}

const paragraphs = ({ cell }: RowCell): readonly TextBlock[] =>
  cell.lines.map((line: Line) => ({ ...textBlock([line]), align: cell.look.align }))

/** Behind the last row of a letterhead or signature block that begins at a row; the row itself where none does. */
function sideBySide(rows: readonly Row[], at: number): number {
  let first = at
  // the date over a signature stands alone at the right
  while (first < rows.length && rows[first]?.cells.length === 1 && rows[first + 1]?.isApart === false && first - at < 2)
    first++
  const [left, ...right] = rows[first]?.cells ?? []
  const split = right.at(-1)?.column
  if (left === undefined || split === undefined) return at
  if (!rows.slice(at, first).every(({ cells: [cell] }) => (cell?.column ?? 0) >= split)) return at
  let end = first + 1
  while (end < rows.length && goesOn(rows, end, split)) end++
  return end
}

function goesOn(rows: readonly Row[], at: number, split: number): boolean {
  const [cell, ...others] = rows[at]?.cells ?? []
  if (cell === undefined || others.length > 0 || cell.column >= split) return cell !== undefined && !isUnit(cell.words)
  const next = rows[at + 1]
  const isBeside = cell.column + cell.columnSpan <= split
  return isBeside && (isNumbered(cell.words) || (next !== undefined && !next.isApart && next.cells.length > 1))
}

// a signature block of a dozen names is no signature block
const mostColumns = 8

/** Each cell to the column of the widest row that begins nearest. */
function columnsOf(rows: readonly Row[]): readonly SourceBlock[] {
  const widest = rows.reduce((most, row) => (row.cells.length > most.length ? row.cells : most), rows[0]?.cells ?? [])
  const starts = widest.map(cell => cell.column)
  if (starts.length > mostColumns) return rows.flatMap(row => row.cells.flatMap(paragraphs))
  const cells = rows.flatMap(({ cells }, row) =>
    cells.map(
      (cell): GridCell => ({
        row,
        column: nearest(starts, cell.column),
        rowSpan: 1,
        columnSpan: 1,
        blocks: paragraphs(cell),
      }),
    ),
  )
  return dissolve({ rows: rows.length, columns: starts.length, cells, isRuled: false })
}

const nearest = (starts: readonly number[], column: number): number =>
  starts.reduce((best, start, n) => (Math.abs(start - column) < Math.abs((starts[best] ?? 0) - column) ? n : best), 0)
