// What an archive keeps of a document: originals, its record or those of its parts, and what it makes superfluous.

import { createHash } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TrichLucRecord } from '../model/record.ts'
import type { Found } from './find/index.ts'
import { type Entry, readEntry, whereAbsent, writeEntry } from './ledger.ts'
import { whereFound } from './looks.ts'
import { originalPlace, picturesPlace, recordPlace } from './places.ts'
import { forgetReading } from './readings.ts'
import { recordFile } from './serialise.ts'
import { piecesOf } from './source.ts'
import { finishWhole, writeBeside } from './write.ts'

/** A file of a document, and where its bytes lie. */
export interface Original {
  readonly sha256: string
  readonly bytes: number
  readonly place: string
}

/** Whether originals are copied into the archive, or stay at their paths alone. */
export type Originals = Extract<Entry, { status: 'done' }>['originals']

/** Places of files that are written beside, in the order in which they are to be put there. */
export type Laid = readonly string[]

/** @throws TrichLucError `changed-while-read` where a file is another than it was */
export async function layOriginals(archive: string, originals: readonly Original[]): Promise<Laid> {
  const laid: string[] = []
  for (const { sha256, bytes, place } of originals) {
    const kept = originalPlace(archive, sha256)
    // done again from what was kept: where that is lost, verify says so
    // a picture that stands twice among a document's pages is one file
    if (place === kept || laid.includes(kept)) continue
    const there = await stat(kept).catch(whereAbsent)
    if (there?.size === bytes) continue
    await writeBeside(kept, piecesOf(place, sha256))
    laid.push(kept)
  }
  return laid
}

/** `hashes`: of each record's bytes. */
export async function layRecords(
  archive: string,
  records: readonly TrichLucRecord[],
): Promise<{ readonly laid: Laid; readonly hashes: readonly string[] }> {
  const files = records.map(record => ({ place: placeOf(archive, record), content: recordFile(record) }))
  for (const { place, content } of files) await writeBeside(place, content)
  return {
    laid: files.map(({ place }) => place),
    hashes: files.map(({ content }) => createHash('sha256').update(content).digest('hex')),
  }
}

/** What was laid is put in its place; records of other parts of the document than these are removed. */
export async function keepLaid(archive: string, document: string, laid: Laid): Promise<void> {
  for (const place of laid) await finishWhole(place)
  await removeRecords(archive, document, laid)
}

const placeOf = (archive: string, { source: { sha256, part } }: TrichLucRecord): string =>
  recordPlace(archive, sha256, part?.number)

/** Returns how many. */
export async function removeRecords(archive: string, sha256: string, except: readonly string[] = []): Promise<number> {
  const folder = dirname(recordPlace(archive, sha256))
  const kept = new Set(except.map(path => basename(path)))
  const names = (await readdir(folder).catch(whereAbsent)) ?? []
  const superfluous = names.filter(name => isRecord(name, sha256) && !kept.has(name))
  for (const name of superfluous) await rm(join(folder, name), { force: true })
  if (except.length === 0) await forgetReading(archive, sha256)
  // of records that are no more, or others by now
  await forgetPictures(archive, sha256)
  return superfluous.length
}

/** Pages of a document that were drawn. */
async function forgetPictures(archive: string, sha256: string): Promise<void> {
  const folder = join(picturesPlace(archive), sha256.slice(0, 2))
  const names = (await readdir(folder).catch(whereAbsent)) ?? []
  for (const name of names) if (name.startsWith(`${sha256}.`)) await rm(join(folder, name), { force: true })
}

/** Or half of one. */
const isRecord = (name: string, sha256: string): boolean =>
  name.startsWith(`${sha256}.`) && /\.json(?:\.part)?$/u.test(name)

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
