// A table that goes on over the page end is one table: same columns, repeated head dropped, a cut row made whole.

import { shared } from '../geometry/box.ts'
import { nearest } from '../geometry/values.ts'
import type { FilledCell, PageTable } from './cells.ts'
import { endsSentence, goesOn } from './marks.ts'
import type { Draft } from './paragraphs.ts'

export interface Table {
  readonly kind: 'table'
  readonly pages: readonly number[]
  readonly rows: number
  readonly columns: number
  readonly cells: readonly FilledCell[]
  /** Of the last part: what a following part is compared with. */
  readonly xs: readonly number[]
  readonly extents: PageTable['extents']
}

export const toTable = ({ page, grid, cells, extents }: PageTable): Table => ({
  kind: 'table',
  pages: [page],
  rows: grid.ys.length - 1,
  columns: grid.xs.length - 1,
  cells,
  xs: grid.xs,
  extents,
})

/** Points: margins differ between odd and even pages, widths do not. */
const drift = 4

/** Where each line of `xs` is among `all`, or null where one of them is not there or the sides differ. */
const placesIn = (xs: readonly number[], all: readonly number[]): number[] | null => {
  const shift = (xs[0] ?? 0) - (all[0] ?? 0)
  const places = xs.map(x => nearest(all, x - shift, drift))
  return places.includes(-1) || places.at(-1) !== all.length - 1 ? null : places
}

/** The cells as they stand in a table with more column lines: what crosses one spans it. */
const refit = (cells: readonly FilledCell[], places: readonly number[]): FilledCell[] =>
  cells.map(cell => {
    const column = places[cell.column] ?? 0
    return { ...cell, column, columnSpan: (places[cell.column + cell.columnSpan] ?? 0) - column }
  })

type Extents = NonNullable<PageTable['extents']>

/** No lines to compare: the words of each column stand under those of the same column, and of no other. */
const areAligned = (a: Extents, b: Extents): boolean =>
  a.length === b.length &&
  a.every((one, column) =>
    b.every((other, index) => shared(one[0], one[1], other[0], other[1]) > 0 === (index === column)),
  )

/** Both with the column lines of the one that has more, or null where they are not parts of one table. */
export const fitTogether = (table: Table, next: PageTable): { table: Table; next: PageTable } | null => {
  const { xs } = next.grid
  if (table.extents && next.extents) return areAligned(table.extents, next.extents) ? { table, next } : null
  const inTable = xs.length > 2 ? placesIn(xs, table.xs) : null
  if (inTable)
    return { table, next: { ...next, grid: { ...next.grid, xs: table.xs }, cells: refit(next.cells, inTable) } }
  const inNext = table.xs.length > 2 ? placesIn(table.xs, xs) : null
  return inNext && { table: { ...table, columns: xs.length - 1, cells: refit(table.cells, inNext), xs }, next }
}

const textOf = (cell: FilledCell | undefined): string =>
  (cell?.paragraphs ?? [])
    .flatMap(paragraph => paragraph.lines.map(line => line.text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const rowOf = (cells: readonly FilledCell[], row: number): FilledCell[] => cells.filter(cell => cell.row === row)

const print = (cells: readonly FilledCell[], row: number): string =>
  rowOf(cells, row)
    .map(cell => `${cell.column}:${cell.columnSpan}:${cell.rowSpan} ${textOf(cell)}`)
    .join('|')

const isBlank = (cells: readonly FilledCell[], row: number): boolean => rowOf(cells, row).every(cell => !textOf(cell))

/** How many rows the second part repeats from the top of the first: at most four, and not all it has. */
const repeatedHead = (table: Table, next: PageTable): number => {
  const most = Math.min(4, table.rows - 1, next.grid.ys.length - 2)
  let count = 0
  while (count < most && print(table.cells, count) === print(next.cells, count) && !isBlank(next.cells, count)) count++
  // a head that ends inside a spanned cell is no whole head
  return next.cells.some(cell => cell.row < count && cell.row + cell.rowSpan > count) ? 0 : count
}

const lastAt = (table: Table, column: number): FilledCell | undefined =>
  table.cells.findLast(cell => cell.column === column && cell.row + cell.rowSpan === table.rows)

/** The row goes on: its first cell is empty though such cells are not, and what it holds continues cells above. */
const isCutRow = (table: Table, row: readonly FilledCell[]): boolean => {
  const filled = row.filter(textOf)
  const above = filled.map(cell => lastAt(table, cell.column))
  if (filled.length === 0 || filled.some(cell => cell.column === 0) || row.length < table.columns) return false
  const firsts = table.cells.filter(cell => cell.column === 0)
  const areNumbered = firsts.length > 1 && firsts.every(cell => textOf(cell))
  const isNumber = (cell: FilledCell | undefined) => /^[\d.,%\s-]+$/.test(textOf(cell))
  if (filled.some((cell, index) => isNumber(cell) && isNumber(above[index]))) return false
  const flows = filled.some((cell, index) => goesOn(textOf(cell)) && !endsSentence(textOf(above[index])))
  return above.every(cell => textOf(cell)) && (flows || (areNumbered && !filled.some(isNumber)))
}

const joinParagraphs = (above: readonly Draft[], below: readonly Draft[]): Draft[] => {
  const [last, first] = [above.at(-1), below[0]]
  if (!last || !first) return [...above, ...below]
  const flows = !endsSentence(last.lines.at(-1)?.text ?? '') || goesOn(first.lines[0]?.text ?? '')
  if (!flows) return [...above, ...below]
  return [...above.slice(0, -1), { ...last, lines: [...last.lines, ...first.lines] }, ...below.slice(1)]
}

const mend = (table: Table, row: readonly FilledCell[]): FilledCell[] =>
  table.cells.map(cell => {
    const rest = row.find(other => other.column === cell.column && lastAt(table, other.column) === cell)
    return rest ? { ...cell, paragraphs: joinParagraphs(cell.paragraphs, rest.paragraphs) } : cell
  })

export const joinTables = (table: Table, next: PageTable): Table => {
  const head = repeatedHead(table, next)
  const first = rowOf(next.cells, head)
  const isCut = isCutRow(table, first) && first.every(cell => cell.rowSpan === 1)
  const from = head + (isCut ? 1 : 0)
  const kept = isCut ? mend(table, first) : table.cells
  const added = next.cells
    .filter(cell => cell.row >= from)
    .map(cell => ({ ...cell, row: cell.row - from + table.rows }))
  const rows = table.rows + next.grid.ys.length - 1 - from
  const { extents, grid } = next
  return { ...table, pages: [...table.pages, next.page], rows, cells: [...kept, ...added], xs: grid.xs, extents }
}
