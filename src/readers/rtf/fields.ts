// Fields: their results are text like any other, but a SYMBOL without a result prints itself.

import { format } from './content.ts'
import { noFont } from './fonts.ts'
import type { Destination, Reader } from './reader.ts'
import { decodeBytes } from './symbols.ts'

const longestInstruction = 256

export const instruction: Destination = {
  isFontless: true,
  word: (name, value, reader) => format(name, value, reader),
  write(text, { field }) {
    if (field !== null) field.instruction = (field.instruction + text).slice(0, longestInstruction)
  },
}

export function enterField(reader: Reader): void {
  const outer = reader.field
  const field = { instruction: '', writtenBefore: reader.written }
  reader.field = field
  reader.group.leave = () => {
    reader.field = outer
    if (reader.written === field.writtenBefore) writeSymbol(field.instruction, reader)
  }
}

const symbolField = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})\b/iu
const fontSwitch = /\\f\s*"?([^"\\]{1,60})/iu

/** `SYMBOL 183 \f "Symbol"`: a character that was inserted from a font of signs. */
function writeSymbol(instruction: string, reader: Reader): void {
  const code = symbolField.exec(instruction)?.[1]
  if (code === undefined) return
  const name = fontSwitch.exec(instruction)?.[1]?.trim() ?? 'Symbol'
  const sign = decodeBytes(Uint8Array.of(Number(code) & 0xff), { ...noFont, name }, reader)
  reader.group.destination.write(sign, reader)
}
