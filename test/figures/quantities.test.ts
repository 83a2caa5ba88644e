// Sentences of our own: what a quantity says (value, unit, hedge, interval), and what bears a number but counts nothing.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../given.ts'
import { figuresOf, numbersOf } from './printed.ts'

const rowsOf = (name: string): (readonly [text: string, wanted: string])[] =>
  readFileSync(`${root}test/figures/${name}.tsv`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [text = '', wanted = ''] = line.split('\t')
      return [text, wanted]
    })

const quantities = rowsOf('quantities')
const others = rowsOf('no-quantities')

test('there are enough of both', () => {
  expect(quantities.length).toBeGreaterThanOrEqual(150)
  expect(others.length).toBeGreaterThanOrEqual(80)
})

describe('quantities', () => {
  test.each(quantities)('%s', async (text, wanted) => expect(await numbersOf(text)).toBe(wanted))
})

describe('no quantities', () => {
  test.each(others)('%s', async text => expect(await numbersOf(text)).toBe(''))
})

test.each([
  ['Kinh phí 1,502 tỷ đồng.', ['ambiguous']],
  ['Kinh phí 1.502 triệu đồng.', ['ambiguous']],
  ['Kinh phí 600,074 USD.', ['nonstandard-thousands']],
  ['Kinh phí 4.7 triệu USD.', ['nonstandard-decimal']],
  ['Tỉnh đón 1 502 lượt người.', ['spaced']],
  ['Tỉnh đón 02 (ba) đoàn khách.', ['words-differ']],
  ['Tỉnh đón 02 (hai) đoàn khách.', []],
  ['Tỉnh đón 1.502 lượt người.', []],
])('an odd numeral says how: %s', async (text, flags) => {
  const [figure] = await figuresOf(text)
  expect(figure?.flags).toEqual(flags)
})

test('a pair is two figures, a ratio is none of them', async () => {
  expect((await figuresOf('Tỉnh đón 3 đoàn/5 lượt người.')).map(one => one.indicator)).toEqual([
    'in.trips',
    'in.personTrips',
  ])
  expect((await figuresOf('Tỉnh đón 3/5 đoàn theo kế hoạch.')).map(one => one.indicator)).toEqual([null])
})

test.each([
  ['Kinh phí 600.000 USD (tương đương 14 tỷ đồng).', [null, 'f1']],
  ['Kinh phí 600.000 USD, quy đổi khoảng 14 tỷ đồng.', [null, 'f1']],
  ['Kinh phí 600.000 USD và 14 tỷ đồng.', [null, null]],
])('the same money in another currency is linked: %s', async (text, links) =>
  expect((await figuresOf(text)).map(one => one.equivalentTo)).toEqual(links),
)
