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

const number = /^[-–—+±<>≤≥~≈($€£¥]{0,4}\d[\d.,:/\s-]{0,30}[%)*]{0,3}[a-zđ]?$/iu
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

const currency = /^[$€£¥]$/u
const tail = /^[%)*†‡]{1,3}$/u
/** Dots that lead the eye from a label to its number. */
export const isLeader = (text: string): boolean => /^[.…·_]{4}$/u.test(text.slice(-4))

/** Ems between a currency sign at the column's edge and its number. */
const farSign = 6

interface Limits {
  readonly limit: number
  readonly size: number
}

const isEdge = (before: Word, word: Word, { limit, size }: Limits): boolean => {
  if (isLeader(before.text)) return !isLeader(word.text)
  const gap = word.box[0] - before.box[2]
  if (currency.test(before.text) && isNumeric(word.text)) return gap > farSign * size
  if (tail.test(word.text) && isNumeric(before.text)) return gap > 2 * limit
  return gap > limit
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
  const size = sizeOfWords(words)
  const limits = { limit: limitOf(words, gapsOf(words)), size }
  const starts = words.flatMap((word, index) => {
    const before = words[index - 1]
    return !before || isEdge(before, word, limits) ? [index] : []
  })
  return { row, chunks: starts.map((start, index) => toSegment(words.slice(start, starts[index + 1]))), size }
}

export const chunkText = (chunk: Segment): string => textOf(chunk.words)
