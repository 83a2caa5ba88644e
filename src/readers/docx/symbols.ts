// Symbol fonts: characters in the private area U+F000…F0FF, to what the reader of the page sees.

const symbol: Readonly<Record<number, string>> = {
  0x2d: '−', 0xa3: '≤', 0xa5: '∞', 0xa7: '♣', 0xa8: '♦', 0xae: '→', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '•',
  0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xbc: '…', 0xd0: '∠', 0xd2: '®', 0xd3: '©', 0xd4: '™', 0xde: '⇒', 0xe0: '◊', 0xe5: '∑',
}

const wingdings: Readonly<Record<number, string>> = {
  0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫',
  0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x78: '☒', 0x9e: '·', 0x9f: '•', 0xa1: '○', 0xa4: '◉', 0xa7: '▪', 0xa8: '◻', 0xaa: '✦', 0xab: '★',
  0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}

const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x96: '•', 0x97: '●', 0x98: '●', 0xa3: '□',
}

const tables: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol,
  wingdings,
  'wingdings 2': wingdings2,
}

const privateStart = 0xf000
const privateEnd = 0xf0ff

/** What one character of a symbol font shows; null where we do not know it. */
export function symbolOf(code: number, font: string): string | null {
  const table = tables[font.toLowerCase()]
  const low = code >= privateStart && code <= privateEnd ? code - privateStart : code
  if (table !== undefined) return table[low] ?? (table === symbol && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : null)
  if (code >= privateStart && code <= privateEnd) return low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : null
  return code >= 0x20 && code <= 0xffff ? String.fromCharCode(code) : null
}

/** A bullet: an unknown sign of a symbol font is still a bullet. */
export function symbolText(text: string, font: string): string {
  const isSymbolic = tables[font.toLowerCase()] !== undefined
  return Array.from(text, char => {
    const code = char.codePointAt(0) ?? 0
    const isPrivate = code >= privateStart && code <= privateEnd
    return isPrivate || (isSymbolic && char.trim() !== '') ? (symbolOf(code, font) ?? '•') : char
  }).join('')
}
