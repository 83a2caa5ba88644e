import { expect, test } from 'vitest'
import { beside, columns, cut, widthOf, wrap } from '../../src/cli/layout.ts'
import { plain } from '../../src/cli/plain.ts'

test('lines are broken at spaces and never wider than the page', () => {
  const lines = wrap('một hai ba bốn năm '.repeat(30), { first: 2, rest: 6 })
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100)
  expect(lines[1]).toMatch(/^ {6}\S/u)
})

test('no-break spaces hold words together and are printed as spaces', () => {
  expect(wrap(`${'x'.repeat(96)} trang\u00A02`)).toEqual(['x'.repeat(96), 'trang 2'])
})

test('marks that combine take no column', () => {
  expect(widthOf('đối ngoại'.normalize('NFD'))).toBe(9)
})

test('a lead stands beside its words', () => {
  expect(beside('c1', 'Quyết định', { first: 2, rest: 8 })).toEqual(['  c1    Quyết định'])
})

test('columns line up', () => {
  expect(
    columns([
      ['a', 'bb', 'c'],
      ['aaa', 'b', 'cc'],
    ]),
  ).toEqual(['a    bb  c', 'aaa  b   cc'])
})

test('a line that is cut says so', () => {
  expect(cut('đường dẫn', 5)).toBe('đườn…')
})

test.each([
  ['\u001B[31mđỏ\u001B[0m', '�[31mđỏ�[0m'],
  ['một\ttừ\r\nhai', 'một từ hai'],
  ['\u009B2Jx\u202Ey\u0007', '�2Jx�y�'],
])('%j is made safe for a terminal', (text, safe) => {
  expect(plain(text)).toBe(safe)
})
