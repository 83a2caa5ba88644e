// Rows of cells to a grid: columns are where the edges of any row stand, merged cells are one.

import { maxColumns } from '../word/bounds.ts'
import type { CellShape } from '../word/cells.ts'
import type { Grid, GridCell, StoryBlock } from '../word/story.ts'
import type { RowShape } from './rows.ts'

export interface Row {
  readonly cells: readonly (readonly StoryBlock[])[]
  readonly shape: RowShape | null
}

/** Edges so near to each other are one: rows that were drawn by hand, in twips. */
const tolerance = 20
/** Twips; for cells that nothing measures. */
const someWidth = 1440

interface Placed {
  readonly row: number
  readonly column: number
  columnSpan: number
  rowSpan: number
  readonly blocks: StoryBlock[]
}

export function toGrid(rows: readonly Row[]): Grid {
  const edges = rows.map(edgesOf)
  const columns = columnsOf(edges.flat())
  const placed: Placed[] = []
  /** The cell that a vertical merge goes on with, by its first column. */
  const above = new Map<number, Placed>()
  for (const [row, { cells, shape }] of rows.entries()) {
    let last: Placed | undefined
    for (const [at, blocks] of cells.entries()) {
      const column = columns(edges[row]?.[at] ?? 0)
      const end = columns(edges[row]?.[at + 1] ?? 0)
      const cell = { row, column, columnSpan: end - column, rowSpan: 1, blocks: [...blocks] }
      last = place(cell, shape?.cells[at], { placed, above, last })
    }
  }
  const width = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return { kind: 'grid', rows: rows.length, columns: width, cells: placed satisfies GridCell[], isRuled: isRuled(rows) }
}

interface Places {
  readonly placed: Placed[]
  readonly above: Map<number, Placed>
  /** The cell to the left. */
  readonly last: Placed | undefined
}

/** Places a cell, or joins it to one that it is merged with; returns the one that its text is in. */
function place(cell: Placed, shape: CellShape | undefined, { placed, above, last }: Places): Placed {
  const start = above.get(cell.column)
  const isBelow = shape?.downMerge === 'continue' && start !== undefined && start.row + start.rowSpan === cell.row
  // a cell without width has no column of its own
  if (last !== undefined && (shape?.acrossMerge === 'continue' || cell.columnSpan <= 0)) {
    if (last.row === cell.row) last.columnSpan += Math.max(0, cell.columnSpan)
    return joined(last, cell)
  }
  if (isBelow) {
    start.rowSpan++
    return joined(start, cell)
  }
  cell.columnSpan = Math.max(1, cell.columnSpan)
  if (shape?.downMerge == null) above.delete(cell.column)
  else above.set(cell.column, cell)
  placed.push(cell)
  return cell
}

function joined(cell: Placed, other: Placed): Placed {
  for (const block of other.blocks) cell.blocks.push(block)
  return cell
}

/** Edges of a row's cells; those that the file does not measure stand at equal distances. */
function edgesOf({ cells, shape }: Row): readonly number[] {
  const edges = shape === null ? [0] : shape.edges.slice(0, cells.length + 1)
  const ordered = edges.map((edge, at) => Math.max(edge, ...edges.slice(0, at)))
  while (ordered.length <= cells.length) ordered.push((ordered.at(-1) ?? 0) + someWidth)
  return ordered
}

/** From an edge to the number of its column. */
function columnsOf(edges: readonly number[]): (edge: number) => number {
  const numbers = new Map<number, number>()
  let count = -1
  let start = Number.NEGATIVE_INFINITY
  for (const edge of [...new Set(edges)].toSorted((a, b) => a - b)) {
    if (edge - start > tolerance) {
      start = edge
      count = Math.min(maxColumns, count + 1)
    }
    numbers.set(edge, count)
  }
  return edge => numbers.get(edge) ?? 0
}

/** By the cells' own borders, else by the lines that most rows state between all of their cells. */
function isRuled(rows: readonly Row[]): boolean {
  const cells = rows.flatMap(row => row.shape?.cells ?? [])
  const drawn = cells.filter(cell => cell.isDrawn).length
  if (drawn > 0) return drawn * 2 >= cells.length
  return rows.filter(row => row.shape?.isRuledInside === true).length * 2 >= rows.length
}
