// Connected ink: runs of dark pixels joined row by row.

import type { Grey } from './raster.ts'

/** Runs in reading order: pixels `from`…`to` (half-open) of `row`, part of piece `piece`. */
export interface Pieces {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly row: Int32Array
  readonly piece: Int32Array
  /** Each piece's box and its ink in pixels. */
  readonly x0: Int32Array
  readonly y0: Int32Array
  readonly x1: Int32Array
  readonly y1: Int32Array
  readonly area: Int32Array
}

interface Runs {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly row: Int32Array
}

const grown = (values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const more = new Int32Array(values.length * 2)
  more.set(values)
  return more
}

const runsOf = ({ data, width, height }: Grey, dark: number): Runs => {
  let from = new Int32Array(1 << 18)
  let to = new Int32Array(1 << 18)
  let row = new Int32Array(1 << 18)
  let count = 0
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width
    for (let at = y * width; at < end; at++) {
      if (data[at]! >= dark) continue
      const start = at
      while (at < end && data[at]! < dark) at++
      if (count === from.length) [from, to, row] = [grown(from), grown(to), grown(row)]
      from[count] = start - y * width
      to[count] = at - y * width
      row[count++] = y
    }
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count), row: row.subarray(0, count) }
}

const rootOf = (parent: Int32Array, start: number): number => {
  let root = start
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}

/** For each run its piece, numbered from 0; runs that touch at a corner are one. */
const joined = ({ from, to, row }: Runs): { piece: Int32Array; count: number } => {
  const parent = new Int32Array(from.length)
  for (let run = 0, above = 0; run < from.length; run++) {
    parent[run] = run
    while (above < run && (row[above]! < row[run]! - 1 || (row[above] === row[run]! - 1 && to[above]! < from[run]!)))
      above++
    for (let other = above; row[other] === row[run]! - 1 && from[other]! <= to[run]!; other++) {
      const [a, b] = [rootOf(parent, run), rootOf(parent, other)]
      if (a < b) parent[b] = a
      else parent[a] = b
    }
  }
  const piece = new Int32Array(from.length)
  let count = 0
  for (let run = 0; run < piece.length; run++) piece[run] = parent[run] === run ? count++ : piece[rootOf(parent, run)]!
  return { piece, count }
}

/** Pieces of ink darker than `dark`. */
export const findPieces = (grey: Grey, dark: number): Pieces => {
  const runs = runsOf(grey, dark)
  const { piece, count } = joined(runs)
  const x0 = new Int32Array(count).fill(grey.width)
  const y0 = new Int32Array(count).fill(grey.height)
  const x1 = new Int32Array(count)
  const y1 = new Int32Array(count)
  const area = new Int32Array(count)
  for (let run = 0; run < piece.length; run++) {
    const p = piece[run]!
    const [from, to, row] = [runs.from[run]!, runs.to[run]!, runs.row[run]!]
    if (from < x0[p]!) x0[p] = from
    if (to > x1[p]!) x1[p] = to
    if (row < y0[p]!) y0[p] = row
    y1[p] = row + 1
    area[p]! += to - from
  }
  return { ...runs, piece, x0, y0, x1, y1, area }
}
