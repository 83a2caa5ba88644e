// A flow of paragraphs and tables: the body, a footnote, a header, a text box. RTF marks only where cells and rows end.

import type { Line, Span, TextBlock } from '../../model/document.ts'
import { isShown, printed } from '../word/paragraphs.ts'
import type { StoryBlock } from '../word/story.ts'
import { type Row, toGrid } from './grid.ts'
import { newRow, type RowDefinition } from './rows.ts'

/** What is open at one depth of tables: depth 0 has blocks only. */
interface Level {
  blocks: StoryBlock[]
  cells: (readonly StoryBlock[])[]
  readonly rows: Row[]
}

export interface Flow {
  readonly levels: [Level, ...Level[]]
  /** Of the paragraph being read. */
  lines: Span[][]
  /** Its number as the writing program printed it. */
  label: string
  /** Drawn objects that are anchored in the paragraph: they go behind it. */
  readonly anchored: StoryBlock[]
  /** Footnotes of the paragraph being read. */
  readonly footnotes: StoryBlock[]
  /** Footnotes of the table being read: they go behind it. */
  readonly tableNotes: StoryBlock[]
  /** Definitions of the rows of tables and of tables in tables. */
  row: RowDefinition
  nestedRow: RowDefinition
  /** A footnote shows its number. */
  isNumbered: boolean
  /** Called for each block, row and line: throws where they are too many. */
  readonly count: () => void
}

const newLevel = (): Level => ({ blocks: [], cells: [], rows: [] })

export const newFlow = (count: () => void): Flow => ({
  levels: [newLevel()],
  lines: [[]],
  label: '',
  anchored: [],
  footnotes: [],
  tableNotes: [],
  row: newRow(),
  nestedRow: newRow(),
  isNumbered: false,
  count,
})

export type Properties = Pick<TextBlock, 'align' | 'heading' | 'label'>

/** A pair of surrogates is stated in two halves, and one may be missing. */
const wellFormed = (line: Line): Line => ({
  ...line,
  spans: line.spans.map(span => ({ ...span, text: span.text.toWellFormed() })),
})

/** Ends the paragraph at a depth of tables; deeper tables end with it. */
export function endParagraph(flow: Flow, depth: number, properties: Properties): void {
  const block: TextBlock = { kind: 'text', region: 'body', lines: printed(flow.lines).map(wellFormed), ...properties }
  flow.lines = [[]]
  flow.label = ''
  closeTables(flow, depth)
  while (flow.levels.length <= depth) flow.levels.push(newLevel())
  if (isShown(block)) add(flow, block)
  for (const anchored of flow.anchored.splice(0)) add(flow, anchored)
  for (const footnote of flow.footnotes.splice(0)) flow.tableNotes.push(footnote)
  addFootnotes(flow)
}

function add(flow: Flow, block: StoryBlock): void {
  flow.count()
  flow.levels.at(-1)?.blocks.push(block)
}

function addFootnotes({ levels, tableNotes }: Flow): void {
  if (levels.length === 1) for (const footnote of tableNotes.splice(0)) levels[0].blocks.push(footnote)
}

/** Ends the cell at the innermost depth, the paragraph in it being ended. */
export function endCell({ levels }: Flow): void {
  const level = levels.at(-1)
  level?.cells.push(level.blocks)
  if (level !== undefined) level.blocks = []
}

/** Ends the row at a depth; a row without cells is none. */
export function endRow(flow: Flow, depth: number): void {
  closeTables(flow, depth)
  const level = flow.levels[depth]
  if (level === undefined) return
  if (level.blocks.length > 0) endCell(flow)
  if (level.cells.length === 0) return
  flow.count()
  level.rows.push({ definition: depth === 1 ? flow.row : flow.nestedRow, cells: level.cells })
  level.cells = []
}

function closeTables(flow: Flow, depth: number): void {
  while (flow.levels.length - 1 > depth) {
    // a row that the file does not end
    endRow(flow, flow.levels.length - 1)
    const level = flow.levels.pop()
    if (level !== undefined && level.rows.length > 0) add(flow, toGrid(level.rows))
  }
  addFootnotes(flow)
}

/** All blocks of the flow, whatever is still open. */
export function blocksOf(flow: Flow, last: Properties): readonly StoryBlock[] {
  endParagraph(flow, 0, last)
  return flow.levels[0].blocks
}
