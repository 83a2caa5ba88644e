// Blocks of one sheet: its tables, and the lines around them.

import type { SourceBlock, SourceCell, TableBlock, TextBlock } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { textBlock } from '../text/grid.ts'
import { areasOf } from './areas.ts'
import { aroundBlocks } from './around.ts'
import { maxCells } from './building.ts'
import { type Row, type RowCell, rowsOf } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { drawnHead } from './stacked.ts'

/** Places of tables, empty ones too, that one workbook may still have. */
export interface Room {
  places: number
}

export const startRoom = (): Room => ({ places: maxCells })

export const sheetBlocks = (sheet: Sheet, room: Room): readonly SourceBlock[] =>
  areasOf(rowsOf(sheet)).flatMap(({ kind, rows }): readonly SourceBlock[] =>
    kind === 'table' ? [drawnTable(rows, sheet, room)] : aroundBlocks(rows),
  )

function drawnTable(rows: readonly Row[], sheet: Sheet, room: Room): TableBlock {
  const drawn = drawnHead(rows, sheet)
  const table = tableOf(drawn.rows, room)
  return drawn.headRows === null ? table : { ...table, headRows: drawn.headRows }
}

/** Columns that are empty in these rows are dropped. */
function tableOf(rows: readonly Row[], room: Room): TableBlock {
  const all = rows.flatMap(row => row.cells)
  const used = [...new Set(all.map(cell => cell.column))].toSorted((a, b) => a - b)
  room.places -= rows.length * used.length
  if (room.places < 0) throw new TrichLucError('too-large', { limit: maxCells, what: 'cells' })
  const columns = new Map(used.map((column, n) => [column, n]))
  const taken = new Uint32Array(used.length)
  const cells = rows.flatMap(({ cells }, row) => {
    const own = new Map(cells.map(cell => [columns.get(cell.column) ?? 0, cell]))
    const places: SourceCell[] = []
    for (let column = 0; column < used.length; column++) {
      if ((taken[column] ?? 0) > row) continue
      const cell = placed(own.get(column), { row, column, used, rows: rows.length })
      taken.fill(row + cell.rowSpan, column, column + cell.columnSpan)
      places.push(cell)
    }
    return places
  })
  return { kind: 'table', rows: rows.length, columns: used.length, cells, pages: [] }
}

interface Place {
  readonly row: number
  readonly column: number
  readonly used: readonly number[]
  readonly rows: number
}

const empty: readonly TextBlock[] = []

function placed(cell: RowCell | undefined, { row, column, used, rows }: Place): SourceCell {
  if (cell === undefined) return { row, column, rowSpan: 1, columnSpan: 1, blocks: empty, box: null }
  const { lines, number, look } = cell.cell
  const end = cell.column + cell.columnSpan
  let columnSpan = 1
  while ((used[column + columnSpan] ?? end) < end) columnSpan++
  const place = { row, column, rowSpan: Math.min(cell.rowSpan, rows - row), columnSpan, box: null }
  const blocks = [{ ...textBlock(lines), align: look.align }]
  return { ...place, blocks, ...(number && { number }), ...(cell.goesOn && { goesOn: true }) }
}
