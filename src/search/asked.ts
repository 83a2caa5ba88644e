// What somebody typed, as words to look for. Any text can be read; nothing in it is an operator but quotes and a minus.

import { lengthOfName } from './short-forms.ts'
import { bareKeyOf, isMarked, keyOf, wordsOf } from './words.ts'

export interface Term {
  /** One word, or several that stand together. */
  readonly words: readonly string[]
  /** quoted: «…» or "…"; joined by other signs, as 415/BC-UBND; name: «Ủy ban nhân dân», which nobody puts in quotes. */
  readonly kind: 'word' | 'quoted' | 'joined' | 'name'
  readonly typed: string
  /** Words that say nothing of themselves: «của», «và». They need not occur. */
  readonly weight: 'carries' | 'light'
}

export interface Asked {
  readonly terms: readonly Term[]
  /** None of them may occur. */
  readonly without: readonly Term[]
  /** Some word has marks: then marks tell words apart. */
  readonly marks: 'given' | 'none'
  /** How many words were too many, and are not looked for. */
  readonly left: number
}

/** Of one search; characters of its text. */
export const most = { terms: 16, characters: 1000, letters: 64, phrase: 24 } as const

// spaces between words; a phrase in quotes of any kind, with a minus or none; a quote that is never closed is no sign
const pieces = /(?<![^\s])(-?)(?:"([^"]*)"|«([^»]*)»|“([^”]*)”|([^\s]+))/gu

export function readAsked(text: string): Asked {
  const found = [...text.normalize('NFC').slice(0, most.characters).matchAll(pieces)].flatMap(
    ([, minus, a, b, c, bare]) => termsOf(a ?? b ?? c, bare).map(term => ({ term, isLeftOut: minus === '-' })),
  )
  const all = distinct(withNames(found.filter(({ isLeftOut }) => !isLeftOut).map(({ term }) => term)))
  const without = distinct(found.filter(({ isLeftOut }) => isLeftOut).map(({ term }) => term)).slice(0, most.terms)
  const terms = all.slice(0, most.terms)
  const marks = [...terms, ...without].some(({ words }) => words.some(isMarked)) ? 'given' : 'none'
  return { terms, without, marks, left: all.length - terms.length }
}

function termsOf(quoted: string | undefined, bare = ''): Term[] {
  const words = wordsOf(quoted ?? bare)
    .map(one => one.text.slice(0, most.letters))
    .slice(0, most.phrase)
  const [first] = words
  if (first === undefined) return []
  const kind = quoted !== undefined ? 'quoted' : words.length > 1 ? 'joined' : 'word'
  const typed = (quoted ?? bare).trim()
  return [{ words, kind, typed, weight: weightOf(words, kind) }]
}

const weightOf = ([first = '']: readonly string[], kind: Term['kind']): Term['weight'] =>
  kind === 'word' && isLight(first) ? 'light' : 'carries'

/** «Ủy ban nhân dân» is one name, though nobody puts it in quotes. */
function withNames(terms: readonly Term[]): Term[] {
  const words = terms.map(one => (one.kind === 'word' ? (one.words[0] ?? '') : ''))
  const likeness = words.some(isMarked) ? keyOf : bareKeyOf
  const all: Term[] = []
  for (let at = 0; at < terms.length; ) {
    const length = lengthOfName(words, at, likeness)
    const own = words.slice(at, at + length)
    const name: Term = { words: own, kind: 'name', typed: own.join(' '), weight: 'carries' }
    all.push(length > 1 ? name : (terms[at] as Term))
    at += length
  }
  return all
}

/** The words of a name that nothing has, each by itself: nobody asked for them side by side. */
export const loosened = (asked: Asked, occurs: (words: readonly string[]) => boolean): Asked => ({
  ...asked,
  terms: distinct(
    asked.terms.flatMap(term =>
      term.kind !== 'name' || occurs(term.words)
        ? [term]
        : term.words.map(word => ({
            words: [word],
            kind: 'word' as const,
            typed: word,
            weight: weightOf([word], 'word'),
          })),
    ),
  ).slice(0, most.terms),
})

/** How many words somebody typed: 415/BC-UBND is one. */
export const wordsIn = (terms: readonly Term[]): number =>
  terms.reduce((sum, { kind, words }) => sum + (kind === 'joined' ? 1 : words.length), 0)

function distinct(terms: readonly Term[]): Term[] {
  const byWords = new Map<string, Term>()
  for (const term of terms) {
    const key = term.words.join(' ')
    if (!byWords.has(key)) byWords.set(key, term)
  }
  return [...byWords.values()]
}

// Words of grammar and of asking, with their marks: without them «cua» may be a gate (cửa) and «cho» a market (chợ).
const light = new Set(
  `và của các những cho với là được về tại theo trong trên từ đến ở bởi để như khi mà thì cũng đã đang sẽ bị do
   này đó kia nào gì ai đâu sao có một bao nhiêu nói những bằng hay hoặc`.split(/\s+/u),
)
const isLight = (word: string): boolean => light.has(word)
