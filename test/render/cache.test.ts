// Pictures that are kept: as many as there is room for.

import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPictureCache, type PictureKey } from '../../src/render/pages/cache.ts'
import { folder } from '../cli/files.ts'

const key = (page: number): PictureKey => ({ sha256: 'ab'.repeat(32), page, width: 1400, stamp: '01234567' })
const picture = (size: number): Uint8Array => new Uint8Array(size).fill(7)

test('what was kept comes back, and nothing for another width or of other records', async () => {
  const cache = openPictureCache(join(folder(), 'hinh'), 1000)
  expect(await cache.get(key(1))).toBeNull()
  await cache.set(key(1), picture(10))
  expect(await cache.get(key(1))).toEqual(Buffer.from(picture(10)))
  expect(await cache.get({ ...key(1), width: 800 })).toBeNull()
  expect(await cache.get({ ...key(1), stamp: '76543210' })).toBeNull()
})

test('where there is no more room, the oldest go, also those of an earlier start', async () => {
  const place = folder()
  const names = () => readdirSync(join(place, 'ab')).map(name => Number(name.split('.')[1]))
  const before = openPictureCache(place, 1000)
  for (const page of [1, 2, 3]) await before.set(key(page), picture(300))
  for (const [n, name] of readdirSync(join(place, 'ab')).toSorted().entries())
    utimesSync(join(place, 'ab', name), 1000 - n, 1000 - n)
  const now = openPictureCache(place, 1000)
  await now.set(key(4), picture(300))
  // of 1200 bytes 900 may stay; 3 is the oldest
  expect(names().toSorted()).toEqual([1, 2, 4])
  for (const page of [5, 6, 7, 8, 9]) await now.set(key(page), picture(300))
  expect(names().length).toBeLessThanOrEqual(3)
  expect(names()).toContain(9)
})
