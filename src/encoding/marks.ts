// Marks of Vietnamese as Unicode has them, and what the tables of marked letters share.

export const circumflex = '\u0302'
export const breve = '\u0306'
export const horn = '\u031b'
export const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const

/** A word of ASCII alone reads the same in every encoding but VIQR. */
export const isAscii = (word: string): boolean => /^[\u0020-\u007e]*$/.test(word)

export const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'

/** A decoded word: its letters, and for each of them the unit of the word that it begins with. */
export interface Decoded {
  readonly letters: string
  readonly from: readonly number[]
  /** Letters beyond ASCII that the encoding does not have. */
  readonly strays: number
}

export const isMarkedLetter = (sign: string): boolean => sign > '\u007f' && /[\p{L}\p{M}]/u.test(sign)
