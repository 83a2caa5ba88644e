// The catalog under the pages: whoever is at one that is taken away ends with it.

import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestRoom, testRoom } from './room.ts'

const report = fileURLToPath(new URL('../../fixtures/reports/ha-tinh-2016.txt', import.meta.url))
let at: TestRoom
beforeAll(async () => {
  at = await testRoom([report])
})
afterAll(() => at.close())

const takeAway = (name: string): Promise<void> =>
  rename(join(at.archive, 'catalog.sqlite'), join(at.room.scratch, name))

const count = 'SELECT count(*) AS n FROM documents'

test('a question that is at work is answered, the next one by the new catalog', async () => {
  const { room } = at
  await room.reading(async before => {
    await takeAway('at work')
    const other = await room.reading(reader => reader)
    expect(other).not.toBe(before)
    expect(other.all(count)).toEqual([{ n: 1 }])
    expect(before.all(count)).toEqual([{ n: 1 }])
  })
})

test('one that was taken away is made anew, once for all who ask', async () => {
  const { room } = at
  await room.reading(() => {})
  await takeAway('alone')
  const readers = await Promise.all([1, 2, 3].map(() => room.reading(reader => reader)))
  expect(new Set(readers).size).toBe(1)
  expect(readers[0]?.all(count)).toEqual([{ n: 1 }])
})
