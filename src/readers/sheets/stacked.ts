// Head cells typed over several rows, one word in each, and drawn as one: no line runs between them. The words stay in
// their rows, and are known to go on from one to the next.

import type { Row, RowCell } from './rows.ts'
import { type Lines, noLines, placeKey, type Sheet } from './sheet.ts'

// heads are no deeper, and no wider
const mostRows = 6
const mostColumns = 256

/** A place of the head: `at` counts row by row. */
interface Head {
  readonly rows: readonly Row[]
  /** Columns among those that are not empty, and as the sheet counts them. */
  readonly columns: readonly number[]
  readonly linesAt: (row: number, column: number) => Lines
}

/** The rows of a table with its head as it is drawn, and how many rows that is; null where lines do not show it. */
export function drawnHead(
  rows: readonly Row[],
  sheet: Sheet,
): { readonly rows: readonly Row[]; readonly headRows: number | null } {
  const numbers = new Map<number, number>()
  for (const row of rows) for (const cell of row.cells) numbers.set(cell.column, cell.cell.column)
  const columns = [...numbers.keys()].toSorted((a, b) => a - b)
  const own = new Map(
    rows
      .slice(0, mostRows + 1)
      .flatMap(row => row.cells.map(({ cell }) => [placeKey(cell.row, cell.column), cell.look])),
  )
  const linesAt = (row: number, column: number): Lines => {
    const key = placeKey(rows[row]?.number ?? 0, numbers.get(columns[column] ?? 0) ?? 0)
    return (own.get(key) ?? sheet.blanks.get(key))?.lines ?? noLines
  }
  const end = headEnd({ rows, columns, linesAt })
  if (end < 2 || columns.length > mostColumns) return { rows, headRows: setApart(rows) }
  const head = joinHead({ rows: rows.slice(0, end), columns, linesAt })
  return { rows: [...head, ...rows.slice(end)], headRows: end }
}

/** Rows of words over an empty row, and numbers under it: a head where no lines are drawn. */
function setApart(rows: readonly Row[]): number | null {
  const gap = rows.findIndex(({ isApart }, row) => row > 0 && isApart)
  return gap >= 1 && gap <= mostRows && rows.slice(0, gap).every(isWordy) && !isWordy(rows[gap]) ? gap : null
}

const isParted = ({ linesAt }: Head, row: number, column: number): boolean =>
  linesAt(row, column).bottom || linesAt(row + 1, column).top

/** Behind the first row that a line over the whole width closes; 0 where that is no head of several rows. */
function headEnd(head: Head): number {
  const { rows, columns } = head
  const last = Math.min(mostRows, rows.length - 1)
  for (let row = 0; row < last; row++) {
    if (!isWordy(rows[row]) || (row > 0 && rows[row]?.isApart)) return 0
    if (columns.every((_, column) => isParted(head, row, column) || isOutside(head, row, column))) return row + 1
  }
  return 0
}

/** A stray cell further down made a column beside the head. */
const isOutside = ({ rows, columns, linesAt }: Head, last: number, column: number): boolean =>
  rows
    .slice(0, last + 1)
    .every(
      ({ cells }, row) =>
        !Object.values(linesAt(row, column)).includes(true) && !cells.some(cell => cell.column === columns[column]),
    )

/** Years are heads too. */
const isWordy = (row: Row | undefined): boolean =>
  row?.cells.every(({ cell: { number } }) => number === null || (number.value >= 1900 && number.value <= 2100)) ?? false

function joinHead(head: Head): readonly Row[] {
  const groups = groupsOf(head)
  const drawn = new Map<RowCell, RowCell>()
  for (const places of Map.groupBy(groups.keys(), at => groups[at] ?? at).values()) drawGroup(head, places, drawn)
  return head.rows.map(row => ({ ...row, cells: row.cells.map(cell => drawn.get(cell) ?? cell) }))
}

/** For each place the least place that it is one with. */
function groupsOf(head: Head): number[] {
  const { rows, columns, linesAt } = head
  const width = columns.length
  const groups = Array.from({ length: rows.length * width }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (groups[root] !== root) root = groups[root] ?? root
    return root
  }
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)]
    groups[Math.max(first, second)] = Math.min(first, second)
  }
  for (const row of rows.keys())
    for (const column of columns.keys()) {
      const at = row * width + column
      if (row + 1 < rows.length && !isParted(head, row, column)) join(at, at + width)
      if (column + 1 < width && !linesAt(row, column).right && !linesAt(row, column + 1).left) join(at, at + 1)
    }
  for (const [row, { cells }] of rows.entries())
    for (const cell of cells) {
      const column = columns.indexOf(cell.column)
      for (let down = 0; down < cell.rowSpan && row + down < rows.length; down++)
        for (let n = column; n < width && (columns[n] ?? 0) < cell.column + cell.columnSpan; n++)
          join(row * width + column, (row + down) * width + n)
    }
  return groups.map((_, at) => rootOf(at))
}

/** A rectangle with one cell in a row at most, and not the whole head, is one cell. */
function drawGroup({ rows, columns }: Head, places: readonly number[], drawn: Map<RowCell, RowCell>): void {
  const width = columns.length
  const [top, bottom] = [Math.floor((places[0] ?? 0) / width), Math.floor((places.at(-1) ?? 0) / width)]
  const across = places.map(at => at % width)
  const [left, right] = [Math.min(...across), Math.max(...across)]
  const [first = 0, last = 0] = [columns[left], columns[right]]
  const isRectangle = places.length === (bottom - top + 1) * (right - left + 1)
  const cells = rows
    .slice(top, bottom + 1)
    .map(row => row.cells.filter(({ column }) => column >= first && column <= last))
  if (!isRectangle || right - left + 1 === width || cells.some(row => row.length > 1)) return
  for (const [n, cell] of cells.flat().entries())
    drawn.set(cell, { ...cell, column: first, columnSpan: last - first + 1, goesOn: n > 0 })
}
