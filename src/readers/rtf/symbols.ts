// Text of symbol fonts, and of old Vietnamese fonts that were installed as such.

import { decodePage } from '../codepages.ts'
import { isSignFont, symbolOf } from '../word/symbols.ts'
import { pageOfCharset, symbolCharset } from './charsets.ts'
import { type FontEntry, nameOf } from './fonts.ts'
import type { Reader } from './reader.ts'

const privateStart = 0xf000
const privateEnd = 0xf0ff

/** Bytes in the font that the text stands in. */
export function decodeBytes(bytes: Uint8Array, font: FontEntry, reader: Reader): string {
  if (isSignFont(font.name)) return Array.from(bytes, byte => signOf(byte, font, reader)).join('')
  if (font.charset === symbolCharset) return decodePage(bytes, 1252)
  return decodePage(bytes, font.page ?? pageOfCharset(font.charset, reader.page))
}

/** A character that `\u` states. In symbol fonts it stands in the private area. */
export function decodeCode(code: number, font: FontEntry, reader: Reader): string {
  if (code < privateStart || code > privateEnd) return code > 0x10_ffff ? '' : String.fromCodePoint(code)
  if (isSignFont(font.name)) return signOf(code - privateStart, font, reader)
  return decodePage(Uint8Array.of(code - privateStart), 1252)
}

export function signOf(byte: number, font: FontEntry, { tally }: Pick<Reader, 'tally'>): string {
  if (byte < 0x20) return ''
  const sign = symbolOf(privateStart + byte, nameOf(font))
  if (sign === null) tally.count('element-ignored', nameOf(font))
  return sign ?? '\ufffd'
}
