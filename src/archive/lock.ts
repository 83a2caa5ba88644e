// One run at a time writes an archive. The lock is SQLite's on an empty file: the operating system lets go of it when the
// process ends, however it ends.

import { closeSync, openSync, statSync } from 'node:fs'
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
  const unlock = lockFile(lockPlace(archive))
  if (unlock === null) throw new TrichLucError('bad-archive', { problem: 'in-use', file: archive })
  return unlock
}

/** Null where another process, or another part of this one, has it. Throws as `lockArchive` does. */
export function lockFile(place: string): Unlock | null {
  try {
    // to close it again would let go of what another part of this process has locked (POSIX)
    const found = statSync(place, { throwIfNoEntry: false })
    if (!found) closeSync(openSync(place, 'a'))
    if (found?.isDirectory()) throw new TrichLucError('is-folder', { file: place })
  } catch (error) {
    throw errorOf(error, place)
  }
  const database = new DatabaseSync(place, { timeout: 0 })
  try {
    // nothing is ever written: no journal is left beside it
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    const code = ((error as { errcode?: number }).errcode ?? 0) & 0xff
    if (unknown.has(code)) return () => {}
    if (taken.has(code)) return null
    throw new TrichLucError('bad-archive', { problem: 'bad-lock', file: place }, { cause: error })
  }
  return () => database.close()
}
