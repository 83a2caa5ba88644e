// The archivist's own fields in the catalog: they come and go with the entry, and are joined to its documents.

import { expect, test } from 'vitest'
import { writeEntry } from '../../src/archive/ledger.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { done } from '../archive/made.ts'
import { archiveOf, hash, options, rows } from './factories.ts'

test('fields by document, fonds and file beside it; new values take the place of old ones', async () => {
  const archive = await archiveOf([1, 2])
  const give = (given: Readonly<Record<string, string>>) => writeEntry(archive, done(hash(1), { given }))
  const fields = () => rows(catalogPlace(archive), 'SELECT sha256, field, value FROM v_document_fields ORDER BY field')
  await give({ organId: 'P-17', fileCode: 'H1', 'Kệ số': '5', 'Người ký': 'Nguyễn Văn A' })
  await updateCatalog(options(archive))
  expect(fields().map(({ field, value }) => [field, value])).toEqual([
    ['Kệ số', '5'],
    ['fileCode', 'H1'],
    ['organId', 'P-17'],
  ])
  expect(rows(catalogPlace(archive), 'SELECT fonds, file_code, retention FROM v_documents ORDER BY sha256')).toEqual(
    [hash(1), hash(2)]
      .toSorted()
      .map(one =>
        one === hash(1)
          ? { fonds: 'P-17', file_code: 'H1', retention: null }
          : { fonds: null, file_code: null, retention: null },
      ),
  )
  await give({ organId: 'P-18' })
  await updateCatalog(options(archive))
  expect(fields()).toEqual([{ sha256: hash(1), field: 'organId', value: 'P-18' }])
  await updateCatalog({ ...options(archive), persons: 'named' })
  expect(fields()).toHaveLength(1)
})

test('a column that names persons is there only where they were asked for', async () => {
  const archive = await archiveOf([1])
  await writeEntry(archive, done(hash(1), { given: { 'Người ký': 'Nguyễn Văn A' } }))
  await updateCatalog({ ...options(archive), persons: 'named' })
  expect(rows(catalogPlace(archive), 'SELECT value FROM given_fields')).toEqual([{ value: 'Nguyễn Văn A' }])
})
