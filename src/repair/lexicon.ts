// The phrases of the lists by their letters without marks: what a recogniser that loses tones may have meant.

import { sections } from '../rules/lists/index.ts'
import type { Rules } from '../rules/load.ts'
import type { Phrase } from '../rules/phrases.ts'
import { fold, plain } from '../text/fold.ts'
import { tokenise } from '../text/tokens.ts'

export interface Lexicon {
  /** By slot. */
  readonly phrases: ReadonlyMap<string, readonly string[]>
}

export function lexiconOf({ lists }: Pick<Rules, 'lists'>): Lexicon {
  const phrases = new Map<string, string[]>()
  for (const [name, entries] of lists)
    for (const [key, entry] of entries)
      for (const { slot, words } of sections[name]?.phrases(entry, key) ?? noPhrases) {
        const list = phrases.get(slot)
        if (list) list.push(words)
        else phrases.set(slot, [words])
      }
  return { phrases }
}

const noPhrases: readonly Phrase[] = []

export interface Spellings {
  /** By letters without marks, words apart or run together; of each the phrases that differ in marks, by the keys that patterns compare. */
  readonly byLetters: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** First words. */
  readonly firsts: ReadonlySet<string>
  /** Syllables of the longest. */
  readonly longest: number
}

/** Run together, fewer letters may be another word. */
const longEnough = 6

export function spellingsOf(phrases: Iterable<string>, least: number): Spellings {
  const byLetters = new Map<string, Map<string, string>>()
  const firsts = new Set<string>()
  let longest = 0
  for (const words of [...phrases].map(wordsIn).filter(({ length }) => length >= least)) {
    const letters = words.map(plain)
    const joined = letters.join('')
    for (const key of joined.length < longEnough ? [letters.join(' ')] : new Set([letters.join(' '), joined])) {
      const same = byLetters.get(key) ?? new Map<string, string>()
      byLetters.set(key, same.set(words.map(fold).join(' '), words.join(' ')))
    }
    firsts.add(letters[0] ?? '').add(joined)
    longest = Math.max(longest, words.length)
  }
  return { byLetters, firsts, longest }
}

const wordsIn = (phrase: string): string[] =>
  tokenise(phrase)
    .filter(token => token.kind === 'word')
    .map(token => phrase.slice(token.start, token.end))
