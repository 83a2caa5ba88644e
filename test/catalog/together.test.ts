// Several processes at one catalog: nobody waits for long, nobody sees half of anything.

import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { rebuildCatalog, updateCatalog } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { trichluc } from '../cli/command.ts'
import { archiveOf, contentsOf, opened, options, put, reportOf } from './factories.ts'

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)

test('two processes update at once while a third reads: no error, nothing twice', { timeout: 60_000 }, async () => {
  const archive = await archiveOf(range(0, 20))
  const file = catalogPlace(archive)
  await updateCatalog(options(archive))
  for (const n of range(20, 200)) put(archive, reportOf(n))
  const running = Promise.all([1, 2].map(() => trichluc(['catalog', 'update', '--archive', archive])))
  let isDone = false
  const ended = running.then(() => {
    isDone = true
  })
  const reader = opened(file)
  const seen: number[] = []
  while (!isDone) {
    const { documents, figures } = reader
      .prepare('SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM v_figures) AS figures')
      .get() as { documents: number; figures: number }
    // a report is there with all that it says, or not at all
    expect(figures).toBe(documents)
    seen.push(documents)
    await sleep(5)
  }
  await ended
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  for (const ran of await running) expect(ran).toMatchObject({ code: 0, out: '' })
  const together = contentsOf(file)
  await rebuildCatalog(options(archive))
  expect(together).toEqual(contentsOf(file))
})

test('made anew under the eyes of one who reads: the old one to the end of the transaction, then the new one', async () => {
  const archive = await archiveOf(range(0, 3))
  await updateCatalog(options(archive))
  const reader = opened(catalogPlace(archive))
  const count = () => reader.prepare('SELECT count(*) AS n FROM documents').get()?.n
  reader.exec('BEGIN')
  expect(count()).toBe(3)
  put(archive, reportOf(3))
  await rebuildCatalog(options(archive))
  expect(count()).toBe(3)
  reader.exec('COMMIT')
  expect(count()).toBe(4)
  expect(reader.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
})

test('two make it anew at once: both end well, and one whole catalog stands there', async () => {
  const archive = await archiveOf(range(0, 30))
  const made = await Promise.all(
    [1, 2].map(() => trichluc(['catalog', 'rebuild', '--archive', archive, '--lang', 'en'])),
  )
  for (const ran of made) expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(/30 documents/u) })
  expect(await updateCatalog(options(archive))).toMatchObject({ anew: null, written: 0, documents: 30 })
})

test('made anew while another is in the middle of a transaction: it waits for its end', async () => {
  const archive = await archiveOf([1, 2])
  const file = catalogPlace(archive)
  await updateCatalog(options(archive))
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE; DELETE FROM documents')
  setTimeout(() => {
    other.exec('COMMIT')
    other.close()
  }, 300)
  expect(await rebuildCatalog(options(archive))).toMatchObject({ documents: 2 })
  expect(contentsOf(file).documents).toHaveLength(2)
})
