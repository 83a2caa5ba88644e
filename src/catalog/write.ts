// Rows into the tables.

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Value } from './columns.ts'
import { columnsOf, insertInto, intoSearch } from './ddl.ts'
import { type Rows, tableNames } from './schema/index.ts'

export interface Writer {
  readonly db: DatabaseSync
  /** A statement, made ready once. */
  readonly statement: (sql: string) => StatementSync
}

export function writerFor(db: DatabaseSync): Writer {
  const ready = new Map<string, StatementSync>()
  return {
    db,
    statement: sql => {
      const known = ready.get(sql) ?? db.prepare(sql)
      ready.set(sql, known)
      return known
    },
  }
}

/** Returns the `doc` of the document among them, null where there is none. */
export function insertRows(writer: Writer, rows: Rows): number | null {
  let doc: number | null = null
  for (const name of tableNames) {
    const columns = columnsOf(name)
    const insert = writer.statement(insertInto(name))
    for (const row of (rows[name] ?? []) as readonly Readonly<Record<string, Value>>[]) {
      const { lastInsertRowid } = insert.run(...columns.map(column => valueIn(row, column, doc)))
      if (name === 'documents') doc = Number(lastInsertRowid)
    }
  }
  if (doc !== null) for (const sql of intoSearch) writer.statement(sql).run(doc)
  return doc
}

const valueIn = (row: Readonly<Record<string, Value>>, column: string, doc: number | null): Value =>
  row[column] ?? (column === 'doc' ? doc : null)

/** Of all or of none; another process that writes is waited for. */
export function inTransaction<T>(db: DatabaseSync, all: readonly T[], work: (one: T) => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    for (const one of all) work(one)
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
