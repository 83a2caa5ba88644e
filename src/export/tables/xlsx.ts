// XLSX: a workbook with a sheet for each table. Sheets grow side by side in files of their own while the records go by,
// and are packed one after the other at the end: libraries that we know hold the whole workbook in memory.

import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Zip, ZipDeflate } from 'fflate'
import { openWhole, type WholeFile } from '../whole.ts'
import { type TableName, tableNames, tables } from './index.ts'
import { mostRows, rowXml, sheetEnd, sheetPath, sheetStart, workbookParts } from './sheet.ts'
import { openEach, type TableSink } from './sink.ts'
import type { Cell } from './table.ts'

/** A sheet and those that go on where it is full. */
interface Sheet {
  readonly write: (row: readonly Cell[]) => Promise<void>
  /** Files of XML, in order. */
  readonly close: () => Promise<readonly string[]>
  readonly drop: () => Promise<void>
}

export async function openXlsx(path: string): Promise<TableSink> {
  const book = await openWhole(path)
  const sheets = await openEach(name => openSheet(name, path)).catch(async error => {
    await book.drop()
    throw error
  })
  return {
    write: (table, row) => sheets[table].write(row),
    close: async () => {
      const parts: Part[] = []
      for (const name of tableNames)
        parts.push(
          ...(await sheets[name].close()).map((file, n) => ({ file, name: n === 0 ? name : `${name} ${n + 1}` })),
        )
      await pack(parts, book)
      await book.close()
      for (const { file } of parts) await rm(file, { force: true })
    },
    drop: async () => {
      for (const name of tableNames) await sheets[name].drop()
      await book.drop()
    },
  }
}

interface Part {
  readonly name: string
  readonly file: string
}

async function openSheet(name: TableName, path: string): Promise<Sheet> {
  const head = tables[name].columns.map(column => column.name)
  const files: string[] = []
  let file: WholeFile
  let rows = 0
  const begin = async (): Promise<void> => {
    const place = `${path}.${name}-${files.length + 1}.xml`
    file = await openWhole(place)
    files.push(place)
    rows = 0
    await file.write(sheetStart)
    await put(head)
  }
  const put = (row: readonly Cell[]): Promise<void> => file.write(rowXml(row, ++rows))
  const end = async (): Promise<void> => {
    await file.write(sheetEnd)
    await file.close()
  }
  await begin()
  return {
    write: async row => {
      if (rows === mostRows) {
        await end()
        await begin()
      }
      await put(row)
    },
    close: async () => {
      await end()
      return files
    },
    drop: async () => {
      await file.drop()
      for (const one of files) await rm(one, { force: true })
    },
  }
}

// local time, as a ZIP has it: the same bytes in every zone
const noTime = new Date(1980, 0, 1)

async function pack(sheets: readonly Part[], book: WholeFile): Promise<void> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(ready)
    ready = []
    await book.write(bytes)
  }
  const begin = (path: string): ZipDeflate => {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = noTime
    zip.add(entry)
    return entry
  }
  for (const [path, content] of Object.entries(workbookParts(sheets.map(({ name }) => name))))
    begin(path).push(Buffer.from(content), true)
  for (const [n, { file }] of sheets.entries()) {
    const entry = begin(sheetPath(n))
    for await (const bytes of createReadStream(file)) {
      entry.push(bytes as Uint8Array)
      await flush()
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  await flush()
}
