// `at` of an item: its span, boxes, sentence, section and cell.

import type { Document } from '../model/document.ts'
import type { At } from '../model/record.ts'
import { boxesOf } from '../text/boxes.ts'
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
    boxes: boxesOf(document, start, end).map(({ page, bbox }) => ({ page, bbox: [...bbox] })),
    quote: cell ? rowOf(document, stretch) : sentenceAt(document, stretch, { start, end }),
    section: null,
    table: table === null ? null : `t${table + 1}`,
    row: cell?.row ?? null,
    column: cell?.column ?? null,
  }
}

/** The sentence (or sentences) that a span of a paragraph stands in. */
export function sentenceAt(
  document: Document,
  { passage, start: from, end: to }: Stretch,
  { start, end }: Span,
): string {
  const { tokens, sentence } = passage
  const first = tokens.findIndex(token => token.end > start)
  const last = tokens.findLastIndex(token => token.start < end)
  const begins = tokens[sentence.indexOf(sentence[first] ?? 0)]?.start ?? from
  const ends = tokens[sentence.lastIndexOf(sentence[last] ?? 0)]?.end ?? to
  return document.text.slice(begins, ends)
}

function rowOf(document: Document, { block, cell }: Stretch): string {
  const table = document.blocks[block]
  if (table?.kind !== 'table') return ''
  return table.cells
    .filter(one => one.row === cell?.row)
    .map(one => document.text.slice(one.start, one.end))
    .filter(words => words !== '')
    .join(' ')
}
