import { expect, test } from 'vitest'
import type { Copies } from '../../../src/archive/links/copies.ts'
import { copyLines } from '../../../src/cli/ingest/copies.ts'
import { vi } from '../../../src/cli/words/vi.ts'

const copies = (names: readonly string[], isNew: boolean): Copies => {
  const [first = '', ...others] = names
  const copy = (path: string) => ({ path, part: null })
  return { first: copy(first), others: others.map(copy), certainty: 'certain', isNew }
}

test('what is new is named, what an earlier run has told is counted', () => {
  const lines = copyLines(vi, [copies(['/a', '/b'], true), copies(['/c', '/d'], false), copies(['/e', '/f'], false)])
  expect(lines).toEqual([
    expect.stringMatching(/^3 báo cáo có ở nhiều tệp .* 6 tệp/u),
    '  /a và /b: cùng một báo cáo',
    '  (2 báo cáo đã biết từ lần chạy trước, không kể lại)',
  ])
})

test('a report in many files: one a line', () => {
  const names = [1, 2, 3].map(n => `/bao-cao/năm 2018/báo cáo đối ngoại ${n}.pdf`)
  expect(copyLines(vi, [copies(names, true)]).slice(1)).toEqual([
    `  ${names[0]} và`,
    `    ${names[1]},`,
    `    ${names[2]}: cùng một báo cáo`,
  ])
})
