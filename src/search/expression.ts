// What is asked, in the language of FTS5. Every word stands in quotes and holds letters and digits only.

import { plain } from '../text/fold.ts'
import type { Asked, Term } from './asked.ts'
import { otherWays } from './short-forms.ts'
import { spellingsOf } from './words.ts'

/** With marks as printed, or without any. */
export type Index = 'search_marked' | 'search'

/** Words as an index has them. */
const spelt: Readonly<Record<Index, (words: string) => string>> = { search_marked: words => words, search: plain }

/** Of a phrase with many words that are spelt in two ways, only so many ways are tried. */
const mostWays = 16

export function phraseOf(words: readonly string[], index: Index): string {
  let typed: readonly string[] = ['']
  for (const word of words)
    typed = typed.flatMap(way => spellingsOf(word).map(one => `${way} ${one}`.trim())).slice(0, mostWays)
  const phrases = [...new Set(typed.map(spelt[index]))]
  const ways = [...new Set(phrases.flatMap(way => [way, ...otherWays(way, spelt[index])]))]
  return ways.length === 1 ? `"${ways[0]}"` : `(${ways.map(way => `"${way}"`).join(' OR ')})`
}

/** Words that must occur; where all of them are light, all of them. */
export function neededOf({ terms }: Asked): readonly Term[] {
  const carrying = terms.filter(({ weight }) => weight === 'carries')
  return carrying.length > 0 ? carrying : terms
}

/** Two words that stand side by side in the search: a word of Vietnamese is often two syllables. */
export const pairsOf = ({ terms }: Asked): string[][] =>
  terms.slice(1).flatMap((term, n) => {
    const before = terms[n]
    return term.kind === 'word' && before?.kind === 'word' ? [[...before.words, ...term.words]] : []
  })

/** What brings a document to the front: pairs of words, and what its head and its title say. */
function signsOf(asked: Asked, index: Index): string[] {
  const pairs = pairsOf(asked).map(words => phraseOf(words, index))
  const needed = neededOf(asked).map(({ words }) => phraseOf(words, index))
  // apart: the title of a report also names the year that it plans for, its head the year that it is about
  return [...pairs, ...needed.map(each => `{head} : ${each}`), ...needed.map(each => `{title} : ${each}`)]
}

const termIn =
  (index: Index) =>
  ({ words }: Term): string =>
    phraseOf(words, index)

/** Documents with all that is needed; signs that they lack keep none of them away. */
export function allOf(asked: Asked, index: Index): string {
  const needed = neededOf(asked).map(termIn(index))
  return `${needed.join(' AND ')} AND (${[...signsOf(asked, index), needed[0]].join(' OR ')})`
}

/** Documents with some of it. */
export const someOf = (asked: Asked, index: Index): string =>
  [...neededOf(asked).map(termIn(index)), ...signsOf(asked, index)].join(' OR ')

export const anyOf = (terms: readonly Term[], index: Index): string => terms.map(termIn(index)).join(' OR ')
export const everyOf = (terms: readonly Term[], index: Index): string => terms.map(termIn(index)).join(' AND ')
