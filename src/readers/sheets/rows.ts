// A sheet as rows of cells without what is empty: merged areas as spans, rows and columns counted among those that hold
// anything. A lone cell at the far corner of a sheet makes one row and one column.

import { TrichLucError } from '../../model/errors.ts'
import { composed } from '../text/letterhead.ts'
import { type Merge, placeKey, type Sheet, type SheetCell } from './sheet.ts'

export interface RowCell {
  /** Both among the rows and columns that are not empty. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly cell: SheetCell
  /** The beginning of its text: enough to see what it is. */
  readonly words: string
  /** No line parts it from the cell above, whose words go on in it. */
  readonly goesOn: boolean
}

export interface Row {
  /** Among the rows that are not empty, and as the sheet counts them. */
  readonly index: number
  readonly number: number
  readonly cells: readonly RowCell[]
  /** Empty rows stand above it. */
  readonly isApart: boolean
}

// rows × columns that are gone through
const maxPlaces = 64_000_000

export function rowsOf({ cells, merges }: Sheet): readonly Row[] {
  const [rowNumbers, columnNumbers] = [distinct(cells.map(cell => cell.row)), distinct(cells.map(cell => cell.column))]
  if (rowNumbers.length * columnNumbers.length > maxPlaces)
    throw new TrichLucError('too-large', { limit: maxPlaces, what: 'cells' })
  const spans = new Map(merges.map(merge => [keyOf(merge), merge]))
  const columnAt = new Map(columnNumbers.map((column, n) => [column, n]))
  const byRow = Map.groupBy(cells, cell => cell.row)
  const cover = coverOf(columnNumbers.length)
  return rowNumbers.map((number, row) => ({
    index: row,
    number,
    isApart: row > 0 && number - (rowNumbers[row - 1] ?? 0) > 1,
    cells: (byRow.get(number) ?? []).flatMap(cell => {
      const column = columnAt.get(cell.column) ?? 0
      // the value under a merged area is not seen
      if (cover.isCovered(row, column)) return []
      const { rowSpan = 1, columnSpan = 1 } = spans.get(keyOf(cell)) ?? {}
      const spanned = {
        rowSpan: Math.max(1, firstFrom(rowNumbers, number + rowSpan) - row),
        columnSpan: Math.max(1, firstFrom(columnNumbers, cell.column + columnSpan) - column),
      }
      cover.add({ row, column, ...spanned })
      return [{ row, column, ...spanned, cell, words: wordsOf(cell), goesOn: false }]
    }),
  }))
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number => placeKey(row, column)

const distinct = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)].toSorted((a, b) => a - b)

/** Index of the first number that is not below another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Which columns merged areas cover, down to which row. */
function coverOf(columns: number): {
  readonly add: (merge: Merge) => void
  readonly isCovered: (row: number, column: number) => boolean
} {
  const until = new Uint32Array(columns)
  return {
    add({ row, column, rowSpan, columnSpan }) {
      if (rowSpan * columnSpan > 1) until.fill(row + rowSpan, column, column + columnSpan)
    },
    isCovered: (row, column) => (until[column] ?? 0) > row,
  }
}

const reach = 300

function wordsOf({ lines }: SheetCell): string {
  const text = lines.map(line => line.spans.map(span => span.text.slice(0, reach)).join('')).join(' ')
  return composed(text.slice(0, reach)).replace(/\s+/gu, ' ').trim()
}
