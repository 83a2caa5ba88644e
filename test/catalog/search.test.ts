// The indexes over whole documents: they hold what the tables hold, whatever comes and goes.

import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { searchIndexes } from '../../src/catalog/ddl.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { archiveOf, options, put, remove, reportOf, rows } from './factories.ts'

/** Throws where an index is not what its view says. */
function check(file: string): void {
  const db = new DatabaseSync(file)
  try {
    for (const name of searchIndexes) db.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`)
  } finally {
    db.close()
  }
}

const found = (archive: string, index: string, words: string): unknown[] =>
  rows(catalogPlace(archive), `SELECT rowid FROM ${index} WHERE ${index} MATCH ?`, words)

test('documents that come, change and go', async () => {
  const archive = await archiveOf([1, 2, 3])
  await updateCatalog(options(archive))
  check(catalogPlace(archive))
  put(archive, reportOf(2, { text: 'Lễ tân nhà nước' }))
  remove(archive, 3)
  await updateCatalog(options(archive))
  check(catalogPlace(archive))
  expect(found(archive, 'search_marked', '"lễ tân"')).toHaveLength(1)
  expect(found(archive, 'search_marked', '"le tan"')).toEqual([])
  expect(found(archive, 'search', '"le tan"')).toHaveLength(1)
  expect(found(archive, 'search', '"doi ngoai"')).toHaveLength(2)
})

test('other rules bring other names of places, by which documents are found', async () => {
  const archive = await archiveOf([1])
  await updateCatalog(options(archive))
  expect(found(archive, 'search', 'head : "bac giang"')).toHaveLength(1)
  const { rules } = options(archive)
  const provinces = new Map([['bac-giang', { name: 'Kinh Bắc', kind: 'tỉnh' }]])
  await updateCatalog({ archive, rules: { hash: 'other', lists: new Map([...rules.lists, ['provinces', provinces]]) } })
  check(catalogPlace(archive))
  expect(found(archive, 'search_marked', 'head : "kinh bắc"')).toHaveLength(1)
  expect(found(archive, 'search', 'head : "bac giang"')).toEqual([])
})

test('what was removed stands in no index', async () => {
  const archive = await archiveOf([1])
  put(archive, reportOf(2, { text: 'Nguyễn Văn Vắng Mặt' }))
  await updateCatalog(options(archive))
  const words = () => rows(catalogPlace(archive), `SELECT term FROM search_words WHERE term = 'vắng'`)
  expect(words()).toHaveLength(1)
  remove(archive, 2)
  await updateCatalog(options(archive))
  expect(words()).toEqual([])
  check(catalogPlace(archive))
})
