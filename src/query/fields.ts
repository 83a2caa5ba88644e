// Columns of a SELECT and the fields that they become, each said once.

import type { SQLInputValue } from 'node:sqlite'
import type { Reader } from './reader.ts'

/** `type` is for the compiler alone. */
interface Field<T> {
  readonly sql: string
  readonly type?: T
}
type Fields = Readonly<Record<string, Field<string | number | null>>>

export type RowOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }

export const word = (sql: string): Field<string> => ({ sql })
export const words = (sql: string): Field<string | null> => ({ sql })
export const count = (sql: string): Field<number> => ({ sql })
export const number = (sql: string): Field<number | null> => ({ sql })

/** What follows the columns. */
export interface From<F extends Fields> {
  readonly fields: F
  readonly from: string
}

/** Objects of one shape, made at once: those that SQLite makes are slow to read. */
export function readRows<F extends Fields>(
  reader: Reader,
  { fields, from }: From<F>,
  ...values: SQLInputValue[]
): RowOf<F>[] {
  const names = Object.keys(fields)
  const columns = Object.values(fields).map(({ sql }) => sql)
  return Array.from(reader.lists<string | number | null>(`SELECT ${columns.join(', ')} ${from}`, ...values), list => {
    const row: Record<string, string | number | null> = {}
    // added in one order, they have one shape
    for (let n = 0; n < names.length; n++) row[names[n] as string] = list[n] as string | number | null
    return row as RowOf<F>
  })
}
