// A table of an export: its columns, and the rows that one record gives it. Cells are texts, numbers or nothing, so that
// every format can hold them; names are those of the record.

import type { Given } from '../../archive/given/index.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import type { Described } from '../metadata/map.ts'

export type Cell = string | number | boolean | null
export type Kind = 'text' | 'number' | 'integer' | 'boolean'

export interface Column<T> {
  readonly name: string
  readonly kind: Kind
  readonly of: (item: T, record: TrichLucRecord) => Cell
}

export interface Table {
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[]
  readonly rowsOf: (described: Described) => Iterable<Cell[]>
}

export const text = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, kind: 'text', of })
export const number = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, kind: 'number', of })
export const integer = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, kind: 'integer', of })
export const yesOrNo = <T>(name: string, of: Column<T>['of']): Column<T> => ({ name, kind: 'boolean', of })

/** Which document an item is of: by hash, and as people name it. */
const documentColumns: readonly Column<unknown>[] = [
  text('sha256', (_, { source }) => source.sha256),
  integer('part', (_, { source }) => source.part?.number ?? null),
  text('document', (_, { document }) => document.number.full),
  text('issuedOn', (_, { document }) => document.issuedOn?.date ?? null),
  text('issuer', (_, { document }) => document.issuer.name),
]

/** A row for each item, the document's columns before its own. */
export function tableOf<T>(
  itemsOf: (record: TrichLucRecord, given: Given, described: Described) => Iterable<T>,
  own: readonly Column<NoInfer<T>>[],
): Table {
  const columns: readonly Column<T>[] = [...documentColumns, ...own]
  return {
    columns,
    *rowsOf(described) {
      const { record, given } = described
      for (const item of itemsOf(record, given, described)) yield columns.map(column => shown(column.of(item, record)))
    },
  }
}

// a name that was blacked out leaves nothing but blocks
const shown = (cell: Cell): Cell => (typeof cell === 'string' && /^[█\s]+$/u.test(cell) ? null : cell)

/** Several in one cell. */
export const joined = (items: readonly (string | number)[]): string | null =>
  items.length === 0 ? null : items.join('; ')
