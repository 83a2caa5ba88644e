// One run at a time writes an archive. The lock is SQLite's on an empty file: the operating system lets go of it when the
// process ends, however it ends.

import { closeSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { TrichLucError } from '../model/errors.ts'
import { errorOf } from './fault.ts'
import { lockPlace } from './places.ts'

/** Lets go of the lock. */
export type Unlock = () => void

/** SQLITE_BUSY, SQLITE_LOCKED */
const taken: ReadonlySet<unknown> = new Set([5, 6])
/** SQLITE_IOERR, SQLITE_PROTOCOL: what a share answers whose file system knows no locks. */
const unknown: ReadonlySet<unknown> = new Set([10, 15])

/**
 * A share whose file system knows no locks gives none, and no error.
 * @throws TrichLucError `bad-archive` where another run has it, or something else stands in its place; what the file
 * system says of it
 */
export function lockArchive(archive: string): Unlock {
  const place = lockPlace(archive)
  try {
    closeSync(openSync(place, 'a'))
  } catch (error) {
    throw errorOf(error, place)
  }
  const database = new DatabaseSync(place, { timeout: 0 })
  try {
    // nothing is ever written: no journal is left beside it
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    const { errcode } = error as { errcode?: number }
    if (unknown.has((errcode ?? 0) & 0xff)) return () => {}
    const problem = taken.has((errcode ?? 0) & 0xff) ? 'in-use' : 'bad-lock'
    const file = problem === 'in-use' ? archive : place
    throw new TrichLucError('bad-archive', { problem, file }, { cause: error })
  }
  return () => database.close()
}
