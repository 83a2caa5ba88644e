// What the catalog says of two files that hold one report: which, what differs, with the words of both.

import { describe, expect, test } from 'vitest'
import { type CopyOf, copyOf } from '../../src/archive/duplicates/copy-of.ts'
import { readEntry } from '../../src/archive/ledger.ts'
import { headOf } from '../../src/archive/links/heads.ts'
import type { Twin } from '../../src/archive/links/twins.ts'
import { recordsOf } from '../../src/archive/records.ts'
import { rebuildCatalog, updateCatalog, updateDocuments } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import { tables } from '../../src/export/tables/index.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { archiveOf, contentsOf, done, hash, options, put, putEntry, reportOf, rows } from './factories.ts'

const link = (n: number, own: Partial<Twin> = {}): Twin => ({
  part: null,
  sha256: hash(n),
  otherPart: null,
  why: 'number',
  certainty: 'certain',
  likeness: 0.9,
  ...own,
})

/** Reports 1 and 2 are one, sent twice: 5 delegations, then 6. Report 3 is another. */
async function sentTwice(): Promise<string> {
  const kho = await archiveOf([3])
  const [first, second] = [reportOf(5), reportOf(6)]
  const issuedOn = { raw: 'ngày 3 tháng 4 năm 2018', date: '2018-04-03', precision: 'day' as const }
  const sent = [
    { ...first, source: { ...first.source, sha256: hash(1) }, document: { ...first.document, issuedOn } },
    { ...second, source: { ...second.source, sha256: hash(2) }, document: first.document },
  ]
  for (const [n, one] of sent.entries()) {
    put(kho, one)
    putEntry(kho, done(n + 1, { heads: [headOf(one)], twins: [link(2 - n)] }))
  }
  return kho
}

const found = `SELECT path, other_path, severity, certainty, changed, gained, lost, message_vi, message_en, sentence, other_sentence
FROM v_shared_findings`
const said = (kho: string) => rows(catalogPlace(kho), found)

describe('one report sent twice', () => {
  test('is one finding, with what differs and the words of both', async () => {
    const kho = await sentTwice()
    await updateCatalog(options(kho))
    expect(said(kho)).toEqual([
      {
        path: 'D:/bao-cao/1.txt',
        other_path: 'D:/bao-cao/2.txt',
        severity: 'warning',
        certainty: 'certain',
        changed: 1,
        gained: 1,
        lost: 0,
        message_vi:
          'Đây là cùng một văn bản với «Đối ngoại năm 2005», nhưng có chỗ khác: số liệu: 1 đổi («6 đoàn» → «5 đoàn»); thông tin đầu văn bản: 1 thêm («ngày 3 tháng 4 năm 2018»).',
        message_en:
          'This is the same document as «Đối ngoại năm 2005», but they differ: figures: 1 changed («6 đoàn» → «5 đoàn»); particulars: 1 added («ngày 3 tháng 4 năm 2018»).',
        sentence: 'Tỉnh đã đón 5 đoàn khách theo Nghị định số 12/2012/NĐ-CP.',
        other_sentence: 'Tỉnh đã đón 6 đoàn khách theo Nghị định số 12/2012/NĐ-CP.',
      },
    ])
    const evidence = rows(catalogPlace(kho), 'SELECT sha256, quote, at_start, page FROM shared_evidence ORDER BY n')
    expect(evidence.slice(0, 2)).toEqual([
      { sha256: hash(2), quote: '6 đoàn', at_start: 39, page: 2 },
      { sha256: hash(1), quote: '5 đoàn', at_start: 39, page: 2 },
    ])
    const copies = rows(catalogPlace(kho), 'SELECT path, copy_of FROM v_documents ORDER BY path')
    expect(copies.map(one => one.copy_of)).toEqual([hash(2), null, null])
  })

  test('follows one document that is brought up to date alone, as it does all of them', async () => {
    const kho = await sentTwice()
    await updateCatalog(options(kho))
    const second = reportOf(5)
    put(kho, { ...second, source: { ...second.source, sha256: hash(2) } })
    await updateDocuments([hash(2)], options(kho))
    const alone = said(kho)
    expect(alone.map(({ message_vi }) => message_vi)).not.toEqual([expect.stringContaining('«6 đoàn» → «5 đoàn»')])
    await rebuildCatalog(options(kho))
    expect(alone).toEqual(said(kho))
  })

  test('follows records and links, and is the same made anew', async () => {
    const kho = await sentTwice()
    await updateCatalog(options(kho))
    const second = reportOf(5)
    put(kho, { ...second, source: { ...second.source, sha256: hash(2) } })
    await updateCatalog(options(kho))
    expect(said(kho)).toMatchObject([{ severity: 'info', changed: 0 }])
    const before = contentsOf(catalogPlace(kho))
    await rebuildCatalog(options(kho))
    expect(contentsOf(catalogPlace(kho))).toEqual(before)
    putEntry(kho, done(1, { twins: [link(2, { certainty: 'likely' })] }))
    putEntry(kho, done(2, { twins: [link(1, { certainty: 'likely' })] }))
    await updateCatalog(options(kho))
    expect(said(kho)).toMatchObject([{ certainty: 'likely', message_vi: expect.stringMatching(/^Có lẽ/u) }])
    putEntry(kho, done(1))
    putEntry(kho, done(2))
    await updateCatalog(options(kho))
    const left = contentsOf(catalogPlace(kho))
    expect([left.twins, left.shared_findings, left.shared_evidence]).toEqual([[], [], []])
  })
})

test('of three files that hold one report two findings, each with the earliest', async () => {
  const kho = await archiveOf([])
  for (const n of [1, 2, 3]) {
    const one = reportOf(7)
    put(kho, { ...one, source: { ...one.source, sha256: hash(n) } })
    putEntry(kho, done(n, { twins: [1, 2, 3].filter(other => other !== n).map(other => link(other)) }))
  }
  await updateCatalog(options(kho))
  const [first] = [1, 2, 3].map(hash).toSorted()
  const pairs = rows(catalogPlace(kho), 'SELECT other_sha256 FROM shared_findings')
  expect(pairs).toEqual([{ other_sha256: first }, { other_sha256: first }])
})

/** What an export has of each record that is a copy. */
async function copiesIn(kho: string): Promise<{ record: TrichLucRecord; copy: CopyOf }[]> {
  const found: { record: TrichLucRecord; copy: CopyOf }[] = []
  for await (const record of recordsOf(kho)) {
    if (record instanceof Error) throw record
    const entry = await readEntry(kho, record.source.sha256)
    if (entry?.status !== 'done') continue
    const copy = await copyOf(record, { archive: kho, entry, shown: one => one })
    if (copy) found.push({ record, copy })
  }
  return found
}

test('exports without a catalog say the same', async () => {
  const kho = await sentTwice()
  await updateCatalog(options(kho))
  const copies = await copiesIn(kho)
  const shared = rows(
    catalogPlace(kho),
    'SELECT sha256, other_sha256, message_vi, changed, gained FROM shared_findings',
  )
  const asShared = ({ record, copy }: (typeof copies)[number]) => ({
    sha256: record.source.sha256,
    other_sha256: copy.twin.sha256,
    message_vi: copy.message.vi,
    changed: copy.counts.changed,
    gained: copy.counts.gained,
  })
  expect(copies.map(asShared)).toEqual(shared)
  const [first] = copies
  const [cells = []] = first ? tables.duplicates.rowsOf({ record: first.record, given: {}, copyOf: first.copy }) : []
  const column = (name: string) => cells[tables.duplicates.columns.findIndex(one => one.name === name)]
  expect(column('otherEvidence')).toContain('Tỉnh đã đón 6 đoàn khách')
  expect(column('evidence')).toContain('Tỉnh đã đón 5 đoàn khách')
  expect([...tables.duplicates.rowsOf({ record: first?.record as TrichLucRecord, given: {} })]).toEqual([])
})

test('what stands in both texts and was found in one of them is no difference', async () => {
  const kho = await sentTwice()
  const second = reportOf(5)
  put(kho, { ...second, source: { ...second.source, sha256: hash(2) }, figures: [], citations: [] })
  await updateCatalog(options(kho))
  expect(said(kho)).toMatchObject([{ severity: 'info', changed: 0, gained: 1, lost: 0 }])
})
