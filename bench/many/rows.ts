// A table's rows with their lines, in groups that no page may part: rows that a merged cell joins.

import type { Cell } from '../../fixtures/build/grid.ts'
import { cellToText, type Table } from '../../fixtures/build/source.ts'
import { broken, type Page, type Style } from './page.ts'

/** `y` from the top of the group. */
export interface Group extends Page {
  readonly height: number
}

const style: Style = { face: 'regular', size: 11 }
const lead = 13.5
const padding = 3

export function rowsOf(table: Table, { left, right }: { readonly left: number; readonly right: number }): Group[] {
  const { grid, widths } = table
  const columns = Array.from({ length: grid.columns }, (_, n) => widths[n] ?? 1)
  const unit = (right - left) / columns.reduce((sum, one) => sum + one, 0)
  const xs = [left]
  for (const one of columns) xs.push((xs.at(-1) ?? left) + one * unit)
  return groupsOf(table).map(rows =>
    groupOf(
      grid.cells.filter(cell => rows.includes(cell.row)),
      rows,
      xs,
    ),
  )
}

function groupsOf({ grid }: Table): number[][] {
  const groups: number[][] = []
  let end = 0
  for (let row = 0; row < grid.roles.length; row++) {
    if (row >= end) groups.push([])
    groups.at(-1)?.push(row)
    for (const cell of grid.cells) if (cell.row === row) end = Math.max(end, row + cell.rowSpan)
  }
  return groups
}

function groupOf(cells: readonly Cell[], rows: readonly number[], xs: readonly number[]): Group {
  const sides = ({ column, columnSpan }: Cell) => [xs[column] ?? 0, xs[column + columnSpan] ?? xs.at(-1) ?? 0] as const
  const linesOf = (cell: Cell): string[] => {
    const [x0, x1] = sides(cell)
    return broken(cellToText(cell.markup), x1 - x0 - 2 * padding, style)
  }
  const lines = new Map(cells.map(cell => [cell, linesOf(cell)]))
  const ys = [0]
  for (const row of rows) {
    const own = cells.filter(cell => cell.row === row && cell.rowSpan === 1)
    const most = Math.max(1, ...own.map(cell => lines.get(cell)?.length ?? 1))
    ys.push((ys.at(-1) ?? 0) + most * lead + 2 * padding)
  }
  const group: Group = { words: [], rules: [], height: ys.at(-1) ?? 0 }
  for (const cell of cells) {
    const [x0, x1] = sides(cell)
    const at = cell.row - (rows[0] ?? 0)
    const [y0, y1] = [ys[at] ?? 0, ys[at + cell.rowSpan] ?? group.height]
    group.rules.push([x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1])
    for (const [n, text] of (lines.get(cell) ?? []).entries())
      group.words.push({ ...style, text, x: x0 + padding, y: y0 + lead * (n + 1) })
  }
  return group
}
