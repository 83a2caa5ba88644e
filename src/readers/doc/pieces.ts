// The piece table: which bytes of the file are the text, in which order ([MS-DOC] 2.8.35, 2.9.38, 2.9.73, 2.9.177).

import { TrichLucError } from '../../model/errors.ts'
import { u8, u16, u32, utf16 } from '../ole/integers.ts'
import { lastOfEach, type ReadSprms, type Sprm, sprm } from './sprms.ts'

export interface Piece {
  /** Character positions: UTF-16 units of the whole text, half-open. */
  readonly start: number
  readonly end: number
  /** Byte of the WordDocument stream where the piece begins. */
  readonly offset: number
  /** Bytes of a character. */
  readonly width: 1 | 2
  /** Properties of all its text, over those of paragraphs and runs. */
  readonly sprms: readonly Sprm[]
}

/** Word 97 flags pieces of one byte for a character; Word 6 and 95 know no others. */
export type PlaceOf = (fc: number) => Pick<Piece, 'offset' | 'width'>

export const placeOf97: PlaceOf = fc => {
  const isCompressed = (fc & 0x40000000) !== 0
  const offset = fc & 0x3fffffff
  return isCompressed ? { offset: offset >>> 1, width: 1 } : { offset, width: 2 }
}

const pieceSize = 8
/** Marks of what the Clx holds: property lists, then the table itself. */
const properties = 1
const table = 2

/** Throws `damaged` where there is no table. */
export function readPieces(clx: Uint8Array, readSprms: ReadSprms, placeOf: PlaceOf): readonly Piece[] {
  const lists: (readonly Sprm[])[] = []
  let at = 0
  while (u8(clx, at) === properties && at + 3 <= clx.length) {
    const length = u16(clx, at + 1)
    lists.push(lastOfEach(readSprms(clx.subarray(at + 3, at + 3 + length))))
    at += 3 + length
  }
  if (u8(clx, at) !== table) throw new TrichLucError('damaged', { part: 'Clx' })
  const plc = clx.subarray(at + 5, at + 5 + u32(clx, at + 1))
  const count = Math.floor((plc.length - 4) / (4 + pieceSize))
  const pieces: Piece[] = []
  for (let piece = 0; piece < count; piece++) {
    const start = u32(plc, 4 * piece)
    const end = u32(plc, 4 * piece + 4)
    // positions only go up: what does not is no piece table any more
    if (end < start) break
    const entry = 4 * (count + 1) + pieceSize * piece
    const sprms = sprmsOf(u16(plc, entry + 6), lists)
    if (end > start) pieces.push({ start, end, ...placeOf(u32(plc, entry + 2)), sprms })
  }
  if (pieces.length === 0) throw new TrichLucError('damaged', { part: 'Clx' })
  return pieces
}

/** [MS-DOC] 2.9.215 Prm0: one modifier by its short number. */
const shortNumbers: Readonly<Record<number, number>> = {
  5: sprm.align80,
  12: sprm.listLevel,
  24: sprm.inTable,
  25: sprm.rowEnd,
  65: sprm.deleted,
  81: sprm.specVanish,
  83: sprm.plain,
  85: sprm.bold,
  86: sprm.italic,
  90: sprm.smallCaps,
  91: sprm.caps,
  92: sprm.vanish,
  117: sprm.special,
  120: sprm.outline,
}

function sprmsOf(prm: number, lists: readonly (readonly Sprm[])[]): readonly Sprm[] {
  if ((prm & 1) !== 0) return lists[prm >> 1] ?? []
  const code = shortNumbers[(prm >> 1) & 0x7f]
  return code === undefined ? [] : [{ code, operand: Uint8Array.of(prm >> 8) }]
}

export interface Text {
  /** By character position; lone surrogates and what the file lacks are no characters. */
  readonly text: string
  readonly isDamaged: boolean
}

const windows1252 = new TextDecoder('windows-1252')

/** Word itself ends at 32 million. */
const maxCharacters = 2 ** 26
/** Each byte of a sound file is the text of one piece; a hostile table may name the same bytes a thousand times. */
const maxRepeated = 4

export function readText(pieces: readonly Piece[], main: Uint8Array): Text {
  const length = pieces.at(-1)?.end ?? 0
  if (length > maxRepeated * main.length) throw new TrichLucError('damaged', { part: 'Clx' })
  if (length > maxCharacters) throw new TrichLucError('too-large', { limit: maxCharacters, what: 'unpacked' })
  const parts = pieces.map(piece => readPiece(piece, main).padEnd(piece.end - piece.start, '\0'))
  const text = '\0'.repeat(pieces[0]?.start ?? 0) + parts.join('')
  const isDamaged = pieces.some(({ start, end, offset, width }) => offset + (end - start) * width > main.length)
  return { text: text.toWellFormed(), isDamaged }
}

function readPiece({ start, end, offset, width }: Piece, main: Uint8Array): string {
  if (width === 2) return utf16(main, offset, end - start)
  return windows1252.decode(main.subarray(offset, offset + end - start))
}
