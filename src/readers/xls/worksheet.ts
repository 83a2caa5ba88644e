// One worksheet: its cells, merged areas, text boxes, headers and footers. Formulas are not computed: what Excel found last
// stands beside them.

import type { Line } from '../../model/document.ts'
import { u16 } from '../ole/integers.ts'
import { sheetBuilder } from '../sheets/building.ts'
import { headerLines } from '../sheets/headers.ts'
import type { Sheet } from '../sheets/sheet.ts'
import type { Book, Reading, Take } from './book.ts'
import { decodeBytes } from './codepages.ts'
import { cursorOf, readShort } from './cursor.ts'
import { takeTextBox } from './drawings.ts'
import { takeBlank, takeBoolErr, takeFormula, takeMulBlank, takeMulRk, takeNumber, takeRk } from './numbers.ts'
import { type BiffRecord, partsOf, substream, typeOf } from './records.ts'
import { readString } from './strings.ts'
import { takeFormulaText, takeLabel, takeShared } from './texts.ts'

const takers: Readonly<Record<number, Take>> = {
  [typeOf.labelSst]: takeShared,
  [typeOf.label]: takeLabel,
  [typeOf.rString]: takeLabel,
  [typeOf.rk]: takeRk,
  [typeOf.mulRk]: takeMulRk,
  [typeOf.number]: takeNumber,
  [typeOf.formula]: takeFormula,
  [typeOf.string]: takeFormulaText,
  [typeOf.boolErr]: takeBoolErr,
  [typeOf.blank]: takeBlank,
  [typeOf.mulBlank]: takeMulBlank,
  [typeOf.mergedCells]: takeMerges,
  [typeOf.header]: takeHeader,
  [typeOf.footer]: takeHeader,
  [typeOf.note]: (_, { book }) => book.tally.count('comment-ignored'),
  [typeOf.object]: ({ data }, reading) => {
    reading.object = u16(data, 4)
  },
  [typeOf.textObject]: takeTextBox,
}

/** The worksheet whose BOF stands at an offset. */
export function readWorksheet(book: Book, at: number, name: Line): Sheet {
  const reading: Reading = { book, builder: sheetBuilder(book.left), formula: null, object: 0 }
  for (const record of substream(book.stream, at)) takers[record.type]?.(record, reading)
  return reading.builder.finish(name)
}

function takeMerges({ data }: BiffRecord, { builder }: Reading): void {
  const cursor = cursorOf([data])
  const count = Math.min(readShort(cursor), Math.floor((data.length - 2) / 8))
  for (let n = 0; n < count; n++) {
    const [top, bottom, left, right] = [readShort(cursor), readShort(cursor), readShort(cursor), readShort(cursor)]
    builder.merge({ row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 })
  }
}

function takeHeader(record: BiffRecord, { book }: Reading): void {
  if (record.data.length === 0) return
  const { globals, looks } = book
  const cursor = cursorOf(partsOf(book.stream, record))
  const words = globals.isUnicode
    ? readString(cursor, readShort(cursor)).text
    : decodeBytes(record.data.subarray(1, 1 + (record.data[0] ?? 0)), globals.codePage, 0)
  for (const line of headerLines(words, looks.intern)) book.aside.push(line)
}
