import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeEntry } from '../../src/archive/ledger.ts'
import { lockArchive } from '../../src/archive/lock.ts'
import { ledgerPlace, originalPlace, recordPlace } from '../../src/archive/places.ts'
import { type ArchiveFault, type Fault, verifyArchive } from '../../src/archive/verify.ts'
import { at, figure } from '../cli/factories.ts'
import { addDocument, addPictures, archive, done, sha256 } from './made.ts'

async function faultsOf(path: string): Promise<string[]> {
  const faults: Fault<ArchiveFault>[] = []
  await verifyArchive(path, fault => faults.push(fault))
  return faults.map(fault => fault.kind)
}

const text = 'Huyện đón 05 đoàn khách.'
const figures = [figure({ raw: '05 đoàn', at: at(10, 17) })]

test('what was kept is whole: one file, pictures of pages, a tombstone', async () => {
  const kho = await archive()
  await addDocument(kho, text, { figures })
  await addPictures(kho, ['trang 1', 'trang 2'])
  await writeEntry(kho, { sha256: sha256('x'), status: 'removed', exitCode: 0, reason: null })
  const told: Fault<ArchiveFault>[] = []
  expect(await verifyArchive(kho, fault => told.push(fault))).toEqual({ entries: 5, records: 2, originals: 3 })
  expect(told).toEqual([])
})

const change = (path: string, from: string, to: string): void => {
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

test.each<[string, (kho: string, hash: string) => unknown, ArchiveFault[]]>([
  ['a byte more in an original', (kho, hash) => appendFileSync(originalPlace(kho, hash), ' '), ['changed']],
  ['no original', (kho, hash) => rmSync(originalPlace(kho, hash)), ['no-original']],
  ['no record', (kho, hash) => rmSync(recordPlace(kho, hash)), ['no-record']],
  ['no entry', (kho, hash) => rmSync(ledgerPlace(kho, hash)), ['no-entry', 'no-entry']],
  ['half a record', (kho, hash) => writeFileSync(recordPlace(kho, hash), '{ "schemaVersion":'), ['changed']],
  ['a field too many', (kho, hash) => change(recordPlace(kho, hash), '{', '{ "x": 1,'), ['changed']],
  ['words that are not there', (kho, hash) => change(recordPlace(kho, hash), '"05 đoàn"', '"50 đoàn"'), ['changed']],
  [
    'a figure that is another',
    (kho, hash) => change(recordPlace(kho, hash), '"confidence": 0.99', '"confidence": 0.98'),
    ['changed'],
  ],
  ['the record of another file', (kho, hash) => change(recordPlace(kho, hash), hash, sha256('khác')), ['changed']],
  [
    'a damaged entry',
    (kho, hash) => writeFileSync(ledgerPlace(kho, hash), 'x'),
    ['damaged-entry', 'no-entry', 'no-entry'],
  ],
  [
    'the entry of another',
    (kho, hash) => change(ledgerPlace(kho, hash), hash, sha256('y')),
    ['damaged-entry', 'no-entry', 'no-entry'],
  ],
  ['half a file', (kho, hash) => writeFileSync(`${originalPlace(kho, hash)}.part`, ''), ['half']],
  ['a file of somebody else', kho => writeFileSync(join(kho, 'Thumbs.db'), ''), ['stray']],
  [
    'a record in the wrong folder',
    (kho, hash) => {
      mkdirSync(join(kho, 'records', 'zz'), { recursive: true })
      renameSync(recordPlace(kho, hash), join(kho, 'records', 'zz', `${hash}.json`))
    },
    ['no-record', 'stray'],
  ],
  ['a marker of later years', kho => change(join(kho, 'archive.json'), '1', '9'), ['other-marker']],
  [
    'removed, and there still',
    (kho, hash) => writeEntry(kho, { sha256: hash, status: 'removed', exitCode: 0, reason: null }),
    ['not-removed', 'not-removed', 'no-entry'],
  ],
  [
    'a link to nobody',
    (kho, hash) =>
      writeEntry(kho, done(hash, { bytes: Buffer.byteLength(text), belongsTo: { sha256: sha256('z'), why: 'line' } })),
    ['no-document'],
  ],
])('%s', async (_, damage, kinds) => {
  const kho = await archive()
  const hash = await addDocument(kho, text, { figures })
  await damage(kho, hash)
  expect(await faultsOf(kho)).toEqual(kinds)
})

// an entry of before records had a hash there
test.each<[string, (kho: string, hash: string) => unknown, ArchiveFault]>([
  ['half a record', (kho, hash) => writeFileSync(recordPlace(kho, hash), '{'), 'invalid-record'],
  ['words that are not there', (kho, hash) => change(recordPlace(kho, hash), '"05 đoàn"', '"50 đoàn"'), 'loose-words'],
  ['the record of another file', (kho, hash) => change(recordPlace(kho, hash), hash, sha256('khác')), 'other-record'],
])('%s, and no hash to know it by', async (_, damage, kind) => {
  const kho = await archive()
  const hash = await addDocument(kho, text, { figures })
  await writeEntry(kho, done(hash, { bytes: Buffer.byteLength(text) }))
  await damage(kho, hash)
  expect(await faultsOf(kho)).toEqual([kind])
})

test('nothing lies beside the lock, and neither it nor a journal of it is a fault', async () => {
  const kho = await archive()
  const unlock = lockArchive(kho)
  expect(readdirSync(kho).filter(name => name.startsWith('run.lock'))).toEqual(['run.lock'])
  expect(await faultsOf(kho)).toEqual([])
  unlock()
  writeFileSync(join(kho, 'run.lock-journal'), '')
  expect(await faultsOf(kho)).toEqual([])
})

test('pages whose hashes do not make the document', async () => {
  const kho = await archive()
  const [hash, one] = await addPictures(kho, ['trang 1', 'trang 2'])
  change(ledgerPlace(kho, hash), one, sha256('trang 3'))
  expect(await faultsOf(kho)).toEqual(['no-document', 'other-hash', 'other-record'])
})
