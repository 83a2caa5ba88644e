// The file information block: lengths of the stories, places of all structures ([MS-DOC] 2.5).

import { TrichLucError } from '../../model/errors.ts'
import { i32, u16, u32 } from '../ole/integers.ts'

/** Structures by their place in FibRgFcLcb97 ([MS-DOC] 2.5.6); the first 38 stand in the same order in Word 6 and 95. */
const partNumbers = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  headers: 11,
  runPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  endnoteReferences: 46,
  endnotes: 47,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

export type PartName = keyof typeof partNumbers

/** Stories in the order in which their text stands in the file. */
export const storyNames = ['main', 'footnote', 'header', 'macro', 'comment', 'endnote', 'box', 'headerBox'] as const

export type StoryName = (typeof storyNames)[number]

export interface Fib {
  readonly nFib: number
  readonly isEncrypted: boolean
  /** Structures stand in the stream `1Table`, not `0Table`. */
  readonly isSecondTable: boolean
  /** Bytes of the text where the file has no piece table (Word 6 and 95). */
  readonly textStart: number
  /** UTF-16 units by story. */
  readonly lengths: Readonly<Record<StoryName, number>>
  /** Byte offset and length of a structure in the table stream. */
  readonly place: (part: PartName) => readonly [offset: number, length: number]
}

const magics: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc, 0xa697, 0xa699])
/** Word 6 is 101, Word 95 is 103 and 104, Word 97 is 193. */
const firstKnown = 101
export const lastOld = 105

/** Throws `damaged` where it is none, `unsupported` for Word 2 and older. */
export function readFib(main: Uint8Array): Fib {
  if (main.length < 0x200 || !magics.has(u16(main, 0))) throw new TrichLucError('damaged', { part: 'FIB' })
  const nFib = u16(main, 2)
  if (nFib < firstKnown) throw new TrichLucError('unsupported', { kind: 'doc-old' })
  const flags = u16(main, 0x0a)
  const isOld = nFib <= lastOld
  return {
    nFib,
    isEncrypted: (flags & 0x0100) !== 0,
    isSecondTable: (flags & 0x0200) !== 0,
    textStart: u32(main, 0x18),
    lengths: readLengths(main, isOld ? 0x34 : 0x4c),
    place: part => {
      const at = placeOf(partNumbers[part], isOld)
      return at === null ? [0, 0] : [u32(main, at), u32(main, at + 4)]
    },
  }
}

function placeOf(number: number, isOld: boolean): number | null {
  if (!isOld) return 0x9a + 8 * number
  if (number < 38) return 0x58 + 8 * number
  // between the first 38 and the end notes Word 6 has other fields
  return number === partNumbers.endnoteReferences || number === partNumbers.endnotes
    ? 0x1d2 + 8 * (number - partNumbers.endnoteReferences)
    : null
}

function readLengths(main: Uint8Array, at: number): Fib['lengths'] {
  const lengths = storyNames.map((name, story) => [name, Math.max(0, i32(main, at + 4 * story))])
  return Object.fromEntries(lengths) as Fib['lengths']
}
