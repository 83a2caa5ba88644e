// Theme fonts: `w:asciiTheme="minorHAnsi"` means the Latin font of the theme's minor set.

import { childOf, type Element, findAll } from '../ooxml/xml.ts'
import type { ThemeFonts } from './properties.ts'

const latin = ['HAnsi', 'Ascii']
const slots: readonly (readonly [element: string, slot: string])[] = [
  ['a:majorFont', 'major'],
  ['a:minorFont', 'minor'],
]

export function readTheme(root: Element | null): ThemeFonts {
  const fonts = new Map<string, string>()
  for (const [name, slot] of slots) {
    const typeface = root && childOf(findAll(root, name)[0], 'a:latin')?.attributes.typeface
    if (typeface) for (const suffix of latin) fonts.set(slot + suffix, typeface)
  }
  return fonts
}
