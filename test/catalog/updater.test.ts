// The catalog while a run writes: others ask it meanwhile, and none is in the way of another.

import { execFile, spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { verifyArchive } from '../../src/archive/verify.ts'
import { rebuildCatalog, updateCatalog, updateDocuments } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { catalogUpdater } from '../../src/catalog/updater.ts'
import { trichluc } from '../cli/command.ts'
import { archiveOf, contentsOf, done, hash, options, put, putEntry, remove, reportOf, rows } from './factories.ts'

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)
const hashes = (archive: string) =>
  rows(catalogPlace(archive), 'SELECT sha256 FROM documents ORDER BY sha256').map(row => row.sha256)

describe('some documents alone', () => {
  test('new, changed and gone ones; nothing else is looked at', async () => {
    const archive = await archiveOf([1, 2, 3])
    await updateCatalog(options(archive))
    put(archive, reportOf(2, { figures: [] }))
    remove(archive, 3)
    for (const n of [4, 5]) put(archive, reportOf(n))
    await updateDocuments([2, 3, 4].map(hash), options(archive))
    expect(hashes(archive)).toEqual([1, 2, 4].map(hash).toSorted())
    expect(rows(catalogPlace(archive), 'SELECT DISTINCT sha256 FROM v_figures')).not.toContainEqual({ sha256: hash(2) })
    expect(await updateCatalog(options(archive))).toMatchObject({ written: 1, removed: 0, documents: 4 })
  })

  test('the parts of a file that was split, and its entry', async () => {
    const archive = await archiveOf([1])
    await updateCatalog(options(archive))
    remove(archive, 1)
    const part = (number: number) => ({ number, of: 2, pages: [number, number] as [number, number] })
    for (const n of [1, 2]) put(archive, reportOf(1, { source: { ...reportOf(1).source, part: part(n) } }))
    putEntry(
      archive,
      done(1, {
        parts: [
          [1, 1],
          [2, 2],
        ],
      }),
    )
    await updateDocuments([hash(1)], options(archive))
    expect(rows(catalogPlace(archive), 'SELECT part FROM documents ORDER BY part')).toEqual([{ part: 1 }, { part: 2 }])
    expect(await updateCatalog(options(archive))).toMatchObject({ written: 0, removed: 0 })
  })

  test('where there is no catalog yet, all', async () => {
    const archive = await archiveOf([1, 2])
    await updateDocuments([hash(1)], options(archive))
    expect(hashes(archive)).toHaveLength(2)
  })
})

test('a run of few documents writes nothing before its end', async () => {
  const archive = await archiveOf([1])
  const updater = catalogUpdater(options(archive))
  updater.done(hash(1))
  await updater.close()
  expect(existsSync(catalogPlace(archive))).toBe(false)
})

test('interrupted, what is at work is given up: the next run writes it', async () => {
  const archive = await archiveOf([1, 2])
  const stop = new AbortController()
  const updater = catalogUpdater({ ...options(archive), signal: stop.signal }, { documents: 1, milliseconds: 1 })
  updater.done(hash(1))
  stop.abort()
  await updater.close()
  expect(await updateCatalog(options(archive))).toMatchObject({ documents: 2 })
})

test('a catalog that cannot be written stops nobody', async () => {
  const archive = await archiveOf([1])
  const updater = catalogUpdater(
    { ...options(archive), file: fileURLToPath(import.meta.url) },
    { documents: 1, milliseconds: 1 },
  )
  updater.done(hash(1))
  await updater.close()
})

test('one that is being made anew is no stray file; what a killed program left of one goes with the next', async () => {
  const archive = await archiveOf([1])
  const dead = `${catalogPlace(archive)}.4194305.part`
  for (const ending of ['', '-wal', '-shm']) writeFileSync(dead + ending, '')
  const faults: string[] = []
  await verifyArchive(archive, fault => faults.push(fault.kind))
  expect(faults.filter(kind => kind === 'stray' || kind === 'half')).toEqual([])
  rmSync(dead)
  await rebuildCatalog(options(archive))
  expect(readdirSync(archive).filter(name => name.includes('part'))).toEqual([])
})

/** Asks until `end`; what it says then. */
function readerOf(file: string): { readonly end: () => Promise<{ asked: number; most: number; errors: string[] }> } {
  const child = spawn(process.execPath, [fileURLToPath(new URL('reader.mjs', import.meta.url)), file])
  let out = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  const closed = new Promise(resolve => child.on('close', resolve))
  return {
    end: async () => {
      child.stdin.end()
      await closed
      return JSON.parse(out)
    },
  }
}

const hasShell = spawnSync('sqlite3', ['-version']).status === 0

/** SQLite's own program, one query after the other. */
async function shellOf(file: string, isOver: () => boolean): Promise<string[]> {
  const errors: string[] = []
  while (hasShell && !isOver())
    await promisify(execFile)('sqlite3', [
      '-readonly',
      '-cmd',
      '.timeout 5000',
      file,
      'SELECT count(*) FROM v_documents',
    ]).catch(error => errors.push(String(error)))
  return errors
}

test('while it grows, and is made anew meanwhile, two other programs ask: no error on any side', async () => {
  const archive = await archiveOf(range(0, 10))
  const file = catalogPlace(archive)
  await updateCatalog(options(archive))
  const reader = readerOf(file)
  let isOver = false
  const shell = shellOf(file, () => isOver)
  const updater = catalogUpdater(options(archive), { documents: 5, milliseconds: 50 })
  const rebuilding = trichluc(['catalog', 'rebuild', '--archive', archive])
  for (const n of range(10, 120)) {
    put(archive, reportOf(n))
    putEntry(archive, done(n))
    updater.done(hash(n))
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  expect(await rebuilding).toMatchObject({ code: 0, err: expect.stringMatching(/văn bản/u) })
  await updater.close()
  isOver = true
  const read = await reader.end()
  expect(read).toMatchObject({ errors: [] })
  expect(read.asked).toBeGreaterThan(10)
  // others saw it grow before the end of the run
  expect(read.most).toBeGreaterThan(10)
  expect(await shell).toEqual([])
  // what the new one may have missed
  await updateCatalog(options(archive))
  const grown = contentsOf(file)
  await rebuildCatalog(options(archive))
  expect(contentsOf(file)).toEqual(grown)
})
