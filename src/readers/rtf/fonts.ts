// The font table, and one Font object for each look of the document.

import type { Font } from '../../model/document.ts'
import { fontTable } from '../word/fonts.ts'
import type { Format } from './format.ts'

/** A font as the table states it. */
export interface FontEntry {
  name: string
  /** `\fcharset`; 1: the document's own. */
  charset: number
  /** `\cpg`, which goes before the character set. */
  page: number | null
}

export type FontTable = Map<number, FontEntry>

export const noFont: FontEntry = { name: '', charset: 1, page: null }

/** Word names a font once more for each script: `.VnTimeH Tur` is .VnTimeH with Turkish letters. */
const scripts: Readonly<Record<number, RegExp>> = {
  161: / Greek$/u,
  162: / Tur$/u,
  163: / \(Vietnamese\)$/u,
  177: / \(Hebrew\)$/u,
  178: / \(Arabic\)$/u,
  186: / Baltic$/u,
  204: / Cyr$/u,
  222: / \(Thai\)$/u,
  238: / CE$/u,
}

export const nameOf = ({ name, charset }: FontEntry): string =>
  (name.split(';', 1)[0] ?? '').trim().replace(scripts[charset] ?? /$^/u, '')

export type Looks = (format: Format) => Font

export function createLooks(fonts: FontTable): Looks {
  const table = fontTable()
  return ({ font, size, bold, italic, caps }) => {
    // half points in the file, points in the model
    const plain = { name: nameOf(fonts.get(font) ?? noFont), size: size / 2, bold, italic }
    return table(caps ? { ...plain, capitals: true } : plain)
  }
}
