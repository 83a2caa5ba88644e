// The characters of the invisible text: their codes, and the map that leads viewers back from them.

/** Characters that a document uses, in the order of their coming; the font's glyph 0 is the missing one. */
export interface Glyphs {
  readonly codes: Map<string, number>
}

export const newGlyphs = (): Glyphs => ({ codes: new Map() })

const mostGlyphs = 65_000

export const codeOf = ({ codes }: Glyphs, letter: string): number => {
  const known = codes.get(letter)
  if (known !== undefined || codes.size >= mostGlyphs) return known ?? 0
  codes.set(letter, codes.size + 1)
  return codes.size
}

export const hex = (code: number): string => code.toString(16).padStart(4, '0')
/** As they are searched for: NFC, nothing that has no meaning. */
export const lettersOf = (text: string): string[] => [...text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufffd]/gu, '')]

const utf16 = (letter: string): string =>
  Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at))).join('')

const most = 100

/** The character map that viewers search and copy by. */
export function toUnicode({ codes }: Glyphs): string {
  const pairs = [...codes].map(([letter, code]) => `<${hex(code)}> <${utf16(letter)}>`)
  const blocks = Array.from({ length: Math.ceil(pairs.length / most) }, (_, at) =>
    pairs.slice(at * most, (at + 1) * most),
  )
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks.flatMap(block => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n')
}
