// Nothing has all the words: what to ask instead.

import type { Reader } from '../query/reader.ts'
import { plain } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import type { Asked } from './asked.ts'
import { neededOf, phraseOf } from './expression.ts'

export type Offer =
  /** No document has the word; `near` is one that some have. */
  | { readonly kind: 'spelling'; readonly word: string; readonly near: string }
  | { readonly kind: 'unknown'; readonly word: string }
  /** Its words occur, but not together. */
  | { readonly kind: 'phrase'; readonly words: string }

export const offersFor = (reader: Reader, asked: Asked): Offer[] =>
  neededOf(asked).flatMap(({ words }): Offer[] => {
    if (occurs(reader, words)) return []
    const word = words.join(' ')
    if (words.length > 1 && words.every(one => occurs(reader, [one]))) return [{ kind: 'phrase', words: word }]
    const lost = words.find(one => !occurs(reader, [one])) ?? word
    const near = nearWord(reader, lost)
    return [near === '' ? { kind: 'unknown', word: lost } : { kind: 'spelling', word: lost, near }]
  })

const occurs = (reader: Reader, words: readonly string[]): boolean =>
  reader.all('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1', phraseOf(words, 'search')).length > 0

/** Words of one first letter are looked at; that of most documents where two are as near. */
function nearWord(reader: Reader, word: string): string {
  const [first = ''] = plain(word)
  const rows = reader.all<{ term: string }>(
    `SELECT term FROM search_words WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?
AND term NOT GLOB '[0-9]*' ORDER BY doc DESC, term LIMIT 5000`,
    first,
    nextLetter(first),
    word.length - 1,
    word.length + 1,
  )
  const terms = rows.map(({ term }) => term)
  const bare = nearest(plain(word), [...new Set(terms.map(plain))])
  const spelt = terms.filter(term => plain(term) === bare)
  return nearest(word, spelt) || (spelt[0] ?? '')
}

const nextLetter = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)
