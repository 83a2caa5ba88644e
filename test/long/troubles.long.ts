import { describe, test } from 'vitest'
import { changingFile, eatingWorker, fullDisk, hangingWorker, readOnly, vanishingFile } from './troubles.ts'

describe('it says so, the archive is whole, and it goes on:', { timeout: 300_000 }, () => {
  test('a full disk', ({ skip }) => fullDisk(skip))
  test('a read-only folder', ({ skip }) => readOnly(skip))
  test('a file that changes while it is read', () => changingFile())
  test('a file that vanishes before it is read', () => vanishingFile())
  test('a worker that hangs', () => hangingWorker())
  test('a worker that eats memory', () => eatingWorker())
})
