// Pictures in the archive: no part of what it is, and gone with their document.

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepLaid, layRecords } from '../../src/archive/keep.ts'
import { originalPlace, picturesPlace, recordPlace } from '../../src/archive/places.ts'
import { readRecord } from '../../src/archive/records.ts'
import { entryNamed, removeDocument } from '../../src/archive/remove.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import { openPictureCache } from '../../src/render/pages/cache.ts'
import { addDocument, archive } from '../archive/made.ts'

const picture = new Uint8Array(9)

/** Two documents, and two pages of each. */
async function kept() {
  const place = await archive()
  const cache = openPictureCache(picturesPlace(place), 1e6)
  const hashes = [await addDocument(place, 'một'), await addDocument(place, 'hai')] as const
  for (const sha256 of hashes)
    for (const page of [1, 2]) await cache.set({ sha256, page, width: 1400, stamp: '0' }, picture)
  const pagesOf = (sha256: string): number => {
    const folder = join(picturesPlace(place), sha256.slice(0, 2))
    return existsSync(folder) ? readdirSync(folder).filter(name => name.startsWith(sha256)).length : 0
  }
  return { place, hashes, pagesOf }
}

test('they are no fault of the archive', async () => {
  const { place } = await kept()
  const faults: unknown[] = []
  await verifyArchive(place, fault => faults.push(fault))
  expect(faults).toEqual([])
})

test('a document that is taken out takes its pictures along, and no others', async () => {
  const { place, hashes, pagesOf } = await kept()
  await removeDocument(place, await entryNamed(place, hashes[0]), null)
  expect(hashes.map(pagesOf)).toEqual([0, 2])
})

test('a document that is done anew is drawn anew; its original stays', async () => {
  const { place, hashes, pagesOf } = await kept()
  const record = await readRecord(recordPlace(place, hashes[0]))
  if (record instanceof TrichLucError) throw record
  const { laid } = await layRecords(place, [record])
  await keepLaid(place, hashes[0], laid)
  expect(hashes.map(pagesOf)).toEqual([0, 2])
  expect(existsSync(originalPlace(place, hashes[0]))).toBe(true)
})
