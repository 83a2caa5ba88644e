import { expect, test } from 'vitest'
import { hasAbsent, settable, textPath, textWidth, type Weight } from '../../src/chart/font.ts'

const vowels = 'aăâeêioôơuưy'
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const letters = [...vowels].flatMap(vowel => tones.map(tone => `${vowel}${tone}`.normalize('NFC'))).concat('đ')
const style = { size: 14, weight: 'regular' } as const

test.each(letters.flatMap(letter => [letter, letter.toUpperCase()]))(
  '%s is one letter of the font, with an outline',
  letter => {
    expect([...letter]).toHaveLength(1)
    for (const weight of ['regular', 'semibold'] as readonly Weight[]) {
      expect(hasAbsent(letter)).toBe(false)
      expect(textPath(letter, { size: 14, weight }).d).toMatch(/^M/)
    }
  },
)

test('letters and accents in two pieces are the same outline as in one', () => {
  const word = 'Nghị quyết về đối ngoại'
  expect(textPath(word.normalize('NFD'), style)).toEqual(textPath(word, style))
})

test('an accent that has no letter of its own stands over its base', () => {
  const sides = (d: string) => [...d.matchAll(/[MLQ](-?[\d.]+) /g)].map(([, x]) => Number(x))
  const { d, width } = textPath('x\u0302', style)
  expect(d.length).toBeGreaterThan(textPath('x', style).d.length)
  expect(Math.max(...sides(d))).toBeLessThanOrEqual(width + 0.5)
})

test.each([
  ['Hủa Phăn (ແຂວງຫົວພັນ)', 'Hủa Phăn ([…])'],
  ['广西 壮族 và Cao Bằng', '[…] và Cao Bằng'],
  ['a\u200Bb\u0007c\n d', 'ab c d'],
  ['\uD800', '[…]'],
])('%j is set as %j, and never as boxes', (text, set) => expect(settable(text)).toBe(set))

test('that letters are absent is known, and a printed […] is none of them', () => {
  expect(hasAbsent('广西')).toBe(true)
  expect(hasAbsent('trích […] lục')).toBe(false)
})

test('the width grows with the text and the size', () => {
  expect(textWidth('đoàn ra', style)).toBeGreaterThan(textWidth('đoàn', style))
  expect(textWidth('đoàn', { ...style, size: 28 })).toBeCloseTo(2 * textWidth('đoàn', style))
})
