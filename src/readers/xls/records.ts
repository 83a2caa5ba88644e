// The stream of a workbook: records of a type, a length and bytes [MS-XLS 2.1.4]; what is too long for one goes on in
// CONTINUE records.

import { u16 } from '../ole/integers.ts'

export interface BiffRecord {
  readonly type: number
  /** As many bytes as there are: the last record of a file cut short is not whole. */
  readonly data: Uint8Array
  readonly at: number
  /** Offset of the next record. */
  readonly next: number
}

const headLength = 4

export const typeOf = {
  formula: 0x06,
  eof: 0x0a,
  header: 0x14,
  footer: 0x15,
  note: 0x1c,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continue: 0x3c,
  codePage: 0x42,
  object: 0x5d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  mulBlank: 0xbe,
  rString: 0xd6,
  xf: 0xe0,
  mergedCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  textObject: 0x1b6,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The record that begins at an offset; null at the end of the stream. */
export function recordAt(stream: Uint8Array, at: number): BiffRecord | null {
  if (at < 0 || at + headLength > stream.length) return null
  const next = at + headLength + u16(stream, at + 2)
  return { type: u16(stream, at), data: stream.subarray(at + headLength, next), at, next }
}

/** Records from an offset to the EOF of the substream that begins there; those of substreams inside (charts) are left out. */
export function* substream(stream: Uint8Array, from: number): Generator<BiffRecord> {
  let depth = 0
  for (let record = recordAt(stream, from); record !== null; record = recordAt(stream, record.next)) {
    if (record.type === typeOf.bof) depth++
    else if (record.type === typeOf.eof && --depth <= 0) return
    else if (depth <= 1) yield record
  }
}

/** Every substream ends, and no record goes on behind the end. */
export function isWhole(stream: Uint8Array): boolean {
  let depth = 0
  for (let record = recordAt(stream, 0); record !== null; record = recordAt(stream, record.next)) {
    if (record.type === typeOf.bof) depth++
    if (record.type === typeOf.eof) depth--
    if (record.next > stream.length && depth > 0) return false
  }
  return depth <= 0
}

/** The bytes of a record and of the CONTINUE records behind it. */
export function partsOf(stream: Uint8Array, { data, next }: BiffRecord): readonly Uint8Array[] {
  const parts = [data]
  for (let more = recordAt(stream, next); more?.type === typeOf.continue; more = recordAt(stream, more.next))
    parts.push(more.data)
  return parts
}
