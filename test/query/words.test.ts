import { describe, expect, test } from 'vitest'
import { wholeName } from '../../src/query/body.ts'
import { dayOf } from '../../src/query/dates.ts'
import { alphabetical, phraseOf } from '../../src/query/words.ts'

describe('words in a text', () => {
  const text = 'Đối  ngoại, hòa giải (12/2012/NĐ-CP) – quý III.'
  test.each([
    ['doi ngoai', true],
    ['ĐỐI NGOẠI', true],
    ['đối ngoài', false],
    ['hoà giải', true],
    ['hoa gia', false],
    ['12/2012/nd-cp', true],
    ['quy', true],
    ['ngoại hòa', true],
    ['oai', false],
    ['…', false],
    ['', false],
  ])('%j: %s', (words, expected) => {
    expect(phraseOf(words).isIn(text)).toBe(expected)
    expect(phraseOf(words).isIn(text.normalize('NFD'))).toBe(expected)
  })

  test('what FTS5 is asked holds words only', () => {
    expect(phraseOf('a" OR "b* NEAR(Đ)').match).toBe('folded : "a or b near d"')
    expect(phraseOf('"').match).toBeNull()
  })
})

test('the Vietnamese alphabet', () => {
  const names = ['Yên Bái', 'Ăn', 'Đà Nẵng', 'Âu', 'An Giang', 'Dĩ An', 'Ê', 'Em', 'Bắc']
  const sorted = names.toSorted((a, b) => (alphabetical(a) < alphabetical(b) ? -1 : 1))
  expect(sorted).toEqual(['An Giang', 'Ăn', 'Âu', 'Bắc', 'Dĩ An', 'Đà Nẵng', 'Em', 'Ê', 'Yên Bái'])
})

test('bodies by their whole name, however it is written', () => {
  expect(wholeName('UBND TP. Cần Thơ')).toBe('uy ban nhan dan thanh pho can tho')
  expect(wholeName('Uỷ ban MTTQ tỉnh')).toBe('uy ban mat tran to quoc tinh')
  expect(wholeName('UB MTTQ tỉnh')).toBe('ub mat tran to quoc tinh')
})

test.each([
  ['from', '2016', '2016-01-01'],
  ['to', '2016', '2016-12-31'],
  ['from', '2016-02', '2016-02-01'],
  ['to', '2016-02', '2016-02-29'],
  ['to', '2/2015', '2015-02-28'],
  ['from', '1/7/2016', '2016-07-01'],
] as const)('--%s %s', (side, given, expected) => expect(dayOf(side, given)).toBe(expected))
