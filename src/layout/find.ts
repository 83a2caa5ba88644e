// The tables of one page, as they stand there: for looking and for measuring.

import { holdsCentre } from '../geometry/box.ts'
import type { Box } from '../model/document.ts'
import type { PageTable } from './cells.ts'
import { findOpenTables, type OpenFinding, readOpenTable } from './open-tables.ts'
import { dropOverprint } from './overprint.ts'
import type { PageParts } from './parts.ts'
import { cutRuledTables } from './ruled-tables.ts'
import type { CutPage } from './tables.ts'
import { toUpright } from './upright.ts'

export interface Finding {
  /** The page turned upright, its ruled tables cut out. */
  readonly page: CutPage
  readonly open: OpenFinding
  /** Ruled and open ones, top to bottom. */
  readonly tables: readonly PageTable[]
}

export const findTables = (parts: PageParts): Finding => {
  const page = cutRuledTables(toUpright({ ...parts, words: dropOverprint(parts.words).words }))
  const open = findOpenTables(page)
  const tables = [...page.tables, ...open.tables].sort((a, b) => a.grid.box[1] - b.grid.box[1])
  return { page, open, tables }
}

const letters = (table: PageTable): number =>
  table.cells
    .flatMap(cell => cell.paragraphs.flatMap(({ lines }) => lines))
    .reduce((sum, { text }) => sum + text.length, 0)

/** What stands in the region (of the page as displayed) is a table: ruled where lines hold most of it. */
export const readRegion = (parts: PageParts, region: Box): PageTable | null => {
  const words = dropOverprint(parts.words.filter(word => holdsCentre(region, word.box))).words
  const page = toUpright({ ...parts, words })
  const ruled = cutRuledTables(page).tables.toSorted((a, b) => letters(b) - letters(a))[0]
  const all = words.reduce((sum, { text }) => sum + text.length, 0)
  return ruled && letters(ruled) > 0.75 * all ? ruled : readOpenTable(page)
}
