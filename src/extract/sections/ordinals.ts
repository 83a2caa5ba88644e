// Places in a row: letters of the Vietnamese alphabet, Roman numbers, words.

// no f, j, w, z (domain §1.4)
const letters = 'abcdđeghiklmnopqrstuvxy'
const words = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const otherWords: Readonly<Record<string, number>> = { một: 1, bốn: 4 }

export const letterOrdinal = (letter: string): number | null => letters.indexOf(letter.toLowerCase()) + 1 || null

export const letterAt = (ordinal: number): string | null => letters[ordinal - 1] ?? null

export const ordinalWord = (word: string): number | null =>
  words.indexOf(word.toLowerCase()) + 1 || (otherWords[word.toLowerCase()] ?? null)

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Value of a Roman number in its one right spelling, else null. */
export function roman(text: string): number | null {
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const digit = digits[text[i] ?? '']
    if (digit === undefined) return null
    value += digit < (digits[text[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return text !== '' && toRoman(value) === text ? value : null
}

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

const toRoman = (value: number): string =>
  `${'C'.repeat(Math.floor(value / 100))}${tens[Math.floor(value / 10) % 10]}${ones[value % 10]}`
