// Capitals that the encoding cannot say: TCVN3 has none with tones. They follow from the font, or from the letters around.

import { isSyllable } from '../text/syllables.ts'

/** A word of a line as decoded, before its capitals are mended. */
export interface Written {
  readonly letters: string
  /** Decoded from TCVN3: a small letter may stand for a capital. */
  readonly isDoubtful: boolean
}

const capitals = /\p{Lu}/gu
const surelySmall = /[a-z]/
const hasLetter = /\p{L}/u

/** «QUYÕT §ÞNH» is «QUYẾT ĐỊNH»: which of a line's doubtful words print as capitals. */
export function setInCapitals(words: readonly Written[]): readonly boolean[] {
  const lettered = words.filter(({ letters }) => hasLetter.test(letters))
  const whole = lettered.length > 0 && lettered.every(isCapital) && lettered.some(isSet)
  return words.map(
    (word, at) =>
      word.isDoubtful &&
      isCapital(word) &&
      (whole ||
        isSurelyCapital(word) ||
        opensCapitals(word, words[at + 1]) ||
        (isSet(words[at - 1]) && isSet(words[at + 1]))),
  )
}

/** Nothing in it speaks against capitals: what is small cannot be said otherwise. */
const isCapital = ({ letters, isDoubtful }: Written): boolean =>
  isDoubtful ? !surelySmall.test(letters) : letters === letters.toUpperCase()

const isSurelyCapital = (word: Written): boolean => isCapital(word) && (word.letters.match(capitals)?.length ?? 0) >= 2

/** «Uỷ» before «BAN», which is no abbreviation: «Bộ GTVT». */
const opensCapitals = ({ letters }: Written, next: Written | undefined): boolean =>
  letters !== letters.toLowerCase() && isSet(next)

/** A word of the language, and no code. */
const isSet = (word: Written | undefined): boolean =>
  word !== undefined && isSurelyCapital(word) && isSyllable(word.letters.toLowerCase().replace(/[.,;:!?()"“”]/g, ''))
