// Where quoted words without a page stand.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { placesIn, sectionPaths } from '../../src/audit/places.ts'
import { openReader } from '../../src/query/reader.ts'
import { catalogOf, sha } from '../query/catalog.ts'
import { evidence, finding } from './factories.ts'

const section = (id: string, parent: string | null, label: string | null, title = 'Tên mục') => ({
  id,
  parent,
  label,
  title,
})

test('a section is named by its numbers from the outermost, each once', () => {
  const rows = [
    section('s1', null, 'II'),
    section('s2', 's1', '2'),
    section('s3', 's2', '2.1'),
    section('s4', 's3', null),
    section('s5', null, null, 'PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU NĂM 2020 CỦA TOÀN NGÀNH'),
  ]
  expect([...sectionPaths(rows)]).toEqual([
    ['s1', 'II'],
    ['s2', 'II › 2'],
    ['s3', 'II › 2.1'],
    ['s4', 'II › 2.1'],
    ['s5', '«PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU NĂM 2020 CỦA …»'],
  ])
})

describe('in an archive', () => {
  const words = { at_start: 90, at_end: 150, text: 'Đón 12 đoàn  với\n44 lượt người.' }
  const into = mkdtempSync(join(tmpdir(), 'trichluc-'))
  const more = {
    paths: [
      { sha256: sha(2), path: 'D:/bao-cao/2.pdf' },
      { sha256: sha(6), path: 'D:/bao-cao/6.pdf' },
    ],
    passages: [
      { doc: 1, id: 1, ...words, page: null, section: 's2' },
      {
        doc: 2,
        id: 2,
        ...words,
        text: 'Đón 12 đoàn với 44 lượt người. Năm sau 44 lượt người.',
        page: 2,
        section: 's2',
      },
      { doc: 2, id: 3, ...words, at_start: 400, at_end: 420, text: '44 lượt người', page: 3, section: null },
      { doc: 3, id: 4, ...words, page: null, section: null },
      { doc: 4, id: 5, ...words, page: null, section: null },
      { doc: 5, id: 6, ...words, page: null, section: null },
      { doc: 6, id: 7, ...words, page: 5, section: null },
    ],
    tables: [
      { doc: 4, n: 1, id: 't1', title: 'Biểu 01' },
      { doc: 4, n: 2, id: 't2', title: null },
    ],
    table_columns: [{ doc: 4, table_id: 't1', column_no: 3, path: 'Dự án › nhóm A' }],
    cells: [
      { doc: 4, table_id: 't1', row_no: 22, column_no: 3, at_start: 500, at_end: 501 },
      { doc: 4, table_id: 't2', row_no: 0, column_no: 1, at_start: 600, at_end: 605 },
    ],
    sections: [
      { doc: 1, n: 1, ...section('s1', null, 'I') },
      { doc: 1, n: 2, ...section('s2', 's1', '1') },
    ],
    shared_findings: [
      { id: 'w', code: 'duplicate-report', certainty: 'certain', sha256: sha(5), part: null, other_sha256: sha(4) },
      { id: 'v', code: 'duplicate-report', certainty: 'certain', sha256: sha(6), part: null, other_sha256: sha(4) },
      { id: 'x', code: 'duplicate-report', certainty: 'certain', sha256: sha(2), part: null, other_sha256: sha(1) },
      { id: 'y', code: 'duplicate-report', certainty: 'likely', sha256: sha(3), part: null, other_sha256: sha(2) },
    ],
  }
  const reports = [
    { document: { page_count: null } },
    { document: { page_count: 3 } },
    {},
    {},
    { document: { page_count: 1 } },
    {},
  ]
  const reader = openReader(catalogOf(reports, more as never, into))
  afterAll(() => {
    reader.close()
    rmSync(into, { recursive: true, force: true })
  })
  const placeOf = (own: object) => placesIn(reader)(finding({ evidence: [evidence(own)] })).evidence[0]?.place

  test('the section, and the page of a certain copy that has pages', () => {
    expect(placeOf({ sha256: sha(1), page: null })).toEqual({
      section: 'I › 1',
      copy: { page: 2, path: 'D:/bao-cao/2.pdf' },
    })
  })

  test('of two copies the one that has pages: a text file counts as one page', () => {
    const text = 'Đón 12 đoàn  với\n44 lượt người.'
    expect(placeOf({ sha256: sha(4), page: null, sentence: text })).toMatchObject({
      copy: { page: 5, path: 'D:/bao-cao/6.pdf' },
    })
  })

  test('a cell of a table by the table, the row and the column; words between cells have none', () => {
    const cellOf = (start: number) => placeOf({ sha256: sha(4), page: null, start })?.cell
    expect(cellOf(500)).toEqual({ table: 'Biểu 01', row: 23, column: 'Dự án › nhóm A' })
    expect(cellOf(604)).toEqual({ table: '2', row: 1, column: '2' })
    expect(cellOf(501)).toBeUndefined()
  })

  test('words that the copy has twice have no page', () => {
    expect(placeOf({ sha256: sha(1), page: null, sentence: 'khác hẳn' })).toMatchObject({ copy: null })
  })

  test('a likely copy is another document', () => {
    expect(placeOf({ sha256: sha(3), page: null })).toEqual({ section: null, copy: null })
  })

  test('what has a page keeps it', () => {
    expect(placeOf({ sha256: sha(2), page: 2 })).toBeUndefined()
  })
})
