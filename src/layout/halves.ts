// Pages set in two columns of text: a table in one of them stands beside prose.

import { width } from '../geometry/box.ts'
import type { ChunkedRow } from './chunks.ts'
import type { Segment, Word } from './parts.ts'
import { toSegment } from './rows.ts'

/** Rows with something on both sides; fewer make no page of columns. */
const fewest = 6
/** A line of prose: so many words, filling so much of its column. */
const proseWords = 4
const proseFill = 0.8

const gapAt = ({ chunks, size }: ChunkedRow, x: number): boolean =>
  chunks.some((chunk, index) => {
    const next = chunks[index + 1]
    return next !== undefined && chunk.box[2] < x && next.box[0] > x && next.box[0] - chunk.box[2] > size
  })

const covers = ({ chunks }: ChunkedRow, x: number): boolean => chunks.some(({ box }) => box[0] < x && box[2] > x)

const hasGap = ({ chunks }: ChunkedRow): boolean => chunks.length > 1

/** Where in the middle part of the page most rows have a gap, or null. */
const findGutter = (rows: readonly ChunkedRow[], pageWidth: number): number | null => {
  const places = Array.from({ length: 31 }, (_, index) => (0.35 + index * 0.01) * pageWidth)
  const counted = places.map(x => ({
    x,
    clear: rows.filter(row => gapAt(row, x)).length,
    covered: rows.filter(row => covers(row, x)).length,
  }))
  const best = counted.toSorted((a, b) => b.clear - a.clear || a.covered - b.covered)[0]
  return best && best.clear >= fewest && best.clear > 2 * best.covered ? best.x : null
}

const side = (row: ChunkedRow, test: (word: Word) => boolean): Segment[] => {
  const words = row.chunks.flatMap(chunk => chunk.words).filter(test)
  return words.length > 0 ? [toSegment(words)] : []
}

const isProse = (lines: readonly Segment[]): boolean => {
  const full = Math.max(...lines.map(line => width(line.box)))
  const filled = lines.filter(line => line.words.length >= proseWords && width(line.box) > proseFill * full)
  return filled.length > 0.4 * lines.length
}

/** The words of the left and of the right column, lines over both left out; null where no prose stands in columns. */
export const toHalves = (
  rows: readonly ChunkedRow[],
  pageWidth: number,
): readonly [left: readonly Word[], right: readonly Word[]] | null => {
  const gutter = rows.filter(hasGap).length < fewest ? null : findGutter(rows, pageWidth)
  if (gutter === null) return null
  const own = rows.filter(row => !covers(row, gutter))
  const left = own.flatMap(row => side(row, word => word.box[2] <= gutter))
  const right = own.flatMap(row => side(row, word => word.box[0] >= gutter))
  const isSet = isProse(left) || isProse(right)
  return isSet ? [left.flatMap(line => line.words), right.flatMap(line => line.words)] : null
}
