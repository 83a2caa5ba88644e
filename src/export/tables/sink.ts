// Where rows go: one interface for every format, filled in one pass over the records.

import type { Described } from '../metadata/map.ts'
import { type TableName, tableNames, tables } from './index.ts'
import type { Cell } from './table.ts'

export interface TableSink {
  readonly write: (table: TableName, row: readonly Cell[]) => Promise<void>
  readonly close: () => Promise<void>
  /** Leaves nothing behind of what was begun. */
  readonly drop: () => Promise<void>
}

/** One of each table, made in their order; those made before one that cannot be are dropped. */
export async function openEach<T extends Pick<TableSink, 'drop'>>(
  open: (table: TableName) => Promise<T>,
): Promise<Record<TableName, T>> {
  const made: [TableName, T][] = []
  try {
    for (const name of tableNames) made.push([name, await open(name)])
  } catch (error) {
    for (const [, one] of made) await one.drop()
    throw error
  }
  return Object.fromEntries(made) as Record<TableName, T>
}

export async function writeTables(
  documents: AsyncIterable<Described>,
  sink: TableSink,
): Promise<Record<TableName, number>> {
  const counts = Object.fromEntries(tableNames.map(name => [name, 0])) as Record<TableName, number>
  try {
    for await (const document of documents)
      for (const name of tableNames)
        for (const row of tables[name].rowsOf(document)) {
          await sink.write(name, row)
          counts[name]++
        }
    await sink.close()
  } catch (error) {
    await sink.drop()
    throw error
  }
  return counts
}
