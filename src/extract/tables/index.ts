// Tables as they stand: heads and rows. What they mean (kinds, fields, totals) is for rules of their own.

import type { Document, Table } from '../../model/document.ts'
import type { TableItem } from '../../model/record.ts'
import { boxesAt, cellsOfRow, quoteOfRow, wordsIn } from '../places.ts'
import { captionOf } from './caption.ts'

export function findTables(document: Document): TableItem[] {
  return document.blocks
    .filter(block => block.kind === 'table')
    .map((table, n) => tableOf(document, table, `t${n + 1}`))
}

function tableOf(document: Document, table: Table, id: string): TableItem {
  const heads = headRows(document, table)
  const { title, unit } = captionOf(document, table)
  return {
    id,
    kind: null,
    title,
    unit,
    columns: Array.from({ length: table.columns }, (_, column) => ({
      path: pathOf(document, table, { column, heads }),
      field: null,
    })),
    rows: Array.from({ length: table.rows - heads }, (_, n) => {
      const cells = cellsOf(document, table, { id, row: heads + n })
      return { role: n === 0 && isIndex(cells) ? ('index' as const) : ('data' as const), cells }
    }),
    pages: [...table.pages],
    at: {
      start: table.start,
      end: table.end,
      boxes: boxesAt(document, table),
      quote: title ?? quoteOfRow(document, cellsOfRow(table, 0)),
      section: null,
      table: id,
      row: null,
      column: null,
    },
  }
}

// «(1) (2) (3)», «A B 1 2»: columns counted under the head
function isIndex(cells: TableItem['rows'][number]['cells']): boolean {
  const marks = cells.map(({ text }) => /^(?:\(?(?<n>\d{1,2})\)?|\(?[A-ZĐ]\)?)$/u.exec(text.trim()))
  if (marks.length < 3 || marks.includes(null)) return false
  const counted = marks.flatMap(mark => (mark?.groups?.n ? [Number(mark.groups.n)] : []))
  return counted.length > 1 && counted.every((n, at) => n === at + (counted[0] ?? 0)) && (counted[0] ?? 2) < 2
}

// the head reaches down to the lowest end of what begins in the first row
function headRows(document: Document, table: Table): number {
  const first = table.cells.filter(cell => cell.row === 0)
  const spanned = Math.max(1, ...first.filter(cell => cell.rowSpan < table.rows).map(cell => cell.rowSpan))
  const under = first.some(cell => cell.columnSpan > 1 && wordsIn(document, cell) !== '') ? 2 : 1
  return Math.min(table.rows, Math.max(spanned, under))
}

function pathOf(document: Document, table: Table, { column, heads }: { column: number; heads: number }): string[] {
  return table.cells
    .filter(cell => cell.row < heads && cell.column <= column && column < cell.column + cell.columnSpan)
    .map(cell => wordsIn(document, cell))
    .filter(words => words !== '')
}

function cellsOf(
  document: Document,
  table: Table,
  { id, row }: { id: string; row: number },
): TableItem['rows'][number]['cells'] {
  const cells = cellsOfRow(table, row)
  const quote = quoteOfRow(document, cells)
  return cells.map(cell => ({
    text: wordsIn(document, cell),
    value: null,
    at: {
      start: cell.start,
      end: cell.end,
      boxes: boxesAt(document, cell),
      quote,
      section: null,
      table: id,
      row,
      column: cell.column,
    },
  }))
}
