// pdfjs's fonts → the model's: one object for each look, so that runs compare by identity.

import type { Font } from '../../model/document.ts'

/** What pdfjs keeps of a font when asked for extra properties. */
export interface RawFont {
  readonly name?: unknown
  readonly bold?: unknown
  readonly black?: unknown
  readonly italic?: unknown
  readonly ascent?: unknown
  readonly descent?: unknown
  readonly fontMatrix?: ArrayLike<number> | null
  readonly vertical?: unknown
}

/** A font of the file, before it has a size. */
export interface Face {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Ems above and below the base line; `descent` is negative. */
  readonly ascent: number
  readonly descent: number
  /** Glyph units → ems. */
  readonly unit: number
}

const between = (value: unknown, low: number, high: number, otherwise: number): number =>
  typeof value === 'number' && value >= low && value <= high ? value : otherwise

const boldName = /bold|black|heavy|semibold|demi(?!light)/i
const italicName = /italic|oblique/i

/** Those of Times: what most of these reports are set in. */
const usual = { ascent: 0.891, descent: -0.216 }

export const toFace = (raw: RawFont): Face => {
  const name = (typeof raw.name === 'string' ? raw.name : '').replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    bold: raw.bold === true || raw.black === true || boldName.test(name),
    italic: raw.italic === true || italicName.test(name),
    ascent: between(raw.ascent, 0.5, 1.2, usual.ascent),
    descent: between(raw.descent, -0.5, -0.05, usual.descent),
    unit: raw.fontMatrix?.[0] || 0.001,
  }
}

export type FontOf = (face: Face, size: number, options: { readonly slanted: boolean; readonly heavy: boolean }) => Font

/** Sizes are kept to a tenth: what a matrix multiplies out to wavers. */
export const fontCache = (): FontOf => {
  const fonts = new Map<string, Font>()
  return ({ name, bold, italic }, size, { slanted, heavy }) => {
    const font: Font = { name, size: Math.round(size * 10) / 10, bold: bold || heavy, italic: italic || slanted }
    const key = `${font.size} ${font.bold} ${font.italic} ${name}`
    return fonts.get(key) ?? fonts.set(key, font).get(key) ?? font
  }
}
