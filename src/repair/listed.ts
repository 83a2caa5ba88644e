// The list of repairs as the record holds it: where each stands, and which items stand on it.

import type { Document } from '../model/document.ts'
import type { At, RepairItem } from '../model/record.ts'
import { boxesOf } from '../text/boxes.ts'
import { sentenceEnds } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import type { Repair } from './index.ts'
import type { Span } from './rewrite.ts'
import type { Items } from './settle.ts'

export const listRepairs = (read: Document, repairs: readonly Repair[], items: Items): RepairItem[] =>
  repairs.map((one, n) => ({
    id: `x${n + 1}`,
    read: read.text.slice(one.start, one.end),
    taken: one.taken,
    rule: one.rule,
    confidence: one.keep,
    at: atOf(read, one, items),
    items: [...items.tables, ...items.figures, ...items.citations, ...items.sections]
      .filter(({ at }) => at.start < one.end && one.start < at.end)
      .map(({ id }) => id),
  }))

function atOf(read: Document, span: Span, { sections, tables }: Items): At {
  const { start, end } = span
  const table = tables.find(one => one.at.start <= start && end <= one.at.end)
  const cell = cellAt(read, span)
  return {
    start,
    end,
    boxes: boxesOf(read, start, end).map(({ page, bbox }) => ({ page, bbox: [...bbox] })),
    quote: quoteOf(read, span),
    section: sections.findLast(({ at }) => at.start <= start)?.id ?? null,
    table: table?.id ?? null,
    row: table && cell ? cell.row : null,
    column: table && cell ? cell.column : null,
  }
}

const cellAt = ({ blocks }: Document, { start, end }: Span) =>
  blocks
    .flatMap(block => (block.kind === 'table' && block.start <= start && end <= block.end ? block.cells : []))
    .find(cell => cell.start <= start && end <= cell.end)

/** The sentence, or the row's cells joined by spaces. */
function quoteOf({ text, blocks }: Document, span: Span): string {
  const from = text.lastIndexOf('\n', span.start - 1) + 1
  const to = text.indexOf('\n', span.end)
  const isRow = blocks.some(block => block.kind === 'table' && block.start <= span.start && span.end <= block.end)
  if (isRow) return cellsOf(text.slice(from, to < 0 ? text.length : to))
  const tokens = tokenise(text, from, to < 0 ? text.length : to)
  const ends = sentenceEnds(tokens).map(end => tokens[end - 1]?.end ?? from)
  const last = ends.findIndex(end => end >= span.end)
  const before = ends.findLast(end => end <= span.start) ?? from
  return text.slice(before, last < 0 ? (tokens.at(-1)?.end ?? from) : ends[last]).trim()
}

/** What is quoted of a row of the text. */
export const cellsOf = (row: string): string =>
  row
    .split('\t')
    .filter(words => words !== '')
    .join(' ')
