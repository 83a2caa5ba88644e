// Numerals: printed forms and their values; words and numbers go round.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalOf, readDigits, readWords, stepOfWords, toWords } from '../../src/text/numerals.ts'

describe('digits', () => {
  test.each([
    ['312', 312],
    ['0033', 33],
    ['600.074', 600074],
    ['1.502', 1502],
    ['4,7', 4.7],
    ['11.974.405,56', 11974405.56],
    ['1.1', 1.1],
    ['0,77', 0.77],
    [',77', 0.77],
    ['333,025', 333.025],
    ['3,000,000', 3e6],
    ['1 502', 1502],
    ['100000', 100000],
  ])('%s is %d', (raw, value) => expect(readDigits(raw)?.value).toBe(value))

  test.each(['1.2.3', '12.34.567', '1,2,3', '1.234.56', ''])('«%s» is no number', raw =>
    expect(readDigits(raw)).toBeNull(),
  )

  test('a comma before three digits depends on what follows', () => {
    expect(readDigits('1,502', 'count')).toMatchObject({ value: 1502, flags: ['nonstandard-thousands'] })
    expect(readDigits('1,502', 'scale')).toMatchObject({ value: 1.502, flags: ['ambiguous'] })
    expect(readDigits('4.7')).toMatchObject({ value: 4.7, flags: ['nonstandard-decimal'] })
  })

  test('what is printed with dots for thousands and a comma for decimals is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const printed = `${whole.toLocaleString('de-DE')},${String(cents).padStart(2, '0')}`
        expect(readDigits(printed)?.value).toBeCloseTo(whole + cents / 100, 6)
      }),
    )
  })
})

describe('words', () => {
  test.each([
    ['không', 0],
    ['một', 1],
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['ba mươi ba', 33],
    ['hai mươi tư', 24],
    ['một trăm linh năm', 105],
    ['một trăm lẻ năm', 105],
    ['hai nghìn', 2000],
    ['ba ngàn năm trăm', 3500],
    ['ba triệu rưỡi', 3.5e6],
    ['một trăm rưỡi', 150],
    ['hai vạn', 20000],
    ['một nghìn không trăm linh năm', 1005],
    ['hai mốt', 21],
    ['sáu chục', 60],
    ['hai nghìn tỷ', 2e12],
  ])('%s is %d', (words, value) => expect(readWords(words)).toBe(value))

  test.each(['đoàn', 'hai năm', 'lăm', 'một hai', 'trăm', ''])('«%s» is no number', words =>
    expect(readWords(words)).toBeNull(),
  )

  test('the usual words of a number give it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), value => {
        expect(readWords(toWords(value)), toWords(value)).toBe(value)
      }),
    )
  })
})

test('the interval follows precision and hedge', () => {
  expect(intervalOf(44, 1, 'exact')).toEqual({ low: 44, high: 44 })
  expect(intervalOf(4.7e6, 1e5, 'exact')).toEqual({ low: 4.65e6, high: 4.75e6 })
  expect(intervalOf(560, 1, 'over')).toEqual({ low: 560, high: null })
  expect(intervalOf(180, 1, 'under')).toEqual({ low: null, high: 180 })
  expect(intervalOf(950, 1, 'about')).toEqual({ low: 940, high: 960 })
})

test.each([
  ['hai mươi mốt', 1],
  ['năm trăm', 1],
  ['hai triệu', 1e6],
  ['hai triệu rưỡi', 5e5],
  ['ba nghìn tỷ', 1e12],
])('«%s» is said to the nearest %d', (words, step) => expect(stepOfWords(words)).toBe(step))

test('what is about a round number is within half of it', () =>
  expect(intervalOf(1e6, 1e6, 'about')).toEqual({ low: 5e5, high: 1.5e6 }))
