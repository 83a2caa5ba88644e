// Formatted disk pages: properties of stretches of bytes, 512 bytes to a page ([MS-DOC] 2.8.5, 2.8.6, 2.9.32, 2.9.174).

import { TrichLucError } from '../../model/errors.ts'
import { u8, u16, u32 } from '../ole/integers.ts'

/** Bytes of the WordDocument stream, half-open, and where their properties stand in it. */
export interface ByteStretch {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly length: number
}

export interface ByteStretches {
  /** By start; none overlap. */
  readonly all: readonly ByteStretch[]
  readonly isDamaged: boolean
}

export interface PageLayout {
  /** Bytes of a page number in the table of pages. */
  readonly numberSize: 2 | 4
  /** Bytes of an entry of a page: offset of the properties, then what else. */
  readonly entrySize: number
  /** Where in a page the properties are that an entry's offset (in words) names. */
  readonly find: (page: Uint8Array, at: number) => Pick<ByteStretch, 'at' | 'length'>
  /** Where the FIB says how many pages there are, if the table may leave out the last ones: they follow each other. */
  readonly impliedAt: number | null
}

const pageSize = 512
/** Beyond what two thousand pages of text can need; each takes memory. */
const maxStretches = 3_000_000

export const findRun: PageLayout['find'] = (page, at) => ({ at: at + 1, length: u8(page, at) })

/** A length of zero says that the next byte has it; both count words. */
export const findParagraph: PageLayout['find'] = (page, at) => {
  const words = u8(page, at)
  return words === 0 ? { at: at + 2, length: 2 * u8(page, at + 1) } : { at: at + 1, length: 2 * words - 1 }
}

/** All stretches that a table of pages leads to; pages that are none and stretches that go back are left out. */
export function readStretches(plc: Uint8Array, main: Uint8Array, layout: PageLayout): ByteStretches {
  const all: ByteStretch[] = []
  let isDamaged = plc.length < 8 + layout.numberSize
  for (const number of pageNumbers(plc, main, layout)) {
    const found = readPage(main, number * pageSize, layout)
    for (const stretch of found ?? []) {
      if (stretch.start >= (all.at(-1)?.end ?? 0)) all.push(stretch)
      else isDamaged = true
    }
    isDamaged ||= found === null
    if (all.length > maxStretches) throw new TrichLucError('too-large', { limit: maxStretches, what: 'elements' })
  }
  return { all, isDamaged }
}

function pageNumbers(plc: Uint8Array, main: Uint8Array, { numberSize, impliedAt }: PageLayout): Iterable<number> {
  const count = Math.max(0, Math.floor((plc.length - 4) / (4 + numberSize)))
  const numbers = Array.from({ length: count }, (_, page) => {
    const at = 4 * (count + 1) + numberSize * page
    return numberSize === 2 ? u16(plc, at) : u32(plc, at) & 0x3fffff
  })
  const all = impliedAt === null ? count : u16(main, impliedAt)
  while (count > 0 && numbers.length < all) numbers.push((numbers.at(-1) ?? 0) + 1)
  // one page named twice would cost its time twice
  return new Set(numbers)
}

function readPage(main: Uint8Array, start: number, { entrySize, find }: PageLayout): readonly ByteStretch[] | null {
  const page = main.subarray(start, start + pageSize)
  const count = u8(page, pageSize - 1)
  if (page.length < pageSize || count === 0 || 4 * (count + 1) + entrySize * count >= pageSize) return null
  const stretches: ByteStretch[] = []
  for (let entry = 0; entry < count; entry++) {
    const [from, to] = [u32(page, 4 * entry), u32(page, 4 * entry + 4)]
    if (to < from) return null
    const offset = 2 * u8(page, 4 * (count + 1) + entrySize * entry)
    const { at, length } = offset === 0 ? { at: 0, length: 0 } : find(page, offset)
    if (to > from)
      stretches.push({ start: from, end: to, at: start + at, length: Math.min(length, Math.max(0, pageSize - 1 - at)) })
  }
  return stretches
}

/** Of stretches in order the one that a place stands in, or the first one after it. */
export function stretchAt<T extends Pick<ByteStretch, 'end'>>(all: readonly T[], place: number): T | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as T).end > place) high = middle
    else low = middle + 1
  }
  return all[low]
}
