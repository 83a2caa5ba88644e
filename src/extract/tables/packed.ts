// Plain text often drops merged cells without a tab in their place: a head of seven cells over eight columns, and under
// it «VN», «NN» at the left edge. Which cell they stand under is known where only one place makes names that rules know.

import { filledOf, type Grid, type GridCell } from './grid.ts'
import { pathsOf } from './head.ts'
import { isNumeric, rankOf } from './marks.ts'
import type { Read } from './read.ts'

/** The grid with its second head row under the cell to which it belongs; the same grid where nothing was dropped. */
export function unpacked(grid: Grid, read: Read): Grid {
  const [above, below] = [filledOf(grid.rows[0]), filledOf(grid.rows[1])]
  if (!isPacked(grid, above, below)) return grid
  const scored = above
    .map(({ column }) => spreadAt(grid, column))
    .map(spread => ({ spread, known: knownIn(spread, read) }))
    .toSorted((a, b) => b.known - a.known)
  const [best, second] = scored
  return best && best.known > (second?.known ?? 0) ? best.spread : grid
}

const isFlush = (cells: readonly GridCell[]): boolean =>
  cells.every((cell, n) => cell.column === n && cell.columnSpan === 1)

function isPacked({ columns, rows }: Grid, above: readonly GridCell[], below: readonly GridCell[]): boolean {
  return (
    rows.length > 2 &&
    above.length < columns &&
    below.length === columns - above.length + 1 &&
    isFlush(above) &&
    isFlush(below) &&
    below.every(({ text }) => !isNumeric(text) && rankOf(text) === null) &&
    (rows[2] ?? []).findLast(cell => cell.text !== '')?.column !== undefined
  )
}

function spreadAt({ columns, rows }: Grid, parent: number): Grid {
  const [above, below] = [filledOf(rows[0]), filledOf(rows[1])]
  const more = below.length - 1
  const first = above.map(cell =>
    cell.column === parent
      ? { ...cell, columnSpan: below.length }
      : { ...cell, column: cell.column + (cell.column > parent ? more : 0), rowSpan: 2 },
  )
  const second = below.map(cell => ({ ...cell, column: cell.column + parent }))
  return { columns, rows: [first, second, ...rows.slice(2)] }
}

const knownIn = (grid: Grid, read: Read): number =>
  pathsOf(grid, { start: 0, end: 2 }).filter(path => read.columnNames(path.join(' / ')).length > 0).length
