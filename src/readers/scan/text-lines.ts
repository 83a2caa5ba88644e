// The lines of text in a cell, by its ink: rows of pixels with ink, marks joined to their letters.

import { height, intersection, width } from '../../geometry/box.ts'
import { median } from '../../geometry/values.ts'
import type { Box } from '../../model/document.ts'
import type { Grey } from '../../picture/raster.ts'

/** Ink is darker than this share of the paper. */
const inkShare = 0.62
/** Points: lower is a speck or a mark, and no line of letters is lower. */
const lowest = 3.5
/** Points that a line of text is high at most, marks above and below: more is two lines that touch. */
const highest = 19

type Strip = readonly [from: number, to: number]

interface Ink {
  /** Dark pixels of each row. */
  readonly rows: Uint32Array
  readonly isDark: (x: number, y: number) => boolean
}

const paperOf = ({ data, width: w }: Grey, [x0, y0, x1, y1]: Box): number => {
  const levels = new Uint32Array(256)
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const level = data[y * w + x] as number
      levels[level] = (levels[level] as number) + 1
    }
  let left = (x1 - x0) * (y1 - y0) * 0.3
  let level = 255
  while (level > 0 && left > (levels[level] as number)) left -= levels[level--] as number
  return level
}

const inkOf = (grey: Grey, box: Box): Ink => {
  const { data, width: w } = grey
  const limit = paperOf(grey, box) * inkShare
  const isDark = (x: number, y: number) => (data[y * w + x] as number) < limit
  const rows = new Uint32Array(box[3] - box[1])
  for (let y = box[1]; y < box[3]; y++)
    for (let x = box[0]; x < box[2]; x++) if (isDark(x, y)) rows[y - box[1]] = (rows[y - box[1]] as number) + 1
  return { rows, isDark }
}

const runsOf = (rows: Uint32Array): Strip[] => {
  const runs: Strip[] = []
  let from = -1
  for (let y = 0; y <= rows.length; y++) {
    const isInk = (rows[y] ?? 0) > 0
    if (isInk && from < 0) from = y
    if (!isInk && from >= 0) {
      runs.push([from, y])
      from = -1
    }
  }
  return runs
}

/** Marks go to the nearer line, if one is near; two lines that touch are parted where the least ink is. */
const toStrips = (rows: Uint32Array, point: number): Strip[] => {
  const runs = runsOf(rows).flatMap(run => parted(run, rows, point))
  const isLine = ([from, to]: Strip) => to - from >= lowest * point
  const lines = runs.filter(isLine).map(run => [...run] as [number, number])
  for (const [from, to] of runs.filter(run => !isLine(run))) {
    const gapTo = (line: Strip) => Math.max(line[0] - to, from - line[1])
    const near = lines.toSorted((a, b) => gapTo(a) - gapTo(b))[0]
    if (!near || gapTo(near) > 2.5 * point) continue
    near[0] = Math.min(near[0], from)
    near[1] = Math.max(near[1], to)
  }
  return lines
}

const parted = ([from, to]: Strip, rows: Uint32Array, point: number): Strip[] => {
  if (to - from <= highest * point) return [[from, to]]
  const count = Math.max(2, Math.round((to - from) / (14 * point)))
  const cuts = Array.from({ length: count - 1 }, (_, i) => {
    const around = from + ((to - from) * (i + 1)) / count
    let best = Math.round(around)
    for (let y = Math.ceil(around - 5 * point); y < around + 5 * point; y++)
      if ((rows[y] ?? 0) < (rows[best] ?? 0)) best = y
    return best
  })
  return [from, ...cuts].map((start, i) => [start, cuts[i] ?? to])
}

const sidesOf = ({ isDark }: Ink, [x0, , x1]: Box, [from, to]: Strip): Strip | null => {
  let [left, right] = [x1, x0]
  for (let y = from; y < to; y++) {
    for (let x = x0; x < left; x++) if (isDark(x, y)) left = x
    for (let x = x1 - 1; x >= right; x--) if (isDark(x, y)) right = x + 1
  }
  return right > left ? [left, right] : null
}

/** Boxes of the lines of text in `box`, whole pixels, from the top; none where there is no more ink than specks. */
export const findTextLines = (grey: Grey, box: Box): Box[] => {
  const inside = intersection(box, [0, 0, grey.width, grey.height]).map(Math.round) as unknown as Box
  if (width(inside) < 2 || height(inside) < 2) return []
  const ink = inkOf(grey, inside)
  const boxes = toStrips(ink.rows, grey.dpi / 72).flatMap(([from, to]) => {
    const strip = [from + inside[1], to + inside[1]] as const
    const sides = sidesOf(ink, inside, strip)
    return sides ? [[sides[0], strip[0], sides[1], strip[1]] as const] : []
  })
  const usual = median(boxes.map(height))
  return boxes.filter(line => height(line) >= 0.4 * usual)
}
