// The destination of the font table: names, character sets and code pages by number (RTF 1.9.1, «Font Table»).

import { noFont } from './fonts.ts'
import type { Destination } from './reader.ts'

const longestName = 256

export const fontTable: Destination = {
  isFontless: true,
  word(name, value, { fonts, group }) {
    if (name === 'f') {
      group.format = { ...group.format, font: value ?? 0 }
      fonts.set(value ?? 0, { ...noFont })
    }
    const entry = fonts.get(group.format.font)
    if (entry === undefined) return
    if (name === 'fcharset') entry.charset = value ?? 1
    if (name === 'cpg') entry.page = value
  },
  write(text, { fonts, group }) {
    const entry = fonts.get(group.format.font)
    if (entry !== undefined && entry.name.length < longestName) entry.name += text
  },
}
