// A row's words → chunks: what a table's row would hold in one cell each. Finer than segments, for numbers stand close.

import { median } from '../geometry/values.ts'
import type { Row, Segment, Word } from './parts.ts'
import { sizeOf, textOf, toSegment, wordsOf } from './rows.ts'

/** In ems: no narrower gap parts two cells; a row whose usual gap is this wide is no sentence. */
const cellGap = 0.6
const spread = 1.1
/** In a justified line all gaps are wide: a cell's edge is wider still. */
const wideGap = 2.2
/** Narrower gaps are inside words. */
const spaceGap = 0.16

const number = /^[-–—+±<>≤≥~≈(]*[$€£¥]?\d[\d.,:/\s\u00a0-]*\d?[%)*]*[a-zđ]?[)*]*$/iu
/** What stands where a number is missing. */
const blank = /^(?:[-–—.…*x:]{1,3}|n[./]?[ad]\.?|không)$/iu

export const isNumeric = (text: string): boolean => number.test(text) || blank.test(text)

const gapsOf = (words: readonly Word[]): number[] =>
  words.slice(1).map((word, index) => word.box[0] - (words[index]?.box[2] ?? 0))

export const sizeOfWords = (words: readonly Word[]): number => median(words.map(sizeOf), 10)

/** Of a sentence's gaps nearly all are spaces; of a table's row, some. */
const usualGap = (gaps: readonly number[]): number => gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 3)] ?? 0

const limitOf = (words: readonly Word[], gaps: readonly number[]): number => {
  const size = sizeOfWords(words)
  const usual = usualGap(gaps.filter(gap => gap > spaceGap * size))
  const numbers = words.filter(word => isNumeric(word.text)).length
  const isSpread = usual > spread * size || numbers * 2 >= words.length || gaps.length < 3
  return isSpread ? cellGap * size : Math.max(cellGap * size, wideGap * usual)
}

export interface ChunkedRow {
  readonly row: Row
  /** Left to right. */
  readonly chunks: readonly Segment[]
  /** Of its letters, points. */
  readonly size: number
}

export const toChunkedRow = (row: Row): ChunkedRow => {
  const words = wordsOf(row)
  const gaps = gapsOf(words)
  const limit = limitOf(words, gaps)
  const starts = [0, ...gaps.flatMap((gap, index) => (gap > limit ? [index + 1] : []))]
  return {
    row,
    chunks: starts.map((start, index) => toSegment(words.slice(start, starts[index + 1]))),
    size: sizeOfWords(words),
  }
}

export const chunkText = (chunk: Segment): string => textOf(chunk.words)
