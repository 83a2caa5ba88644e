// A report as other programs save it: rich text, a web page, a workbook of a report's table.

import { escaped } from '../../fixtures/build/legacy/dress.ts'
import type { Sheet } from '../../fixtures/build/legacy/sheets.ts'
import { sheetsToXlsx } from '../../fixtures/build/legacy/workbook.ts'
import type { Source, Table } from '../../fixtures/build/source.ts'
import { cellToText } from '../../fixtures/build/source.ts'
import { sourceToText } from '../../fixtures/build/text.ts'

const linesOf = (source: Source): string[] => sourceToText(source).trimEnd().split('\n')

/** Letters beyond ASCII as Word writes them: `\u` with a question mark for programs that know none. */
export function toRtf(source: Source): Uint8Array {
  const letter = (sign: string): string => {
    if ('\\{}'.includes(sign)) return `\\${sign}`
    const code = sign.charCodeAt(0)
    return code > 0x7f ? `\\u${code > 0x7fff ? code - 0x10000 : code}?` : sign
  }
  const lines = linesOf(source).map(
    line => `${line.replaceAll(/[^\t -[\]-z|]/gu, letter).replaceAll('\t', '\\tab ')}\\par`,
  )
  const head = '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\\f0\\fs28'
  return Buffer.from([head, ...lines, '}'].join('\r\n'), 'latin1')
}

export function toHtml(source: Source): Uint8Array {
  const rows = (cells: readonly string[]): string =>
    `<table border="1"><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></table>`
  const lines = linesOf(source).map(line => {
    const cells = escaped(line).split('\t')
    return cells.length > 1 ? rows(cells) : `<p>${cells[0]}</p>`
  })
  return Buffer.from(
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n${lines.join('\n')}\n</body></html>\n`,
  )
}

/** The report's own lines, where it has no table. */
export function toXlsx(source: Source): Uint8Array {
  const tables = source.blocks.filter((block): block is Table => block.kind === 'table')
  const sheets = tables.length > 0 ? tables.map(sheetOf) : [sheetWith(linesOf(source).map(line => [line]))]
  return sheetsToXlsx(sheets, text => [{ text, font: 'Times New Roman' }])
}

const sheetWith = (rows: Sheet['rows'], n = 0): Sheet => ({
  name: `Bieu ${n + 1}`,
  rows,
  formats: {},
  merged: [],
  bold: [1],
  ruled: [1, rows.length],
})

const sheetOf = ({ grid }: Table, n: number): Sheet =>
  sheetWith(
    grid.roles.map((_, row) =>
      Array.from({ length: Math.min(grid.columns, 26) }, (_, column) => {
        const text = cellToText(grid.cells.find(cell => cell.row === row && cell.column === column)?.markup ?? '')
        return /^\d{1,9}$/u.test(text) ? Number(text) : text
      }),
    ),
    n,
  )
