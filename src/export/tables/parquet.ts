// Parquet: a file for each table, in groups of rows, so that memory does not grow with the archive.

import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { openUnfinished, unfinished } from '../../archive/write.ts'
import { version } from '../../version.ts'
import { tableNames, tables } from './index.ts'
import { openEach, type TableSink } from './sink.ts'
import type { Cell, Kind } from './table.ts'

/** Rows held before they are written. */
const groupSize = 2000

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<Kind, object>

export interface ParquetFile {
  readonly write: (row: readonly Cell[]) => Promise<void>
  readonly close: () => Promise<void>
  readonly drop: () => Promise<void>
}

/** @throws what the file system says */
export async function openParquet(folder: string): Promise<TableSink> {
  await mkdir(folder, { recursive: true })
  const files = await openEach(name => openParquetFile(join(folder, `${name}.parquet`), tables[name].columns))
  return {
    write: (table, row) => files[table].write(row),
    close: async () => {
      for (const name of tableNames) await files[name].close()
    },
    drop: async () => {
      for (const name of tableNames) await files[name].drop()
    },
  }
}

/** @throws what the file system says */
export async function openParquetFile(
  path: string,
  columns: readonly { readonly name: string; readonly kind: Kind }[],
): Promise<ParquetFile> {
  // made by us, so that a link is not followed and what the system says comes now
  await (await openUnfinished(path)).close()
  const writer = new ParquetWriter({
    writer: fileWriter(unfinished(path)),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, kind }) => ({ name, ...types[kind], repetition_type: 'OPTIONAL' as const })),
    ],
    createdBy: `trichluc ${version}`,
  })
  let rows: (readonly Cell[])[] = []
  const flush = async (): Promise<void> => {
    const group = rows
    rows = []
    if (group.length > 0)
      await writer.write({
        columnData: columns.map(({ name }, n) => ({ name, data: group.map(row => row[n] ?? null) })),
        rowGroupSize: groupSize,
      })
  }
  return {
    write: async row => {
      rows.push(row)
      if (rows.length >= groupSize) await flush()
    },
    close: async () => {
      await flush()
      await writer.finish()
      await rename(unfinished(path), path)
    },
    drop: () => rm(unfinished(path), { force: true }),
  }
}
