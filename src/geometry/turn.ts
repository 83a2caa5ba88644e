// Text printed along another edge of the page is laid out as if the page were turned upright, and turned back at the end.

import type { Box } from '../model/document.ts'

/** Degrees clockwise by which the text is turned on the page as displayed. */
export type Turn = 0 | 90 | 180 | 270

export interface Sheet {
  readonly width: number
  readonly height: number
}

/** The sheet's size seen by somebody who reads text of this turn. */
export const upright = (sheet: Sheet, turn: Turn): Sheet =>
  turn === 90 || turn === 270
    ? { width: sheet.height, height: sheet.width }
    : { width: sheet.width, height: sheet.height }

const ways: Record<Turn, (box: Box, sheet: Sheet) => Box> = {
  0: box => box,
  // text runs down, its first line is the rightmost
  90: ([x0, y0, x1, y1], { width }) => [y0, width - x1, y1, width - x0],
  180: ([x0, y0, x1, y1], { width, height }) => [width - x1, height - y1, width - x0, height - y0],
  // text runs up, its first line is the leftmost
  270: ([x0, y0, x1, y1], { height }) => [height - y1, x0, height - y0, x1],
}

export const turnUpright = (box: Box, turn: Turn, sheet: Sheet): Box => ways[turn](box, sheet)

const opposite: Record<Turn, Turn> = { 0: 0, 90: 270, 180: 180, 270: 90 }

/** `sheet` is the upright one. */
export const turnBack = (box: Box, turn: Turn, sheet: Sheet): Box => ways[opposite[turn]](box, sheet)

const nowhere: Sheet = { width: 0, height: 0 }

/** A box as the text in it sees it: x grows along the text, y from line to line; where the origin is means nothing. */
export const alongText = (box: Box, turn: Turn): Box => turnUpright(box, turn, nowhere)

/** The box on the page again. */
export const fromAlong = (box: Box, turn: Turn): Box => turnBack(box, turn, nowhere)
