// .doc and .xls that somebody broke on purpose: good ones of ours, with what [MS-CFB], [MS-DOC] and [MS-XLS] say of
// lengths, places and chains turned against the reader.

import { readFileSync } from 'node:fs'
import CFB from 'cfb'
import { root } from '../given.ts'

export type Files = Readonly<Record<string, () => Uint8Array>>

const doc = (): Buffer => readFileSync(`${root}fixtures/legacy/quy-3-2001.typed.doc`)
const xls = (): Buffer => readFileSync(`${root}fixtures/legacy/bieu-2003.typed.xls`)

type Break = (file: Buffer) => void

/** The file after `change`. */
const broken =
  (make: () => Buffer, change: Break): (() => Uint8Array) =>
  () => {
    const file = make()
    change(file)
    return file
  }

const sector = (n: number): number => (n + 1) * 512
const tableOf = (file: Buffer): number => sector(file.readUInt32LE(0x4c))
const directoryOf = (file: Buffer): number => sector(file.readUInt32LE(0x30))

/** Where the directory's entry of this name begins. */
function entryOf(file: Buffer, name: string): number {
  const at = file.indexOf(Buffer.from(`${name}\0`, 'utf16le'), directoryOf(file))
  if (at < 0) throw new Error(`no entry ${name}`)
  return at
}

const setNext = (file: Buffer, from: number, next: number): void =>
  void file.writeUInt32LE(next >>> 0, tableOf(file) + 4 * from)

const startOf = (file: Buffer, name: string): number => file.readUInt32LE(entryOf(file, name) + 116)

/** The file with one stream rewritten. */
const rewritten =
  (make: () => Buffer, path: string, change: (stream: Buffer) => Buffer): (() => Uint8Array) =>
  () => {
    const container = CFB.read(make(), { type: 'buffer' })
    const entry = CFB.find(container, path)
    if (!entry) throw new Error(`no stream ${path}`)
    entry.content = change(Buffer.from(Uint8Array.from(entry.content)))
    entry.size = entry.content.length
    return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
  }

const word = (change: Break): (() => Uint8Array) =>
  rewritten(doc, '/WordDocument', stream => {
    change(stream)
    return stream
  })

/** Offset of the n-th pair (place, length) of the FibRgFcLcb97. */
const pair = (n: number): number => 0x9a + 8 * n
const clx = pair(33)
const chpx = pair(12)

const record = (type: number, body: Buffer | number[]): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(Buffer.from(body).length, 2)
  return Buffer.concat([head, Buffer.from(body)])
}

const bof = record(0x809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

/** The place of a record of this type in a workbook's stream. */
function recordOf(stream: Buffer, type: number): number {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === type) return at
  throw new Error(`no record ${type.toString(16)}`)
}

const book = (change: (stream: Buffer) => Buffer | undefined): (() => Uint8Array) =>
  rewritten(xls, '/Workbook', stream => change(stream) ?? stream)

const put =
  (type: number, offset: number, value: number): ((stream: Buffer) => undefined) =>
  stream => {
    stream.writeUInt32LE(value >>> 0, recordOf(stream, type) + 4 + offset)
    return undefined
  }

/** The same each time: a small generator of Park and Miller. */
function noise(file: Buffer, count: number): void {
  let state = 20260101
  const next = (below: number): number => {
    state = (state * 48271) % 0x7fffffff
    return state % below
  }
  for (let n = 0; n < count; n++) file[512 + next(file.length - 512)] = next(256)
}

export const compoundFiles: Files = {
  'fat-loop.doc': broken(doc, file => setNext(file, startOf(file, 'WordDocument'), startOf(file, 'WordDocument'))),
  'fat-far-away.doc': broken(doc, file => setNext(file, startOf(file, 'WordDocument'), 0x7ffffff0)),
  'fat-loop-of-all.doc': broken(doc, file => {
    for (let n = 0; n < 120; n++) setNext(file, n, (n + 1) % 120)
  }),
  'fat-of-itself.xls': broken(xls, file => file.fill(0, tableOf(file), tableOf(file) + 512)),
  'huge-stream.doc': broken(doc, file => file.writeUInt32LE(0xfffffff0, entryOf(file, 'WordDocument') + 120)),
  'huge-stream.xls': broken(xls, file =>
    file.fill(0xff, entryOf(file, 'Workbook') + 120, entryOf(file, 'Workbook') + 128),
  ),
  'directory-loop.doc': broken(doc, file => setNext(file, file.readUInt32LE(0x30), file.readUInt32LE(0x30))),
  'siblings-of-themselves.doc': broken(doc, file => {
    for (let n = 0; n < 4; n++) file.fill(0, directoryOf(file) + 128 * n + 68, directoryOf(file) + 128 * n + 80)
  }),
  'difat-loop.doc': broken(doc, file => {
    file.writeUInt32LE(1, 0x44)
    file.writeUInt32LE(0xffffffff, 0x48)
    file.writeUInt32LE(1, sector(1) + 508)
  }),
  'fat-of-millions.xls': broken(xls, file => file.writeUInt32LE(0xffffffff, 0x2c)),
  'sectors-of-gigabytes.doc': broken(doc, file => file.writeUInt16LE(31, 0x1e)),
  'sectors-of-nothing.doc': broken(doc, file => file.writeUInt16LE(0, 0x1e)),
  'half.doc': () => doc().subarray(0, 7000),
  'half.xls': () => xls().subarray(0, 3000),
  'head-only.doc': () => doc().subarray(0, 512),
  'eight-bytes.xls': () => xls().subarray(0, 8),
  'noise.doc': broken(doc, file => noise(file, 400)),
  'much-noise.doc': broken(doc, file => noise(file, 6000)),
  'noise.xls': broken(xls, file => noise(file, 200)),
  'password.doc': word(stream => stream.writeUInt16LE(stream.readUInt16LE(0x0a) | 0x100, 0x0a)),
  'pieces-of-gigabytes.doc': word(stream => stream.writeUInt32LE(0x7fffffff, clx + 4)),
  'pieces-far-away.doc': word(stream => stream.writeUInt32LE(0xfffffff0, clx)),
  'text-of-gigabytes.doc': word(stream => stream.writeUInt32LE(0x7fffffff, 0x4c)),
  'looks-of-gigabytes.doc': word(stream => stream.writeUInt32LE(0x7fffffff, chpx + 4)),
  'looks-full.doc': word(stream => {
    // every page of looks says that it holds 255
    for (let at = 511; at < stream.length; at += 512) stream[at] = 255
  }),
  'no-places.doc': word(stream => stream.fill(0xff, 0x9a, 0x9a + 93 * 8)),
  'empty-stream.doc': rewritten(doc, '/WordDocument', () => Buffer.alloc(0)),
  'strings-of-gigabytes.xls': book(put(0xfc, 4, 0x7fffffff)),
  'string-longer-than-all.xls': book(stream => void stream.writeUInt16LE(0xffff, recordOf(stream, 0xfc) + 12)),
  'sheet-is-the-book.xls': book(put(0x85, 0, 0)),
  'sheet-far-away.xls': book(put(0x85, 0, 0xfffffff0)),
  'password.xls': book(stream =>
    Buffer.concat([stream.subarray(0, 20), record(0x2f, [0, 0, 1, 2, 3, 4]), stream.subarray(20)]),
  ),
  'records-of-nothing.xls': book(() => Buffer.concat([bof, Buffer.alloc(4_000_000)])),
  'streams-in-streams.xls': book(() => Buffer.concat(Array.from({ length: 100_000 }, () => bof))),
  'all-cells-merged.xls': book(stream => {
    const merged = record(
      0xe5,
      Buffer.concat([
        Buffer.from([0, 4]),
        ...Array.from({ length: 1024 }, () => Buffer.from([0, 0, 255, 255, 0, 0, 255, 0])),
      ]),
    )
    const sheet = stream.readUInt32LE(recordOf(stream, 0x85) + 4)
    const first = sheet + 4 + stream.readUInt16LE(sheet + 2)
    return Buffer.concat([stream.subarray(0, first), merged, merged, stream.subarray(first)])
  }),
  'two-corners.xls': book(stream => {
    const sheet = stream.readUInt32LE(recordOf(stream, 0x85) + 4)
    const first = sheet + 4 + stream.readUInt16LE(sheet + 2)
    const corner = record(0x203, [255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 240, 63])
    return Buffer.concat([stream.subarray(0, first), corner, stream.subarray(first)])
  }),
}
