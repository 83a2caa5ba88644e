// Black edges of the scanner's lid: ink that reaches in from the picture's frame along a stretch of it.

import type { Grey } from './raster.ts'

interface Side {
  /** Index of the frame's pixel `line`, and the way from it into the picture. */
  readonly at: (line: number) => number
  readonly inwards: number
  readonly lines: number
  readonly deepest: number
}

const sidesOf = ({ width, height }: Grey): readonly Side[] => [
  { at: y => y * width, inwards: 1, lines: height, deepest: width >> 1 },
  { at: y => y * width + width - 1, inwards: -1, lines: height, deepest: width >> 1 },
  { at: x => x, inwards: width, lines: width, deepest: height >> 1 },
  { at: x => (height - 1) * width + x, inwards: -width, lines: width, deepest: height >> 1 },
]

// a light pixel or two inside a black edge is noise
const gap = 3

const depthsOf = (data: Uint8Array, { at, inwards, lines, deepest }: Side, dark: number): Int32Array => {
  const depths = new Int32Array(lines)
  for (let line = 0; line < lines; line++) {
    let depth = 0
    for (let step = 0, from = at(line); step < deepest && step <= depth + gap; step++, from += inwards)
      if (data[from]! < dark) depth = step + 1
    depths[line] = depth
  }
  return depths
}

/** Whitens them in place. `least`: pixels of the frame that an edge is along; a ruling line is along fewer. */
export const wipeBorders = (grey: Grey, dark: number, least: number): void => {
  const sides = sidesOf(grey)
  const depths = sides.map(side => depthsOf(grey.data, side, dark))
  for (const [i, side] of sides.entries()) wipeSide(grey.data, side, { depths: depths[i]!, least })
}

const wipeSide = (data: Uint8Array, side: Side, { depths, least }: { depths: Int32Array; least: number }): void => {
  for (let start = 0; start < side.lines; start++) {
    if (depths[start] === 0) continue
    let end = start
    while (end < side.lines && depths[end]! > 0) end++
    if (end - start >= least) wipeStretch(data, side, depths.subarray(start, end), start)
    start = end
  }
}

const wipeStretch = (data: Uint8Array, { at, inwards }: Side, depths: Int32Array, start: number): void => {
  // a ruling line that joins the edge stays
  const usual = depths.toSorted()[depths.length >> 1]! * 2.5 + 8
  for (const [i, depth] of depths.entries())
    for (let step = 0, from = at(start + i); step < Math.min(depth + 2, usual); step++, from += inwards)
      data[from] = 255
}
