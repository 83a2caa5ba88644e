// Cells that hold words: shared strings, strings in place, and what formulas gave.

import { u32 } from '../ole/integers.ts'
import type { Run } from '../sheets/lines.ts'
import type { Look } from '../sheets/sheet.ts'
import type { Book, CellPlace, Reading } from './book.ts'
import { decodeBytes } from './codepages.ts'
import { cursorOf, readByte, readShort } from './cursor.ts'
import type { Looks } from './globals.ts'
import { lookedUp, placeIn, placeLength } from './places.ts'
import { type BiffRecord, partsOf, typeOf } from './records.ts'
import { type RunStart, readString, type XlsString } from './strings.ts'

export function putText({ book, builder }: Reading, place: CellPlace, string: XlsString): void {
  const at = lookedUp(place, book)
  builder.put(at, runsOf(string, at.look, book.looks))
}

/** The text before the first run is in the cell's own font. */
function runsOf({ text, runs }: XlsString, look: Look, { font }: Looks): Run[] {
  const starts = runs.filter(({ at }, n) => at < text.length && at >= (runs[n - 1]?.at ?? 0))
  const cut: Run[] = [{ text: text.slice(0, starts[0]?.at), font: look.font }]
  for (const [n, run] of starts.entries())
    cut.push({ text: text.slice(run.at, starts[n + 1]?.at), font: font(run.font) })
  return cut
}

export function takeShared({ data }: BiffRecord, reading: Reading): void {
  if (data.length < placeLength + 4) return
  const string = reading.book.globals.strings[u32(data, placeLength)]
  if (string === undefined) reading.book.tally.count('damage-repaired')
  else putText(reading, placeIn(data), string)
}

/** LABEL and RSTRING: the text in the cell itself [MS-XLS 2.4.148]. */
export function takeLabel(record: BiffRecord, reading: Reading): void {
  const { stream, globals } = reading.book
  const place = placeIn(record.data)
  const cursor = cursorOf(partsOf(stream, record), placeLength)
  const length = readShort(cursor)
  const isRich = record.type === typeOf.rString
  if (globals.isUnicode) {
    const string = readString(cursor, length)
    const runs = isRich ? readRunList(record.data, cursor.part === 0 ? cursor.at : record.data.length, 2) : string.runs
    putText(reading, place, { text: string.text, runs })
  } else putText(reading, place, bytesString(record.data, place, { length, isRich, book: reading.book }))
}

interface Bytes {
  readonly length: number
  readonly isRich: boolean
  readonly book: Book
}

function bytesString(data: Uint8Array, { xf }: CellPlace, { length, isRich, book }: Bytes): XlsString {
  const end = placeLength + 2 + length
  const charset = book.looks.charset(book.looks.fontOf(xf))
  return {
    text: decodeBytes(data.subarray(placeLength + 2, end), book.globals.codePage, charset),
    runs: isRich ? readRunList(data, end, 1) : [],
  }
}

/** Runs behind the text of an RSTRING; counts and places of one byte in BIFF5, of two in BIFF8. */
function readRunList(data: Uint8Array, at: number, width: 1 | 2): RunStart[] {
  const cursor = cursorOf([data], at)
  const read = width === 1 ? readByte : readShort
  const count = Math.min(read(cursor), data.length)
  return Array.from({ length: count }, () => ({ at: read(cursor), font: read(cursor) }))
}

export function takeFormulaText(record: BiffRecord, reading: Reading): void {
  const { formula: place, book } = reading
  reading.formula = null
  if (place === null) return
  const cursor = cursorOf(partsOf(book.stream, record))
  const length = readShort(cursor)
  const charset = book.looks.charset(book.looks.fontOf(place.xf))
  const text = book.globals.isUnicode
    ? readString(cursor, length).text
    : decodeBytes(record.data.subarray(2, 2 + length), book.globals.codePage, charset)
  putText(reading, place, { text, runs: [] })
}
