// The archivist's own fields on their way out: into what a deposit says of its documents, and beside records.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutPersons } from '../../src/archive/given/index.ts'
import { readEntry, writeEntry } from '../../src/archive/ledger.ts'
import { type DepositOptions, deposit } from '../../src/export/bag/deposit.ts'
import { verifyBag } from '../../src/export/bag/verify.ts'
import { openGivenFile } from '../../src/export/given.ts'
import { knownFields } from '../../src/export/metadata/known.ts'
import { loadMappings } from '../../src/export/metadata/load.ts'
import { mapped } from '../../src/export/metadata/map.ts'
import type { Mapping } from '../../src/export/metadata/schema.ts'
import { openWhole } from '../../src/export/whole.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { ownRules, readMappingFiles } from '../../src/rules/files.ts'
import { addDocument, archive } from '../archive/made.ts'
import { particulars, record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'

const mappings = [...loadMappings([readMappingFiles(ownRules)]).values()]

async function bagOf(given: Readonly<Record<string, string>>): Promise<(name: string) => string> {
  const kho = await archive()
  const hash = await addDocument(kho, 'Huyện đón 05 đoàn khách.')
  const entry = await readEntry(kho, hash)
  if (entry?.status === 'done') await writeEntry(kho, { ...entry, given })
  const place = join(folder(), 'gói')
  const options: DepositOptions = {
    archive: kho,
    place,
    mappings,
    date: '2026-01-31',
    shown: record => record,
    shownGiven: withoutPersons,
    onFault: error => {
      throw error
    },
  }
  await deposit(options)
  await verifyBag(place, fault => {
    throw new Error(fault.kind)
  })
  return name => (existsSync(join(place, name)) ? readFileSync(join(place, name), 'utf8') : '')
}

test('what only the archivist knows, in every mapping; columns of his own in a file of theirs', async () => {
  const fields = { organId: 'P-17', fileCode: 'H1', retention: 'Vĩnh viễn', startDate: '2018-01', subject: 'Đối ngoại' }
  const content = await bagOf({ ...fields, 'Kệ số': '=5', 'Người ký': 'A' })
  const [head = '', row = ''] = content('metadata/tt-02-2019.csv').replace('\uFEFF', '').split('\r\n')
  const values = Object.fromEntries(head.split(',').map((name, n) => [name, row.split(',')[n]]))
  expect(values).toMatchObject({
    OrganId: 'P-17',
    FileCode: 'H1',
    Maintenance: 'Vĩnh viễn',
    StartDate: '01/2018',
    Subject: 'Đối ngoại',
  })
  expect(content('metadata/dublin-core.xml')).toContain('<dc:relation>P-17</dc:relation>')
  const own = content('metadata/given.csv')
  expect(own).toMatch(/^\uFEFFsha256,field,value\r\n/u)
  expect(own).toContain("Kệ số,'=5\r\n")
  expect(own).not.toContain('Người ký')
})

test('a deposit of an archive without such fields has no such file', async () =>
  expect((await bagOf({}))('metadata/given.csv')).toBe(''))

test('what the record says goes before what was given', () => {
  const mapping = mappings.find(({ id }) => id === 'tt-02-2019') as Mapping
  const titled = record({ document: particulars({ title: 'Công tác đối ngoại' }) })
  const subject = mapping.fields.findIndex(({ field }) => field === 'Subject')
  const of = (one: TrichLucRecord) => mapped(mapping, { record: one, given: { subject: 'Khác' } })[subject]
  expect([of(titled), of(record())]).toEqual(['Công tác đối ngoại', 'Khác'])
})

test('heads of a sheet are those of a table, not of Dublin Core', () => {
  const known = knownFields(mappings)
  expect(known.find(({ key }) => key === 'issuedDate')).toMatchObject({ kind: 'day' })
  expect(known.some(({ names }) => names.includes('relation'))).toBe(false)
})

test('beside records: a file only where there is anything to say, of each document once', async () => {
  const place = join(folder(), 'a.given.csv')
  const none = openGivenFile(() => openWhole(place))
  await none.write('a', {})
  await none.close()
  expect(existsSync(place)).toBe(false)
  const some = openGivenFile(() => openWhole(place))
  for (const sha256 of ['a', 'b', 'b', 'c']) await some.write(sha256, sha256 === 'a' ? {} : { fileCode: 'H1' })
  await some.close()
  expect(readFileSync(place, 'utf8')).toBe('\uFEFFsha256,field,value\r\nb,fileCode,H1\r\nc,fileCode,H1\r\n')
})
