// Brings the tables to what the archive holds, in short transactions: whoever reads is never in the way.

import { basename } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { byDocument } from '../corrections/force.ts'
import { correctionsOf, readCorrections } from '../corrections/log.ts'
import { TrichLucError } from '../model/errors.ts'
import { type About, writeReference, writeRulesHashes } from './about.ts'
import { removeShared, syncShared, withTwins } from './between.ts'
import { type Corrections, correctionsBy } from './corrections.ts'
import { optimizeSql } from './ddl.ts'
import { emptyLog } from './open.ts'
import { type Change, changesIn, type Folder, foldersOf, foldersOfDocuments, namesIn, seenIn } from './sources.ts'
import { insertRows, inTransaction, type Writer, writerFor } from './write.ts'

export interface SyncOptions extends About {
  readonly archive: string
  /** Once aborted, what has been read is written and no more is read. */
  readonly signal?: AbortSignal | undefined
  /** `at` of `total` records and entries have been looked at. */
  readonly onProgress?: ((at: number, total: number) => void) | undefined
  /** Told of each record or entry that cannot be read. */
  readonly onFault?: ((error: TrichLucError) => void) | undefined
}

/** Records and entries. */
export interface Counts {
  readonly written: number
  readonly removed: number
  readonly faults: number
}

/** @throws what SQLite throws */
export async function sync(db: DatabaseSync, options: SyncOptions): Promise<Counts> {
  const writer = writerFor(db)
  writeReference(writer, options)
  const corrections = correctionsBy(byDocument((await readCorrections(options.archive)).all))
  const folders = await foldersOf(options.archive, writer)
  const total = options.onProgress ? await countFiles(options.archive, folders) : 0
  let all: Counts = { written: 0, removed: 0, faults: 0 }
  let at = 0
  for (const folder of folders) {
    if (options.signal?.aborted) break
    const names = await namesIn(options.archive, folder)
    all = add(
      all,
      await syncFolder(writer, {
        ...options,
        corrections,
        folder,
        names,
        onRead: n => options.onProgress?.(at + n, total),
      }),
    )
    at += names.length
    options.onProgress?.(at, total)
  }
  if (all.written + all.removed > 0) writeRulesHashes(writer)
  await syncShared(writer, { ...options, corrections })
  // else what was taken out would stay in the index and in the log until later rows come
  if (all.removed > 0) {
    db.exec(optimizeSql)
    emptyLog(db)
  }
  return all
}

/** Of these documents alone, by sha256; no other folder is looked into. Throws as `sync` does. */
export async function syncDocuments(
  db: DatabaseSync,
  documents: readonly string[],
  options: SyncOptions,
): Promise<Counts> {
  const writer = writerFor(db)
  writeReference(writer, options)
  const correctionsAmong = async (files: readonly string[]) =>
    correctionsBy(await correctionsOf(options.archive, files))
  const before = withTwins(writer, documents)
  const corrections = await correctionsAmong(before)
  let removed = 0
  async function* changes(): AsyncGenerator<Change> {
    for (const { folder, isOf } of foldersOfDocuments(documents)) {
      const names = (await namesIn(options.archive, folder)).filter(isOf)
      const seen = new Map([...seenIn(writer, folder)].filter(([place]) => isOf(basename(place))))
      removed += removeGone(writer, { folder, names, seen })
      yield* changesIn(names, { ...options, corrections, folder, seen })
    }
  }
  const counts = await writeChanges(writer, changes(), options)
  if (counts.written + removed > 0) {
    writeRulesHashes(writer)
    const among = withTwins(writer, documents)
    const known = among.every(file => before.includes(file)) ? corrections : await correctionsAmong(among)
    await syncShared(writer, { ...options, corrections: known, among })
  }
  return { ...counts, removed }
}

const add = (one: Counts, other: Counts): Counts => ({
  written: one.written + other.written,
  removed: one.removed + other.removed,
  faults: one.faults + other.faults,
})

async function countFiles(archive: string, folders: readonly Folder[]): Promise<number> {
  let count = 0
  for (const folder of folders) count += (await namesIn(archive, folder)).length
  return count
}

interface FolderSync extends SyncOptions {
  readonly corrections: Corrections
  readonly folder: Folder
  readonly names: readonly string[]
  readonly onRead: (count: number) => void
}

/** Of one transaction: what is written in well under a second. */
const most = { files: 64, bytes: 4 * 2 ** 20 }

async function syncFolder(writer: Writer, { folder, names, ...options }: FolderSync): Promise<Counts> {
  const seen = seenIn(writer, folder)
  const removed = removeGone(writer, { folder, names, seen })
  const counts = await writeChanges(writer, changesIn(names, { ...options, folder, seen }), options)
  return { ...counts, removed }
}

interface Names extends Pick<FolderSync, 'folder' | 'names'> {
  readonly seen: ReturnType<typeof seenIn>
}

/** What the catalog has of files that are no more; returns how many. */
function removeGone(writer: Writer, { folder, names, seen }: Names): number {
  const present = new Set(names.map(name => `${folder.place}/${name}`))
  const gone = [...seen.keys()].filter(place => !present.has(place))
  if (gone.length > 0) inTransaction(writer.db, gone, place => remove(writer, place))
  return gone.length
}

async function writeChanges(
  writer: Writer,
  changes: AsyncIterable<Change>,
  { signal, onFault, onRead }: Pick<SyncOptions, 'signal' | 'onFault'> & Partial<Pick<FolderSync, 'onRead'>>,
): Promise<Counts> {
  let counts: Counts = { written: 0, removed: 0, faults: 0 }
  for await (const batch of batches(changes, signal)) {
    inTransaction(writer.db, batch, change => apply(writer, change))
    const faults = batch.flatMap(({ rows }) => (rows instanceof TrichLucError ? [rows] : []))
    for (const fault of faults) onFault?.(fault)
    const written = batch.filter(({ rows }) => rows !== null).length - faults.length
    counts = add(counts, { written, removed: 0, faults: faults.length })
    onRead?.(counts.written)
  }
  return counts
}

async function* batches(changes: AsyncIterable<Change>, signal?: AbortSignal): AsyncGenerator<readonly Change[]> {
  let batch: Change[] = []
  let bytes = 0
  for await (const change of changes) {
    if (signal?.aborted) break
    batch.push(change)
    bytes += change.bytes
    if (batch.length < most.files && bytes < most.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

function apply(writer: Writer, { place, stamp, hash, rows }: Change): void {
  if (rows === null) {
    writer.statement('UPDATE sources SET stamp = ? WHERE place = ? AND hash = ?').run(stamp, place, hash)
    return
  }
  // another process may have been here since we looked
  if (writer.statement('SELECT 1 FROM sources WHERE place = ? AND hash = ?').get(place, hash)) return
  remove(writer, place)
  // left out of what has been seen, so that the next update says it again
  if (rows instanceof TrichLucError) return
  const doc = insertRows(writer, rows)
  insertRows(writer, { sources: [{ place, stamp, hash, doc }] })
}

function remove({ statement }: Writer, place: string): void {
  const known = statement('SELECT doc FROM sources WHERE place = ?').get(place)
  if (!known) return
  statement('DELETE FROM documents WHERE doc = ?').run(known.doc ?? null)
  if (place.startsWith('ledger/')) removeEntry(statement, /([0-9a-f]+)\.json$/u.exec(place)?.[1] ?? '')
  statement('DELETE FROM sources WHERE place = ?').run(place)
}

function removeEntry(statement: Writer['statement'], sha256: string): void {
  statement('DELETE FROM files WHERE sha256 = ?').run(sha256)
  statement('DELETE FROM paths WHERE sha256 = ?').run(sha256)
  statement('DELETE FROM given_fields WHERE sha256 = ?').run(sha256)
  statement('DELETE FROM file_documents WHERE document = ?').run(sha256)
  removeShared(statement, sha256)
}
