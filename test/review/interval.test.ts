import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervalOf } from '../../src/review/interval.ts'

// R. G. Newcombe, «Two-sided confidence intervals for the single proportion», Statistics in Medicine 17 (1998), table I,
// method 5 (Clopper–Pearson, exact)
test.each([
  [81, 263, 0.2527, 0.3676],
  [15, 148, 0.0578, 0.1617],
  [0, 20, 0, 0.1684],
  [1, 29, 0.0009, 0.1776],
])('%i of %i is as it was published', (right, of, low, high) => {
  const found = intervalOf(right, of)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('all right of 200 still leaves room for one or two in a hundred: 1 - 0.025^(1/200)', () => {
  expect(intervalOf(200, 200)).toEqual({ low: expect.closeTo(0.025 ** (1 / 200), 12), high: 1 })
})

test('of none nothing is known', () => {
  expect(intervalOf(0, 0)).toEqual({ low: 0, high: 1 })
})

test('it holds the share, and mirrors: what is right is what is not wrong', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (of, given) => {
      const right = Math.min(given, of)
      const { low, high } = intervalOf(right, of)
      const other = intervalOf(of - right, of)
      expect(low).toBeLessThanOrEqual(right / of)
      expect(high).toBeGreaterThanOrEqual(right / of)
      expect(other.low).toBeCloseTo(1 - high, 9)
    }),
  )
})

/** As often as it must: over all counts that a share can give, weighted by how often it gives them. */
test.each([0.9, 0.97, 0.99, 0.999])('of a whole with %f right at least 95 of 100 samples of 200 hold it', share => {
  let coverage = 0
  let log = 200 * Math.log1p(-share)
  for (let right = 0; right <= 200; right++) {
    const { low, high } = intervalOf(right, 200)
    if (low <= share && share <= high) coverage += Math.exp(log)
    log += Math.log((200 - right) / (right + 1)) + Math.log(share) - Math.log1p(-share)
  }
  expect(coverage).toBeGreaterThanOrEqual(0.95)
})
