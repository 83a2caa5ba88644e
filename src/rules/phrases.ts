// Lists of fixed phrases (types, bodies, countries, places, laws) as one tree of syllables: thousands of entries cost
// no more than the syllables read. Dashes inside a phrase are optional: «Lao động - Thương binh và Xã hội».

import { type Token, tokenise } from '../text/tokens.ts'

export interface Phrase {
  readonly words: string
  readonly slot: string
  /** Where it comes from, as the rule of what it finds: `types/quyet-dinh`. */
  readonly rule: string
  readonly tags: readonly string[]
  readonly value: unknown
}

interface Branch {
  readonly next: Map<string, Branch>
  readonly ends: { readonly phrase: Phrase; readonly capitals: readonly boolean[] }[]
}

export interface PhraseTree {
  readonly root: Branch
  /** Phrases by their first syllable, until a text holds it: most of ten thousand are never met. */
  readonly waiting: Map<string, Phrase[]>
}

const branch = (): Branch => ({ next: new Map(), ends: [] })

export function plantPhrases(phrases: Iterable<Phrase>): PhraseTree {
  const waiting = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = tokenise(phrase.words, 0, 1)[0]?.key ?? ''
    const list = waiting.get(first)
    if (list) list.push(phrase)
    else waiting.set(first, [phrase])
  }
  return { root: branch(), waiting }
}

function plant(root: Branch, phrase: Phrase): void {
  const tokens = tokenise(phrase.words).filter(token => token.key !== '-')
  let at = root
  for (const token of tokens) {
    const next = at.next.get(token.key) ?? branch()
    at.next.set(token.key, next)
    at = next
  }
  if (at !== root) at.ends.push({ phrase, capitals: tokens.map(token => token.capital) })
}

function branchOf({ root, waiting }: PhraseTree, first: string): Branch | undefined {
  const phrases = waiting.get(first)
  if (phrases) {
    waiting.delete(first)
    for (const phrase of phrases) plant(root, phrase)
  }
  return root.next.get(first)
}

const nothing: readonly never[] = []

/** The phrases that begin at token `start`, with the token after each; longest last. A capital asks for a capital. */
export function phrasesAt(
  tree: PhraseTree,
  tokens: readonly Token[],
  start: number,
): readonly { phrase: Phrase; end: number }[] {
  const first = tokens[start]
  let at = first && branchOf(tree, first.key)
  if (!at) return nothing
  const found: { phrase: Phrase; end: number }[] = []
  const capitals: boolean[] = []
  const isFree = first && hasNoCapital(first)
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.key === '-' && i > start) continue
    if (i > start) at = at.next.get(token.key)
    if (!at) break
    capitals.push(token.capital)
    for (const { phrase, capitals: wanted } of at.ends)
      if (wanted.every((capital, n) => !capital || capitals[n] || (n === 0 && isFree && i > start)))
        found.push({ phrase, end: i + 1 })
  }
  return found
}

// «ủy ban nhân dân», «ấn Độ»: TCVN3 has no capital for a vowel with a tone
const hasNoCapital = ({ key }: Token): boolean => /^[aăâeêioôơuưy].*[`'?~.]$/u.test(key)
