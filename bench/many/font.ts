// Tinos as Word embeds it: the letters of Vietnamese reports, once for all files.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

export interface Face {
  readonly file: Uint8Array
  /** By letter: its number in the file, and its width in thousandths of the size. */
  readonly glyphs: ReadonlyMap<string, { readonly id: number; readonly width: number }>
}

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n))

// neither the space nor the hyphen a second time: one glyph has one letter
const letters = [
  ...range(0x20, 0x7e),
  ...range(0xa1, 0xac),
  ...range(0xae, 0xff),
  ...range(0x1ea0, 0x1ef9),
  ...'ĂăĐđĨĩŨũƠơƯư–—‘’“”•…',
]

function faceOf(folder: string): Face {
  const require = createRequire(import.meta.url)
  const tinos = create(readFileSync(require.resolve(`@expo-google-fonts/tinos/${folder}/Tinos_${folder}.ttf`)))
  const subset = tinos.createSubset()
  const glyphs = new Map(
    letters.map(letter => {
      const { id, advanceWidth } = tinos.glyphForCodePoint(letter.codePointAt(0) ?? 32)
      return [letter, { id: subset.includeGlyph(id), width: Math.round((advanceWidth * 1000) / tinos.unitsPerEm) }]
    }),
  )
  return { file: subset.encode(), glyphs }
}

export const faces = { regular: faceOf('400Regular'), bold: faceOf('700Bold') }
export type FaceName = keyof typeof faces

/** Points. @throws where a letter is not among those of reports */
export function widthOf(text: string, { face, size }: { readonly face: FaceName; readonly size: number }): number {
  let sum = 0
  for (const letter of text) {
    const glyph = faces[face].glyphs.get(letter)
    if (!glyph) throw new Error(`Unexpected letter «${letter}», expected one of font.ts`)
    sum += glyph.width
  }
  return (sum * size) / 1000
}
