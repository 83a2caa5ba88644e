// Originals that are no longer what was taken in: where their bytes lie still, and what to say where they do not.

import { stat } from 'node:fs/promises'
import { TrichLucError } from '../model/errors.ts'
import { type Original, pathsOf } from './keep.ts'
import { type Entry, readEntry } from './ledger.ts'
import { originalPlace } from './places.ts'
import { hashSource } from './source.ts'

type File = Pick<Extract<Entry, { status: 'done' }>, 'sha256' | 'bytes' | 'paths'>

/** Of a file that stays at its paths alone: where it lies, unchanged. Null where it does not. */
export async function referencedPlace({ sha256, bytes, paths }: File): Promise<string | null> {
  for (const path of paths) if ((await sizeOf(path)) === bytes && (await hasHash(path, sha256))) return path
  return null
}

/** A file of a document: the first of its paths, null where it has none, and where its bytes lie. */
export interface FilePlace {
  readonly sha256: string
  readonly path: string | null
  /** In the archive, or where it was found and lies unchanged; null where it does not. */
  readonly place: string | null
}

/** Of each file of a document, in order. @throws TrichLucError `bad-archive` where an entry is damaged */
export async function filePlaces(archive: string, document: Extract<Entry, { status: 'done' }>): Promise<FilePlace[]> {
  const found: FilePlace[] = []
  for (const sha256 of document.files ?? [document.sha256]) {
    const entry = document.files ? await readEntry(archive, sha256) : document
    const isReferenced = (entry?.status === 'done' || entry?.status === 'joined') && entry.originals === 'referenced'
    const place = isReferenced ? await referencedPlace(entry) : originalPlace(archive, sha256)
    found.push({ sha256, path: pathsOf(entry)[0] ?? null, place })
  }
  return found
}

/** Bytes of a file; null where there is none, or it cannot be looked at. */
export const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    kind => (kind.isFile() ? kind.size : null),
    () => null,
  )

const hasHash = (path: string, sha256: string): Promise<boolean> =>
  hashSource(path).then(
    found => found.sha256 === sha256,
    () => false,
  )

/** `bad-archive`, and which of a document's files is another by now; null where none is. */
export async function changedSince(archive: string, files: readonly Placed[]): Promise<TrichLucError | null> {
  for (const { sha256, place, path } of files)
    if (!(await hasHash(place, sha256)))
      return place === originalPlace(archive, sha256) ? changedOriginal(place) : lostReference(path)
  return null
}

/** A file by its path in the ledger. */
interface Placed extends Pick<Original, 'sha256' | 'place'> {
  readonly path: string
}

export const changedOriginal = (file: string): TrichLucError =>
  new TrichLucError('bad-archive', { problem: 'changed-original', file })

export const lostReference = (file: string): TrichLucError =>
  new TrichLucError('bad-archive', { problem: 'reference-lost', file })
