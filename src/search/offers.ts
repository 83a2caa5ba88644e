// Nothing has all the words: what to ask instead.

import type { Reader } from '../query/reader.ts'
import { nearTo } from '../query/unknown.ts'
import { plain } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import type { Asked, Term } from './asked.ts'
import { type Index, neededOf, phraseOf } from './expression.ts'

export type Offer =
  /** No document has the word; `near` is one that some have. */
  | { readonly kind: 'spelling'; readonly word: string; readonly near: string }
  | { readonly kind: 'unknown'; readonly word: string }
  /** Its words occur, but not together: in quotes, or joined by other signs. */
  | { readonly kind: 'quoted'; readonly words: string }
  | { readonly kind: 'joined'; readonly typed: string; readonly words: string }
  /** No report has it, and none tells of it; `near`: numbers that some have. */
  | { readonly kind: 'number'; readonly number: string; readonly near: string }

export const offersFor = (reader: Reader, asked: Asked): Offer[] =>
  neededOf(asked).flatMap((term): Offer[] => (occurs(reader, term.words) ? [] : [offerFor(reader, term)]))

const number = /^\d[^\s/]*\/[^\s]*\p{L}/u

function offerFor(reader: Reader, { words, kind, typed }: Term): Offer {
  if (kind === 'joined' && number.test(typed))
    return { kind: 'number', number: typed, near: nearNumbers(reader, typed).join(', ') }
  const lost = words.find(one => !occurs(reader, [one]))
  if (lost === undefined) {
    const all = words.join(' ')
    return kind === 'joined' ? { kind, typed, words: all } : { kind: 'quoted', words: all }
  }
  const near = nearWord(reader, lost)
  return near === '' ? { kind: 'unknown', word: lost } : { kind: 'spelling', word: lost, near }
}

const nearNumbers = (reader: Reader, given: string): string[] =>
  nearTo(
    given,
    reader
      .all<{ name: string }>('SELECT DISTINCT number AS name FROM documents WHERE number IS NOT NULL ORDER BY number')
      .filter(({ name }) => Math.abs(name.length - given.length) < 3),
  )
    .slice(0, 3)
    .map(({ name }) => name)

/** In a document that the reader sees: the indexes know of all. */
export const occurs = (reader: Reader, words: readonly string[], index: Index = 'search'): boolean =>
  reader.all(
    `SELECT 1 FROM ${index} JOIN documents x ON x.doc = ${index}.rowid WHERE ${index} MATCH ? LIMIT 1`,
    phraseOf(words, index),
  ).length > 0

const mostTries = 20

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
  const terms = new Set(rows.map(({ term }) => term))
  for (let n = 0; n < mostTries; n++) {
    const near = nearestOf(word, [...terms])
    if (near === '' || occurs(reader, [near], 'search_marked')) return near
    terms.delete(near)
  }
  return ''
}

function nearestOf(word: string, terms: readonly string[]): string {
  const bare = nearest(plain(word), [...new Set(terms.map(plain))])
  const spelt = terms.filter(term => plain(term) === bare)
  return nearest(word, spelt) || (spelt[0] ?? '')
}

const nextLetter = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)
