// The place (0x00…0xFF) of a character in a font of 256 letters, whatever it was called on the way here. Programs that
// took such text for Western or Vietnamese gave its places names of their own; the place is what the old font shows.

/** windows-1258 differs from Latin-1 at these places. */
const vietnamese: readonly (readonly [string, number])[] = [
  ['Ă', 0xc3],
  ['\u0300', 0xcc],
  ['Đ', 0xd0],
  ['\u0309', 0xd2],
  ['Ơ', 0xd5],
  ['Ư', 0xdd],
  ['\u0303', 0xde],
  ['ă', 0xe3],
  ['\u0301', 0xec],
  ['đ', 0xf0],
  ['\u0323', 0xf2],
  ['ơ', 0xf5],
  ['ư', 0xfd],
  ['₫', 0xfe],
]

/** Glyph names that PDF programs read back as another sign of the same look: minus, bullet operator, mu. */
const lookAlikes: readonly (readonly [string, number])[] = [
  ['\u2212', 0xad],
  ['\u2219', 0xb7],
  ['\u03bc', 0xb5],
  ['\u02c9', 0xaf],
]

const named: ReadonlyMap<string, number> = new Map([...vietnamese, ...lookAlikes])
const lastPlace = 0xff

/** Null where no font of 256 letters has it. */
export function placeOf(letter: string): number | null {
  const code = letter.charCodeAt(0)
  return code <= lastPlace ? code : (named.get(letter) ?? null)
}

/** Whether a text names a place as only a Vietnamese code page does. */
export const isRenamed = (letter: string): boolean => letter.charCodeAt(0) > lastPlace && named.has(letter)
