// Words → rows → segments.

import { centreY, height, sharedHeight, unite } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import type { Box } from '../model/document.ts'
import type { Row, Segment, Word } from './parts.ts'

/** A gap that means a space where the source has none, in ems. */
export const spaceGap = 0.16
/** Narrower gaps never part columns, in ems. */
const columnGap = 0.6
/** In a justified line all gaps are wide: a column's edge is wider still. */
const wideGap = 2.2

export const sizeOf = (word: Word): number => word.font?.size || height(word.box) / 1.1

interface OpenRow {
  /** Of the tallest word, so that a raised note mark does not pull the next line in. */
  core: Box
  readonly words: Word[]
}

/** Half its height beside the row and nearly level with it: small print beside large belongs to one row only. */
const fits = (row: OpenRow, box: Box): boolean => {
  const lower = Math.min(height(row.core), height(box))
  const isLevel = Math.abs(centreY(row.core) - centreY(box)) <= 0.4 * lower
  return isLevel && sharedHeight(row.core, box) >= 0.5 * lower
}

const openRows = (words: readonly Word[]): OpenRow[] => {
  const rows: OpenRow[] = []
  for (const word of words.toSorted((a, b) => centreY(a.box) - centreY(b.box) || a.box[0] - b.box[0])) {
    // only the last few rows can reach this far down
    const candidates = rows.slice(-4).filter(row => fits(row, word.box))
    const row = candidates.sort((a, b) => sharedHeight(b.core, word.box) - sharedHeight(a.core, word.box))[0]
    if (!row) rows.push({ core: word.box, words: [word] })
    else {
      row.words.push(word)
      if (height(word.box) > height(row.core)) row.core = word.box
    }
  }
  return rows
}

/** A note mark or exponent: small, and close beside a word of the larger row that it reaches into. */
const isRaisedOn = (small: OpenRow, large: OpenRow): boolean => {
  const [h, H] = [height(small.core), height(large.core)]
  if (h > 0.8 * H || sharedHeight(small.core, large.core) < 0.1 * h) return false
  const isClose = (gap: number) => gap > -0.1 * H && gap < 0.5 * H
  return small.words.every(mark =>
    large.words.some(word => isClose(mark.box[0] - word.box[2]) || isClose(word.box[0] - mark.box[2])),
  )
}

const attachRaised = (rows: readonly OpenRow[]): OpenRow[] => {
  const attached = new Set<OpenRow>()
  for (const [index, small] of rows.entries()) {
    if (small.words.length > 4 || small.words.some(word => word.text.length > 4)) continue
    const near = rows.slice(Math.max(0, index - 2), index + 3).filter(row => row !== small && isRaisedOn(small, row))
    const large = near.sort((a, b) => sharedHeight(b.core, small.core) - sharedHeight(a.core, small.core))[0]
    if (!large || attached.has(large)) continue
    large.words.push(...small.words)
    attached.add(small)
  }
  return rows.filter(row => !attached.has(row))
}

const gapsOf = (words: readonly Word[]): number[] =>
  words.slice(1).map((word, index) => word.box[0] - (words[index]?.box[2] ?? 0))

export const toSegment = (words: readonly Word[]): Segment => ({ box: unite(words.map(word => word.box)), words })

const toSegments = (words: readonly Word[]): Segment[] => {
  const gaps = gapsOf(words)
  const size = median(words.map(sizeOf), 10)
  const usual = median(gaps.filter(gap => gap > spaceGap * size))
  const limit = Math.max(columnGap * size, gaps.length > 2 ? wideGap * usual : 0)
  const starts = [0, ...gaps.flatMap((gap, index) => (gap > limit ? [index + 1] : []))]
  return starts.map((start, index) => toSegment(words.slice(start, starts[index + 1])))
}

export const toRow = (segments: readonly Segment[]): Row => ({
  box: unite(segments.map(segment => segment.box)),
  segments,
})

export const findRows = (words: readonly Word[]): Row[] =>
  attachRaised(openRows(words))
    .map(row => toRow(toSegments(row.words.toSorted((a, b) => a.box[0] - b.box[0]))))
    .sort((a, b) => a.box[1] - b.box[1])

export const wordsOf = (row: Row): Word[] => row.segments.flatMap(segment => segment.words)

export const textOf = (words: readonly Word[]): string => words.map(word => word.text).join(' ')
