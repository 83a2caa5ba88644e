// What each row under the head is: data, a group with rows under it, a total, column numbers, or the head once more.

import type { TableItem } from '../../model/record.ts'
import { filledOf, type Grid, type GridCell } from './grid.ts'
import type { Head } from './head.ts'
import { indexRow, isNumeric, rankOf } from './marks.ts'
import type { Read } from './read.ts'

export interface Row {
  /** Number of the row in the grid. */
  readonly row: number
  readonly role: TableItem['rows'][number]['role']
  readonly cells: readonly GridCell[]
}

/** Rows under the head that say something: empty ones and repeated heads are left out. */
export function rolesOf(grid: Grid, head: Head, read: Read): Row[] {
  const repeated = repeatsOf(grid, head)
  const rows = grid.rows
    .map((cells, row) => ({ row, cells }))
    .filter(({ row, cells }) => row >= head.end && !repeated.has(row) && filledOf(cells).length > 0)
  const next = nextRanks(rows.map(({ cells }) => ordinalOf(cells)))
  const isNumbered = rows.some(({ cells }) => ordinalOf(cells) === 2)
  return rows.map(({ row, cells }, n) => {
    const role = roleOf(cells, { grid, read, next: next[n] ?? null, isNumbered })
    return { row, cells, role: row === head.index || isIndexAgain(cells, head) ? 'index' : role }
  })
}

const wordsOf = (cells: readonly GridCell[] | undefined): string =>
  (cells ?? []).map(cell => `${cell.column} ${cell.text}`).join('\n')

// a whole head printed once more on a later page, each row as it was
function repeatsOf({ rows }: Grid, { start, end }: Head): ReadonlySet<number> {
  const first = wordsOf(rows[start])
  const again = new Set<number>()
  for (let row = end; end > start && first !== '' && row < rows.length; row++) {
    if (wordsOf(rows[row]) !== first) continue
    const isWhole = rows.slice(start, end).every((cells, n) => wordsOf(cells) === wordsOf(rows[row + n]))
    if (isWhole) for (let n = 0; n < end - start; n++) again.add(row + n)
  }
  return again
}

const isIndexAgain = (cells: readonly GridCell[], { index, marks }: Head): boolean => {
  const own = index === null ? null : indexRow(cells)
  return (
    own !== null &&
    own.size === marks.size &&
    [...own].every(([column, { index: mark }]) => marks.get(column)?.index === mark)
  )
}

const ordinalOf = (cells: readonly GridCell[]): number | null =>
  cells[0]?.column === 0 && cells[0].text.length <= 12 ? rankOf(cells[0].text) : null

/** For each row the rank of the next one that has any. */
function nextRanks(ranks: readonly (number | null)[]): (number | null)[] {
  const next: (number | null)[] = []
  let last: number | null = null
  for (let n = ranks.length - 1; n >= 0; n--) {
    next[n] = last
    last = ranks[n] ?? last
  }
  return next
}

interface Around {
  readonly grid: Grid
  readonly read: Read
  readonly next: number | null
  /** Some rows bear arabic numbers. */
  readonly isNumbered: boolean
}

function roleOf(cells: readonly GridCell[], { grid, read, next, isNumbered }: Around): Row['role'] {
  const filled = filledOf(cells)
  const rank = ordinalOf(cells)
  const label = rank === null ? filled[0] : filled[1]
  if (label && !isNumeric(label.text) && read.isTotal(label.text)) return 'total'
  if (rank !== null) {
    const isAlone = rank < 2 && isNumbered && filled.length <= 2
    return isAlone || (next !== null && next > rank) ? 'group' : 'data'
  }
  return filled.length === 1 && label && isHeading(label, grid) ? 'group' : 'data'
}

// «Khối các huyện» over the whole row, or at its beginning with nothing behind
function isHeading({ text, column, columnSpan }: GridCell, { columns }: Grid): boolean {
  if (columns < 3 || isNumeric(text) || !/^[\p{Lu}\p{Nd}]/u.test(text)) return false
  return columnSpan * 2 > columns || (column <= 1 && columns > 3 && text.length <= 120)
}
