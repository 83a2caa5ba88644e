// Words as keys: what two formats of a report write differently is no difference.

import { fold } from '../text/fold.ts'

/** Syllables and numerals with one space between, tones at their end; signs and capitals give no difference. */
export const keyOf = (words: string): string =>
  words
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(one => one !== '')
    .map(fold)
    .join(' ')

/** Said of each item once, however often it is asked. */
export function once<T extends object>(say: (item: T) => string): (item: T) => string {
  const known = new WeakMap<T, string>()
  return item => {
    const said = known.get(item) ?? say(item)
    known.set(item, said)
    return said
  }
}

/** The same with # for every numeral: the sentence that other figures were written into. */
export const formOf = (words: string): string => keyOf(words).replace(/\p{N}+(?: \p{N}+)*/gu, '#')
