// The invisible font as PDF objects.

import { type PDFContext, PDFString } from '@cantoo/pdf-lib'
import { type Glyphs, toUnicode } from './characters.ts'
import { glyphlessFont, metrics } from './glyphless.ts'

/** ISO 32000-2, 9.7: codes of two bytes are glyph numbers, all of one width. */
export function fontOf(context: PDFContext, glyphs: Glyphs) {
  const program = glyphlessFont(glyphs.codes.size + 1)
  const { advance, ascent, descent } = metrics
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'GlyphLessFont',
    Flags: 5,
    FontBBox: [0, descent, advance, ascent],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: ascent,
    StemV: 80,
    FontFile2: context.register(context.flateStream(program, { Length1: program.length })),
  })
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'GlyphLessFont',
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: context.obj({ Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 }),
    FontDescriptor: context.register(descriptor),
    DW: advance,
  })
  return {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'GlyphLessFont',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(toUnicode(glyphs))),
  }
}
