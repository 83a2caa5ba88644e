// Words of the lists that have lost or changed their marks, where their place says that they must be such words.

import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import type { WordsRule } from '../rules/lists/repairs.ts'
import type { Passage } from '../rules/match.ts'
import { fold, plain } from '../text/fold.ts'
import { asWritten } from './case.ts'
import type { Edit, Look } from './edit.ts'
import { type Lexicon, type Spellings, spellingsOf } from './lexicon.ts'
import { standsWhere } from './where.ts'

/** With fewer letters, another letter makes another word. */
const fewest = 6

export const lookForWords: Look<WordsRule> = (passage, rule, lexicon) => {
  const search = { passage, rule, known: spellingsFor(rule, lexicon), words: wordsOf(passage) }
  const edits: Edit[] = []
  for (let at = 0; at < passage.tokens.length; at++) {
    const found = findAt(search, at)
    if (!found) continue
    if (found.taken !== null) edits.push({ ...found.span, taken: found.taken })
    at += found.length - 1
  }
  return edits
}

const made = new WeakMap<WordsRule, Spellings>()

function spellingsFor(rule: WordsRule, { phrases }: Lexicon): Spellings {
  const known =
    made.get(rule) ?? spellingsOf([...rule.words, ...rule.slots.flatMap(slot => phrases.get(slot) ?? [])], rule.least)
  made.set(rule, known)
  return known
}

/** A token's letters without marks; null for what is no word. */
type PlainWords = readonly (string | null)[]

const plainWords = new WeakMap<Passage, PlainWords>()

// every rule asks for them
function wordsOf(passage: Passage): PlainWords {
  const known =
    plainWords.get(passage) ??
    passage.tokens.map(({ kind, start, end }) => (kind === 'word' ? plain(passage.text.slice(start, end)) : null))
  plainWords.set(passage, known)
  return known
}

interface Search {
  readonly passage: Passage
  readonly rule: WordsRule
  readonly known: Spellings
  readonly words: PlainWords
}

interface Found {
  /** Null: the words are right as they stand. */
  readonly taken: string | null
  readonly span: { readonly start: number; readonly end: number }
  /** Tokens. */
  readonly length: number
}

function findAt({ passage, rule, known, words }: Search, at: number): Found | null {
  const { tokens, text } = passage
  const first = words[at] ?? null
  if (first === null || (rule.edits === 0 && !known.firsts.has(first))) return null
  for (let length = Math.min(known.longest, wordsFrom(words, at)); length > 0; length--) {
    const key = words.slice(at, at + length).join(' ')
    const exact = known.byLetters.get(key)
    if (!exact && (rule.edits === 0 || length < Math.max(2, rule.least) || key.length < fewest)) continue
    const read = tokens.slice(at, at + length).map(token => text.slice(token.start, token.end))
    const span = { start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 }
    if (exact?.has(read.map(fold).join(' '))) return { taken: null, span, length }
    if (!standsWhere(passage, [at, at + length], rule.where)) continue
    const meant = exact ? onlyOf(exact) : nearestOf(known, key, length)
    if (meant !== null) return { taken: asWritten(meant, read), span, length }
  }
  return null
}

/** Words in a row that no sign parts. */
function wordsFrom(words: PlainWords, at: number): number {
  const sign = words.indexOf(null, at)
  return (sign < 0 ? words.length : sign) - at
}

const onlyOf = (spellings: ReadonlyMap<string, string>): string | null =>
  spellings.size === 1 ? ([...spellings.values()][0] ?? null) : null

/** The one phrase of as many syllables that is a letter away. */
function nearestOf({ byLetters }: Spellings, key: string, syllables: number): string | null {
  const near = [...byLetters].filter(
    ([other]) =>
      Math.abs(other.length - key.length) <= 1 &&
      other.split(' ').length === syllables &&
      LevenshteinDistance(key, other) === 1,
  )
  return near.length === 1 && near[0] ? onlyOf(near[0][1]) : null
}
