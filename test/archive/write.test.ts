import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../../src/archive/write.ts'
import { folder } from '../cli/files.ts'

test('a full disk names the file it had no room for, and leaves no half of it', async () => {
  const at = folder()
  async function* content() {
    yield Buffer.from('half')
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  const place = join(at, 'a.json')
  await expect(writeWhole(place, content())).rejects.toMatchObject({ args: { file: place, code: 'ENOSPC' } })
  expect(readdirSync(at)).toEqual([])
})
