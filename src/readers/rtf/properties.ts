// Properties of drawings, of which the words of word art are the only text.

import { lineOf } from '../text/grid.ts'
import type { Destination, Reader } from './reader.ts'

const longestValue = 256

export const propertyPart = (part: 'name' | 'value'): Destination => ({
  isFontless: true,
  word: () => undefined,
  write(text, { property }) {
    property[part] = (property[part] + text).slice(0, longestValue)
  },
})

/** Watermarks are word art: «DỰ THẢO», or a secrecy mark. */
export function enterProperty(reader: Reader): void {
  reader.property = { name: '', value: '' }
  reader.group.leave = () => {
    const { name, value } = reader.property
    if (name.trim() !== 'gtextUNICODE' || value.trim() === '') return
    reader.aside.push(lineOf([{ text: value, font: null, box: null }]))
    reader.tally.count('element-ignored', 'gtextUNICODE')
  }
}
