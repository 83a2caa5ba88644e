// Symbol fonts: characters in the private area U+F000…F0FF, to what the reader of the page sees.

import { ownEntry } from '../own.ts'

const symbol: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  165: '∞',
  167: '♣',
  168: '♦',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  208: '∠',
  210: '®',
  211: '©',
  212: '™',
  222: '⇒',
  224: '◊',
  229: '∑',
}

const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  41: '✆',
  42: '✉',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  120: '☒',
  158: '·',
  159: '•',
  161: '○',
  164: '◉',
  167: '▪',
  168: '◻',
  170: '✦',
  171: '★',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  150: '•',
  151: '●',
  152: '●',
  163: '□',
}

const tables: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol,
  wingdings,
  'wingdings 2': wingdings2,
}

const signs = /^(?:symbol|wingdings|webdings|monotype sorts|zapf ?dingbats|marlett|mt extra|bookshelf symbol)/iu

/** A font of signs; all others that call themselves symbol fonts hold letters. */
export const isSignFont = (name: string): boolean => signs.test(name)

const privateStart = 0xf000
const privateEnd = 0xf0ff

/** What one character of a symbol font shows; null where we do not know it. */
export function symbolOf(code: number, font: string): string | null {
  const table = ownEntry(tables, font.toLowerCase())
  const low = code >= privateStart && code <= privateEnd ? code - privateStart : code
  if (table !== undefined)
    return table[low] ?? (table === symbol && low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : null)
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
