// Tables of the tables in reports.

import { integer, items, place, real, text } from '../columns.ts'

export const tables = items({
  about: 'Tables of the reports, in document order.',
  key: ['doc', 'n'],
  indexes: [['kind']],
  columns: {
    n: integer('position in the document, from 1'),
    id: text('id in the record: t2'),
    kind: text('from the rules: delegations-in …; NULL where no rule knows it'),
    title: text('caption'),
    unit: text('caption that scales every cell'),
    row_count: integer('rows under the head'),
    column_count: integer('columns'),
    pages: text('JSON list of page numbers'),
    section: text('innermost section: `sections.id`'),
    ...place,
  },
})

export const tableColumns = items({
  about: 'Their columns.',
  key: ['doc', 'table_id', 'column_no'],
  columns: {
    table_id: text('`tables.id`'),
    column_no: integer('from 0'),
    path: text('head cells from top to leaf, joined with « › »'),
    field: text('what the column holds, from the rules'),
    country: text('where the column counts one country: ISO 3166-1 alpha-2'),
    unit: text('unit in the head cell itself; it goes before the table’s'),
    number: text('letter or number of the column in the row under the head: A, 6'),
    formula: text('how it is computed from other columns, by their numbers'),
  },
})

export const cells = items({
  about: 'Their cells; empty ones have no row.',
  key: ['doc', 'table_id', 'row_no', 'column_no'],
  columns: {
    table_id: text('`tables.id`'),
    row_no: integer('from 0, under the head'),
    column_no: integer('from 0'),
    role: text('of the row: data · group · total · index'),
    text: text('as printed; NULL in columns of persons, unless the catalog was made with persons (`about`)'),
    value: text('JSON: what the cell says, read as its column is; NULL where nothing is certain'),
    number: real('where that is a number or an amount: the number, scale words multiplied in'),
    stored: real('spreadsheets: the number that the cell holds, exact'),
    format: text('spreadsheets: its number format'),
    reviewed: text('accepted · corrected (by a person: `corrections`); NULL where nobody has looked'),
    ...place,
  },
})
