// Numbers as Word 6 and 95 keep them, in each paragraph: ANLD, in the «Word for Windows 6 binary file format»; later
// versions keep what they found ([MS-DOC] 2.6.2 sprmPIlfo 0x07FF).

import { i16, latin1, u8, u16, utf16 } from '../ole/integers.ts'
import { nfcName, numberFormats } from '../word/formats.ts'
import { symbolText } from '../word/symbols.ts'
import type { ParagraphLook } from './paragraph-look.ts'
import type { State } from './state.ts'

/** The list of paragraphs whose numbers stand in themselves. */
const ownList = 0x7ff
/** Kinds of numbers; those below are of outlines, which the section describes. */
const numbered = 10
const bulleted = 11
const headerSize = 20
const maxText = 32

export const hasOldNumber = ({ list, numbering, numberKind }: ParagraphLook): boolean =>
  numbering !== null && (list === 0 || list === ownList) && (numberKind === numbered || numberKind === bulleted)

/** The label of the next paragraph; a paragraph without one begins the count anew. */
export function oldLabel({ numbering, numberKind }: ParagraphLook, state: State): string | null {
  if (numbering === null) return null
  const isWide = numbering.length > headerSize + maxText
  const text = isWide ? utf16(numbering, headerSize, maxText) : latin1(numbering.subarray(headerSize))
  const [before, after] = [u8(numbering, 1), u8(numbering, 2)]
  if (numberKind === bulleted)
    return symbolText(text.slice(0, before), state.file.fonts.nameOf(u16(numbering, 6))) || null
  state.oldCount = state.oldCount === null ? i16(numbering, 10) : state.oldCount + 1
  const number = numberFormats[nfcName(u8(numbering, 0))]?.(state.oldCount) ?? ''
  return (text.slice(0, before) + number + text.slice(before, after)).trim() || null
}
