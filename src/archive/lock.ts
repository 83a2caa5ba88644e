// One run at a time writes an archive. The lock is SQLite's on an empty file: the operating system lets go of it when the
// process ends, however it ends.

import { DatabaseSync } from 'node:sqlite'
import { TrichLucError } from '../model/errors.ts'
import { lockPlace } from './places.ts'

/** Lets go of the lock. */
export type Unlock = () => void

/** SQLITE_BUSY, SQLITE_LOCKED */
const taken: ReadonlySet<unknown> = new Set([5, 6])

/**
 * A share whose file system knows no locks gives none, and no error.
 * @throws TrichLucError `bad-archive` where another run has it
 */
export function lockArchive(archive: string): Unlock {
  const database = new DatabaseSync(lockPlace(archive), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (taken.has((error as { errcode?: unknown }).errcode))
      throw new TrichLucError('bad-archive', { problem: 'in-use', file: archive }, { cause: error })
    return () => {}
  }
  return () => database.close()
}
