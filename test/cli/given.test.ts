// `ingest --metadata`, from the sheet to the export.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { GivenFault } from '../../src/archive/given/index.ts'
import { en } from '../../src/cli/words/en.ts'
import { vi } from '../../src/cli/words/vi.ts'
import { trichluc } from './command.ts'
import { folder } from './files.ts'

test('fields are laid over what a run finds, and go out beside the records', async () => {
  const place = folder()
  const [source, kho, sheet, out] = ['báo cáo', 'kho', 'báo cáo/hồ sơ.csv', 'ra.jsonl'].map(name =>
    join(place, name),
  ) as [string, string, string, string]
  mkdirSync(join(source, '2018'), { recursive: true })
  writeFileSync(join(source, '2018', 'bc.txt'), 'BÁO CÁO\nKết quả năm 2018: tỉnh đón 12 đoàn khách.')
  writeFileSync(sheet, Buffer.from('\uFEFFĐường dẫn;Mã hồ sơ\r\n2018\\*.txt;H1\r\n2019;H2\r\n', 'utf16le'))
  const ran = await trichluc([
    'ingest',
    source,
    '--archive',
    kho,
    '--ocr',
    'never',
    '--workers',
    '0',
    '--metadata',
    sheet,
  ])
  expect(ran.code).toBe(20)
  // the sheet lies among the reports, and is none
  expect(ran.err).toContain('Đã xem 1 tệp')
  expect(ran.err).toContain(`${sheet}:3:1: không tệp nào trong kho khớp «2019»`)
  const exported = await trichluc(['export', '--archive', kho, '--format', 'jsonl', '--out', out])
  expect(exported.code).toBe(0)
  const [record] = readFileSync(out, 'utf8').split('\n')
  expect(record).not.toContain('H1')
  expect(readFileSync(join(place, 'ra.given.csv'), 'utf8')).toMatch(
    /^\uFEFFsha256,field,value\r\n[0-9a-f]{64},fileCode,H1\r\n$/u,
  )
})

test('a sheet that cannot be used stops the run before it begins', async () => {
  const place = folder()
  writeFileSync(join(place, 'a.csv'), 'Mã hồ sơ;Phông\r\nH1;P\r\n')
  const ran = await trichluc([
    'ingest',
    place,
    '--archive',
    join(place, 'kho'),
    '--metadata',
    join(place, 'a.csv'),
    '--lang',
    'en',
  ])
  expect(ran.code).toBe(9)
  expect(ran.err).toMatch(/a\.csv:1:1: no column says which file/u)
  expect(existsSync(join(place, 'kho'))).toBe(false)
})

test.each(Object.entries({ vi, en }))(
  'in %s every fault names file, line and column, and leaves no gap',
  (_, words) => {
    const args = { head: 'Kệ', nearest: 'Mã hồ sơ', pattern: '2019', given: '31/2', most: 64 }
    for (const why of Object.keys(words.given.faults) as GivenFault[]) {
      const message = words.reasons['bad-metadata']({ file: 'a.csv', line: 2, column: 3, why, ...args })
      expect(message).toMatch(/^a\.csv:2:3: .{10,}/u)
      expect(message).not.toMatch(/undefined|\[object/u)
    }
  },
)
