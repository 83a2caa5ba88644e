// What is drawn over a page: the words and ruling lines that the chain starts from, and the cells that it made of them.

import { holdsCentre } from '../geometry/box.ts'
import { moved } from '../geometry/matrix.ts'
import { turnBack } from '../geometry/turn.ts'
import { findTables } from '../layout/find.ts'
import type { PageParts } from '../layout/parts.ts'
import type { Box, Matrix } from '../model/document.ts'
import type { TableItem } from '../model/record.ts'

export type Layer = 'word' | 'rule' | 'head' | TableItem['rows'][number]['role'] | 'table'

/** A box on the page as displayed, with a few words to write into its corner. */
export interface Mark {
  readonly layer: Layer
  readonly box: Box
  readonly label: string
}

/** Tables of the record whose words stand on a page. */
export const tablesOn = (tables: readonly TableItem[], page: number): TableItem[] =>
  tables.filter(table => table.at.boxes.some(box => box.page === page))

type Placed = TableItem['at']

/** The table with its boxes on another plane. */
export function movedTable(matrix: Matrix, table: TableItem): TableItem {
  const place = (at: Placed): Placed => ({
    ...at,
    boxes: at.boxes.map(({ page, bbox }) => ({ page, bbox: [...moved(matrix, bbox)] })),
  })
  const rows = table.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, at: place(cell.at) })) }))
  return { ...table, at: place(table.at), rows }
}

export function marksOn(parts: PageParts, tables: readonly TableItem[]): Mark[] {
  const { page, tables: found } = findTables(parts)
  const back = (box: Box): Box => turnBack(box, page.turned, page)
  return [
    ...parts.words.map(({ box }): Mark => ({ layer: 'word', box, label: '' })),
    ...parts.rules.map((box): Mark => ({ layer: 'rule', box, label: '' })),
    ...found.flatMap(({ grid, cells }) => {
      const table = tables.find(one => boxesOf(one, parts.page).some(box => holdsCentre(back(grid.box), box)))
      return table
        ? marksOf(table, { grid: back(grid.box), cells: cells.map(one => ({ ...one, box: back(one.box) })) }, parts)
        : []
    }),
  ]
}

const boxesOf = ({ at }: Pick<TableItem, 'at'>, page: number): Box[] =>
  at.boxes.flatMap(one => (one.page === page ? [one.bbox] : []))

interface Drawn {
  readonly grid: Box
  readonly cells: readonly { readonly column: number; readonly columnSpan: number; readonly box: Box }[]
}

/** Cells by what their row is; those with words that stand in no row are heads. */
function marksOf(table: TableItem, { grid, cells }: Drawn, { page, words }: PageParts): Mark[] {
  const rows = table.rows.flatMap(({ role, cells: own }) =>
    own.flatMap(cell => boxesOf(cell, page).map(box => ({ role, box }))),
  )
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan))
  const fieldOf = (column: number): string =>
    columns === table.columns.length ? (table.columns[column]?.field ?? '') : ''
  const marks = cells.map(({ box, column, columnSpan }): Mark => {
    const role = rows.find(one => holdsCentre(box, one.box))?.role
    const isHead = role === undefined && words.some(word => holdsCentre(box, word.box))
    return {
      layer: role ?? (isHead ? 'head' : 'data'),
      box,
      label: isHead && columnSpan === 1 ? fieldOf(column) : '',
    }
  })
  return [...marks, { layer: 'table', box: grid, label: [table.id, table.kind].filter(Boolean).join(' ') }]
}
