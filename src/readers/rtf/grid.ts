// Rows of cells to a grid: a row states where its own cells end, and the columns are what all rows make together.

import { maxColumns } from '../word/bounds.ts'
import type { Grid, GridCell, StoryBlock } from '../word/story.ts'
import type { CellDefinition, RowDefinition } from './rows.ts'

export interface Row {
  readonly definition: RowDefinition
  /** Blocks of each cell. */
  readonly cells: readonly (readonly StoryBlock[])[]
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly blocks: StoryBlock[]
  columnSpan: number
  rowSpan: number
}

/** Twips. Edges nearer than this are one: rows pasted together, or drawn by hand, are never quite in line. */
const tolerance = 60

export function toGrid(rows: readonly Row[]): Grid {
  const starts = columnStarts(rows)
  const placed: Placed[] = []
  /** The cell that a vertical merge goes on with, by its first column. */
  const above = new Map<number, Placed>()
  for (const [at, row] of rows.entries()) placeRow(row, at, { starts, placed, above })
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return {
    kind: 'grid',
    rows: rows.length,
    columns,
    cells: placed satisfies readonly GridCell[],
    isRuled: isRuled(rows),
  }
}

/** Left edges of the columns, ascending; none where they are too many to be columns. */
function columnStarts(rows: readonly Row[]): readonly number[] {
  const edges = rows.flatMap(({ definition, cells }) =>
    cells.flatMap((_, at) => (definition.cells[at]?.acrossMerge === 'continue' ? [] : [leftOf(definition, at)])),
  )
  const starts: number[] = []
  for (const edge of edges.toSorted((a, b) => a - b)) {
    const last = starts.at(-1)
    if (last === undefined || edge - last > tolerance) starts.push(edge)
  }
  return starts.length > maxColumns ? [] : starts
}

const leftOf = (definition: RowDefinition, at: number): number =>
  at === 0 ? definition.left : (definition.cells[at - 1]?.right ?? definition.cells.at(-1)?.right ?? definition.left)

interface Placing {
  readonly starts: readonly number[]
  readonly placed: Placed[]
  readonly above: Map<number, Placed>
}

function placeRow({ definition, cells }: Row, row: number, { starts, placed, above }: Placing): void {
  let next = 0
  let last: Placed | undefined
  for (const [at, blocks] of cells.entries()) {
    const cell = definition.cells[at]
    const column = Math.max(next, countBefore(starts, leftOf(definition, at) + 1) - 1)
    const columnSpan = spanOf(cell, column, starts)
    if (column + columnSpan > maxColumns) return
    next = column + columnSpan
    const start = cell?.downMerge === 'continue' ? above.get(column) : undefined
    if (cell?.acrossMerge === 'continue' && last !== undefined) extend(last, blocks, { columnSpan })
    else if (start !== undefined && start.row + start.rowSpan === row) extend(start, blocks, { rowSpan: 1 })
    else {
      last = { row, column, rowSpan: 1, columnSpan, blocks: [...blocks] }
      placed.push(last)
      above.set(column, last)
    }
  }
}

function extend(cell: Placed, blocks: readonly StoryBlock[], by: { columnSpan?: number; rowSpan?: number }): void {
  cell.columnSpan += by.columnSpan ?? 0
  cell.rowSpan += by.rowSpan ?? 0
  for (const block of blocks) cell.blocks.push(block)
}

const spanOf = (cell: CellDefinition | undefined, column: number, starts: readonly number[]): number =>
  cell === undefined ? 1 : Math.max(1, countBefore(starts, cell.right - tolerance) - column)

/** How many of the ascending values are below a limit. */
function countBefore(values: readonly number[], limit: number): number {
  let count = 0
  while (count < values.length && (values[count] ?? 0) < limit) count++
  return count
}

/** By the sides of the cells, else by the lines that the rows state for all of theirs. */
function isRuled(rows: readonly Row[]): boolean {
  const cells = rows.flatMap(({ definition, cells }) => cells.map((_, at) => definition.cells[at]))
  const ruled = cells.filter(cell => cell?.isDrawn)
  if (ruled.length > 0) return ruled.length * 2 >= cells.length
  return rows.some(({ definition }) => definition.isRuledInside)
}
