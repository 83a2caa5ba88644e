// A stamp's ink levelled, its frame left out, at the size that reads best.

import { identity, type Matrix, multiply } from '../../geometry/matrix.ts'
import type { Box } from '../../model/document.ts'
import type { Grey } from '../raster.ts'
import { resample } from '../resample.ts'
import { regionsOf } from './regions.ts'
import { slantOf } from './slant.ts'

const readHeight = 40

export const upright = (grey: Grey): Grey | null => {
  const level = levelled(grey, slantOf(grey))
  const inside = insideFrame(level.grey)
  const letters = letterHeight(level.grey, inside)
  return letters === null ? null : scaled(grey, { ...level, inside, letters })
}

interface Level {
  readonly grey: Grey
  /** Pixels of the level picture → of the slanted one. */
  readonly toSource: Matrix
}

const levelled = (source: Grey, angle: number): Level => {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const { width: w, height: h } = source
  const width = Math.ceil(w * cos + h * Math.abs(sin))
  const height = Math.ceil(h * cos + w * Math.abs(sin))
  const middle: Matrix = [1, 0, 0, 1, w / 2, h / 2]
  const toSource = multiply(middle, multiply([cos, sin, -sin, cos, 0, 0], [1, 0, 0, 1, -width / 2, -height / 2]))
  const data = resample(source, toSource, { width, height })
  return { grey: { width, height, channels: 1, data, dpi: source.dpi }, toSource }
}

const isInk = (value: number | undefined): boolean => value !== undefined && value < 128

/** How much of each row is ink, three rows taken together so that a line that wavers stays one. */
const filled = ({ width, height, data }: Grey, [x0, y0, x1, y1]: Box, way: 'rows' | 'columns'): number[] => {
  const [length, across, along, over] = way === 'rows' ? [y1 - y0, x1 - x0, 1, width] : [x1 - x0, y1 - y0, width, 1]
  const start = y0 * width + x0
  const last = width * height - 1
  return Array.from({ length }, (_, at) => {
    let count = 0
    for (let k = 0, i = start + at * over; k < across; k++, i += along)
      if (isInk(data[i]) || isInk(data[Math.max(0, i - over)]) || isInk(data[Math.min(last, i + over)])) count++
    return count / across
  })
}

/** The box that holds the ink but for stray specks. */
const inkBox = (grey: Grey): Box => {
  const all: Box = [0, 0, grey.width, grey.height]
  const [top, bottom] = ends(filled(grey, all, 'rows'))
  const [left, right] = ends(filled(grey, [0, top, grey.width, bottom], 'columns'))
  return [left, top, right, bottom]
}

const ends = (shares: readonly number[]): [number, number] => {
  const least = 0.04 * Math.max(...shares, 0.01)
  const first = shares.findIndex(share => share > least)
  return first < 0 ? [0, shares.length] : [first, shares.findLastIndex(share => share > least) + 1]
}

// a frame's line: so much of its side is ink
const isLine = (share: number): boolean => share > 0.7
// millimetres: how far within its end the first line may stand, and the second of a double frame within the first
const deep = { first: 2.5, next: 1.3 }

/** What stands inside a frame's lines; all where no frame is. */
const insideFrame = (grey: Grey): Box => {
  const mm = grey.dpi / 25.4
  const box = inkBox(grey)
  const [x0, y0, x1, y1] = box
  const [top, bottom] = betweenLines(filled(grey, box, 'rows'), mm)
  // letters have upright strokes at their ends too, but no line above and below
  if (top === 0 || bottom === y1 - y0) return box
  const [left, right] = betweenLines(filled(grey, [x0, y0 + top, x1, y0 + bottom], 'columns'), mm)
  return [x0 + left, y0 + top, x0 + right, y0 + bottom]
}

const betweenLines = (shares: readonly number[], mm: number): [number, number] => [
  afterLines(shares, mm),
  shares.length - afterLines(shares.toReversed(), mm),
]

const afterLines = (shares: readonly number[], mm: number): number => {
  let end = 0
  for (let at = 0; at < shares.length / 3 && at < end + (end === 0 ? deep.first : deep.next) * mm; at++)
    if (isLine(shares[at]!)) end = at + 1
  return end === 0 ? 0 : end + 1
}

// millimetres
const letterHeights = { least: 1.5, most: 16 }

/** Pixels: the height of the pieces that hold most of the ink. */
const letterHeight = ({ width, data, dpi }: Grey, [x0, y0, x1, y1]: Box): number | null => {
  const marked = Uint8Array.from({ length: Math.max(0, (x1 - x0) * (y1 - y0)) }, (_, i) =>
    isInk(data[(y0 + Math.floor(i / (x1 - x0))) * width + x0 + (i % (x1 - x0))]) ? 1 : 0,
  )
  const [least, most] = [(letterHeights.least / 25.4) * dpi, (letterHeights.most / 25.4) * dpi]
  const pieces = regionsOf({ width: x1 - x0, height: y1 - y0, data: marked }, 1)
    .map(({ box, size }) => ({ height: box[3] - box[1], size }))
    .filter(({ height }) => height >= least && height <= most)
    .toSorted((a, b) => a.height - b.height)
  let left = pieces.reduce((sum, { size }) => sum + size, 0) / 2
  for (const { height, size } of pieces) {
    left -= size
    if (left <= 0) return height
  }
  return null
}

interface Found extends Level {
  readonly inside: Box
  readonly letters: number
}

const margin = 20

const scaled = (source: Grey, { toSource, inside: [x0, y0, x1, y1], letters }: Found): Grey => {
  const scale = Math.min(3, Math.max(0.4, readHeight / letters))
  const width = Math.round((x1 - x0) * scale)
  const height = Math.round((y1 - y0) * scale)
  const back: Matrix = [1 / scale, 0, 0, 1 / scale, x0, y0]
  const data = resample(source, multiply(toSource, multiply(identity, back)), { width, height })
  return framed({ width, height, channels: 1, data, dpi: source.dpi * scale })
}

/** White about it: letters at the edge are not read. */
const framed = ({ width: w, height: h, data, dpi }: Grey): Grey => {
  const [width, height] = [w + 2 * margin, h + 2 * margin]
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < h; y++) out.set(data.subarray(y * w, (y + 1) * w), (y + margin) * width + margin)
  return { width, height, channels: 1, data: out, dpi }
}
