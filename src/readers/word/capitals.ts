// Text that the word processor prints in capitals, whatever was typed.

/** Fonts with letters of their own in the places of others: what is a capital there, only their decoder knows. */
const ownLetters = /^\.?vn|^vni|tcvn|^abc/iu
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ascii = /[\x00-\x7f]+/gu

export const toCapitals = (text: string, font: string): string =>
  ownLetters.test(font) ? text.replace(ascii, part => part.toUpperCase()) : sameLength(text)

/** Upper case where that keeps the length: offsets count on it. */
function sameLength(text: string): string {
  const upper = text.toLocaleUpperCase('vi')
  if (upper.length === text.length) return upper
  return Array.from(text, char => {
    const capital = char.toLocaleUpperCase('vi')
    return capital.length === char.length ? capital : char
  }).join('')
}
