// One Font object for each look of a document: neighbouring runs in one font are told by identity.

import type { Font } from '../../model/document.ts'

/** Gives the same object for the same look. */
export function fontTable(): (look: Font) => Font {
  const known = new Map<string, Font>()
  return look => {
    const key = `${look.name}\0${look.size} ${look.bold} ${look.italic} ${look.capitals}`
    const font = known.get(key) ?? look
    known.set(key, font)
    return font
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ascii = /^[\x00-\x7f]*$/u

/** Text in a font's slot for ASCII; all other letters have a slot of their own. */
export const isAscii = (text: string): boolean => ascii.test(text)
