// A TrueType font of empty glyphs: what the invisible text of a scan is set in. Built here, so that no licence comes
// with it. (The idea is Tesseract's pdf.ttf: one advance for all, the width of a word comes from its scaling.)

/** Units of an em; a glyph's advance, and what stands above and below the base line: together one em. */
export const metrics = { em: 1000, advance: 500, ascent: 750, descent: -250 } as const

const words = (...values: readonly number[]): number[] => values.flatMap(value => [(value >> 8) & 255, value & 255])
const longs = (...values: readonly number[]): number[] => values.flatMap(value => words(value >>> 16, value & 0xffff))
const zeros = (count: number): number[] => new Array<number>(count).fill(0)

const { em, advance, ascent, descent } = metrics
const box = words(0, descent, advance, ascent)

// OpenType 1.9, «head»; no dates, so that the bytes are always the same
const head = [
  ...longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
  ...words(0x000b, em),
  ...zeros(16),
  ...box,
  ...words(0, 8, 2, 0, 0),
]
const hhea = [...longs(0x00010000), ...words(ascent, descent, 0, advance), ...zeros(22), ...words(1)]
const post = [...longs(0x00030000), ...zeros(28)]

type Table = readonly [tag: string, data: readonly number[]]

/** By tag, as the format wants them. */
const tablesOf = (glyphs: number): readonly Table[] => [
  ['glyf', zeros(4)],
  ['head', head],
  ['hhea', hhea],
  ['hmtx', [...words(advance, 0), ...zeros(2 * (glyphs - 1))]],
  ['loca', zeros(2 * (glyphs + 1))],
  ['maxp', [...longs(0x00010000), ...words(glyphs), ...zeros(8), ...words(1), ...zeros(16)]],
  ['post', post],
]

const padded = (data: readonly number[]): readonly number[] => [...data, ...zeros(-data.length & 3)]

function checksum(data: readonly number[]): number {
  let sum = 0
  for (const [at, byte] of data.entries()) sum = (sum + byte * 2 ** (24 - 8 * (at & 3))) % 2 ** 32
  return sum
}

/** `glyphs`: 1…65535, the missing one counted. */
export function glyphlessFont(glyphs: number): Uint8Array {
  const tables = tablesOf(glyphs)
  const directory = [...longs(0x00010000), ...words(tables.length, 64, 2, tables.length * 16 - 64)]
  const body: number[] = []
  const start = directory.length + 16 * tables.length
  for (const [tag, data] of tables) {
    const name = Array.from(tag, letter => letter.charCodeAt(0))
    directory.push(...name, ...longs(checksum(padded(data)), start + body.length, data.length))
    for (const byte of padded(data)) body.push(byte)
  }
  return adjusted(Uint8Array.from([...directory, ...body]), start + padded(tables[0]?.[1] ?? []).length)
}

/** With the sum of the whole file, where «head» keeps it. */
function adjusted(font: Uint8Array, headAt: number): Uint8Array {
  new DataView(font.buffer).setUint32(headAt + 8, (0xb1b0afba - checksum([...font])) >>> 0)
  return font
}
