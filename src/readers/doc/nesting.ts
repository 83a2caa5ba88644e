// Paragraphs to blocks: those of cells are gathered into rows and tables, tables stand in cells of others.

import { checkBlocks, maxColumns } from '../word/bounds.ts'
import type { StoryBlock } from '../word/story.ts'
import { type Row, toGrid } from './grid.ts'
import type { RowShape } from './rows.ts'

export interface Placement {
  /** Tables around the paragraph. */
  readonly depth: number
  /** What its mark ends beside the paragraph. */
  readonly ends: 'cell' | 'row' | null
  /** Of the row that it ends. */
  readonly shape: RowShape | null
}

export interface Nest {
  readonly add: (blocks: readonly StoryBlock[], placement: Placement) => void
  /** No table is open. */
  readonly isOutside: () => boolean
  /** All blocks, with what is still open closed. */
  readonly close: () => readonly StoryBlock[]
}

interface OpenTable {
  readonly rows: Row[]
  cells: (readonly StoryBlock[])[]
  blocks: StoryBlock[]
}

export function createNest(): Nest {
  const result: StoryBlock[] = []
  const open: OpenTable[] = []
  let count = 0
  const blocksOf = (depth: number): StoryBlock[] => open[depth - 1]?.blocks ?? result
  const goTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop() as OpenTable
      for (const block of closed(table)) blocksOf(open.length).push(block)
    }
    while (open.length < depth) open.push({ rows: [], cells: [], blocks: [] })
  }
  return {
    add(blocks, { depth, ends, shape }) {
      count += blocks.length + 1
      checkBlocks(count)
      goTo(depth)
      for (const block of blocks) blocksOf(depth).push(block)
      const table = open.at(-1)
      if (table === undefined || ends === null) return
      if (ends === 'row') endRow(table, shape)
      else endCell(table)
    },
    isOutside: () => open.length === 0,
    close() {
      goTo(0)
      return result
    },
  }
}

function endCell(table: OpenTable): void {
  table.cells.push(table.blocks)
  table.blocks = []
  if (table.cells.length >= maxColumns) endRow(table, null)
}

function endRow(table: OpenTable, shape: RowShape | null): void {
  // text between the last cell and the end of the row stands in no cell
  if (table.blocks.length > 0) endCell(table)
  if (table.cells.length > 0)
    table.rows.push({ cells: table.cells, shape: shape && trimmed(shape, table.cells.length) })
  table.cells = []
}

/** Of a row as long as the file says, what its cells need is kept. */
const trimmed = ({ edges, cells, isRuledInside }: RowShape, count: number): RowShape => ({
  edges: edges.slice(0, count + 1),
  cells: cells.slice(0, count),
  isRuledInside,
})

/** A table of one cell is no table. */
function closed(table: OpenTable): readonly StoryBlock[] {
  endRow(table, null)
  const grid = toGrid(table.rows)
  if (grid.columns <= 1 && grid.rows === 1) return grid.cells.flatMap(cell => cell.blocks)
  return grid.cells.length === 0 ? [] : [grid]
}
