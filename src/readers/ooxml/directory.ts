// The list of what a zip holds, read without inflating anything. Kept apart from `inflate.ts` so that sniffing needs
// no library.

export interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  /** Offset of the local header, whose own name and extra field may be longer than the directory's. */
  readonly at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const entryLength = 46
const localLength = 30
// a comment may follow the end record
const endSearch = 65_535 + endLength
// a package of more parts is no report
const maxEntries = 20_000

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= Math.max(0, last - endSearch); at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

/** Entries by name (the last of equal names, as other readers have it); null where the end record is missing, as in a file cut short. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end === null) return null
  const entries = new Map<string, Entry>()
  // bytes put before the archive move every offset by the same length
  const shift = Math.max(0, end - view.getUint32(end + 12, true) - view.getUint32(end + 16, true))
  let at = view.getUint32(end + 16, true) + shift
  let count = 0
  while (count++ < maxEntries && at + entryLength <= end && view.getUint32(at, true) === entryMark) {
    const entry = readEntry(bytes, view, at, shift)
    entries.set(entry.name, entry)
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const decoder = new TextDecoder()

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): Entry {
  const name = bytes.subarray(at + entryLength, at + entryLength + view.getUint16(at + 28, true))
  return {
    // some writers use backslashes and leading slashes
    name: decoder.decode(name).replaceAll('\\', '/').replace(/^\/+/u, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true) + shift,
  }
}

/** The packed bytes of one entry, as many as are there; null where its local header is not where it should be. */
export function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array | null {
  const view = viewOf(bytes)
  if (entry.at + localLength > bytes.length || view.getUint32(entry.at, true) !== localMark) return null
  const start = entry.at + localLength + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  return bytes.subarray(start, start + entry.packed)
}
