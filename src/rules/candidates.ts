// Which patterns could match in a passage at all, by the words that they need: a rule whose words do not occur costs
// nothing, however many rules there are.

import type { Token } from '../text/tokens.ts'
import { type Program, pairKey } from './program.ts'

export interface Pattern {
  readonly slot: string
  /** Rule id and the pattern's number in it: `date.long/1`. */
  readonly rule: string
  readonly tags: readonly string[]
  /** Constants of the rule that go with what it finds. */
  readonly emit: Readonly<Record<string, unknown>>
  /** Its index among the scanner's. */
  readonly order: number
  readonly program: Program
}

/** What the patterns of a scanner need and begin with. */
export interface Index {
  /** All, in the order of the rules. */
  readonly patterns: readonly Pattern[]
  /** Patterns by a word or pair without which they cannot match. */
  readonly byNeed: ReadonlyMap<string, readonly Pattern[]>
  /** Second words of such pairs by their first. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>
  /** Patterns that need none, by a word that they can begin with. */
  readonly wordless: ReadonlyMap<string, readonly Pattern[]>
}

/** The words of a passage, and those pairs of neighbours for which some pattern asks. */
export function keysOf({ pairs }: Index, tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const [at, { key }] of tokens.entries()) {
    keys.add(key)
    const next = tokens[at + 1]?.key
    if (next !== undefined && pairs.get(key)?.has(next)) keys.add(pairKey(key, next))
  }
  return keys
}

/** Patterns that have all the words that they need, in their order. */
export interface Able {
  /** By a word of the passage that they can begin with. */
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
  /** Those that can begin with a slot, by the slot that they fill; without those that need no word. */
  readonly bySlot: ReadonlyMap<string, readonly Pattern[]>
}

export function ableOf({ byNeed, wordless, patterns }: Index, keys: ReadonlySet<string>): Able {
  const isKnown = new Uint8Array(patterns.length)
  const byWord = new Map<string, Pattern[]>()
  const bySlot = new Map<string, Pattern[]>()
  const hasOne = (words: readonly string[]): boolean => words.some(word => keys.has(word))
  for (const key of keys) {
    for (const pattern of wordless.get(key) ?? []) push(byWord, key, pattern)
    for (const pattern of byNeed.get(key) ?? []) {
      const { needs, begins } = pattern.program
      if (isKnown[pattern.order] === 1 || (needs.length > 1 && !needs.every(hasOne))) continue
      isKnown[pattern.order] = 1
      for (const word of begins?.words ?? []) if (keys.has(word)) push(byWord, word, pattern)
      if (begins?.slots.size) push(bySlot, pattern.slot, pattern)
    }
  }
  for (const index of [byWord, bySlot]) for (const list of index.values()) list.sort(inOrder)
  return { byWord, bySlot }
}

export const inOrder = (a: Pattern, b: Pattern): number => a.order - b.order

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}

export type Candidates = ReadonlyMap<string, readonly { at: number; pattern: Pattern }[]>

/** By the slot that they fill: patterns at the tokens that they can begin with. */
export function wordCandidates({ byWord }: Able, tokens: readonly Token[]): Candidates {
  const candidates = new Map<string, { at: number; pattern: Pattern }[]>()
  for (const [at, { key }] of tokens.entries())
    for (const pattern of byWord.get(key) ?? []) push(candidates, pattern.slot, { at, pattern })
  return candidates
}
