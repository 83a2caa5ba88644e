// Old Vietnamese fonts (.VnTime …) put letters on the places of signs. Where a file names those places by glyph names,
// pdfjs answers with the sign's newer code; the decoder wants the place itself.

const places: Readonly<Record<string, string>> = { '\u2212': '\u00AD', '\u2219': '\u00B7', '\u03BC': '\u00B5' }

const legacyName = /^\.?vn[a-z]/i

export const isLegacyFont = (name: string): boolean => legacyName.test(name)

export const toPlace = (letter: string): string => places[letter] ?? letter
