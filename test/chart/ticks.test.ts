import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRounded, magnitudeOf, scaledText, tickText } from '../../src/chart/numbers.ts'
import { ticksOf } from '../../src/chart/ticks.ts'

const bars = { zero: 'always', steps: 5 } as const
const lines = { zero: 'where-near', steps: 5 } as const

test.each([
  [
    [812, 1312],
    [0, 500, 1000, 1500],
  ],
  [[3], [0, 1, 2, 3]],
  [[0], [0, 1]],
  [[], [0]],
  [
    [-87, 30],
    [-100, -50, 0, 50],
  ],
  [
    [-4, -2],
    [-4, -3, -2, -1, 0],
  ],
  [
    [0.012, 0.041],
    [0, 0.01, 0.02, 0.03, 0.04, 0.05],
  ],
])('of %j: %j', (values, at) => expect(ticksOf(values, bars).at).toEqual(at))

test('bars start at 0; lines of values close to each other need not', () => {
  expect(ticksOf([1_588_000, 1_841_000], bars).low).toBe(0)
  expect(ticksOf([1_588_000, 1_841_000], lines).low).toBe(1_500_000)
  expect(ticksOf([100, 1_841_000], lines).low).toBe(0)
})

test('of any values: few ticks, rising by one step, around all of them', () =>
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { minLength: 1 }), values => {
      const { at, low, high } = ticksOf(values, lines)
      const slack = (high - low) * 1e-6
      expect(at.length).toBeGreaterThan(1)
      expect(at.length).toBeLessThanOrEqual(13)
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low - slack)
      expect(Math.max(...values)).toBeLessThanOrEqual(high + slack)
      expect(at.every((tick, n) => n === 0 || tick > (at[n - 1] ?? tick))).toBe(true)
    }),
  ))

const said = (value: number, language: 'vi' | 'en', unit = 'đồng') => {
  const magnitude = magnitudeOf(value, unit, language)
  return `${tickText(value, magnitude, language)} ${magnitude.word}`.trim()
}

test.each([
  [1_000_000, '1.000.000', '1,000,000'],
  [15_000_000, '15 triệu', '15 million'],
  [12_500_000_000, '12,5 tỷ', '12.5 billion'],
  [10_000_000_000_000, '10 nghìn tỷ', '10 trillion'],
])('%d is %s and %s', (value, vi, en) => {
  expect(said(value, 'vi')).toBe(vi)
  expect(said(value, 'en')).toBe(en)
})

test('what is counted in millions is not counted in millions again', () =>
  expect(said(15_000_000, 'vi', 'triệu đồng')).toBe('15.000.000'))

test('a number on the chart is rounded as by hand, and says so; only 0 is 0', () => {
  const million = magnitudeOf(20_000_000, 'đồng', 'vi')
  expect(scaledText(435_000, million, 'vi')).toBe('0,44')
  expect(scaledText(12, million, 'vi')).toBe('0,000012')
  expect(scaledText(-12_500_000, million, 'vi')).toBe('−12,5')
  expect([435_000, 12_500_000, 0].map(value => isRounded(value, million))).toEqual([true, false, false])
})

test('small numbers keep their digits', () => {
  const magnitude = magnitudeOf(0.05, '%', 'vi')
  expect(['0,0275', '0,012']).toEqual([0.0275, 0.012].map(value => scaledText(value, magnitude, 'vi')))
})
