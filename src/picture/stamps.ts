// Coloured stamps that may bear words, found before colour is taken from the page: a secrecy mark is a red or violet
// stamp, slanted, faint, anywhere (domain §8.4).

import type { Box } from '../model/document.ts'
import type { Grey, Raster } from './raster.ts'
import { cutOut } from './stamps/cut.ts'
import { type Cells, type Ink, inkCells, inks, type Paper, paperOf, toCells } from './stamps/ink.ts'
import { stretchesOf } from './stamps/stretches.ts'
import { upright } from './stamps/upright.ts'

/**
 * One upright picture for each stretch of red, blue or violet ink that can bear words: its ink alone, dark on white,
 * letters about 40 pixels high, for reading as a block. When in doubt a stretch is given. Of a page that lies on its
 * side or head the pictures do too.
 */
export const findStamps = async (raster: Raster): Promise<readonly Grey[]> => {
  if (raster.channels === 1) return []
  const cells = toCells(raster)
  const paper = paperOf(cells)
  const found = inkCells(cells, paper)
  return (Object.keys(inks) as Ink[]).flatMap(ink =>
    stretchesOf({ ...cells, data: found[ink] })
      .map(box => upright(cutOut(raster, { box: inPixels(box, cells), ink, paper: paperAt(paper, box) })))
      .filter(picture => picture !== null),
  )
}

/** With two cells about it. */
const inPixels = ([x0, y0, x1, y1]: Box, { width, height, step }: Cells): Box => [
  Math.max(0, x0 - 2) * step,
  Math.max(0, y0 - 2) * step,
  Math.min(width, x1 + 2) * step,
  Math.min(height, y1 + 2) * step,
]

const paperAt = ({ across, side, data }: Paper, [x0, y0, x1, y1]: Box): [number, number, number] => {
  const at = (Math.floor((y0 + y1) / 2 / side) * across + Math.floor((x0 + x1) / 2 / side)) * 3
  return [data[at]!, data[at + 1]!, data[at + 2]!]
}
