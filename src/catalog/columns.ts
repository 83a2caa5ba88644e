// How a table of the catalog is written down: its columns with what they mean, from which the SQL, the rows' types and
// the documentation are made.

export type SqlType = 'TEXT' | 'INTEGER' | 'REAL'

export interface Column<T extends SqlType = SqlType> {
  readonly type: T
  /** What it holds, with its unit. */
  readonly about: string
}

export type Columns = Readonly<Record<string, Column>>

export interface Table<C extends Columns = Columns> {
  readonly about: string
  readonly columns: C
  readonly key: readonly string[]
  /** Rows of one document: a column `doc` leads to it, and they go when it goes. */
  readonly owned: boolean
  readonly indexes: readonly (readonly string[])[]
}

export type Value = string | number | null

/** A row to be written; `doc` is added where it is. */
export type RowOf<T> =
  T extends Table<infer C> ? { readonly [K in keyof C]: (C[K]['type'] extends 'TEXT' ? string : number) | null } : never

export const text = (about: string): Column<'TEXT'> => ({ type: 'TEXT', about })
export const integer = (about: string): Column<'INTEGER'> => ({ type: 'INTEGER', about })
export const real = (about: string): Column<'REAL'> => ({ type: 'REAL', about })

interface Shape<C extends Columns, Name = keyof C> {
  readonly about: string
  readonly columns: C
  readonly key: readonly Name[]
  readonly indexes?: readonly (readonly Name[])[]
}

export const table = <const C extends Columns>(shape: Shape<C, keyof C & string>): Table<C> => ({
  indexes: [],
  ...shape,
  owned: false,
})

/** Rows of documents; their key may name `doc`. */
export const items = <const C extends Columns>(shape: Shape<C, (keyof C & string) | 'doc'>): Table<C> => ({
  indexes: [],
  ...shape,
  owned: true,
})

/** Of the words: where they stand in the record's text, and the first box on the page. */
export const place = {
  at_start: integer("first UTF-16 unit of the words in the record's `text`"),
  at_end: integer('after the last unit'),
  page: integer('page of the first words, from 1; NULL where the source has no pages'),
  x0: real('left edge of the first line of the words, points from the left of the page as displayed'),
  y0: real('its upper edge, points from the top'),
  x1: real('its right edge'),
  y1: real('its lower edge'),
} as const

/** The same with the sentence. */
export const sentence = {
  quote: text('the sentence; for a table cell, the cells of its row joined by spaces'),
  ...place,
} as const

/** Where an item stands. */
export const at = {
  raw: text('the words as printed'),
  ...sentence,
  section: text('innermost section: `sections.id`'),
  table_id: text('table that it stands in: `tables.id`'),
  row_no: integer('row of the table, from 0'),
  column_no: integer('column of the table, from 0'),
} as const

export const period = {
  period_from: text('first day, ISO'),
  period_to: text('last day, ISO, inclusive'),
  period_as_of: text('where the report closes before the period ends: its last day'),
  period_label: text('as printed'),
  period_basis: text('who says so: stated · section · document'),
  period_year: integer('the year where the period lies in one year'),
  period_months: integer(
    'whole months: 12 a year, 9 nine months, 3 a quarter; NULL where it is not made of whole months',
  ),
} as const
