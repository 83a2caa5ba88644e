// Recognised pages drawn up by hand: a word and how sure the recogniser was of it.

import type { Document, Line, Reading, SourceBlock } from '../../src/model/document.ts'
import { nativePage } from '../../src/model/document.ts'
import { compose } from '../../src/text/compose.ts'

const wordWidth = 50

/** One line of words; «l2{0.4}» was read with confidence 0.4, others with 0.96. */
function lineOf(text: string, page: number, y: number): Line {
  const spans = text.split(' ').map((word, n, all) => {
    const [, letters = '', sure] = /^(.*?)(?:\{([\d.]+)\})?$/u.exec(word) ?? []
    const box = [n * wordWidth, y, (n + 1) * wordWidth, y + 12] as const
    return { text: letters + (n < all.length - 1 ? ' ' : ''), font: null, box, confidence: Number(sure ?? 0.96) }
  })
  return { page, box: [0, y, spans.length * wordWidth, y + 12], spans }
}

const paragraph = (lines: readonly Line[]): SourceBlock => ({
  kind: 'text',
  region: 'body',
  lines,
  align: null,
  heading: null,
  label: null,
})

const table = (rows: readonly (readonly string[])[], page: number): SourceBlock => ({
  kind: 'table',
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  pages: [page],
  cells: rows.flatMap((row, n) =>
    row.map((text, column) => ({
      row: n,
      column,
      rowSpan: 1,
      columnSpan: 1,
      box: null,
      blocks: text === '' ? [] : [paragraph([lineOf(text, page, n * 20)]) as Extract<SourceBlock, { kind: 'text' }>],
    })),
  ),
})

/** Paragraphs, and tables as lists of rows. */
type Blocks = readonly (string | readonly (readonly string[])[])[]

export function readingOf(...blocks: Blocks): Reading {
  return {
    mediaType: 'application/pdf',
    pages: [
      { ...nativePage, width: 595, height: 842, method: 'ocr', reason: 'no-text', engine: 'test', confidence: 0.9 },
    ],
    blocks: blocks.map((block, n) =>
      typeof block === 'string' ? paragraph([lineOf(block, 1, n * 20)]) : table(block, 1),
    ),
    aside: [],
    notes: [],
  }
}

export const documentOf = (...blocks: Blocks): Document => compose(readingOf(...blocks))

/** The same words typed: nothing was recognised. */
export function typedOf(...blocks: Blocks): Document {
  const { pieces, ...document } = documentOf(...blocks)
  return { ...document, pieces: pieces.map(piece => ({ ...piece, confidence: null })) }
}
