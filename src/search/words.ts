// Words as the full-text index has them (unicode61 of FTS5): runs of letters and digits in small letters, nothing else.

import { fold, plain } from '../text/fold.ts'

export interface Word {
  /** In small letters, NFC. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** With where they stand, in UTF-16 units of `text`. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: found, index }) => ({
    text: found.normalize('NFC').toLowerCase(),
    start: index,
    end: index + found.length,
  }))

/** The same for «hoà» and «hòa»; not for «hoa». */
export const keyOf = (word: string): string => fold(word)

/** The same for «hoà», «hòa» and «hoa». */
export function bareKeyOf(word: string): string {
  const known = bareKeys.get(word)
  if (known !== undefined) return known
  const key = plain(fold(word)).replace(/[`'?~.]$/u, '')
  if (bareKeys.size > 50_000) bareKeys.clear()
  bareKeys.set(word, key)
  return key
}

const bareKeys = new Map<string, string>()

export const isMarked = (word: string): boolean => plain(word) !== word

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u

/**
 * The ways in which one word is spelt, itself first: hoà and hòa, thuý and thúy, lý and lí. An index of letters as they
 * are printed is asked for all of them.
 */
export function spellingsOf(word: string): string[] {
  const all = [word, ...[word, otherEnd(word)].flatMap(each => [each, movedTone(each)])]
  return [...new Set(all)].filter(each => fold(each) === fold(word))
}

const otherEnd = (word: string): string => {
  const open = word.normalize('NFD')
  const swapped = open.replace(/[iy](?=[\u0300\u0301\u0303\u0309\u0323]?$)/u, end => (end === 'i' ? 'y' : 'i'))
  return swapped.normalize('NFC')
}

/** From one vowel of «oa», «oe», «uy» to the other. */
function movedTone(word: string): string {
  const open = word.normalize('NFD')
  const [tone = ''] = tones.exec(open) ?? []
  const bare = open.replace(tones, '')
  const first = bare.replace(/o(?=[ae])|u(?=y)/u, `$&${tone}`).normalize('NFC')
  return first === word ? bare.replace(/(?<=o)[ae]|(?<=u)y/u, `$&${tone}`).normalize('NFC') : first
}
