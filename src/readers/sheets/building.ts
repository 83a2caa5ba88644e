// Cells as they come out of a file: in any order, some twice, with a count that holds for the whole workbook.

import type { CellNumber, Line } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { linesOf, type Run } from './lines.ts'
import { type Look, type Merge, placeKey, type Sheet, type SheetCell } from './sheet.ts'

/** Of the newest Excel. */
export const lastRow = 1_048_575
export const lastColumn = 16_383
/** A record of as many cells takes some ten seconds and most of a gigabyte. */
export const maxCells = 300_000
// forms are ruled down to their last row: what is beyond is left out
const maxBlanks = 200_000

/** What may still be read of one workbook. */
export interface Allowance {
  cells: number
  /** UTF-16 units: a shared string may be used by a million cells. */
  text: number
  readonly limit: number
}

export const allowance = (limit: number): Allowance => ({ cells: maxCells, text: limit, limit })

export interface Place {
  readonly row: number
  readonly column: number
  readonly look: Look
}

export interface SheetBuilder {
  /** A cell outside any sheet is left out; the last of two in one place holds. */
  readonly put: (place: Place, runs: readonly Run[], number?: CellNumber) => void
  /** A cell without content: its lines are seen, and «centre across selection» spreads over it. */
  readonly blank: (place: Place) => void
  readonly merge: (merge: Merge) => void
  readonly box: (lines: readonly Line[]) => void
  readonly finish: (name: Line) => Sheet
}

export function sheetBuilder(left: Allowance): SheetBuilder {
  const cells = new Map<number, SheetCell>()
  const merges: Merge[] = []
  const blanks = new Map<number, Look>()
  const boxes: (readonly Line[])[] = []
  const add = ({ row, column, look }: Place, lines: readonly Line[], number: CellNumber | null): void => {
    if (!isPlace(row, column)) return
    if (--left.cells < 0) throw new TrichLucError('too-large', { limit: maxCells, what: 'cells' })
    cells.set(placeKey(row, column), { row, column, look, lines, number })
  }
  return {
    put(place, runs, number) {
      for (const { text } of runs) left.text -= text.length
      if (left.text < 0) throw new TrichLucError('too-large', { limit: left.limit, what: 'unpacked' })
      const lines = linesOf(runs)
      if (lines.length > 0) add(place, lines, number ?? null)
    },
    blank(place) {
      const { row, column, look } = place
      if (look.isAcross) add(place, [], null)
      if (hasLines(look) && isPlace(row, column) && blanks.size < maxBlanks) blanks.set(placeKey(row, column), look)
    },
    merge(merge) {
      if (--left.cells < 0) throw new TrichLucError('too-large', { limit: maxCells, what: 'cells' })
      if (isPlace(merge.row, merge.column) && merge.rowSpan > 0 && merge.columnSpan > 0) merges.push(merge)
    },
    box: lines => void (lines.length > 0 && boxes.push(lines)),
    finish(name) {
      const all = [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
      const filled = all.filter(cell => cell.lines.length > 0)
      return { name, cells: filled, merges: [...merges, ...acrossOf(all)], blanks, boxes }
    },
  }
}

const hasLines = ({ lines }: Look): boolean => Object.values(lines).includes(true)

const isPlace = (row: number, column: number): boolean =>
  row >= 0 && row <= lastRow && column >= 0 && column <= lastColumn

/** «Centre across selection», as merges. */
function acrossOf(cells: readonly SheetCell[]): readonly Merge[] {
  return cells.flatMap(({ row, column, look, lines }, n): Merge[] => {
    if (!look.isAcross || lines.length === 0) return []
    let columnSpan = 1
    for (let next = cells[n + 1]; next && continues(next, row, column + columnSpan); next = cells[n + ++columnSpan]);
    return columnSpan > 1 ? [{ row, column, rowSpan: 1, columnSpan }] : []
  })
}

const continues = (cell: SheetCell, row: number, column: number): boolean =>
  cell.row === row && cell.column === column && cell.look.isAcross && cell.lines.length === 0
