// Columns of justified text: word gaps can be as wide as the gutter, but only the gutter stays clear line after line.

import { median } from '../geometry/values.ts'
import type { Row, Word } from './parts.ts'
import { sizeOf, toRow, toSegment, wordsOf } from './rows.ts'

type River = readonly [number, number]

/** So many lines in a row, and so many ems wide: chance rivers are shorter and narrower. */
const longest = 4
const narrowest = 1.1

const gapsOf = (words: readonly Word[]): River[] =>
  words.slice(1).map((word, index) => [words[index]?.box[2] ?? 0, word.box[0]] as const)

const meet = (rivers: readonly River[], gaps: readonly River[], least: number): River[] =>
  rivers.flatMap(([from, to]) =>
    gaps
      .map(gap => [Math.max(from, gap[0]), Math.min(to, gap[1])] as const)
      .filter(([start, end]) => end - start >= least),
  )

interface Course {
  readonly from: number
  readonly to: number
  readonly rivers: readonly River[]
}

/** From row `from` as far down as at least one gap stays clear. */
const followRivers = (rows: readonly (readonly Word[])[], from: number): Course => {
  const least = narrowest * median((rows[from] ?? []).map(sizeOf), 10)
  let rivers: readonly River[] = gapsOf(rows[from] ?? []).filter(([start, end]) => end - start >= least)
  let to = from
  while (to < rows.length && rivers.length > 0) {
    const narrower = to === from ? rivers : meet(rivers, gapsOf(rows[to] ?? []), least)
    if (narrower.length === 0) break
    rivers = narrower
    to++
  }
  return { from, to, rivers }
}

const splitAt = (words: readonly Word[], rivers: readonly River[]): Row => {
  const middles = rivers.map(([from, to]) => (from + to) / 2)
  const columnOf = (word: Word) => middles.filter(middle => word.box[0] > middle).length
  return toRow([...Map.groupBy(words, columnOf).values()].map(toSegment))
}

/** Rows with the segments that a long river makes. */
export const splitByRivers = (rows: readonly Row[]): Row[] => {
  const words = rows.map(wordsOf)
  const split = [...rows]
  for (let from = 0; from < rows.length; ) {
    const { to, rivers } = followRivers(words, from)
    const isLong = to - from >= longest
    for (let index = from; isLong && index < to; index++) split[index] = splitAt(words[index] ?? [], rivers)
    from = isLong ? to : from + 1
  }
  return split
}
