import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEntry, writeEntry } from '../../src/archive/ledger.ts'
import { ledgerPlace, originalPlace, recordPlace } from '../../src/archive/places.ts'
import { entryNamed, removeDocument, wasRemoved } from '../../src/archive/remove.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { trichluc } from '../cli/command.ts'
import { file, folder, report } from '../cli/files.ts'
import { addDocument, addPictures, archive } from './made.ts'

async function expectWhole(kho: string): Promise<void> {
  const faults: unknown[] = []
  await verifyArchive(kho, fault => faults.push(fault))
  expect(faults).toEqual([])
}

test('record and original go, the hash stays; the archive is whole, and others are as they were', async () => {
  const kho = await archive()
  const hash = await addDocument(kho, 'một')
  const other = await addDocument(kho, 'hai')
  const entry = await entryNamed(kho, hash.slice(0, 8).toUpperCase())
  expect(await removeDocument(kho, entry, null)).toEqual({ records: 1, originals: 1 })
  expect([existsSync(recordPlace(kho, hash)), existsSync(originalPlace(kho, hash))]).toEqual([false, false])
  expect(await readEntry(kho, hash)).toEqual({ sha256: hash, status: 'removed', exitCode: 0, reason: null })
  expect(await readEntry(kho, other)).toMatchObject({ status: 'done' })
  await expectWhole(kho)
})

test('again: nothing more to take away, and the reason stays', async () => {
  const kho = await archive()
  const hash = await addDocument(kho, 'một')
  await removeDocument(kho, await entryNamed(kho, hash), 'trùng')
  expect(await removeDocument(kho, await entryNamed(kho, hash), null)).toEqual({ records: 0, originals: 0 })
  expect(await readEntry(kho, hash)).toMatchObject({ reason: 'trùng' })
})

test('a document of pictures goes with its pages, but for those that another one has', async () => {
  const kho = await archive()
  const [hash, one, two] = await addPictures(kho, ['trang 1', 'trang 2'])
  const [other] = await addPictures(kho, ['trang 2', 'trang 3'])
  // ingest joins what is there already
  const shared = (await readEntry(kho, two)) as Extract<Awaited<ReturnType<typeof readEntry>>, { status: 'joined' }>
  await writeEntry(kho, { ...shared, documents: [hash, other].toSorted() })
  await removeDocument(kho, await entryNamed(kho, hash), null)
  expect(await readEntry(kho, one)).toMatchObject({ status: 'removed' })
  expect(await readEntry(kho, two)).toMatchObject({ status: 'joined', documents: [other] })
  expect([existsSync(originalPlace(kho, one)), existsSync(originalPlace(kho, two))]).toEqual([false, true])
  expect([await wasRemoved(kho, [two]), await wasRemoved(kho, [two, one])]).toEqual([false, true])
  await expectWhole(kho)
})

test('what a crash left of a document of pictures, the same call takes away', async () => {
  const kho = await archive()
  const [hash, one, two] = await addPictures(kho, ['trang 1', 'trang 2'])
  await writeEntry(kho, { sha256: hash, status: 'removed', exitCode: 0, reason: 'trùng' })
  expect(await removeDocument(kho, await entryNamed(kho, hash), null)).toEqual({ records: 1, originals: 2 })
  expect([await readEntry(kho, one), await readEntry(kho, two)]).toMatchObject([
    { status: 'removed', reason: 'trùng' },
    { status: 'removed', reason: 'trùng' },
  ])
  await expectWhole(kho)
})

test.each([
  ['3f9a52', 'bad-id'],
  ['bao-cao.pdf', 'bad-id'],
  ['../../../..', 'bad-id'],
  ['00000000', 'unknown-id'],
])('%s: %s', async (id, problem) => {
  const kho = await archive()
  await addDocument(kho, 'một')
  await expect(entryNamed(kho, id)).rejects.toMatchObject({ reason: 'bad-option', args: { problem } })
})

test('an entry that names another hash is damaged: no tombstone is written for that one', async () => {
  const kho = await archive()
  const hash = await addDocument(kho, 'Báo cáo năm 2018')
  const entry = readFileSync(ledgerPlace(kho, hash), 'utf8')
  writeFileSync(ledgerPlace(kho, hash), entry.replaceAll(hash, 'f'.repeat(64)))
  await expect(entryNamed(kho, hash)).rejects.toMatchObject({ args: { problem: 'damaged-entry' } })
})

test('a page is not taken out of its document', async () => {
  const kho = await archive()
  const [, one] = await addPictures(kho, ['trang 1', 'trang 2'])
  await expect(removeDocument(kho, await entryNamed(kho, one), null)).rejects.toMatchObject({
    args: { problem: 'page-of' },
  })
})

describe('the command', { timeout: 120_000 }, () => {
  test('what was removed is not taken in again, under no name, and ingest says so', async () => {
    const here = folder()
    const kho = join(here, 'kho')
    const first = file(here, 'a.txt', report())
    await trichluc(['ingest', first, '--archive', kho])
    const [name = ''] = readdirSync(join(kho, 'ledger'), { recursive: true, encoding: 'utf8' }).filter(one =>
      one.endsWith('.json'),
    )
    const id = name.slice(3, 15)
    const ran = await trichluc(['remove', id, '--archive', kho, '--reason', 'nộp nhầm'])
    expect(ran).toMatchObject({ code: 0, out: '' })
    expect(ran.err).toMatch(/1 bản ghi, 1 bản gốc/u)
    const again = await trichluc(['ingest', file(here, 'b.txt', report()), '--archive', kho])
    expect(again.code).toBe(0)
    expect(again.err).toMatch(/b\.txt: đã được gỡ khỏi kho này trước đây, không nhận lại/u)
    expect(readFileSync(join(kho, 'ledger', name), 'utf8')).toContain('nộp nhầm')
    expect(readFileSync(join(kho, 'ledger', name), 'utf8')).not.toContain('.txt')
    expect(await trichluc(['verify', kho])).toMatchObject({ code: 0, out: '' })
  })
})
