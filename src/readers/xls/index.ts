// .xls of Excel 5 to 2003 [MS-XLS]: container → stream → what holds for the workbook → worksheets → blocks.

import type { Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { allowance } from '../sheets/building.ts'
import { numberWriter } from '../sheets/numbers.ts'
import { toReading } from '../sheets/reading.ts'
import type { Sheet, Workbook } from '../sheets/sheet.ts'
import { lineOf } from '../text/grid.ts'
import { createTally, type Tally } from '../word/tally.ts'
import type { Book } from './book.ts'
import { type Bound, type Globals, looksOf, readGlobals } from './globals.ts'
import { isWhole, recordAt, typeOf } from './records.ts'
import { openStream } from './stream.ts'
import { readWorksheet } from './worksheet.ts'

const mediaType = 'application/vnd.ms-excel'

/** Reads an .xls; throws `truncated`, `damaged`, `encrypted`, `too-large`, `unsupported` or `no-text`. */
export const readXls = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> =>
  toReading(readXlsWorkbook(bytes, options), options)

/** The sheets as the file has them: old fonts are not decoded. */
export function readXlsWorkbook(bytes: Uint8Array, limits: ReadLimits): Workbook {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const { stream, isUnicode } = openStream(bytes)
  const globals = readGlobals(stream, isUnicode)
  const tally = createTally()
  const book: Book = {
    stream,
    globals,
    looks: looksOf(globals),
    write: numberWriter(globals.is1904),
    left: allowance(limits.maxUnpackedBytes),
    tally,
    aside: [],
  }
  if (!isWhole(stream)) tally.count('damage-repaired')
  const sheets = worksheets(stream, globals, tally).map(one => readOne(book, one))
  return { mediaType, sheets, aside: book.aside, notes: tally.notes() }
}

const worksheet = 0

/** The worksheets of the list; all that are found where the list is lost or points nowhere. */
function worksheets(stream: Uint8Array, globals: Globals, tally: Tally): readonly Bound[] {
  const { bounds } = globals
  for (const { kind } of bounds) if (kind !== worksheet) tally.count('element-ignored', kinds[kind] ?? 'sheet')
  // a sheet that a thousand entries name is read once
  const listed = [...new Map(bounds.filter(({ kind }) => kind === worksheet).map(one => [one.at, one])).values()]
  if (listed.length > 0 && listed.every(({ at }) => recordAt(stream, at)?.type === typeOf.bof)) return listed
  tally.count('damage-repaired')
  return worksheetsIn(stream).map((at, n) => ({ name: listed[n]?.name ?? '', at, isHidden: false, kind: worksheet }))
}

const kinds: Readonly<Record<number, string>> = { 1: 'macro sheet', 2: 'chart sheet', 6: 'Visual Basic' }
const worksheetBof = 0x10

/** Offsets of all worksheets' BOF records. */
function worksheetsIn(stream: Uint8Array): number[] {
  const found: number[] = []
  for (let record = recordAt(stream, 0); record !== null; record = recordAt(stream, record.next))
    if (record.type === typeOf.bof && record.data[2] === worksheetBof) found.push(record.at)
  return found
}

function readOne(book: Book, { name, at, isHidden }: Bound): Sheet {
  const sheet = readWorksheet(book, at, lineOf([{ text: name, font: null, box: null }]))
  if (isHidden && sheet.cells.length > 0) book.tally.count('hidden-sheet-read')
  return sheet
}
