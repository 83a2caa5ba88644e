// Rows of the tables of a report.

import { namesPersons } from '../../extract/tables/persons.ts'
import type { TableItem, TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import type { Choice } from './document.ts'
import { json, list, placeOf } from './place.ts'

export const tableRows = ({ tables }: TrichLucRecord): Row<'tables'>[] =>
  tables.map(({ id, kind, title, unit, columns, rows, pages, at }, n) => ({
    n: n + 1,
    id,
    kind,
    title,
    unit,
    row_count: rows.length,
    column_count: columns.length,
    pages: list(pages),
    section: at.section,
    ...placeOf(at),
  }))

export const columnRows = ({ tables }: TrichLucRecord): Row<'table_columns'>[] =>
  tables.flatMap(table =>
    table.columns.map(({ path, field, country, unit, index, formula }, n) => ({
      table_id: table.id,
      column_no: n,
      path: path.join(' › '),
      field,
      country,
      unit,
      number: index,
      formula,
    })),
  )

export const cellRows = ({ tables }: TrichLucRecord, choice: Choice): Row<'cells'>[] =>
  tables.flatMap(table =>
    table.rows.flatMap(({ role, cells }, row) =>
      cells.flatMap((cell, column) =>
        isEmpty(cell)
          ? []
          : [cellRow(cell, { table, role, row, column, isWithheld: isWithheld(table, column, choice) })],
      ),
    ),
  )

type Cell = TableItem['rows'][number]['cells'][number]

const isEmpty = ({ text, value, stored }: Cell): boolean => text === '' && value == null && stored === undefined

const isWithheld = ({ columns }: TableItem, column: number, { persons }: Choice): boolean => {
  const found = columns[column]
  return persons === 'withheld' && found !== undefined && namesPersons(found)
}

interface Where {
  readonly table: TableItem
  readonly role: string
  readonly row: number
  readonly column: number
  readonly isWithheld: boolean
}

const cellRow = (
  { text, value, stored, at, reviewed }: Cell,
  { table, role, row, column, isWithheld: hidden }: Where,
): Row<'cells'> => ({
  table_id: table.id,
  row_no: row,
  column_no: column,
  role,
  text: hidden ? null : text,
  value: hidden || value == null ? null : json(value),
  number: hidden ? null : numberOf(value),
  stored: stored?.value ?? null,
  format: stored?.format ?? null,
  reviewed: reviewed ?? null,
  ...placeOf(at),
})

const numberOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value
  const { amount } = (typeof value === 'object' && value !== null ? value : {}) as { readonly amount?: unknown }
  return typeof amount === 'number' ? amount : null
}
