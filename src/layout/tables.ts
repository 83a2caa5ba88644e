// A page and the tables that were cut out of it.

import { holdsCentre } from '../geometry/box.ts'
import type { Box } from '../model/document.ts'
import type { PageTable } from './cells.ts'
import type { Grid } from './grids.ts'
import type { Rule } from './parts.ts'
import type { UprightPage } from './upright.ts'

/** A page with its tables cut out. */
export interface CutPage extends UprightPage {
  readonly tables: readonly PageTable[]
  /** Bordered boxes that hold a letterhead or signature block, and are read as such. */
  readonly dissolved: number
  /** Charts and the like: grids that are no tables. */
  readonly drawings: readonly Box[]
}

const isSideOf = (rule: Rule, { box }: Grid): boolean =>
  holdsCentre([box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4], rule)

/** The page with more tables; their rules are nothing else any more. */
export const withTables = <T extends CutPage>(page: T, more: readonly PageTable[]): T => {
  const tables = [...page.tables, ...more].sort((a, b) => a.grid.box[1] - b.grid.box[1])
  return { ...page, tables, rules: page.rules.filter(rule => !more.some(table => isSideOf(rule, table.grid))) }
}
