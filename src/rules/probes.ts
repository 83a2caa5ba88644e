// What a text must hold for a pattern to match in it or for a phrase to be found: asked before a text is scanned.
// A probe that does not hold is a proof; one that holds is none.

import { tokenise } from '../text/tokens.ts'
import type { Pattern } from './candidates.ts'
import { tokenSlots } from './match.ts'
import type { Phrase } from './phrases.ts'
import type { Scanner } from './scan.ts'

/** Every need asks for one of its keys: a word, or two that stand side by side. */
export type Needs = readonly (readonly string[])[]

export interface Probe {
  /** Rule, or list and entry, for people. */
  readonly of: string
  /** [] may be found in any text. */
  readonly needs: Needs
  /** All of one match, and pairs as they stand; else anywhere in the text, and no pairs. */
  readonly isNear: boolean
  /** Whether only texts with tables are asked for it. */
  readonly inTables: boolean
}

/** What can be found by a scanner, by the slot that it fills. */
export interface Fillers {
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Slots that are asked of words put together for it: names over several lines, heads of columns, titles. */
  readonly composed: ReadonlySet<string>
}

export function fillersOf({ patterns }: Pick<Scanner, 'patterns'>, phrases: Iterable<Phrase>): Fillers {
  const bySlot = Map.groupBy(patterns, one => one.slot)
  return { patterns: bySlot, phrases: Map.groupBy(phrases, one => one.slot), composed: usedBy(composedRoots, bySlot) }
}

// what `scan` is asked for where its text is no part of the document's as it stands: extract/particulars/letterhead,
// issued and spelling, extract/tables/read and periods
export const composedRoots: readonly string[] = [
  ...['issuer', 'body', 'province', 'district', 'country', 'name-opener'],
  ...['quantity', 'column', 'table-about', 'row-total', 'date', 'citation', 'period'],
]

/** Asked of tables alone, and by no other slot. */
const tableSlots: ReadonlySet<string> = new Set(['column', 'table-about', 'row-total'])

function usedBy(roots: readonly string[], patterns: Fillers['patterns']): Set<string> {
  const used = new Set<string>()
  const open = [...roots]
  for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
    if (used.has(slot)) continue
    used.add(slot)
    for (const { program } of patterns.get(slot) ?? []) open.push(...program.slots)
  }
  return used
}

export function probeOfPattern(pattern: Pattern, fillers: Fillers): Probe {
  const { slot, program } = pattern
  const isNear = !fillers.composed.has(slot)
  const own = program.needs.length > 0 ? program.needs : beginningNeeds(pattern, fillers)
  return {
    of: pattern.rule.slice(0, pattern.rule.lastIndexOf('/')),
    needs: isNear ? own : own.flatMap(wordsAlone),
    isNear,
    inTables: isOfTables(slot, fillers),
  }
}

/** Of a pattern that needs no word of its own: the words that it can begin with, and those of the slots that it needs. */
function beginningNeeds({ program: { begins, needsSlots } }: Pattern, fillers: Fillers): Needs {
  const first = begins && begins.slots.size === 0 ? [[...begins.words]] : []
  return [...first, ...needsSlots.flatMap(({ slot, tag }) => keysFor(slot, tag, { fillers, open: new Set() }) ?? [])]
}

interface Asking {
  readonly fillers: Fillers
  /** Slots that are being asked for. */
  readonly open: ReadonlySet<string>
}

/** More ways are as good as none. */
const mostWays = 300

/** One of these keys stands where the slot is filled; null where nothing is sure. */
function keysFor(slot: string, tag: string | null, { fillers, open }: Asking): [readonly string[]] | null {
  if (tokenSlots[slot] || open.has(slot)) return null
  const inside = { fillers, open: new Set([...open, slot]) }
  const keys = new Set<string>()
  // a pattern may be given further tags by what it found
  for (const phrase of fillers.phrases.get(slot) ?? [])
    if (tag === null || phrase.tags.includes(tag)) keys.add(firstKey(phrase.words))
  for (const pattern of fillers.patterns.get(slot) ?? []) {
    const ways = keysIn(pattern, inside)
    if (ways === null) return null
    for (const key of ways) keys.add(key)
  }
  return keys.size <= mostWays ? [[...keys]] : null
}

function keysIn({ program: { needs, needsSlots } }: Pattern, asking: Asking): readonly string[] | null {
  const [fewest] = needs.toSorted((a, b) => a.length - b.length)
  if (fewest) return fewest
  for (const { slot, tag } of needsSlots) {
    const [keys] = keysFor(slot, tag, asking) ?? []
    if (keys) return keys
  }
  return null
}

const firstKey = (words: string): string => tokenise(words, 0, 1)[0]?.key ?? ''

export function probeOfPhrase({ words, slot, rule }: Phrase, { composed }: Fillers): Probe {
  const keys = tokenise(words).map(({ key }) => [key])
  const isNear = !composed.has(slot)
  const needs = isNear ? keys.filter(([key]) => key !== '-') : keys.flatMap(wordsAlone)
  return { of: rule, needs, isNear, inTables: false }
}

/** Words that stand somewhere, in any order. */
export const probeOfWords = (words: string, of: string): Probe => ({
  of,
  needs: tokenise(words).flatMap(({ key }) => wordsAlone([key])),
  isNear: false,
  inTables: false,
})

const isWord = (key: string): boolean => /^\p{L}/u.test(key)

/** What is put together has the text's words, with other neighbours, signs and digits. */
function wordsAlone(keys: readonly string[]): Needs {
  const alone = keys.map(key => longest(key.split(' ').filter(isWord)))
  return alone.includes(undefined) ? [] : [alone as string[]]
}

const longest = (words: readonly string[]): string | undefined => words.toSorted((a, b) => b.length - a.length)[0]

function isOfTables(slot: string, { patterns }: Fillers): boolean {
  if (!tableSlots.has(slot)) return false
  return [...patterns.values()].flat().every(({ program }) => !program.slots.has(slot))
}
