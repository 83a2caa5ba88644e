// Old Vietnamese fonts (.VnTime …) have a letter where Western fonts have the soft hyphen. Where a file names its places by
// glyph names, pdfjs answers with the hyphen itself; the code tells them apart.

const hyphenPlace = 0xad

/** What a glyph of such a font stands for, by the place that the decoder wants. */
export const toPlace = (letter: string, code: number): string =>
  letter === '-' && code === hyphenPlace ? String.fromCharCode(hyphenPlace) : letter
