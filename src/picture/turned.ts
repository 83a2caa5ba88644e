// Quarter turns of a picture.

import type { Matrix } from '../geometry/matrix.ts'
import { type Sheet, type Turn, upright } from '../geometry/turn.ts'
import type { Grey } from './raster.ts'

const matrices: Record<Turn, (sheet: Sheet) => Matrix> = {
  0: () => [1, 0, 0, 1, 0, 0],
  90: ({ width }) => [0, 1, -1, 0, width, 0],
  180: ({ width, height }) => [-1, 0, 0, -1, width, height],
  270: ({ height }) => [0, -1, 1, 0, 0, height],
}

/** Pixels of the upright picture → pixels of the one whose text has this turn. */
export const fromUpright = (turn: Turn, sheet: Sheet): Matrix => matrices[turn](sheet)

/** The picture turned back. */
export const turnedBack = (grey: Grey, turn: Turn): Grey => {
  if (turn === 0) return grey
  const sheet = upright(grey, turn)
  const [a, b, c, d, e, f] = fromUpright(turn, grey)
  const data = new Uint8Array(grey.data.length)
  const step = b * grey.width + a
  for (let y = 0, at = 0; y < sheet.height; y++) {
    const [left, top] = [(a + c) / 2 + c * y + e, (b + d) / 2 + d * y + f]
    for (let x = 0, from = Math.floor(top) * grey.width + Math.floor(left); x < sheet.width; x++, from += step)
      data[at++] = grey.data[from]!
  }
  return { ...grey, ...sheet, data }
}
