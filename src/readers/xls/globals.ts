// What holds for the whole workbook: fonts, number formats, cell formats, shared strings, the list of sheets.

import type { Font, TextBlock } from '../../model/document.ts'
import { u16, u32 } from '../ole/integers.ts'
import { builtInFormat } from '../sheets/numbers.ts'
import type { Lines, Look } from '../sheets/sheet.ts'
import { fontTable } from '../word/fonts.ts'
import { decodeBytes } from './codepages.ts'
import { cursorOf, readByte, readShort } from './cursor.ts'
import { type BiffRecord, partsOf, substream, typeOf } from './records.ts'
import { readShared, readString, type XlsString } from './strings.ts'

export interface XlsFont extends Font {
  readonly charset: number
}

/** A sheet as the list names it. */
export interface Bound {
  readonly name: string
  /** Offset of its BOF. */
  readonly at: number
  readonly isHidden: boolean
  /** 0 worksheet, 1 macros, 2 chart, 6 Visual Basic. */
  readonly kind: number
}

export interface Globals {
  /** BIFF8 (Excel 97 and later) has Unicode strings; BIFF5 and 7 have bytes. */
  readonly isUnicode: boolean
  codePage: number
  is1904: boolean
  readonly fonts: XlsFont[]
  readonly formats: Map<number, string>
  /** Cell formats as they stand in the file: each is looked at when a cell uses it. */
  readonly xfs: Uint8Array[]
  strings: readonly XlsString[]
  readonly bounds: Bound[]
}

type Take = (record: BiffRecord, globals: Globals, stream: Uint8Array) => void

const takers: Readonly<Record<number, Take>> = {
  [typeOf.codePage]: ({ data }, globals) => {
    globals.codePage = u16(data, 0)
  },
  [typeOf.date1904]: ({ data }, globals) => {
    globals.is1904 = data[0] === 1
  },
  [typeOf.font]: ({ data }, globals) => void globals.fonts.push(readFont(data, globals)),
  [typeOf.format]: takeFormat,
  [typeOf.xf]: ({ data }, globals) => void globals.xfs.push(data),
  [typeOf.boundSheet]: takeBound,
  [typeOf.sst]: (record, globals, stream) => {
    globals.strings = readShared(cursorOf(partsOf(stream, record)))
  },
}

/** The first substream; `isUnicode` by the version that its BOF states. */
export function readGlobals(stream: Uint8Array, isUnicode: boolean): Globals {
  const globals: Globals = {
    isUnicode,
    codePage: 1252,
    is1904: false,
    fonts: [],
    formats: new Map(),
    xfs: [],
    strings: [],
    bounds: [],
  }
  for (const record of substream(stream, 0)) takers[record.type]?.(record, globals, stream)
  return globals
}

/** A string of a byte's length in letters. */
const shortString = (data: Uint8Array, at: number, globals: Globals): string => {
  const cursor = cursorOf([data], at)
  const length = readByte(cursor)
  return globals.isUnicode
    ? readString(cursor, length).text
    : decodeBytes(data.subarray(cursor.at, cursor.at + length), globals.codePage, 0)
}

const bold = 600

/** [MS-XLS 2.4.122]; heights are twentieths of a point. */
function readFont(data: Uint8Array, globals: Globals): XlsFont {
  const cursor = cursorOf([data])
  const [height, flags, , weight] = [readShort(cursor), readShort(cursor), readShort(cursor), readShort(cursor)]
  return {
    name: shortString(data, 14, globals),
    size: height / 20,
    bold: weight >= bold,
    italic: (flags & 2) !== 0,
    charset: data[12] ?? 0,
  }
}

function takeFormat({ data }: BiffRecord, globals: Globals): void {
  const cursor = cursorOf([data])
  const id = readShort(cursor)
  const words = globals.isUnicode ? readString(cursor, readShort(cursor)).text : shortString(data, 2, globals)
  globals.formats.set(id, words)
}

function takeBound({ data }: BiffRecord, globals: Globals): void {
  if (data.length < 7) return
  globals.bounds.push({
    name: shortString(data, 6, globals),
    at: u32(data, 0),
    isHidden: ((data[4] ?? 0) & 3) !== 0,
    kind: data[5] ?? 0,
  })
}

/** Fonts and cell formats by the numbers that cells use. */
export interface Looks {
  /** A run's font; there is no font 4 [MS-XLS 2.5.129]. */
  readonly font: (index: number) => Font | null
  readonly charset: (index: number) => number
  readonly look: (xf: number) => Look
  readonly fontOf: (xf: number) => number
  readonly intern: (look: Font) => Font
}

export function looksOf(globals: Globals): Looks {
  const intern = fontTable()
  const looks = new Map<number, Look>()
  const known = (index: number): XlsFont | undefined => globals.fonts[index > 4 ? index - 1 : index]
  const font = (index: number): Font | null => {
    const found = known(index)
    if (found === undefined) return null
    const { name, size, bold, italic } = found
    return intern({ name, size, bold, italic })
  }
  const fontOf = (xf: number): number => readShort(cursorOf([globals.xfs[xf] ?? new Uint8Array()]))
  const look = (xf: number): Look => {
    const found = looks.get(xf) ?? lookOf(globals, xf, font(fontOf(xf)))
    looks.set(xf, found)
    return found
  }
  return { font, charset: index => known(index)?.charset ?? 0, look, fontOf, intern }
}

/** [MS-XLS 2.4.353 XF]: general, left, centre, right, fill, justify, centre across, distributed. */
const alignments: readonly TextBlock['align'][] = [
  null,
  'left',
  'center',
  'right',
  null,
  'justify',
  'center',
  'justify',
]
const across = 6

function lookOf(globals: Globals, xf: number, font: Font | null): Look {
  const data = globals.xfs[xf] ?? new Uint8Array()
  const format = u16(data, 2)
  const align = (data[6] ?? 0) & 7
  return {
    font,
    format: globals.formats.get(format) ?? builtInFormat(format),
    align: alignments[align] ?? null,
    isAcross: align === across,
    lines: linesIn(data, globals.isUnicode),
  }
}

/** Four bits a side; in BIFF5 three, that of the line below in the word before. */
function linesIn(data: Uint8Array, isUnicode: boolean): Lines {
  const [before, bits] = [u16(data, 10), u16(data, 12)]
  const [left, right, top, bottom] = isUnicode
    ? [before & 15, (before >> 4) & 15, (before >> 8) & 15, before >> 12]
    : [(bits >> 3) & 7, (bits >> 6) & 7, bits & 7, (before >> 6) & 7]
  return { left: left !== 0, right: right !== 0, top: top !== 0, bottom: bottom !== 0 }
}
