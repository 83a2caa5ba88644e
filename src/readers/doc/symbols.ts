// Text of symbol fonts, and of old Vietnamese fonts that were installed as such.

import { isSignFont, symbolOf } from '../word/symbols.ts'

const privateChars = /[\uf020-\uf0ff]/gu
const privateStart = 0xf000
const windows1252 = new TextDecoder('windows-1252')

/** One sign of a font; null where we do not know it. */
export function signOf(code: number, font: string): string | null {
  const low = code >= privateStart ? code - privateStart : code
  if (isSignFont(font) || low < 0x20 || low > 0xff) return symbolOf(code, font)
  return windows1252.decode(Uint8Array.of(low))
}

/** Word moves the text of symbol fonts to the private area U+F020…F0FF; elsewhere these characters mean nothing. */
export const withSigns = (text: string, font: string): string =>
  text.replace(privateChars, char => signOf(char.charCodeAt(0), font) ?? '\ufffd')
