// A catalog made anew: beside the old one, then put in its place.

import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../pool/alive.ts'
import { makeSql, optimizeSql } from './ddl.ts'
import { ofTables, ofView } from './describe.ts'
import { catalogError, isBusy } from './fault.ts'
import { emptyLog, openDatabase, patience, stateOf, useWal, withDatabase } from './open.ts'
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
    db.exec(optimizeSql)
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
    await copyInto(db, file)
  } finally {
    db.close()
  }
  // the log has been as long as the catalog
  withDatabase(file, emptyLog)
}

/** Milliseconds before it is tried again. */
const pause = 50

/** It does not wait for others by itself, once it has begun they wait for it. @throws TrichLucError `bad-catalog` busy */
async function copyInto(db: DatabaseSync, file: string): Promise<void> {
  const late = performance.now() + patience
  for (;;) {
    const fault = await backup(db, file, { rate: 4096 }).then(
      () => null,
      (error: unknown) => catalogError(error, file),
    )
    if (fault === null) return
    if (!isBusy(fault) || performance.now() > late) throw fault
    await sleep(pause)
  }
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
  const own = basename(file)
  for (const name of readdirSync(dirname(file)).filter(one => one.startsWith(`${own}.`))) {
    const [part, pid] = /^\.(\d+)\.part/u.exec(name.slice(own.length)) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) removeDatabase(file + part)
  }
}
