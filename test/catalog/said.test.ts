// What a catalog says of records and files.

import { describe, expect, test } from 'vitest'
import { rebuildCatalog, updateCatalog } from '../../src/catalog/index.ts'
import { catalogPlace } from '../../src/catalog/open.ts'
import type { TableItem, TrichLucRecord } from '../../src/model/record.ts'
import { at, figure, particulars } from '../cli/factories.ts'
import { archiveOf, done, hash, options, put, putEntry, reportOf, rows, source } from './factories.ts'

describe('what it says', () => {
  test('a figure leads to its sentence, its place on the page, its document and file', async () => {
    const archive = await archiveOf([5])
    await updateCatalog(options(archive))
    const [row] = rows(catalogPlace(archive), 'SELECT * FROM v_figures')
    const { text } = reportOf(5)
    expect(row).toMatchObject({
      sha256: hash(5),
      part: null,
      path: 'D:/bao-cao/5.txt',
      label_vi: 'đoàn vào',
      label_en: 'inbound delegations',
      value: 5,
      period_year: 2005,
      period_months: 12,
      province: 'Bắc Giang',
      in_plan: 'true',
      country: null,
      page: 2,
      x0: 72,
      y0: 90.5,
      id: 'f1',
    })
    expect(text.slice(Number(row?.at_start), Number(row?.at_end))).toBe(row?.raw)
    expect(rows(catalogPlace(archive), `SELECT value FROM figure_dimensions WHERE name = 'country'`)).toEqual([
      { value: 'JP' },
      { value: 'KR' },
    ])
  })

  test('a period says of how many whole months of which year it is', async () => {
    const periods = [
      ['2019-01-01', '2019-09-30', 9, 2019],
      ['2020-02-01', '2020-02-29', 1, 2020],
      ['2016-01-01', '2020-12-31', 60, null],
      ['2019-01-15', '2019-03-31', null, 2019],
      ['2019-01-01', null, null, null],
    ] as const
    const archive = await archiveOf([])
    for (const [n, [from, to]] of periods.entries()) {
      const period = { from, to, asOf: null, label: '', basis: 'stated' as const }
      put(archive, reportOf(n, { document: particulars({ period }) }))
    }
    await updateCatalog(options(archive))
    const found = rows(
      catalogPlace(archive),
      'SELECT period_months, period_year FROM documents ORDER BY substr(sha256, 3)',
    )
    expect(found.map(row => Object.values(row))).toEqual(periods.map(([, , months, year]) => [months, year]))
  })

  test('words are found with and without marks, đ too', async () => {
    const archive = await archiveOf([1])
    await updateCatalog(options(archive))
    const sql = 'SELECT p.text FROM fulltext JOIN passages p ON p.id = fulltext.rowid WHERE fulltext MATCH ?'
    for (const asked of ['đối ngoại', 'doi ngoai', 'ĐỐI', '"cong tac doi ngoai"'])
      expect(rows(catalogPlace(archive), sql, asked)).toEqual([{ text: 'Công tác đối ngoại' }])
  })

  test('a passage has a page where items in it or on both sides of it say so', async () => {
    const archive = await archiveOf([])
    const { text } = reportOf(1)
    const page = (n: number) => ({
      ...{ page: n, width: 595, height: 842, method: 'text-layer', reason: 'text' },
      ...{ encoding: 'unicode', engine: null, confidence: 1 },
    })
    const pages = [1, 2].map(page) as TrichLucRecord['source']['pages']
    put(archive, reportOf(1, { source: { ...source(1), pages }, text: `${text}\nHết.` }))
    put(archive, reportOf(2))
    await updateCatalog(options(archive))
    const found = rows(
      catalogPlace(archive),
      'SELECT sha256, p.page FROM passages p JOIN documents USING (doc) ORDER BY p.id',
    )
    const of = (n: number) => found.filter(row => row.sha256 === hash(n)).map(row => row.page)
    expect(of(1)).toEqual([null, null, 2, 2])
    // no pages, no page
    expect(of(2)).toEqual([null, null, null])
  })

  test('failed files have their reason; stopped ones hash, page and mark, and nothing else', async () => {
    const archive = await archiveOf([])
    const failed = { status: 'failed', exitCode: 2, reason: 'damaged', args: { part: 'x' } }
    const { sha256, bytes, paths, rulesHash, version, ocr } = done(1) as Extract<
      ReturnType<typeof done>,
      { status: 'done' }
    >
    putEntry(archive, { sha256, bytes, paths, rulesHash, version, ocr, ...failed } as never)
    putEntry(archive, { sha256: hash(2), status: 'stopped', exitCode: 10, page: 1, mark: 'MẬT' })
    await updateCatalog(options(archive))
    const all = rows(catalogPlace(archive), 'SELECT * FROM files ORDER BY status')
    expect(all[0]).toMatchObject({ status: 'failed', reason: 'damaged', reason_args: '{"part":"x"}' })
    expect(Object.entries(all[1] ?? {}).filter(([, value]) => value !== null)).toEqual([
      ['sha256', hash(2)],
      ['status', 'stopped'],
      ['exit_code', 10],
      ['page', 1],
      ['mark', 'MẬT'],
    ])
    expect(rows(catalogPlace(archive), 'SELECT sha256 FROM paths')).toEqual([{ sha256 }])
  })

  test('text that is hostile to SQL is text', async () => {
    const archive = await archiveOf([])
    const nasty = `'; DROP TABLE documents; -- " \` ) \\ % _ \u0000 \u202E ﷽ 🗂 ${'x'.repeat(100_000)}`
    const raw = `'"--`
    put(
      archive,
      reportOf(1, { text: nasty, document: particulars({ title: nasty }), figures: [figure({ raw, unit: nasty })] }),
    )
    putEntry(archive, done(1, { paths: [`D:/o'brien"; --/1.txt`] }))
    await updateCatalog(options(archive))
    const [row] = rows(catalogPlace(archive), 'SELECT document_title, unit, raw, path FROM v_figures')
    expect(row).toEqual({ document_title: nasty, unit: nasty, raw, path: `D:/o'brien"; --/1.txt` })
    expect(rows(catalogPlace(archive), 'SELECT text FROM passages')).toEqual([{ text: nasty }])
  })

  test('the documents of a file that was split, each by its part', async () => {
    const archive = await archiveOf([])
    for (const number of [1, 2])
      put(archive, reportOf(1, { source: { ...source(1), part: { number, of: 2, pages: [number, number] } } }))
    await updateCatalog(options(archive))
    expect(rows(catalogPlace(archive), 'SELECT part FROM v_figures ORDER BY part')).toEqual([{ part: 1 }, { part: 2 }])
  })
})

describe("persons' names", () => {
  const column = (field: string | null, ...path: string[]) => ({
    path,
    field,
    country: null,
    unit: null,
    index: null,
    formula: null,
  })
  const cell = (text: string) => ({ text, value: text, at: at(0, 0) })
  const table: TableItem = {
    id: 't1',
    kind: 'officials-abroad',
    title: null,
    unit: null,
    columns: [column('person', 'Họ tên'), column(null, 'Trưởng đoàn'), column('position', 'Chức vụ')],
    rows: [{ role: 'data', cells: ['Lê A', 'Lý B', 'Giám đốc'].map(cell) }],
    pages: [],
    at: at(0, 0),
  }
  const signatory = { authority: 'TM.', position: 'Chủ tịch', name: 'Trần C' }
  const withPersons = reportOf(1, { document: particulars({ signatory }), tables: [table] })
  const named = (file: string) =>
    [
      ...rows(file, 'SELECT signatory_name AS name FROM v_documents'),
      ...rows(file, 'SELECT text AS name FROM v_cells ORDER BY column_no'),
    ].map(({ name }) => name)

  test('are left out, unless asked for; then the catalog keeps to that', async () => {
    const archive = await archiveOf([])
    put(archive, withPersons)
    const file = catalogPlace(archive)
    await updateCatalog(options(archive))
    expect(named(file)).toEqual([null, null, null, 'Giám đốc'])
    expect(await updateCatalog({ ...options(archive), persons: 'named' })).toMatchObject({ anew: 'persons' })
    expect(named(file)).toEqual(['Trần C', 'Lê A', 'Lý B', 'Giám đốc'])
    expect(await updateCatalog(options(archive))).toMatchObject({ anew: null })
    expect(rows(file, `SELECT value FROM about WHERE name = 'persons'`)).toEqual([{ value: 'named' }])
    await rebuildCatalog(options(archive))
    expect(named(file)).toEqual([null, null, null, 'Giám đốc'])
  })
})
