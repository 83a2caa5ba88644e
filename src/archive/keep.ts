// What an archive keeps of a document: originals, its record or those of its parts, and what it makes superfluous.

import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { TrichLucRecord } from '../model/record.ts'
import { type Entry, readEntry, whereAbsent, writeEntry } from './ledger.ts'
import { originalPlace, recordPlace } from './places.ts'
import { recordFile } from './serialise.ts'
import { writeWhole } from './write.ts'

/** A file of a document, and where it was found. */
export interface Original {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly path: string
}

/** In this order: a record has its originals. Records of other parts than these are removed. */
export async function keepRecords(
  archive: string,
  originals: readonly Original[],
  records: readonly TrichLucRecord[],
): Promise<void> {
  for (const { sha256, bytes } of originals) await writeWhole(originalPlace(archive, sha256), bytes)
  for (const record of records) await writeWhole(placeOf(archive, record), recordFile(record))
  const [first] = records
  if (first)
    await removeRecords(
      archive,
      first.source.sha256,
      records.map(record => placeOf(archive, record)),
    )
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
  return superfluous.length
}

/** The files of a document say so, and have no record alone; a document that holds no other files than these goes. */
export async function joinFiles(archive: string, originals: readonly Original[], document: string): Promise<void> {
  const earlier = new Set<string>()
  for (const one of originals) {
    const entry = await readEntry(archive, one.sha256)
    const documents = entry?.status === 'joined' ? entry.documents : []
    for (const other of documents) earlier.add(other)
    const paths = [...new Set([...pathsOf(entry), one.path])].toSorted()
    const { sha256, bytes } = one
    const joined = { sha256, bytes: bytes.length, paths, exitCode: 0 as const }
    await writeEntry(archive, {
      ...joined,
      status: 'joined',
      documents: [...new Set([...documents, document])].toSorted(),
    })
    await removeRecords(archive, sha256)
  }
  earlier.delete(document)
  for (const sha256 of earlier) await replaceIfWithin(archive, sha256, { by: document, originals })
}

async function replaceIfWithin(
  archive: string,
  sha256: string,
  { by, originals }: { readonly by: string; readonly originals: readonly Original[] },
): Promise<void> {
  const entry = await readEntry(archive, sha256)
  const own = new Set(originals.map(one => one.sha256))
  if (entry?.status !== 'done' || !entry.files?.every(one => own.has(one))) return
  const { bytes, paths } = entry
  await writeEntry(archive, { sha256, bytes, paths, exitCode: 0, status: 'replaced', by })
  await removeRecords(archive, sha256)
}

export const pathsOf = (entry: Entry | null): readonly string[] => (entry && 'paths' in entry ? entry.paths : [])
