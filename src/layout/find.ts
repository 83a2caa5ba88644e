// The tables of one page, as they stand there: for looking and for measuring.

import { holdsCentre } from '../geometry/box.ts'
import type { Box } from '../model/document.ts'
import { dropOverprint } from './overprint.ts'
import type { PageParts } from './parts.ts'
import { cutTables, type RuledTable } from './tables.ts'
import { toUpright } from './upright.ts'

/** Top to bottom; boxes are those of the page turned upright. */
export const findTables = (parts: PageParts): readonly RuledTable[] =>
  cutTables(toUpright({ ...parts, words: dropOverprint(parts.words).words })).tables

export const readRegion = (parts: PageParts, region: Box): RuledTable | null => {
  const words = parts.words.filter(word => holdsCentre(region, word.box))
  return findTables({ ...parts, words })[0] ?? null
}
