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
  /** Patterns by the word that they can begin with. */
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
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

/** The patterns that need a word and have all that they need. */
export interface Able {
  /** By their order: 1 for each. */
  readonly flags: Uint8Array
  /** Those that can begin with a slot, by the slot that they fill. */
  readonly bySlot: ReadonlyMap<string, readonly Pattern[]>
}

export function ableOf({ byNeed, patterns }: Index, keys: ReadonlySet<string>): Able {
  const flags = new Uint8Array(patterns.length)
  const bySlot = new Map<string, Pattern[]>()
  const hasOne = (words: readonly string[]): boolean => words.some(word => keys.has(word))
  for (const key of keys)
    for (const pattern of byNeed.get(key) ?? []) {
      if (flags[pattern.order] === 1 || !pattern.program.needs.every(hasOne)) continue
      flags[pattern.order] = 1
      if (pattern.program.begins?.slots.size) push(bySlot, pattern.slot, pattern)
    }
  return { flags, bySlot }
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}

const isAble = ({ flags }: Able, { order, program }: Pattern): boolean =>
  program.needs.length === 0 || flags[order] === 1

export type Candidates = ReadonlyMap<string, readonly { at: number; pattern: Pattern }[]>

export function wordCandidates({ byWord }: Index, tokens: readonly Token[], able: Able): Candidates {
  const candidates = new Map<string, { at: number; pattern: Pattern }[]>()
  const ableByWord = new Map<string, readonly Pattern[]>()
  for (const [at, { key }] of tokens.entries()) {
    const all = byWord.get(key)
    if (!all) continue
    const patterns = ableByWord.get(key) ?? all.filter(pattern => isAble(able, pattern))
    ableByWord.set(key, patterns)
    for (const pattern of patterns) push(candidates, pattern.slot, { at, pattern })
  }
  return candidates
}
