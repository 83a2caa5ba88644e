import { cpSync, existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { recordPlace } from '../../src/archive/places.ts'
import { rebuildCatalog, updateCatalog } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { folder } from '../cli/files.ts'
import { archiveOf, contentsOf, hash, opened, options, put, remove, reportOf, rows } from './factories.ts'

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1)

describe('brought up to date', () => {
  test('300 records: quick, and the same as made anew', async () => {
    const archive = await archiveOf(range(300))
    expect(await updateCatalog(options(archive))).toMatchObject({ anew: 'absent', documents: 300, faults: 0 })
    put(archive, reportOf(7, { text: 'khác' }))
    put(archive, reportOf(301))
    remove(archive, 9)
    const updated = await updateCatalog(options(archive))
    expect(updated).toMatchObject({ anew: null, documents: 300, written: 2, removed: 1 })
    const after = contentsOf(catalogPlace(archive))
    expect(await rebuildCatalog(options(archive))).toMatchObject({ anew: 'asked', written: 600 })
    expect(contentsOf(catalogPlace(archive))).toEqual(after)
    expect(after.figures).toHaveLength(300)
  })

  test('nothing changed: nothing is opened or written', async () => {
    const archive = await archiveOf([1, 2])
    await updateCatalog(options(archive))
    expect(await updateCatalog(options(archive))).toMatchObject({ written: 0, removed: 0 })
  })

  test('another time of change alone: the record is read, its rows stay', async () => {
    const archive = await archiveOf([1])
    await updateCatalog(options(archive))
    utimesSync(recordPlace(archive, hash(1)), 1, 1)
    expect(await updateCatalog(options(archive))).toMatchObject({ written: 0, removed: 0 })
    const [row] = rows(catalogPlace(archive), `SELECT stamp FROM sources WHERE place LIKE 'records/%'`)
    expect(row?.stamp).toMatch(/ 1000000000$/u)
  })

  test('what was removed is not to be found, and its bytes are gone from the file', async () => {
    const archive = await archiveOf([1])
    put(archive, reportOf(2, { text: 'Nguyễn Văn Vắng Mặt' }))
    await updateCatalog(options(archive))
    const search = () => rows(catalogPlace(archive), `SELECT rowid FROM fulltext WHERE fulltext MATCH 'vang'`)
    expect(search()).toHaveLength(1)
    remove(archive, 2)
    await updateCatalog(options(archive))
    expect(search()).toEqual([])
    expect(readFileSync(catalogPlace(archive)).includes('Vắng Mặt')).toBe(false)
  })

  test('a record that cannot be read: told each time, its rows gone, the others there', async () => {
    const archive = await archiveOf([1, 2])
    await updateCatalog(options(archive))
    writeFileSync(recordPlace(archive, hash(2)), '{"schemaVersion":')
    const told: string[] = []
    for (const _ of range(2)) {
      const made = await updateCatalog({ ...options(archive), onFault: error => told.push(error.reason) })
      expect(made).toMatchObject({ faults: 1, documents: 1 })
    }
    expect(told).toEqual(['invalid-record', 'invalid-record'])
  })

  test('interrupted, it goes on where it was; interrupted anew, the old one stays', async () => {
    const archive = await archiveOf(range(5))
    await updateCatalog(options(archive))
    put(archive, reportOf(6))
    const stopped = { ...options(archive), signal: AbortSignal.abort() }
    expect(await updateCatalog(stopped)).toMatchObject({ documents: 5 })
    expect(await rebuildCatalog(stopped)).toMatchObject({ documents: 5 })
    expect(await updateCatalog(options(archive))).toMatchObject({ documents: 6, written: 1 })
  })

  test('interrupted before there is one, none is there', async () => {
    const archive = await archiveOf([1])
    expect(await updateCatalog({ ...options(archive), signal: AbortSignal.abort() })).toMatchObject({ documents: 0 })
    expect(existsSync(catalogPlace(archive))).toBe(false)
  })

  test('other rules bring other labels', async () => {
    const archive = await archiveOf([1])
    await updateCatalog(options(archive))
    const { rules } = options(archive)
    const indicators = new Map([['in.trips', { label: 'đoàn khác', unit: 'đoàn', flow: 'flow' }]])
    await updateCatalog({
      archive,
      rules: { hash: 'other', lists: new Map([...rules.lists, ['indicators', indicators]]) },
    })
    expect(rows(catalogPlace(archive), 'SELECT label_vi FROM v_figures')).toEqual([{ label_vi: 'đoàn khác' }])
  })
})

describe('what cannot be trusted', () => {
  test.each([
    ['cut off', (file: string) => writeFileSync(file, bytesOf(file).subarray(0, statSync(file).size - 9000))],
    ['overwritten', (file: string) => writeFileSync(file, 'x'.repeat(5000))],
    ['with bytes changed', (file: string) => writeFileSync(file, bytesOf(file).fill(0xff, 6000))],
    ['of another version', (file: string) => change(file, 'PRAGMA user_version = 999')],
    ['without a table', (file: string) => change(file, 'DROP TABLE sources')],
  ])('a catalog %s is made anew', async (_, spoil) => {
    const archive = await archiveOf([1, 2, 3])
    const file = catalogPlace(archive)
    await updateCatalog(options(archive))
    const before = contentsOf(file)
    spoil(file)
    expect(await updateCatalog({ ...options(archive), check: 'whole' })).toMatchObject({
      anew: expect.stringMatching(/damaged|outdated/u),
    })
    expect(contentsOf(file)).toEqual(before)
  })

  test('what is not ours is left alone', async () => {
    const archive = await archiveOf([1])
    const other = join(folder(), 'other.sqlite')
    change(other, 'CREATE TABLE t (a)')
    const document = join(folder(), 'bao-cao.docx')
    writeFileSync(document, 'PK')
    for (const file of [other, document])
      for (const make of [updateCatalog, rebuildCatalog])
        await expect(make({ ...options(archive), file })).rejects.toMatchObject({
          reason: 'bad-catalog',
          args: { problem: 'foreign' },
        })
    expect(bytesOf(document).toString()).toBe('PK')
    expect(rows(other, 'SELECT name FROM sqlite_schema')).toEqual([{ name: 't' }])
  })

  test('a folder that is no archive', async () => {
    await expect(updateCatalog(options(folder()))).rejects.toMatchObject({ reason: 'bad-archive' })
  })

  test('the archive moved elsewhere takes its catalog along', async () => {
    const archive = await archiveOf([1, 2])
    await updateCatalog(options(archive))
    const copy = join(folder(), 'copy')
    cpSync(archive, copy, { recursive: true })
    rmSync(archive, { recursive: true })
    expect(await updateCatalog(options(copy))).toMatchObject({ written: 0, removed: 0, documents: 2 })
  })
})

const bytesOf = (file: string): Buffer => readFileSync(file)

function change(file: string, sql: string): void {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

test('opened by a program for reading only, it can be read', async () => {
  const archive = await archiveOf([1])
  await updateCatalog(options(archive))
  expect(opened(catalogPlace(archive)).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
})
