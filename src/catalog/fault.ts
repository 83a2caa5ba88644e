// What SQLite says, as one of our errors.

import { errorOf } from '../archive/fault.ts'
import { TrichLucError } from '../model/errors.ts'

/** `bad-catalog` is one of: it cannot be kept there (`no-wal`), others write (`busy`), damaged, not ours (`foreign`). */
export type CatalogProblem = 'no-wal' | 'busy' | 'damaged' | 'foreign'

export const badCatalog = (problem: CatalogProblem, file: string, cause?: unknown): TrichLucError =>
  new TrichLucError('bad-catalog', { problem, file }, { cause })

export const isDamaged = (error: unknown): boolean =>
  error instanceof TrichLucError && error.reason === 'bad-catalog' && error.args.problem === 'damaged'

export const isBusy = (error: TrichLucError): boolean => error.reason === 'bad-catalog' && error.args.problem === 'busy'

/** Also where the tables are other than we made them: somebody has been at them. */
export const isUnfit = (fault: TrichLucError): boolean =>
  isDamaged(fault) || altered.includes(Number((fault.cause as { readonly errcode?: unknown } | undefined)?.errcode))

// SQLITE_ERROR, SQLITE_CONSTRAINT
const altered: readonly number[] = [1, 19]

// https://sqlite.org/rescode.html, by their low byte
const problems: Readonly<Record<number, CatalogProblem>> = {
  0: 'busy', // what `backup` of Node 24 throws where another process is writing: «not an error»
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  11: 'damaged', // SQLITE_CORRUPT
  15: 'no-wal', // SQLITE_PROTOCOL: locking failed for long
  26: 'damaged', // SQLITE_NOTADB
}

const codes: Readonly<Record<number, string>> = {
  3: 'EACCES', // SQLITE_PERM
  8: 'EROFS', // SQLITE_READONLY
  10: 'EIO', // SQLITE_IOERR
  13: 'ENOSPC', // SQLITE_FULL
  14: 'EACCES', // SQLITE_CANTOPEN
}

// SQLITE_IOERR_SHMOPEN, SHMSIZE, SHMLOCK, SHMMAP: the memory that WAL shares between processes
const sharedMemory: readonly number[] = [18, 19, 20, 21].map(high => (high << 8) | 10)

/** Errors that are not SQLite's are as the archive takes them. */
export function catalogError(error: unknown, file: string): TrichLucError {
  const { errcode } = (error ?? {}) as { readonly errcode?: unknown }
  if (typeof errcode !== 'number') return errorOf(error, file)
  const problem = sharedMemory.includes(errcode) ? 'no-wal' : problems[errcode & 0xff]
  if (problem) return badCatalog(problem, file, error)
  const code = codes[errcode & 0xff]
  return code ? new TrichLucError('no-access', { file, code }, { cause: error }) : errorOf(error, file)
}
