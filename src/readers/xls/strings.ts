// Strings of BIFF8 [MS-XLS 2.5.293 XLUnicodeRichExtendedString, 2.5.294]: letters of one byte each (the low half of the
// code point) or of two, and where another font begins. In older files bytes of a code page.

import { utf16 } from '../ole/integers.ts'
import { type Cursor, isAtEnd, isAtJoint, nextPart, readByte, readChunk, readLong, readShort, skip } from './cursor.ts'

export interface RunStart {
  /** UTF-16 unit of the text at which the font begins. */
  readonly at: number
  /** Index of the font. */
  readonly font: number
}

export interface XlsString {
  readonly text: string
  readonly runs: readonly RunStart[]
}

const isWide = 1
const hasExtension = 4
const isRich = 8

/** `length`: of the text in letters, which stands in one byte or two before it. */
export function readString(cursor: Cursor, length: number): XlsString {
  const flags = readByte(cursor)
  const runCount = flags & isRich ? readShort(cursor) : 0
  const extension = flags & hasExtension ? readLong(cursor) : 0
  const text = readLetters(cursor, length, (flags & isWide) === 1)
  const runs = readRuns(cursor, runCount)
  skip(cursor, extension)
  return { text, runs }
}

/** Letters cut by a CONTINUE record: it says anew how wide they are. */
export function readLetters(cursor: Cursor, length: number, wide: boolean): string {
  let text = ''
  let width = wide ? 2 : 1
  for (let left = length; left > 0; ) {
    const chunk = readChunk(cursor, left * width)
    text += width === 2 ? utf16(chunk, 0, left) : chunk.toString('latin1')
    left -= Math.max(Math.ceil(chunk.length / width), 0)
    if (left <= 0 || !isAtJoint(cursor)) break
    nextPart(cursor)
    width = readByte(cursor) & isWide ? 2 : 1
  }
  return text.replaceAll('\0', '')
}

function readRuns(cursor: Cursor, count: number): RunStart[] {
  const runs: RunStart[] = []
  for (let n = 0; n < count && !isAtEnd(cursor); n++) runs.push({ at: readShort(cursor), font: readShort(cursor) })
  return runs
}

/** The shared strings; as many as are there, whatever their count says. */
export function readShared(cursor: Cursor): XlsString[] {
  skip(cursor, 4)
  const count = readLong(cursor)
  const strings: XlsString[] = []
  while (strings.length < count && !isAtEnd(cursor)) strings.push(readString(cursor, readShort(cursor)))
  return strings
}
