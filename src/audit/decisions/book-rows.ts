// Rows of a workbook (XLSX) that people have filled in, as those of a CSV are read.

import type { Cell, Row } from '../../archive/given/csv.ts'
import type { SheetCell } from '../../readers/sheets/sheet.ts'
import { readXlsxWorkbook } from '../../readers/xlsx/index.ts'
import { textOf } from '../../text/spans.ts'

/** Columns that are looked at: in Excel's last one, a single cell would make 16,384 of each row. */
const mostColumns = 64

/** Far more than a workbook of findings has: a decompression bomb is no more. */
const limits = { maxBytes: 64 * 2 ** 20, maxPages: 1, maxUnpackedBytes: 256 * 2 ** 20 }

export const isBook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/**
 * Sheet by sheet. `line` is the row as the sheet counts it; columns that are empty in a row are there.
 * @throws TrichLucError what the reader of workbooks says
 */
export const rowsOfBook = (bytes: Uint8Array): Row[][] =>
  readXlsxWorkbook(bytes, limits).sheets.map(({ cells }) =>
    Map.groupBy(cells, ({ row }) => row)
      .values()
      .map(rowOf)
      .toArray(),
  )

function rowOf(cells: readonly SheetCell[]): Row {
  const line = (cells[0]?.row ?? 0) + 1
  const last = Math.min(mostColumns - 1, Math.max(...cells.map(({ column }) => column)))
  const byColumn = new Map(cells.map(cell => [cell.column, cell]))
  return Array.from(
    { length: last + 1 },
    (_, column): Cell => ({ text: wordsOf(byColumn.get(column)), line, column: column + 1 }),
  )
}

// a day that Excel has made of «5/12/2025» is shown as its own settings have it
const wordsOf = (cell: SheetCell | undefined): string => cell?.number?.date ?? cell?.lines.map(textOf).join('\n') ?? ''
