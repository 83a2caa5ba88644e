// The catalog as a file: whether it is one of ours, and one that can be trusted.

import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { badCatalog, catalogError, isDamaged } from './fault.ts'
import { applicationId, catalogVersion } from './schema/index.ts'

export const catalogPlace = (archive: string): string => join(archive, 'catalog.sqlite')

/** Milliseconds that one process waits for another to end its transaction. */
export const patience = 20_000

/** `foreign`: something else stands there, which is not ours to write over; `no-database`: perhaps, too. */
export type State = 'absent' | 'current' | 'outdated' | 'damaged' | 'foreign' | 'no-database'

/** @throws TrichLucError where it cannot be looked at */
export function stateOf(file: string): State {
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size === 0) return 'absent'
    return hasHead(file) ? withDatabase(file, db => versionOf(db, file)) : 'no-database'
  } catch (error) {
    if (isDamaged(error)) return 'damaged'
    throw catalogError(error, file)
  }
}

function hasHead(file: string): boolean {
  const head = Buffer.alloc(15)
  const open = openSync(file, 'r')
  readSync(open, head)
  closeSync(open)
  return head.toString('latin1') === 'SQLite format 3'
}

function versionOf(db: DatabaseSync, file: string): State {
  if (numberOf(db, 'PRAGMA application_id') !== applicationId) return 'foreign'
  if (numberOf(db, 'PRAGMA user_version') !== catalogVersion) return 'outdated'
  // cut off: it knows of more pages than there are, in itself and in its log
  const pages = numberOf(db, 'PRAGMA page_count') * numberOf(db, 'PRAGMA page_size')
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  return statSync(file).size + log < pages ? 'damaged' : 'current'
}

export function numberOf(db: DatabaseSync, sql: string): number {
  const [value] = Object.values(db.prepare(sql).get() ?? {})
  return Number(value)
}

/**
 * Every page of it; seconds for a large one.
 * @throws TrichLucError `bad-catalog` damaged
 */
export function checkWhole(db: DatabaseSync, file: string): void {
  const [first] = db.prepare('PRAGMA quick_check(1)').all()
  if (first?.quick_check !== 'ok') throw badCatalog('damaged', file)
}

/**
 * Opened for `use` and closed after it.
 * @throws TrichLucError `bad-catalog`, `no-access`
 */
export function withDatabase<T>(file: string, use: (db: DatabaseSync) => T): T {
  const db = openDatabase(file)
  try {
    return use(db)
  } catch (error) {
    throw catalogError(error, file)
  } finally {
    db.close()
  }
}

/** @throws TrichLucError `no-access` */
export function openDatabase(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: patience })
  } catch (error) {
    throw catalogError(error, file)
  }
}

/** The log into the file, as far as nobody reads what it takes the place of: that is not waited for. */
export function emptyLog(db: DatabaseSync): void {
  db.exec(`PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = ${patience}`)
}

/**
 * Readers go on while somebody writes. After a power cut the last of what was written may be gone, but not the rest; the
 * next update writes it again.
 * @throws TrichLucError `bad-catalog` `no-wal`: on a share without common memory or locks
 */
export function useWal(db: DatabaseSync, file: string): void {
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode
  if (mode !== 'wal') throw badCatalog('no-wal', file)
  // what is removed is overwritten
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON')
}
