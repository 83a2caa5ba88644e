// How rows, notes and claims of a comparison are named.

import { expect, test } from 'vitest'
import { claimText, fullText, nameOf, type Say } from '../../src/cli/compare/cell-text.ts'
import { noteText } from '../../src/cli/compare/notes-text.ts'
import { en } from '../../src/cli/words/en.ts'
import { vi } from '../../src/cli/words/vi.ts'
import type { Row, Source } from '../../src/compare/comparison.ts'
import { cellOf, comparisonOf, report, rowOf, told } from '../compare/factories.ts'

const inVietnamese: Say = { words: vi, language: 'vi' }
const inEnglish: Say = { words: en, language: 'en' }

const comparison = comparisonOf([report('2018', { figures: [told(3)] })])
const row = rowOf(comparison, {})
const named = (own: Partial<Row>, say = inVietnamese): string => nameOf({ ...row, ...own }, say)

test('a country is named in the language of the reader', () => {
  expect(named({ dimensions: { country: 'KR' } })).toBe('Hà Tĩnh · Hàn Quốc')
  expect(named({ dimensions: { country: 'KR' } }, inEnglish)).toBe('Hà Tĩnh · South Korea')
  expect(named({ dimensions: { country: 'châu Á' } })).toBe('Hà Tĩnh · châu Á')
})

test('a body that names its place does not name it twice', () => {
  expect(named({ body: 'Ủy ban nhân dân tỉnh Hà Tĩnh' })).toBe('Ủy ban nhân dân tỉnh Hà Tĩnh')
  expect(named({ body: 'Sở Ngoại vụ' })).toBe('Sở Ngoại vụ, Hà Tĩnh')
})

test('a claim says which report makes it', () => {
  const [source] = cellOf(comparison, '2018').told[0]?.sources ?? []
  const of = (own: Partial<Source>) =>
    claimText(
      { kind: 'difference', raw: 'tăng 3', agrees: false, source: { ...(source as Source), ...own } },
      inVietnamese,
    )
  expect(of({})).toBe('báo cáo 1/BC ghi: «tăng 3» ✗')
  expect(of({ number: null })).toBe('báo cáo Sở Ngoại vụ ghi: «tăng 3» ✗')
})

test('what was told before a revision bears its own day, and no footnote', () => {
  const revised = comparisonOf([
    report('2018', { figures: [told(171, { period_as_of: '2018-06-30' })] }),
    report('2018', { issued_on: '2019-12-31', figures: [told(190)] }),
  ])
  const cell = cellOf(revised, '2018')
  const [column] = revised.columns
  expect([cell.state, cell.notes, revised.footnotes]).toEqual(['revised', [], []])
  expect(column && fullText(cell, { row, column }, inVietnamese)).toBe(
    '190 (2/BC, 31/12/2019) (trước ghi: 171 (1/BC, 31/12/2018; số liệu đến 30/6/2018))',
  )
})

test('what a value is restricted to is told in words', () =>
  expect(noteText({ code: 'only', dimensions: ['country=KR'] }, inVietnamese)).toBe('báo cáo nêu cho: Hàn Quốc'))

test('names that have commas are told apart', () => {
  expect(vi.compare.some(['Hà Tĩnh', 'Bến Tre'])).toBe('Hà Tĩnh và Bến Tre')
  expect(vi.compare.some(['Sở Ngoại vụ, Lâm Đồng', 'Hà Tĩnh'])).toBe('Sở Ngoại vụ, Lâm Đồng; Hà Tĩnh')
  expect(en.compare.some(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more')
})
