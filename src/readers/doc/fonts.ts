// The table of fonts ([MS-DOC] 2.9.286 SttbfFfn, 2.9.80 FFN), and one Font object for each look.

import type { Font } from '../../model/document.ts'
import { latin1, u8, utf16 } from '../ole/integers.ts'
import { fontTable } from '../word/fonts.ts'
import type { RunLook } from './runs.ts'

export interface FontTable {
  /** Empty where the table has no such font. */
  readonly nameOf: (number: number) => string
  /** Null where nothing is known of the font. */
  readonly fontOf: (look: RunLook, isAscii: boolean) => Font | null
}

export interface FontFormat {
  /** Bytes of the table before its first entry, and of an entry before its name. */
  readonly start: number
  readonly nameAt: number
  readonly isWide: boolean
}

export function readFonts(table: Uint8Array, format: FontFormat): FontTable {
  const names = readNames(table, format)
  const nameOf = (number: number): string => names[number] ?? ''
  const font = fontTable()
  const fontOf: FontTable['fontOf'] = ({ ascii, other, size, bold, italic, caps, smallCaps }, isAscii) => {
    const name = nameOf(isAscii ? ascii : other) || nameOf(ascii) || nameOf(other)
    if (name === '') return null
    const capitals = caps || smallCaps
    const plain = { name, size, bold, italic }
    return font(capitals ? { ...plain, capitals: true } : plain)
  }
  return { nameOf, fontOf }
}

function readNames(table: Uint8Array, { start, nameAt, isWide }: FontFormat): readonly string[] {
  const names: string[] = []
  for (let at = start; at + nameAt < table.length; ) {
    const entry = table.subarray(at, at + 1 + u8(table, at))
    const from = Math.min(nameAt, entry.length)
    const name = isWide ? utf16(entry, from, entry.length) : latin1(entry.subarray(from))
    names.push(name.split('\0', 1)[0] ?? '')
    at += entry.length
  }
  return names
}
