// Text boxes drawn over a sheet [MS-XLS 2.4.329 TxO]: the text and its fonts stand in CONTINUE records.

import { u16 } from '../ole/integers.ts'
import { linesOf, type Run } from '../sheets/lines.ts'
import type { Reading } from './book.ts'
import { cursorOf, isAtEnd, readByte, readShort, skip } from './cursor.ts'
import { type BiffRecord, partsOf } from './records.ts'
import { type RunStart, readLetters } from './strings.ts'

const commentObject = 0x19
const wide = 1

/** A comment is such a box too, and no part of the sheet. */
export function takeTextBox(record: BiffRecord, { book, builder, object }: Reading): void {
  const [head, ...parts] = partsOf(book.stream, record)
  const length = u16(head ?? record.data, 10)
  if (length === 0 || parts.length === 0 || object === commentObject) return
  const cursor = cursorOf(parts)
  const text = readLetters(cursor, length, (readByte(cursor) & wide) === 1)
  const starts: RunStart[] = []
  while (!isAtEnd(cursor)) {
    starts.push({ at: readShort(cursor), font: readShort(cursor) })
    skip(cursor, 4)
  }
  const runs = starts.map(
    ({ at, font }, n): Run => ({ text: text.slice(at, starts[n + 1]?.at ?? text.length), font: book.looks.font(font) }),
  )
  const lines = linesOf(starts.length > 0 ? runs : [{ text, font: null }])
  if (lines.length === 0) return
  builder.box(lines)
  book.tally.count('text-box-read')
}
