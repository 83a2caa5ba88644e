// Grids for tests, written as the fixtures write tables: «<» belongs to the cell on its left, «^» to the one above.

import { readGrid } from '../../fixtures/build/grid.ts'
import type { Grid } from '../../src/extract/tables/grid.ts'
import { type Around, toolsOf, type Understood, understand } from '../../src/extract/tables/index.ts'
import { cellValue } from '../../src/extract/tables/values.ts'
import { scan } from '../../src/rules/scan.ts'
import { rules } from '../given.ts'

export const tools = toolsOf(rules)

export function gridOf(lines: string): Grid {
  const { cells, roles, columns } = readGrid(
    lines
      .trim()
      .split('\n')
      .map(line => line.trim()),
  )
  return {
    columns,
    rows: roles.map((_, row) =>
      cells.filter(cell => cell.row === row).map(cell => ({ ...cell, text: cell.markup, cell: null })),
    ),
  }
}

export function tableOf(
  lines: string,
  {
    title = null,
    unit = null,
    year = null,
    headings = [],
  }: Partial<Around & { title: string | null; unit: string | null }> = {},
): Understood {
  return understand(gridOf(lines), tools, { caption: { title, unit, lead: null }, headings, year })
}

export const rolesIn = ({ rows }: Understood): string[] =>
  rows.map(
    ({ role, cells }) =>
      `${role}: ${cells
        .map(cell => cell.text)
        .filter(Boolean)
        .join(' ')}`,
  )

/** Values of the cells of the rows of a role. */
export const valuesIn = ({ rows, meanings, year }: Understood, role = 'data'): unknown[][] =>
  rows
    .filter(row => row.role === role)
    .map(({ cells }) =>
      cells.map(({ text, column }) => {
        const meaning = meanings[column]
        return meaning ? cellValue({ passage: scan(rules.scanner, text), meaning, year }) : null
      }),
    )
