// What a look at a file tells: as long as its path, its size and the time of its last change are those that the ledger
// has, its bytes are those of the hash.

import type { Found } from './find/index.ts'
import { type Entry, entriesOf } from './ledger.ts'

type Look = Pick<Found, 'path' | 'bytes' | 'modified'>

export interface Looks {
  /** The hash that stands for a file, undefined where it must be read. */
  readonly hashOf: (file: Look) => string | undefined
  /** Whether a file was found at a path before, whatever it was. */
  readonly knows: (path: string) => boolean
  /** How many documents were done by which rules: by their hash. */
  readonly doneBy: ReadonlyMap<string, number>
}

/** As the ledger is now. */
export async function looksIn(archive: string): Promise<Looks> {
  const seen = new Map<string, Seen[]>()
  const doneBy = new Map<string, number>()
  for await (const entry of entriesOf(archive)) {
    if (entry.status === 'done') doneBy.set(entry.rulesHash, (doneBy.get(entry.rulesHash) ?? 0) + 1)
    if (isOfOneFile(entry))
      for (const path of entry.paths) {
        const one = { bytes: entry.bytes, modified: entry.modified[path] ?? null, sha256: entry.sha256 }
        const before = seen.get(path)
        if (before) before.push(one)
        else seen.set(path, [one])
      }
  }
  return {
    doneBy,
    hashOf: file => seen.get(file.path)?.find(one => isSame(one, file))?.sha256,
    knows: path => seen.has(path),
  }
}

type Seen = Pick<Found, 'bytes' | 'modified'> & { readonly sha256: string }

const isSame = (one: Seen, { bytes, modified }: Look): boolean =>
  modified !== null && one.bytes === bytes && one.modified === modified

type OfOneFile = Extract<Entry, { status: 'done' | 'failed' | 'joined' }>

const isOfOneFile = (entry: Entry): entry is OfOneFile =>
  entry.status === 'joined' || entry.status === 'failed' || (entry.status === 'done' && entry.files === null)

type Timed = Pick<Found, 'path' | 'modified'>

/** Where a file was found: what the ledger says, and what was seen now. */
export function whereFound(known: Entry | null, files: readonly Timed[]): Pick<OfOneFile, 'paths' | 'modified'> {
  const before = known && 'paths' in known ? known : { paths: [], modified: {} }
  const times = { ...before.modified, ...timesOf(files) }
  return {
    paths: [...new Set([...before.paths, ...files.map(({ path }) => path)])].toSorted(),
    modified: Object.fromEntries(Object.entries(times).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** Of files that were looked at where they were found: an original of the archive says nothing of them. */
const timesOf = (files: readonly Timed[]): Record<string, number> =>
  Object.fromEntries(files.flatMap(({ path, modified }) => (modified === null ? [] : [[path, modified]])))
