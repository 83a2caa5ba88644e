// Compound files ([MS-CFB]): the small file system inside .doc and .xls. Read by ourselves, for damaged files are read as
// far as they go: short last sectors, sizes that are no multiple of a sector, chains that break off or bite their tails.

import { TrichLucError } from '../../model/errors.ts'
import { i32, u8, u16, u32, utf16 } from './integers.ts'
import { openSectors, readChain, type Sectors } from './sectors.ts'

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly first: number
  /** Bytes. */
  readonly size: number
}

const entrySize = 128
const storage = 1
const stream = 2
const root = 5
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const miniSize = 64
const headerSize = 512
// storages inside storages: nothing that is read stands deeper
const maxDepth = 8

/**
 * The streams of a compound file by their names in the root storage, those of a storage inside it as `Storage/Stream`.
 * A stream that breaks off is as long as what is there. Views into `bytes` where the stream is in one stretch.
 * @throws TrichLucError `truncated` where the file ends before its directory, `damaged` where there is none
 */
export function openCompound(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (signature.some((byte, at) => bytes[at] !== byte)) throw new TrichLucError('damaged', { part: 'container' })
  if (bytes.length <= headerSize) throw new TrichLucError('truncated', { kind: 'ole' })
  const sectors = openSectors(bytes)
  const entries = readDirectory(sectors)
  const paths = pathsOf(entries)
  if (paths.size === 0) throw missingDirectory(sectors)
  return readStreams(sectors, entries, paths)
}

function readDirectory(sectors: Sectors): readonly Entry[] {
  const directory = readChain(sectors, u32(sectors.bytes, 0x30), sectors.bytes.length)
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, at) =>
    readEntry(directory.subarray(at * entrySize, (at + 1) * entrySize)),
  )
}

const readEntry = (bytes: Uint8Array): Entry => ({
  // the length counts bytes with the closing zero
  name: utf16(bytes, 0, Math.max(0, Math.min(32, u16(bytes, 0x40) >> 1) - 1)),
  type: u8(bytes, 0x42),
  left: i32(bytes, 0x44),
  right: i32(bytes, 0x48),
  child: i32(bytes, 0x4c),
  first: u32(bytes, 0x74),
  size: u32(bytes, 0x78),
})

/** Streams by path: those of the tree under the root, then those that a broken tree has lost. */
function pathsOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const paths = new Map<string, Entry>()
  const seen = new Set<Entry>()
  const open: { readonly at: number; readonly path: string; readonly depth: number }[] = []
  const top = entries.find(({ type }) => type === root)
  if (top !== undefined) open.push({ at: top.child, path: '', depth: 0 })
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { at, path, depth } = place
    const entry = entries[at]
    if (entry === undefined || seen.has(entry)) continue
    seen.add(entry)
    if (entry.type === stream && !paths.has(path + entry.name)) paths.set(path + entry.name, entry)
    if (entry.type === storage && depth < maxDepth)
      open.push({ at: entry.child, path: `${path}${entry.name}/`, depth: depth + 1 })
    open.push({ at: entry.right, path, depth }, { at: entry.left, path, depth })
  }
  for (const entry of entries)
    if (entry.type === stream && !seen.has(entry) && !paths.has(entry.name)) paths.set(entry.name, entry)
  return paths
}

function missingDirectory({ bytes, size, start }: Sectors): TrichLucError {
  const isBeyond = start + u32(bytes, 0x30) * size >= bytes.length
  return isBeyond
    ? new TrichLucError('truncated', { kind: 'ole' })
    : new TrichLucError('damaged', { part: 'directory' })
}

/** Streams shorter than the header's limit stand in the mini stream, which the root entry names ([MS-CFB] 2.4). */
function readStreams(
  sectors: Sectors,
  entries: readonly Entry[],
  paths: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Uint8Array> {
  const mini = openMini(sectors, entries)
  const limit = u32(sectors.bytes, 0x38)
  const streams = new Map<string, Uint8Array>()
  // streams of a sound file share no sector; a hostile directory may name one chain a thousand times
  let left = sectors.bytes.length
  for (const [path, { first, size }] of paths) {
    const content = readChain(size < limit ? mini : sectors, first, Math.min(size, left))
    left -= content.length
    streams.set(path, content)
  }
  return streams
}

function openMini(sectors: Sectors, entries: readonly Entry[]): Sectors {
  const top = entries.find(({ type }) => type === root)
  const bytes = top === undefined ? new Uint8Array() : readChain(sectors, top.first, top.size)
  const table = readChain(sectors, u32(sectors.bytes, 0x3c), sectors.bytes.length)
  const next = Uint32Array.from({ length: table.length >> 2 }, (_, at) => u32(table, 4 * at))
  return { bytes, size: miniSize, start: 0, next }
}
