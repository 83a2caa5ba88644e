// Zips written byte by byte: what programs write, and what only somebody ill-disposed does.

import { crc32, deflateRawSync } from 'node:zlib'

export interface Packed {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** Bit 0: encrypted, bit 11: the name is UTF-8. */
  readonly flags?: number
  readonly method?: number
  /** Unix mode. */
  readonly mode?: number
  readonly crc?: number
  /** What the zip claims that comes out. */
  readonly bytes?: number
  /** Offset of the local header, where it is to be another one. */
  readonly at?: number
}

export interface Shape {
  readonly comment?: string
  /** Bytes before the zip. */
  readonly before?: string
  readonly isLong?: boolean
}

export function zip(files: readonly Packed[], { comment = '', before = '', isLong = false }: Shape = {}): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const one of files) {
    const { local, entry } = written(one, at, isLong)
    locals.push(local)
    entries.push(entry)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const ends = isLong
    ? [end64(directory.length, at), end(0xffffffff, 0xffffffff, comment)]
    : [end(directory.length, at, comment)]
  return Buffer.concat([Buffer.from(before), ...locals, directory, ...ends])
}

function written(one: Packed, at: number, isLong: boolean): { local: Buffer; entry: Buffer } {
  const { flags = 0, method = 8, mode = 0o100644 } = one
  const name = Buffer.from(one.name)
  const content = Buffer.from(one.content ?? '')
  const packed = method === 8 ? deflateRawSync(content) : content
  const [crc, bytes] = [one.crc ?? crc32(content), one.bytes ?? content.length]
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(flags, 2)
  head.writeUInt16LE(method, 4)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(isLong ? 0xffffffff : bytes, 18)
  head.writeUInt16LE(name.length, 22)
  const extra = Buffer.alloc(isLong ? 20 : 0)
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE((mode << 16) >>> 0, 6)
  tail.writeUInt32LE(isLong ? 0xffffffff : (one.at ?? at), 10)
  if (isLong) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(bytes), 4)
    extra.writeBigUInt64LE(BigInt(one.at ?? at), 12)
  }
  const listed = Buffer.from(head)
  listed.writeUInt16LE(extra.length, 24)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), head, name, packed]),
    entry: Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), listed, tail, name, extra]),
  }
}

function end(length: number, at: number, comment: string): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt32LE(length, 12)
  record.writeUInt32LE(at, 16)
  record.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([record, Buffer.from(comment)])
}

function end64(length: number, at: number): Buffer {
  const record = Buffer.alloc(56 + 20)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(at), 48)
  record.write('PK\x06\x07', 56, 'latin1')
  record.writeBigUInt64LE(BigInt(at + length), 56 + 8)
  return record
}
