// What has taken the place of a file since it was found.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashSource } from '../../src/archive/source.ts'
import { file, folder } from '../cli/files.ts'
import { sha256 } from './made.ts'

test('a file is named by its bytes', async () => {
  expect(await hashSource(file(folder(), 'a.txt', 'một'), 100)).toEqual({ sha256: sha256('một'), bytes: 5 })
})

test.skipIf(process.platform === 'win32')('a pipe without a writer, a device without an end', async () => {
  const pipe = join(folder(), 'a.pdf')
  execFileSync('mkfifo', [pipe])
  for (const path of [pipe, '/dev/zero'])
    await expect(hashSource(path, 100)).rejects.toMatchObject({ reason: 'changed-while-read', args: { file: path } })
})
