// What differs between the files of Word 97 and later and those of Word 6 and 95.

import { type Fib, lastOld } from './fib.ts'
import type { FontFormat } from './fonts.ts'
import { findParagraph, findRun, type PageLayout } from './pages.ts'
import { type PlaceOf, placeOf97 } from './pieces.ts'
import { type ReadSprms, readSprms } from './sprms.ts'
import { readSprms95 } from './sprms95.ts'

export interface Format {
  readonly readSprms: ReadSprms
  /** Names are written in UTF-16. */
  readonly isWide: boolean
  readonly fonts: FontFormat
  readonly placeOf: PlaceOf
  readonly runPages: PageLayout
  readonly paragraphPages: PageLayout
}

const format97: Format = {
  readSprms,
  isWide: true,
  fonts: { start: 4, nameAt: 40, isWide: true },
  placeOf: placeOf97,
  runPages: { numberSize: 4, entrySize: 1, find: findRun, impliedAt: null },
  paragraphPages: { numberSize: 4, entrySize: 13, find: findParagraph, impliedAt: null },
}

const format95: Format = {
  readSprms: readSprms95,
  isWide: false,
  fonts: { start: 2, nameAt: 6, isWide: false },
  placeOf: fc => ({ offset: fc, width: 1 }),
  runPages: { numberSize: 2, entrySize: 1, find: findRun, impliedAt: 0x18e },
  paragraphPages: {
    numberSize: 2,
    entrySize: 7,
    find: (page, at) => ({ at: at + 1, length: 2 * (page[at] ?? 0) }),
    impliedAt: 0x190,
  },
}

export const isOld = ({ nFib }: Fib): boolean => nFib <= lastOld

export const formatOf = (fib: Fib): Format => (isOld(fib) ? format95 : format97)
