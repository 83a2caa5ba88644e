// A catalog made anew: beside the old one, then put in its place.

import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { makeSql } from './ddl.ts'
import { ofTables, ofView } from './describe.ts'
import { catalogError } from './fault.ts'
import { emptyLog, openDatabase, stateOf, useWal, withDatabase } from './open.ts'
import { views } from './schema/views.ts'
import { type Counts, type SyncOptions, sync } from './sync.ts'
import { insertRows, writerFor } from './write.ts'

/** @throws TrichLucError; the old catalog is as it was then */
export async function build(file: string, options: SyncOptions): Promise<Counts> {
  mkdirSync(dirname(file), { recursive: true })
  removeLeftovers(file)
  const part = `${file}.${process.pid}.part`
  removeDatabase(part)
  try {
    const counts = await fill(part, options)
    if (!options.signal?.aborted) await putInPlace(part, file)
    return counts
  } catch (error) {
    throw catalogError(error, file)
  } finally {
    removeDatabase(part)
  }
}

async function fill(part: string, options: SyncOptions): Promise<Counts> {
  const db = openDatabase(part)
  try {
    // tried first: what cannot be kept here is said before the work
    useWal(db, part)
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536')
    make(db)
    const counts = await sync(db, options)
    db.exec(`INSERT INTO fulltext (fulltext) VALUES ('optimize')`)
    useWal(db, part)
    return counts
  } finally {
    db.close()
  }
}

export function make(db: DatabaseSync): void {
  db.exec(makeSql)
  insertRows(writerFor(db), { dictionary: dictionaryOf(db) })
}

/** The documentation of a catalog; the columns of its views are asked of itself. */
export const dictionaryOf = (db: DatabaseSync) => [
  ...ofTables(),
  ...Object.keys(views).flatMap(name =>
    ofView(name, db.prepare(`PRAGMA table_info(${name})`).all() as unknown as { name: string; type: string }[]),
  ),
]

/** Renamed where nothing sound stands there; else copied in as one transaction, which those who read it may outlast. */
async function putInPlace(part: string, file: string): Promise<void> {
  syncFile(part)
  const state = stateOf(file)
  if (state === 'absent' || state === 'damaged' || state === 'no-database') {
    removeDatabase(file)
    if (moveTo(part, file)) return
  }
  const db = openDatabase(part)
  try {
    await backup(db, file, { rate: 4096 })
  } finally {
    db.close()
  }
  // the log has been as long as the catalog
  withDatabase(file, emptyLog)
}

/** False where another process was quicker. */
function moveTo(part: string, file: string): boolean {
  try {
    linkSync(part, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // no links on this file system
    renameSync(part, file)
    return true
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  fsyncSync(file)
  closeSync(file)
}

/** With its log and its index: beside another database of this name they would be taken for that one's. */
function removeDatabase(file: string): void {
  for (const ending of ['-wal', '-shm', '-journal', '']) rmSync(file + ending, { force: true })
}

/** What processes that are no more have left. */
function removeLeftovers(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(`${basename(file)}.`) ? (/\.(\d+)\.part$/u.exec(name) ?? []) : []
    if (pid !== undefined && !isAlive(Number(pid))) removeDatabase(join(folder, name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
