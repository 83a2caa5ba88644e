// The composed document cut into what rules are run over: paragraphs and cells, each scanned once.

import type { Block, Cell, Document } from '../model/document.ts'
import type { Passage } from '../rules/match.ts'
import { type Scanner, scan } from '../rules/scan.ts'
import { isLayout } from './tables/layout.ts'

/** One paragraph or cell with everything recognised in it. */
export interface Stretch {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** Index of its block in the document. */
  readonly block: number
  /** Index of its table among the document's tables, with the cell; null for a paragraph. */
  readonly table: number | null
  readonly cell: Cell | null
}

export function scanDocument(document: Document, scanner: Scanner): Stretch[] {
  let tables = 0
  return document.blocks.flatMap((block, index) => {
    const isData = block.kind === 'table' && !isLayout(document, block)
    const table = isData ? tables++ : null
    return partsOf(block).map(({ start, end, cell }) => ({
      passage: scan(scanner, document.text, [start, end]),
      start,
      end,
      block: index,
      table,
      cell: isData ? cell : null,
    }))
  })
}

const partsOf = (block: Block): { start: number; end: number; cell: Cell | null }[] =>
  block.kind === 'paragraph'
    ? [{ start: block.start, end: block.end, cell: null }]
    : block.cells.filter(isWords).map(cell => ({ start: cell.start, end: cell.end, cell }))

// what a spreadsheet holds as a number is no words for rules: «1.502» there is no fifteen hundred
const isWords = ({ start, end, number }: Cell): boolean => end > start && number === undefined

/** Span in the text of tokens `start`…`end` of a passage. */
export function spanOf(
  { tokens }: Passage,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
}
