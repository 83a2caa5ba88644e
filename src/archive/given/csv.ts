// CSV as spreadsheets write it (RFC 4180): what parts the cells is seen from the first line, every cell knows its place.

import { decode } from '../../readers/text/decode.ts'
import { badMetadata, type Place } from './fault.ts'

export interface Cell {
  readonly text: string
  /** Of its first sign, from 1. */
  readonly line: number
  readonly column: number
}

export type Row = readonly Cell[]

/** UTF-16 units: a cell of Excel holds no more. */
const longest = 32_767
const most = { rows: 100_000, cells: 2_000_000 }

/**
 * Rows that hold anything, the head among them.
 * @throws TrichLucError `bad-metadata`: no Unicode, a quotation that does not end
 */
export function rowsOfCsv(bytes: Uint8Array, file: string): Row[] {
  const { text, notes } = decode(bytes)
  // what Excel saves as plain «CSV» has lost letters
  if (notes.length > 0 || text.includes('\0')) throw badMetadata({ file, line: 1, column: 1 }, 'no-unicode')
  const said = /^sep=(.)\r?\n/u.exec(text)
  // in the place of Excel's own line an empty one
  const rest = said ? `\n${text.slice(said[0].length)}` : text
  const all = rowsFrom(rest, { file, separator: said?.[1] ?? separatorOf(text) })
  return all.filter(row => row.some(cell => cell.text.trim() !== ''))
}

/** Of those that stand in the first line outside quotation marks, the most frequent. */
function separatorOf(text: string): string {
  const [head = ''] = text
    .slice(0, 2 ** 16)
    .replace(/"[^"]*"/gu, '')
    .split('\n', 1)
  const [best = ';'] = [';', ',', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  return best
}

interface Sheet {
  readonly file: string
  readonly separator: string
}

function rowsFrom(text: string, sheet: Sheet): Row[] {
  const { file, separator } = sheet
  const rows: Cell[][] = [[]]
  let at = 0
  let line = 1
  let lineStart = 0
  for (let cells = 0; at <= text.length; cells++) {
    const place = { line, column: at - lineStart + 1 }
    const end = endOf(text, at, { ...sheet, ...place })
    const raw = text.slice(at, end)
    rows.at(-1)?.push({ text: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw, ...place })
    if (cells > most.cells || rows.length > most.rows)
      throw badMetadata({ file, ...place }, 'too-many-rows', { most: most.rows })
    const breaks = raw.split('\n').length - 1
    if (breaks > 0) lineStart = at + raw.lastIndexOf('\n') + 1
    line += breaks
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    if (text[end] === separator || end >= text.length) continue
    line++
    lineStart = at
    rows.push([])
  }
  return rows
}

/** Where the cell ends that begins here: at a separator, the end of the line or of all. */
function endOf(text: string, at: number, { separator, ...place }: Sheet & Place): number {
  const end = text[at] === '"' ? quotedEnd(text, at) : bareEnd(text, { at, separator })
  if (end < 0 || !isEdge(text[end], separator)) throw badMetadata(place, 'open-quote')
  if (end - at > longest) throw badMetadata(place, 'long-cell', { most: longest })
  return end
}

/** Behind the quotation mark that ends the cell; -1 where none does. */
function quotedEnd(text: string, start: number): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at < 0 ? -1 : at + 1
}

function bareEnd(text: string, { at, separator }: { readonly at: number; readonly separator: string }): number {
  let end = at
  while (end < text.length && !isEdge(text[end], separator)) end++
  return end
}

const isEdge = (sign: string | undefined, separator: string): boolean =>
  sign === undefined || sign === separator || sign === '\n' || sign === '\r'
