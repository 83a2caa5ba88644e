// Parts of a WHERE clause: SQL of ours, and the values that somebody gave, which are only ever bound.

import type { SQLInputValue } from 'node:sqlite'

export interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
  /** So many rows hold it that the first are soon found where documents are gone through in their order. */
  readonly hits?: 'many'
}

export const always: Condition = { sql: '1', values: [] }

/** `column` is of ours, never what somebody gave. */
export const oneOf = (column: string, values: readonly SQLInputValue[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(', ')})`,
  values,
})

const joinedBy =
  (word: 'AND' | 'OR') =>
  (conditions: readonly Condition[]): Condition =>
    conditions.length === 0
      ? always
      : {
          sql: `(${conditions.map(({ sql }) => sql).join(` ${word} `)})`,
          values: conditions.flatMap(({ values }) => values),
          ...(conditions.some(({ hits }) => hits === 'many') && { hits: 'many' }),
        }

export const every = joinedBy('AND')
export const some = joinedBy('OR')

/** Of the document that a row of `x` belongs to, which is `d` in the condition. */
export const ofDocument = ({ sql, values }: Condition): Condition => ({
  sql: `x.doc IN (SELECT d.doc FROM documents d WHERE ${sql})`,
  values,
})
