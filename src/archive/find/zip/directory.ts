// The list at the end of a zip, read by its offsets (APPNOTE 6.3.10, 4.3.12 and 4.3.14): a zip may be larger than the memory.

import type { FileHandle } from 'node:fs/promises'

export interface ZipEntry {
  readonly name: Uint8Array
  /** Whether the zip says that its name is UTF-8; a name in UTF-8 that some writers add, else null. */
  readonly isUtf8: boolean
  readonly unicodeName: string | null
  readonly method: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  /** Offset of its local header, which stands before its bytes. */
  readonly at: number
}

export type Directory = readonly ZipEntry[] | 'too-many'

const marks = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 }
const endLength = 22
const locatorLength = 20
const end64Length = 56
const entryLength = 46
// a comment may follow the end record
const longestEnd = endLength + 65_535

const mostEntries = 100_000
const mostBytes = 64 * 2 ** 20

/** Null where the file has no such list: it is no zip, or cut short. */
export async function readDirectory(file: FileHandle): Promise<Directory | null> {
  const { size } = await file.stat()
  const place = await findDirectory(file, size)
  if (place === null || place.start < 0 || place.length > size) return null
  if (place.length > mostBytes) return 'too-many'
  const entries = entriesIn(await readAt(file, place.start, place.length), place.shift)
  return entries && entries.length > mostEntries ? 'too-many' : entries
}

export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

interface Place {
  readonly start: number
  readonly length: number
  /** Bytes that stand before the zip, as in one that unpacks itself: every offset is so much larger. */
  readonly shift: number
}

async function findDirectory(file: FileHandle, size: number): Promise<Place | null> {
  const from = Math.max(0, size - longestEnd)
  const tail = await readAt(file, from, size - from)
  for (let at = tail.length - endLength; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== marks.end) continue
    const [length, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)]
    return (await findDirectory64(file, from + at)) ?? placed(from + at, length, offset)
  }
  return null
}

/** Of a zip of 4 GB or 65,535 files and more. */
async function findDirectory64(file: FileHandle, end: number): Promise<Place | null> {
  if (end < locatorLength) return null
  const locator = await readAt(file, end - locatorLength, locatorLength)
  if (locator.readUInt32LE(0) !== marks.locator64) return null
  const said = Number(locator.readBigUInt64LE(8))
  const usual = end - locatorLength - end64Length
  for (const at of [said, usual].filter(each => each >= 0 && each <= usual)) {
    const record = await readAt(file, at, end64Length)
    if (record.length === end64Length && record.readUInt32LE(0) === marks.end64)
      return placed(at, Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48)))
  }
  return null
}

const placed = (end: number, length: number, offset: number): Place => {
  const start = end - length
  return { start, length, shift: Math.max(0, start - offset) }
}

/** Null where it does not begin with an entry. */
function entriesIn(list: Buffer, shift: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + entryLength <= list.length && entries.length <= mostEntries) {
    if (list.readUInt32LE(at) !== marks.entry) break
    const [name, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)]
    const next = at + entryLength + name + extra + comment
    if (next > list.length) break
    entries.push(entryAt(list.subarray(at, next), { name, extra, shift }))
    at = next
  }
  return entries.length === 0 && list.length > 0 ? null : entries
}

interface Lengths {
  readonly name: number
  readonly extra: number
  readonly shift: number
}

const linkMode = 0o120000

function entryAt(entry: Buffer, { name, extra, shift }: Lengths): ZipEntry {
  const extras = extrasIn(entry.subarray(entryLength + name, entryLength + name + extra))
  const flags = entry.readUInt16LE(8)
  const long = longFields(entry, extras.get(0x0001))
  return {
    name: entry.subarray(entryLength, entryLength + name),
    isUtf8: (flags & 0x800) !== 0,
    unicodeName: extras.get(0x7075)?.subarray(5).toString('utf8') ?? null,
    method: entry.readUInt16LE(10),
    isEncrypted: (flags & 0x1) !== 0,
    isLink: ((entry.readUInt32LE(38) >>> 16) & 0o170000) === linkMode,
    crc: entry.readUInt32LE(16),
    packed: long.packed,
    bytes: long.bytes,
    at: long.at + shift,
  }
}

function extrasIn(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const extras = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2)
    extras.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return extras
}

const isLong = 0xffffffff

/** Numbers that are too large for their place stand in an extra field, in this order. */
function longFields(entry: Buffer, extra: Buffer | undefined): Pick<ZipEntry, 'bytes' | 'packed' | 'at'> {
  let next = 0
  const field = (at: number): number => {
    const short = entry.readUInt32LE(at)
    if (short !== isLong || !extra || next + 8 > extra.length) return short
    next += 8
    return Number(extra.readBigUInt64LE(next - 8))
  }
  const bytes = field(24)
  const packed = field(20)
  return { bytes, packed, at: field(42) }
}
