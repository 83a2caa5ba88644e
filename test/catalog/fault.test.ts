import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { catalogError } from '../../src/catalog/fault.ts'
import { useWal } from '../../src/catalog/open.ts'
import { en } from '../../src/cli/words/en.ts'
import { vi } from '../../src/cli/words/vi.ts'

const sqlite = (errcode: number): Error => Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode })

test.each([
  [5, 'busy'], // SQLITE_BUSY
  [261, 'busy'], // SQLITE_BUSY_RECOVERY
  [11, 'damaged'], // SQLITE_CORRUPT
  [267, 'damaged'], // SQLITE_CORRUPT_VTAB
  [26, 'damaged'], // SQLITE_NOTADB
  [15, 'no-wal'], // SQLITE_PROTOCOL
  [5386, 'no-wal'], // SQLITE_IOERR_SHMMAP
])('what SQLite says with %i is that the catalog is %s', (errcode, problem) => {
  expect(catalogError(sqlite(errcode), 'kho.sqlite')).toMatchObject({
    reason: 'bad-catalog',
    exitCode: 5,
    args: { problem, file: 'kho.sqlite' },
  })
})

test.each([
  [13, 'ENOSPC'], // SQLITE_FULL
  [8, 'EROFS'], // SQLITE_READONLY
  [14, 'EACCES'], // SQLITE_CANTOPEN
  [266, 'EIO'], // SQLITE_IOERR_READ
])('%i is the disk or the folder: %s', (errcode, code) => {
  expect(catalogError(sqlite(errcode), 'kho.sqlite')).toMatchObject({ reason: 'no-access', args: { code } })
})

test('where there can be no shared log, that is said, and where to put the catalog', () => {
  // what lies in memory has none, as what lies on most shares
  const db = new DatabaseSync(':memory:')
  expect(() => useWal(db, '//may-chu/kho.sqlite')).toThrow(/no-wal/u)
  for (const words of [vi, en])
    expect(words.reasons['bad-catalog']({ problem: 'no-wal', file: '//may-chu/kho.sqlite' })).toMatch(
      /kho\.sqlite.*--catalog/u,
    )
})
