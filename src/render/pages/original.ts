// The bytes of a file of an archive, shown only where they are those of its hash.

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { type Entry, readEntry } from '../../archive/ledger.ts'
import { changedOriginal, lostReference } from '../../archive/lost.ts'
import { originalPlace } from '../../archive/places.ts'
import { hashSource, piecesOf, readSource } from '../../archive/source.ts'
import { type Reason, TrichLucError } from '../../model/errors.ts'

export interface Original {
  readonly place: string
  /** Size and time of last change: as long as they are the same, the bytes are not read again. */
  readonly stamp: string
  readonly bytes: Uint8Array
}

export type Placed = Extract<Entry, { status: 'done' | 'joined' }>

/** Null where there is no file. */
export const stampOf = (place: string): Promise<string | null> =>
  stat(place).then(
    found => (found.isFile() ? `${found.size} ${found.mtimeMs}` : null),
    () => null,
  )

/** Where its bytes may lie: in the archive, or where they were found. */
export const originalPlaces = (archive: string, { originals, sha256, paths }: Placed): readonly string[] =>
  originals === 'kept' ? [originalPlace(archive, sha256)] : paths

const lost = (archive: string, entry: Placed): TrichLucError => {
  const [place = entry.sha256] = originalPlaces(archive, entry)
  return entry.originals === 'kept' ? changedOriginal(place) : lostReference(place)
}

/** @throws TrichLucError `bad-archive` where the file is lost or another by now; `not-found`, `no-access` */
export async function readOriginal(archive: string, sha256: string): Promise<Original> {
  const entry = await readEntry(archive, sha256)
  if (entry?.status !== 'done' && entry?.status !== 'joined') throw changedOriginal(originalPlace(archive, sha256))
  for (const place of originalPlaces(archive, entry)) {
    const found = await readUnchanged(place, entry)
    if (found) return found
  }
  throw lost(archive, entry)
}

/**
 * The same bytes piece by piece: read once to be sure of them, then again to be sent, and cut off where they change
 * meanwhile. @throws TrichLucError as `readOriginal`
 */
export async function piecesOfOriginal(archive: string, entry: Placed): Promise<AsyncGenerator<Uint8Array>> {
  for (const place of originalPlaces(archive, entry)) {
    const found = await hashSource(place, entry.bytes).catch(whereOther)
    if (found?.sha256 === entry.sha256) return piecesOf(place, entry.sha256)
  }
  throw lost(archive, entry)
}

/** Null where the file is not there, or its bytes are not those of the entry. */
async function readUnchanged(place: string, { sha256, bytes: size }: Placed): Promise<Original | null> {
  const stamp = await stampOf(place)
  // a look at the size first: a file that has grown by gigabytes is not read
  if (stamp === null || !stamp.startsWith(`${size} `)) return null
  const bytes = await readSource(place, size).catch(whereGone)
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return null
  return { place, stamp, bytes }
}

const whereGone = (error: unknown): null => unless(error, ['not-found', 'changed-while-read'])
const whereOther = (error: unknown): null =>
  unless(error, ['not-found', 'changed-while-read', 'is-folder', 'too-large'])

function unless(error: unknown, reasons: readonly Reason[]): null {
  if (error instanceof TrichLucError && reasons.includes(error.reason)) return null
  throw error
}
