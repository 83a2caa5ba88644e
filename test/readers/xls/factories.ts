// A small writer of .xls: records of a workbook as Excel writes them, and no more than a test states.

import { createHash } from 'node:crypto'
import cfb from 'cfb'

export type Bytes = readonly number[]

export const u16 = (value: number): Bytes => [value & 255, (value >> 8) & 255]
export const u32 = (value: number): Bytes => [...u16(value & 0xffff), ...u16(value >>> 16)]
export const f64 = (value: number): Bytes => [...new Uint8Array(new Float64Array([value]).buffer)]
export const latin1 = (text: string): Bytes => [...text].map(char => char.charCodeAt(0))
export const utf16 = (text: string): Bytes => [...text].flatMap(char => u16(char.charCodeAt(0)))

export const record = (type: number, ...parts: readonly Bytes[]): Bytes => {
  const data = parts.flat()
  return [...u16(type), ...u16(data.length), ...data]
}

const isWide = (text: string): boolean => /[^\0-\xff]/u.test(text)

/** Flags and letters of a string, without its length. */
export const letters = (text: string): Bytes => (isWide(text) ? [1, ...utf16(text)] : [0, ...latin1(text)])

export const string8 = (text: string): Bytes => [text.length, ...letters(text)]
export const string16 = (text: string): Bytes => [...u16(text.length), ...letters(text)]

export interface FontData {
  readonly name?: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly charset?: number
}

export const font = (
  { name = 'Arial', size = 10, bold = false, italic = false, charset = 0 }: FontData,
  old = false,
): Bytes =>
  record(
    0x31,
    u16(size * 20),
    u16(italic ? 2 : 0),
    u16(0x7fff),
    u16(bold ? 700 : 400),
    u16(0),
    [0, 0, charset, 0],
    old ? [name.length, ...latin1(name)] : string8(name),
  )

export interface XfData {
  readonly font?: number
  readonly format?: number
  readonly align?: number
  /** Left, right, top, bottom. */
  readonly lines?: readonly [number, number, number, number]
}

export const xf = ({ font = 0, format = 0, align = 0, lines = [0, 0, 0, 0] }: XfData): Bytes =>
  record(
    0xe0,
    u16(font),
    u16(format),
    u16(1),
    [align, 0],
    u16(0),
    u16(lines[0] | (lines[1] << 4) | (lines[2] << 8) | (lines[3] << 12)),
    [0, 0, 0, 0, 0, 0, 0, 0],
  )

export const bof = (kind: number, version = 0x600): Bytes =>
  record(0x809, u16(version), u16(kind), u16(0), u16(0), version === 0x600 ? [0, 0, 0, 0, 0, 0, 0, 0] : [])
export const eof = record(0x0a)

const at = (row: number, column: number, xf: number): Bytes => [...u16(row), ...u16(column), ...u16(xf)]

export const cell = {
  text: (row: number, column: number, index: number, xf = 0) => record(0xfd, at(row, column, xf), u32(index)),
  label: (row: number, column: number, text: string, xf = 0) => record(0x204, at(row, column, xf), string16(text)),
  number: (row: number, column: number, value: number, xf = 0) => record(0x203, at(row, column, xf), f64(value)),
  rk: (row: number, column: number, rk: number, xf = 0) => record(0x27e, at(row, column, xf), u32(rk)),
  blank: (row: number, column: number, xf = 0) => record(0x201, at(row, column, xf)),
  boolErr: (row: number, column: number, value: number, isError: number, xf = 0) =>
    record(0x205, at(row, column, xf), [value, isError]),
  formula: (row: number, column: number, result: Bytes, xf = 0) =>
    record(0x06, at(row, column, xf), result, u16(0), u32(0), u16(0)),
}

export const merges = (...areas: readonly (readonly [number, number, number, number])[]): Bytes =>
  record(
    0xe5,
    u16(areas.length),
    areas.flatMap(area => area.flatMap(u16)),
  )

export interface SheetData {
  readonly name?: string
  readonly cells: readonly Bytes[]
  /** 0 shown, 1 hidden, 2 very hidden. */
  readonly state?: number
  readonly kind?: number
}

export interface BookData {
  readonly fonts?: readonly FontData[]
  readonly xfs?: readonly XfData[]
  readonly formats?: Readonly<Record<number, string>>
  /** Shared strings as they stand in the SST record. */
  readonly strings?: readonly Bytes[]
  /** CONTINUE records of the shared strings. */
  readonly continued?: readonly Bytes[]
  /** Records beside these. */
  readonly globals?: readonly Bytes[]
  readonly sheets: readonly SheetData[]
}

/** The stream of records. */
export function streamOf({
  fonts = [{}],
  xfs = [{}],
  formats = {},
  strings = [],
  continued = [],
  globals = [],
  sheets,
}: BookData): Uint8Array {
  const head = [
    bof(5),
    ...globals,
    ...fonts.map(one => font(one)),
    ...Object.entries(formats).map(([id, code]) => record(0x41e, u16(Number(id)), string16(code))),
    ...xfs.map(xf),
  ].flat()
  const shared = record(0xfc, u32(strings.length), u32(strings.length), ...strings)
  const tail = [...shared, ...continued.flatMap(part => record(0x3c, part)), ...eof]
  const bodies = sheets.map(({ cells }) => [...bof(0x10), ...cells.flat(), ...eof])
  const boundsLength = sheets.reduce((sum, { name = 'Sheet1' }) => sum + 10 + letters(name).length + 1, 0)
  let offset = head.length + boundsLength + tail.length
  const bounds = sheets.flatMap(({ name = 'Sheet1', state = 0, kind = 0 }, n) => {
    const place = u32(offset)
    offset += bodies[n]?.length ?? 0
    return record(0x85, place, [state, kind], string8(name))
  })
  return Uint8Array.from([...head, ...bounds, ...tail, ...bodies.flat()])
}

/** The stream in its container. */
export function xlsOf(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  const container = cfb.utils.cfb_new()
  cfb.utils.cfb_add(container, name, stream)
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer)
}

export const xls = (book: BookData): Uint8Array => xlsOf(streamOf(book))

const md5 = (...parts: readonly Bytes[]): Bytes => [...createHash('md5').update(Uint8Array.from(parts.flat())).digest()]

/** RC4 of as many bytes as asked for. */
function rc4(secret: Bytes, length: number): Bytes {
  const state = Array.from({ length: 256 }, (_, n) => n)
  const at = (n: number): number => state[n & 255] as number
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [at(b), at(a)]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (secret[i % secret.length] as number)) & 255
    swap(i, j)
  }
  let j = 0
  return Array.from({ length }, (_, n) => {
    const i = (n + 1) & 255
    j = (j + at(i)) & 255
    swap(i, j)
    return at(at(i) + at(j))
  })
}

/** A stream whose FILEPASS record (54 bytes of any content) stands in it already, encrypted as [MS-OFFCRYPTO 2.3.6] says. */
export function encrypted(stream: Uint8Array, password: string): Uint8Array {
  const salt = Array.from({ length: 16 }, (_, n) => n * 7)
  const verifier = Array.from({ length: 16 }, (_, n) => 200 - n)
  const start = [...md5(utf16(password)).slice(0, 5), ...salt]
  const key = md5(...Array.from({ length: 16 }, () => start)).slice(0, 5)
  const signs = (block: number, length: number): Bytes => rc4(md5(key, u32(block)), length)
  const clear = [...verifier, ...md5(verifier)]
  const sign = signs(0, 32)
  const hidden = clear.map((byte, n) => byte ^ (sign[n] as number))
  const out = stream.slice()
  const byteAt = (at: number): number => stream[at] ?? 0
  const whole = Array.from({ length: Math.ceil(stream.length / 1024) }, (_, block) => signs(block, 1024)).flat()
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [byteAt(at) + 256 * byteAt(at + 1), byteAt(at + 2) + 256 * byteAt(at + 3)]
    if (type === 0x2f) out.set([...u16(1), ...u16(1), ...u16(1), ...salt, ...hidden], at + 4)
    else if (type !== 0x809)
      for (let n = at + 4 + (type === 0x85 ? 4 : 0); n < at + 4 + length; n++) out[n] = byteAt(n) ^ (whole[n] as number)
    at += 4 + length
  }
  return out
}

export const limits = { maxBytes: 2 ** 26, maxPages: 5000, maxUnpackedBytes: 2 ** 27 }
