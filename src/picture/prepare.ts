// A page's picture made ready for a recogniser: upright, level, one channel, at the resolution that is read best.

import { apply, boxAround, inverse, type Matrix, multiply } from '../geometry/matrix.ts'
import type { Sheet, Turn } from '../geometry/turn.ts'
import { wipeBorders } from './borders.ts'
import { stanceOf } from './feet.ts'
import { halved } from './halved.ts'
import { blackInk } from './ink.ts'
import { isWritten, lettersOf, xHeightOf } from './letters.ts'
import { fadePale, levelsOf } from './levels.ts'
import { evenly } from './light.ts'
import { findPieces, type Pieces } from './pieces.ts'
import type { Grey, Raster } from './raster.ts'
import { fadeSeals, wipeStrokes } from './seals.ts'
import { isTwoTone, softened } from './softened.ts'
import { wipeSpecks } from './specks.ts'
import { straightened } from './straightened.ts'
import { fromUpright, turnedBack } from './turned.ts'

export interface Prepared {
  /** Upright, deskewed, one channel, dark on white; `grey.dpi` is the prepared one. */
  readonly grey: Grey
  /** Pixels of `grey` → pixels of the source raster. */
  readonly toSource: Matrix
  /** Degrees clockwise by which the text of the source is turned; 0 may be 180 and 90 may be 270: the recogniser tells. */
  readonly turn: Turn
  /** Degrees clockwise by which lines run beside level, after the turn. */
  readonly skew: number
  /** Nothing is written there. */
  readonly isBlank: boolean
}

const preparedDpi = 200
// x-heights of print, in points, and that of the usual 13 or 14
const printed = { least: 3.5, most: 11, usual: 6.4 }
// never blown up beyond this, whatever resolution is stated; nor to more pixels
const [enlarged, pixels] = [4, 40e6]

/** The resolution that is stated, unless it makes the letters of a size that nobody prints. */
const believedDpi = (dpi: number, xHeight: number): number => {
  const points = (xHeight * 72) / dpi
  return xHeight === 0 || (points > printed.least && points < printed.most) ? dpi : (xHeight * 72) / printed.usual
}

interface Straight {
  readonly grey: Grey
  readonly toUpright: Matrix
}

/** Level and at the wanted resolution, the whole of it; as it is where that is near enough. */
const straight = (grey: Grey, skew: number): Straight => {
  const { width, height, dpi } = grey
  const scale = Math.max(dpi / preparedDpi, 1 / enlarged, Math.sqrt((width * height) / pixels))
  if (Math.abs(scale - 1) < 0.02 && Math.abs(skew) < 0.03) return { grey, toUpright: [1, 0, 0, 1, 0, 0] }
  const angle = (skew * Math.PI) / 180
  const [c, s] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  const turn: Matrix = [c, s, -s, c, 0, 0]
  const sheet = sheetAround(inverse(turn), grey)
  const toUpright = multiply(turn, [1, 0, 0, 1, sheet.left, sheet.top])
  const size = { width: Math.max(1, Math.round(sheet.width)), height: Math.max(1, Math.round(sheet.height)) }
  return { grey: { ...size, channels: 1, data: straightened(grey, toUpright, size), dpi: dpi / scale }, toUpright }
}

const sheetAround = (
  back: Matrix,
  { width, height }: Sheet,
): Sheet & { readonly left: number; readonly top: number } => {
  const corners = [apply(back, 0, 0), apply(back, width, 0), apply(back, 0, height), apply(back, width, height)]
  const [left, top, right, bottom] = boxAround(corners)
  return { left, top, width: right - left, height: bottom - top }
}

/** The ink that is left once a grey picture's seals and signatures are out of the way; of others, colour tells them. */
const withoutSeals = (grey: Grey, pieces: Pieces, scale: { xHeight: number; dark: number }): Pieces => {
  const seals = fadeSeals(grey, pieces, scale)
  if (seals.length === 0) return pieces
  wipeStrokes(grey, findPieces(grey, scale.dark), seals)
  return findPieces(grey, scale.dark)
}

/** `given`: the text is turned by that; else it is looked for. */
export const prepare = async (raster: Raster, given?: Turn): Promise<Prepared> => {
  const lit = evenly(halved(blackInk(raster)))
  // a copy where nothing was changed yet: borders and specks are wiped in place
  const grey: Grey = lit.data === raster.data ? { ...lit, data: lit.data.slice() } : lit
  const isBilevel = isTwoTone(grey)
  const levels = levelsOf(grey)
  const { dark } = levels
  wipeBorders(grey, dark, grey.dpi / 8)
  const found = findPieces(grey, dark)
  const xHeight = xHeightOf(found, grey.dpi)
  const pieces = xHeight > 0 && raster.channels === 1 ? withoutSeals(grey, found, { xHeight, dark }) : found
  if (xHeight > 0) wipeSpecks(grey, pieces, { xHeight, dark })
  fadePale(grey, levels)
  const { turn, degrees: skew } = stanceOf(pieces, lettersOf(pieces, xHeight), { xHeight, given })
  const soft = isBilevel ? softened(grey) : grey
  const level = straight({ ...turnedBack(soft, turn), dpi: believedDpi(grey.dpi, xHeight) }, skew)
  const shrink = raster.dpi / grey.dpi
  const toSource = multiply([shrink, 0, 0, shrink, 0, 0], multiply(fromUpright(turn, grey), level.toUpright))
  return { grey: level.grey, toSource, turn, skew, isBlank: !isWritten(pieces, grey.dpi) }
}
