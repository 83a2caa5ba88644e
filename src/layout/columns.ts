// Chunks of rows → columns: the rivers between them stay clear in nearly all rows that have something on both sides.

import { shared, width } from '../geometry/box.ts'
import { type ChunkedRow, isNumeric } from './chunks.ts'
import type { Segment, Word } from './parts.ts'
import { sizeOf, toSegment } from './rows.ts'

export type River = readonly [from: number, to: number]

export interface Columns {
  /** Through the middle of each river, ascending: one less than there are columns. */
  readonly cuts: readonly number[]
  /** Where the words of each column stand. */
  readonly extents: readonly River[]
}

/** This share of the rows may cross a river: heads over two columns, words that hang over. */
const crossing = 0.2
/** Ems. */
const narrowest = 0.3

interface Step {
  readonly from: number
  readonly to: number
  /** Rows that have a chunk here, rows that have a gap between two chunks here. */
  readonly covered: number
  readonly clear: number
}

/** Rows with half as many chunks as the fullest: the others are heads, captions and second lines. */
export const denseRows = (rows: readonly ChunkedRow[]): ChunkedRow[] => {
  const most = Math.max(...rows.map(row => row.chunks.length))
  return rows.filter(row => row.chunks.length >= Math.max(2, most / 2))
}

const gapsOf = ({ chunks }: ChunkedRow): River[] =>
  chunks.slice(1).map((chunk, index) => [chunks[index]?.box[2] ?? 0, chunk.box[0]] as const)

/** From left to right, what changes at each edge. */
const sweep = (rows: readonly ChunkedRow[]): Step[] => {
  const changes: (readonly [x: number, covered: number, clear: number])[] = rows.flatMap(row => [
    ...row.chunks.flatMap(({ box }) => [[box[0], 1, 0] as const, [box[2], -1, 0] as const]),
    ...gapsOf(row).flatMap(([from, to]) => [[from, 0, 1] as const, [to, 0, -1] as const]),
  ])
  const steps: Step[] = []
  let [covered, clear] = [0, 0]
  const sorted = changes.toSorted((a, b) => a[0] - b[0])
  for (const [index, [x, more, clearer]] of sorted.entries()) {
    covered += more
    clear += clearer
    const to = sorted[index + 1]?.[0] ?? x
    if (to > x) steps.push({ from: x, to, covered, clear })
  }
  return steps
}

interface Run {
  from: number
  to: number
  readonly steps: Step[]
}

const clearRuns = (steps: readonly Step[], least: number): Run[] => {
  const runs: Run[] = []
  for (const step of steps) {
    if (step.clear < least || step.covered > crossing * (step.covered + step.clear)) continue
    const run = runs.at(-1)
    if (run && run.to === step.from) {
      run.to = step.to
      run.steps.push(step)
    } else runs.push({ from: step.from, to: step.to, steps: [step] })
  }
  return runs
}

/** Few words of their own in a wide river are a column too. */
const islandsIn = (run: Run, chunks: readonly Segment[]): River[] => {
  const islands: [number, number][] = []
  const inside = chunks.filter(({ box }) => box[0] > run.from + 0.1 && box[2] < run.to - 0.1)
  for (const { box } of inside.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = islands.at(-1)
    if (last && box[0] < last[1]) last[1] = Math.max(last[1], box[2])
    else islands.push([box[0], box[2]])
  }
  return islands
}

/** The middle of the clearest part. */
const cutOf = (steps: readonly Step[]): number => {
  const fewest = Math.min(...steps.map(step => step.covered))
  const clearest = steps.filter(step => step.covered === fewest)
  const widest = clearest.reduce((best, step) => (step.to - step.from > best.to - best.from ? step : best))
  return (widest.from + widest.to) / 2
}

const cutsIn = (run: Run, chunks: readonly Segment[]): number[] => {
  const islands = islandsIn(run, chunks)
  const ends = [run.from, ...islands.map(island => island[1])]
  return ends.flatMap((from, index) => {
    const to = islands[index]?.[0] ?? run.to
    const steps = run.steps
      .filter(step => step.from < to && step.to > from)
      .map(step => ({ ...step, from: Math.max(from, step.from), to: Math.min(to, step.to) }))
    return steps.length > 0 ? [cutOf(steps)] : []
  })
}

const columnAt = (cuts: readonly number[], x: number): number => cuts.filter(cut => cut <= x).length

const extentsOf = (rows: readonly ChunkedRow[], cuts: readonly number[]): River[] => {
  const extents: [number, number][] = [...cuts, 0].map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
  for (const { box } of rows.flatMap(row => row.chunks)) {
    const column = columnAt(cuts, box[0])
    const extent = extents[column]
    if (!extent || columnAt(cuts, box[2] - 0.1) !== column) continue
    extent[0] = Math.min(extent[0], box[0])
    extent[1] = Math.max(extent[1], box[2])
  }
  return extents
}

export const findColumns = (rows: readonly ChunkedRow[]): Columns => {
  const dense = denseRows(rows)
  const size = dense[0]?.size ?? 10
  const runs = clearRuns(sweep(dense), Math.min(2, dense.length)).filter(run => run.to - run.from >= narrowest * size)
  const chunks = dense.flatMap(row => row.chunks)
  const cuts = runs.flatMap(run => cutsIn(run, chunks))
  const extents = extentsOf(dense, cuts)
  const kept = cuts.filter(
    (_, index) => Number.isFinite(extents[index + 1]?.[0]) && Number.isFinite(extents[index]?.[0]),
  )
  return kept.length === cuts.length ? { cuts, extents } : { cuts: kept, extents: extentsOf(dense, kept) }
}

/** First and last column that the chunk stands in. */
export const columnsOf = ({ box }: Segment, { cuts, extents }: Columns): readonly [number, number] => {
  const covered = extents.flatMap((extent, column) => {
    const common = shared(extent[0], extent[1], box[0], box[2])
    return common > 0.5 * Math.min(extent[1] - extent[0], width(box)) ? [column] : []
  })
  const [first, last] = [covered[0], covered.at(-1)]
  if (first !== undefined && last !== undefined) return [first, last]
  const nearest = columnAt(cuts, (box[0] + box[2]) / 2)
  return [nearest, nearest]
}

/** Ems: under a river a narrower gap than usual parts two cells; between words and a number, a space does. */
const riverGap = 0.42
const spaceBeforeNumber = 0.22

const isParting = (before: Word, word: Word, cuts: readonly number[]): boolean => {
  const gap = word.box[0] - before.box[2]
  const least = isNumeric(before.text) === isNumeric(word.text) ? riverGap : spaceBeforeNumber
  return gap > least * sizeOf(word) && cuts.some(cut => cut > before.box[2] - 1 && cut < word.box[0] + 1)
}

/** The row with its chunks parted where a river passes between two of their words. */
export const partAtCuts = (row: ChunkedRow, cuts: readonly number[]): ChunkedRow => {
  const chunks = row.chunks.flatMap(({ words }) => {
    const starts = words.flatMap((word, index) => {
      const before = words[index - 1]
      return !before || isParting(before, word, cuts) ? [index] : []
    })
    return starts.map((start, index) => toSegment(words.slice(start, starts[index + 1])))
  })
  return { ...row, chunks }
}
