import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../src/chart/font.ts'
import { wrap } from '../../src/chart/wrap.ts'
import { long } from './factories.ts'

const style = { size: 12, weight: 'regular' } as const
const options = { ...style, width: 150, lines: 9 }

test('a long name is broken between words, and no word is lost', () => {
  const lines = wrap(long, options)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(long)
})

test('of any text, no line is wider than asked', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), text => {
      for (const line of wrap(text, options)) expect(textWidth(line, style)).toBeLessThanOrEqual(options.width)
    }),
  ))

test('a word without end is broken between letters, and none is lost', () => {
  const word = 'đ'.repeat(100)
  expect(wrap(word, options).join('')).toBe(word)
})

test('what does not fit ends with dots', () => {
  const lines = wrap(long, { ...options, lines: 2 })
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
  expect(textWidth(lines[1] ?? '', style)).toBeLessThanOrEqual(options.width)
})
