// Bytes of text wait here until something else comes: a character may have two of them and each a token of its own.

import { type FontEntry, noFont } from './fonts.ts'
import type { Reader } from './reader.ts'
import { decodeBytes } from './symbols.ts'

/** The font that the text stands in. */
export const fontOf = ({ fonts, group }: Reader): FontEntry => {
  const font = fonts.get(group.format.font) ?? noFont
  return group.destination.isFontless ? { ...font, name: '' } : font
}

const bufferLength = 65_536

export function bufferText(reader: Reader): { add: (bytes: Uint8Array) => void; flush: () => void } {
  const buffer = new Uint8Array(bufferLength)
  let length = 0
  const flush = (): void => {
    if (length === 0) return
    reader.group.destination.write(decodeBytes(buffer.subarray(0, length), fontOf(reader), reader), reader)
    length = 0
  }
  const add = (bytes: Uint8Array): void => {
    const skipped = Math.min(reader.toSkip, bytes.length)
    reader.toSkip -= skipped
    for (let at = skipped; at < bytes.length; at += bufferLength) {
      const part = bytes.subarray(at, at + bufferLength)
      if (length + part.length > bufferLength) flush()
      buffer.set(part, length)
      length += part.length
    }
  }
  return { add, flush }
}
