// Numbers of cells as text.

import { describe, expect, test } from 'vitest'
import { generalText, numberWriter } from '../../../src/readers/sheets/numbers.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [36_000, '36000'],
  [17_469_747_308, '17469747308'],
  [999_999_999_999_999, '999999999999999'],
  [118.279569892473, '118.2795699'],
  [0.020432692307692, '0.02043269231'],
  [0.1 + 0.2, '0.3'],
  [-1234.5, '-1234.5'],
  [1.5e-8, '1.5E-08'],
  [1e22, '1E+22'],
])('%d is %s', (value, text) => expect(generalText(value)).toBe(text))

describe('formats', () => {
  const write = numberWriter(false)

  test.each([
    ['#,##0.00', '1234.5', null],
    ['0.0%', '1234.5', null],
    ['"Biểu "0', '1234.5', null],
    ['dd/mm/yyyy', '18/05/1903', '1903-05-18'],
    ['mm/yyyy', '05/1903', null],
    ['h:mm', '12:00', null],
    ['broken"', '1234.5', null],
    ['y'.repeat(300), '1234.5', null],
  ])('%s', (format, text, date) => {
    expect(write(1234.5, format)).toEqual({ text, number: { value: 1234.5, format, date } })
  })

  test('what is no day is written as a number', () => {
    expect([write(-5, 'dd/mm/yyyy'), write(3e6, 'dd/mm/yyyy')].map(({ text, number }) => [text, number.date])).toEqual([
      ['-5', null],
      ['3000000', null],
    ])
  })

  test('days before the one that never was', () => {
    expect([1, 59, 60, 61].map(day => write(day, 'd/m/yyyy').number.date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ])
  })
})
