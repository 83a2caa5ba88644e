// CSV (RFC 4180): UTF-8 with a byte order mark, by which Excel knows the encoding; a file for each table.

import { join } from 'node:path'
import { openWhole, type WholeFile } from '../whole.ts'
import { tableNames, tables } from './index.ts'
import { openEach, type TableSink } from './sink.ts'
import type { Cell } from './table.ts'

/** `comma`: decimal commas and semicolons between fields, for an Excel that is set to Vietnamese. */
export type Decimal = 'point' | 'comma'

export async function openCsv(folder: string, decimal: Decimal = 'point'): Promise<TableSink> {
  const files = await openEach<WholeFile>(name => openWhole(join(folder, `${name}.csv`)))
  for (const name of tableNames)
    await files[name].write(
      `\uFEFF${csvLine(
        tables[name].columns.map(({ name: one }) => one),
        decimal,
      )}`,
    )
  return {
    write: (table, row) => files[table].write(csvLine(row, decimal)),
    close: async () => {
      for (const name of tableNames) await files[name].close()
    },
    drop: async () => {
      for (const name of tableNames) await files[name].drop()
    },
  }
}

export const csvLine = (row: readonly Cell[], decimal: Decimal = 'point'): string =>
  `${row.map(cell => field(cell, decimal)).join(decimal === 'comma' ? ';' : ',')}\r\n`

function field(cell: Cell, decimal: Decimal): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return decimal === 'comma' ? String(cell).replace('.', ',') : String(cell)
  if (typeof cell === 'boolean') return String(cell)
  const text = harmless(cell)
  return /[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet would take for a formula begins with an apostrophe: a report must not run anything. */
export const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text)
