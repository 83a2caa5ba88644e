// `at` of an item: its span, boxes, sentence, section and cell.

import type { Cell, Document, Table } from '../model/document.ts'
import type { At } from '../model/record.ts'
import { boxesOf } from '../text/boxes.ts'
import { firstIndex } from '../text/search.ts'
import type { Stretch } from './passages.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a span stands; the section is filled in by `extract`, when sections are known. */
export function atOf(document: Document, stretch: Stretch, { start, end }: Span): At {
  const { cell, table } = stretch
  return {
    start,
    end,
    boxes: boxesAt(document, { start, end }),
    quote: cell ? rowAround(document, stretch) : sentenceAt(document, stretch, { start, end }),
    section: null,
    table: table === null ? null : `t${table + 1}`,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
  }
}

/** Where a span stands on its pages, as the record holds it. */
export const boxesAt = (document: Document, { start, end }: Span): At['boxes'] =>
  boxesOf(document, start, end).map(({ page, bbox }) => ({ page, bbox: [...bbox] }))

/** The sentence (or sentences) that a span of a paragraph stands in. */
export function sentenceAt(
  document: Document,
  { passage, start: from, end: to }: Stretch,
  { start, end }: Span,
): string {
  const { tokens, sentence } = passage
  const first = sentence[firstIndex(tokens, token => token.end > start)] ?? 0
  const last = sentence[firstIndex(tokens, token => token.start >= end) - 1] ?? 0
  const begins = tokens[firstIndex(sentence, n => n >= first)]?.start ?? from
  const ends = tokens[firstIndex(sentence, n => n > last) - 1]?.end ?? to
  return document.text.slice(begins, ends)
}

function rowAround(document: Document, { block, cell }: Stretch): string {
  const table = document.blocks[block]
  return table?.kind === 'table' && cell ? quoteOfRow(document, cellsOfRow(table, cell.row)) : ''
}

/** Cells that begin in a row. */
export const cellsOfRow = ({ cells }: Table, row: number): readonly Cell[] =>
  cells.slice(
    firstIndex(cells, cell => cell.row >= row),
    firstIndex(cells, cell => cell.row > row),
  )

export const wordsIn = (document: Document, { start, end }: Span): string => document.text.slice(start, end)

/** The words of a row's cells, joined by spaces: what is quoted for each of them. */
export const quoteOfRow = (document: Document, cells: readonly Cell[]): string =>
  cells
    .map(cell => wordsIn(document, cell))
    .filter(words => words !== '')
    .join(' ')
