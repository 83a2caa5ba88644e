// The catalog's documentation: what it says is what is there.

import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { dictionaryOf, make } from '../../src/catalog/build.ts'
import { markdown } from '../../src/catalog/describe.ts'
import { applicationId, catalogVersion, tableNames } from '../../src/catalog/schema/index.ts'
import { views } from '../../src/catalog/schema/views.ts'
import { root } from '../given.ts'

const db = new DatabaseSync(':memory:')
make(db)
const readme = readFileSync(`${root}src/catalog/README.md`, 'utf8')
const viewNames = Object.keys(views)

test('the README describes every table, view and column', () => {
  // node test/catalog/describe.ts writes it anew
  expect(readme).toContain(markdown(dictionaryOf(db)))
})

test('so does the catalog itself', () => {
  const said = db.prepare('SELECT object, name, about FROM dictionary').all()
  expect(said.filter(({ about }) => about === null || about === '')).toEqual([])
  const names = new Set(said.map(({ object, name }) => `${object}.${name}`))
  for (const object of [...tableNames, ...viewNames])
    for (const { name } of db.prepare(`PRAGMA table_info(${object})`).all())
      expect(names).toContain(`${object}.${name}`)
  const objects = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'fulltext%' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'`,
    )
    .all()
  expect(objects.map(({ name }) => name).toSorted()).toEqual([...tableNames, ...viewNames].toSorted())
})

test.each(viewNames)('%s can be read, and names no column twice', name => {
  expect(db.prepare(`SELECT * FROM ${name}`).all()).toEqual([])
  expect(
    db
      .prepare(`PRAGMA table_info(${name})`)
      .all()
      .filter(column => /:/u.test(String(column.name))),
  ).toEqual([])
})

test('the file says what it is', () => {
  expect(db.prepare('PRAGMA application_id').get()).toEqual({ application_id: applicationId })
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: catalogVersion })
  expect(readme).toContain(`schema version ${catalogVersion}`)
})

test('nothing that an older SQLite does not know', () => {
  const all = db
    .prepare('SELECT sql FROM sqlite_schema')
    .all()
    .map(({ sql }) => String(sql))
    .join('\n')
  expect(all).not.toMatch(/STRICT|GENERATED|RETURNING|FULL JOIN|RIGHT JOIN|->/u)
})

describe('the queries of the README', () => {
  test.each([...readme.matchAll(/^```sql\n(.*?)^```$/gmsu)].map(([, sql = '']) => [sql]))('%s', sql => {
    expect(() => db.prepare(sql).all()).not.toThrow()
  })
})
