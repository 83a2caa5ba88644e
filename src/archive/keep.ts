// What an archive keeps of a document: originals, its record or those of its parts, and what it makes superfluous.

import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TrichLucRecord } from '../model/record.ts'
import type { Found } from './find/index.ts'
import { type Entry, readEntry, whereAbsent, writeEntry } from './ledger.ts'
import { whereFound } from './looks.ts'
import { originalPlace, recordPlace } from './places.ts'
import { forgetReading } from './readings.ts'
import { recordFile } from './serialise.ts'
import { piecesOf } from './source.ts'
import { writeWhole } from './write.ts'

/** A file of a document, and where its bytes lie. */
export interface Original {
  readonly sha256: string
  readonly bytes: number
  readonly place: string
}

/** Whether originals are copied into the archive, or stay at their paths alone. */
export type Originals = Extract<Entry, { status: 'done' }>['originals']

/** @throws TrichLucError `changed-while-read` where a file is another than it was */
export async function keepOriginals(archive: string, originals: readonly Original[]): Promise<void> {
  for (const { sha256, bytes, place } of originals) {
    const kept = originalPlace(archive, sha256)
    // done again from what was kept: where that is lost, verify says so
    if (place === kept) continue
    const there = await stat(kept).catch(whereAbsent)
    if (there?.size !== bytes) await writeWhole(kept, piecesOf(place, sha256))
  }
}

/** Returns the hash of each record's bytes. Records of other parts than these are removed. */
export async function keepRecords(archive: string, records: readonly TrichLucRecord[]): Promise<string[]> {
  const files = records.map(record => ({ place: placeOf(archive, record), content: recordFile(record) }))
  for (const { place, content } of files) await writeWhole(place, content)
  const places = files.map(({ place }) => place)
  const [first] = records
  if (first) await removeRecords(archive, first.source.sha256, places)
  return files.map(({ content }) => createHash('sha256').update(content).digest('hex'))
}

const placeOf = (archive: string, { source: { sha256, part } }: TrichLucRecord): string =>
  recordPlace(archive, sha256, part?.number)

/** Returns how many. */
export async function removeRecords(archive: string, sha256: string, except: readonly string[] = []): Promise<number> {
  const folder = dirname(recordPlace(archive, sha256))
  const kept = new Set(except.map(path => basename(path)))
  const names = (await readdir(folder).catch(whereAbsent)) ?? []
  const superfluous = names.filter(name => name.startsWith(`${sha256}.`) && name.endsWith('.json') && !kept.has(name))
  for (const name of superfluous) await rm(join(folder, name), { force: true })
  if (except.length === 0) await forgetReading(archive, sha256)
  return superfluous.length
}

/** And a half of it. Returns how many. */
export async function removeOriginal(archive: string, sha256: string): Promise<number> {
  const place = originalPlace(archive, sha256)
  const names = (await readdir(dirname(place)).catch(whereAbsent)) ?? []
  for (const name of names) if (name.startsWith(sha256)) await rm(join(dirname(place), name), { force: true })
  return names.includes(sha256) ? 1 : 0
}

interface Joint {
  /** Hash of the document. */
  readonly document: string
  readonly files: readonly (Omit<Original, 'place'> & { readonly found: Pick<Found, 'path' | 'modified'> })[]
  readonly originals: Originals
}

/** The files of a document say so, and have no record alone; a document that holds no other files than these goes. */
export async function joinFiles(archive: string, { document, files, originals }: Joint): Promise<void> {
  const earlier = new Set<string>()
  for (const { sha256, bytes, found } of files) {
    const entry = await readEntry(archive, sha256)
    const documents = entry?.status === 'joined' ? entry.documents : []
    for (const other of documents) earlier.add(other)
    await writeEntry(archive, {
      sha256,
      bytes,
      ...whereFound(entry, [found]),
      exitCode: 0,
      status: 'joined',
      documents: [...new Set([...documents, document])].toSorted(),
      originals,
    })
    await removeRecords(archive, sha256)
  }
  earlier.delete(document)
  for (const sha256 of earlier) await replaceIfWithin(archive, sha256, { document, files })
}

async function replaceIfWithin(
  archive: string,
  sha256: string,
  { document, files }: Pick<Joint, 'document' | 'files'>,
): Promise<void> {
  const entry = await readEntry(archive, sha256)
  const own = new Set(files.map(one => one.sha256))
  if (entry?.status === 'done' && entry.files?.every(one => own.has(one))) {
    const { bytes, paths, modified } = entry
    await writeEntry(archive, { sha256, bytes, paths, modified, exitCode: 0, status: 'replaced', by: document })
  } else if (entry?.status !== 'replaced') return
  // also what an earlier run had no time for
  await removeRecords(archive, sha256)
}

export const pathsOf = (entry: Entry | null): readonly string[] => (entry && 'paths' in entry ? entry.paths : [])
