// Grids: from rows of cells to a table of the model, and from a layout table to its columns.

import type { Line, Region, SourceBlock, SourceCell, Span, TableBlock, TextBlock } from '../../model/document.ts'
import { textOf } from '../../text/spans.ts'
import { authority, composed, dateLine, nationalTitle, numberLine, office, recipients } from './letterhead.ts'

/** A cell before the table's fate is known: it may still hold tables and pictures. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly blocks: readonly SourceBlock[]
}

export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly GridCell[]
  /** Lines are drawn between the cells. */
  readonly isRuled: boolean
}

export const lineOf = (spans: readonly Span[]): Line => ({ page: null, box: null, spans })

export const textBlock = (lines: readonly Line[], region: Region = 'body'): TextBlock => ({
  kind: 'text',
  region,
  lines,
  align: null,
  heading: null,
  label: null,
})

const blockText = (block: SourceBlock | undefined): string =>
  block?.kind === 'text' ? composed(block.lines.map(textOf).join('\n')) : ''

/** The text of nested tables stays in the cell, row by row; pictures do not. */
function textBlocks(blocks: readonly SourceBlock[]): readonly TextBlock[] {
  return blocks.flatMap(block => {
    if (block.kind === 'text') return [block]
    return block.kind === 'table' ? block.cells.flatMap(cell => cell.blocks) : []
  })
}

export function toTable({ rows, columns, cells }: Grid): TableBlock {
  const sourceCells = cells.map((cell): SourceCell => ({ ...cell, blocks: textBlocks(cell.blocks), box: null }))
  return { kind: 'table', rows, columns, cells: sourceCells, pages: [] }
}

// patterns look at the beginning only; a cell may hold a whole document
const shortText = (line: Line): string => composed(textOf(line).slice(0, 300))

const lineTexts = (cell: GridCell): readonly string[] =>
  cell.blocks.flatMap(block => (block.kind === 'text' ? block.lines.map(shortText) : []))

/** Two columns, at most three with a gap between; more rows are data. */
const isSlim = ({ rows, columns, cells }: Grid): boolean =>
  rows <= 8 && columns >= 2 && new Set(cells.filter(cell => cell.blocks.length > 0).map(cell => cell.column)).size <= 3

const some = (grid: Grid, pattern: RegExp): boolean =>
  grid.cells.some(cell => lineTexts(cell).some(text => pattern.test(text)))

const opens = (grid: Grid, pattern: RegExp): boolean => grid.cells.some(cell => pattern.test(lineTexts(cell)[0] ?? ''))

const longest = (grid: Grid): number =>
  grid.cells.flatMap(cell => cell.blocks).reduce((most, block) => Math.max(most, blockText(block).length), 0)

/** Letterhead or signature block by its words; «Nơi nhận» without lines alone, for data tables have such a column too. */
export function isLayout(grid: Grid, isFirst: boolean): boolean {
  if (!isSlim(grid)) return false
  if (some(grid, nationalTitle)) return true
  if (grid.rows <= 4 && some(grid, recipients) && (!grid.isRuled || opens(grid, authority) || opens(grid, office)))
    return true
  if (grid.isRuled || grid.rows > 4) return false
  if (opens(grid, authority) || opens(grid, office)) return true
  return isFirst && longest(grid) < 200 && (some(grid, numberLine) || some(grid, dateLine))
}

const inRegion = (blocks: readonly SourceBlock[], region: Region): readonly SourceBlock[] =>
  blocks.map(block => (block.kind === 'text' && block.region === 'body' ? { ...block, region } : block))

/** Columns one after the other, each whole; a cell over the full width stands between what is above and below it. */
export function dissolve(grid: Grid): readonly SourceBlock[] {
  const columns = [...new Set(grid.cells.filter(cell => cell.blocks.length > 0).map(cell => cell.column))].toSorted(
    (a, b) => a - b,
  )
  const last = columns.at(-1)
  const done: SourceBlock[] = []
  let group: GridCell[] = []
  const flush = (): void => {
    for (const column of columns)
      for (const cell of group.filter(cell => cell.column === column))
        for (const block of inRegion(cell.blocks, column === last && column > 0 ? 'right-column' : 'left-column'))
          done.push(block)
    group = []
  }
  for (const cell of grid.cells) {
    if (cell.columnSpan < grid.columns) group.push(cell)
    else {
      flush()
      for (const block of cell.blocks) done.push(block)
    }
  }
  flush()
  return done
}
