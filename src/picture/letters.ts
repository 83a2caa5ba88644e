// Which pieces of ink are letters, and how high the low ones are.

import type { Pieces } from './pieces.ts'

// points: x-heights of print
const [least, most] = [3.5, 11]
// with so much of what is counted, each by its height, the sizes of print hold the letters
const enough = 1 / 3

/**
 * The commonest height of pieces that are neither dots nor lines, in pixels; 0 where there are too few. Of those that
 * `dpi` makes as large as print, if they are many: a form has more dots than letters, a bad copy more specks.
 */
export const xHeightOf = (pieces: Pieces, dpi: number): number => {
  const counts = countHeights(pieces)
  if (counts.reduce((sum, count) => sum + count, 0) < 12) return 0
  const [from, to] = [Math.max(lowestCounted, (least * dpi) / 72), Math.min(126, (most * dpi) / 72)]
  const print = counts.map((count, height) => (height > from && height < to ? count : 0))
  return commonest(inkOf(print) > inkOf(counts) * enough ? print : counts)
}

const lowestCounted = 5

const countHeights = ({ x0, y0, x1, y1 }: Pieces): Float64Array => {
  const counts = new Float64Array(128)
  for (let p = 0; p < x0.length; p++) {
    const width = x1[p]! - x0[p]!
    const height = y1[p]! - y0[p]!
    if (height >= lowestCounted && height < 127 && width >= height * 0.4 && width <= height * 3) counts[height]!++
  }
  return counts
}

const inkOf = (counts: Float64Array): number => counts.reduce((sum, count, height) => sum + count * height, 0)

const commonest = (counts: Float64Array): number => {
  let best = 0
  for (let height = lowestCounted; height < 126; height++)
    if (around(counts, height) > around(counts, best)) best = height
  return best
}

const around = (counts: Float64Array, at: number): number =>
  (counts[at - 1] ?? 0) * 0.5 + (counts[at] ?? 0) + (counts[at + 1] ?? 0) * 0.5

// millimetres: what is lower is dust, a disc between these is a punched hole, what is longer is a fold
const [lowest, hole, longest] = [1.4, [4, 9], 40] as const

/** Whether anything is written: a piece as large as a small letter, and neither hole nor fold. */
export const isWritten = ({ x0, y0, x1, y1, area }: Pieces, dpi: number): boolean =>
  area.some((ink, p) => {
    const width = ((x1[p]! - x0[p]!) * 25.4) / dpi
    const height = ((y1[p]! - y0[p]!) * 25.4) / dpi
    const share = ink / ((x1[p]! - x0[p]!) * (y1[p]! - y0[p]!))
    const isHole = share > 0.7 && Math.min(width, height) > hole[0] && Math.max(width, height) < hole[1]
    return height > lowest && width > 0.1 && !isHole && !(height > longest && width < 1)
  })

/** Numbers of the pieces as high as letters. */
export const lettersOf = ({ x0, y0, x1, y1 }: Pieces, xHeight: number): Int32Array => {
  const letters: number[] = []
  for (let p = 0; p < x0.length; p++) {
    const [width, height] = [x1[p]! - x0[p]!, y1[p]! - y0[p]!]
    if (height > xHeight * 0.75 && height < xHeight * 3 && width < xHeight * 8 && width > xHeight * 0.3) letters.push(p)
  }
  return Int32Array.from(letters)
}
