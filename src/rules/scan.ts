// All rules over one passage in one pass: phrases and words tell where a pattern could begin, so that a rule whose
// words do not occur costs nothing. Slots are filled in the order in which patterns use each other.

import { sentenceEnds } from '../text/sentences.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import {
  type Able,
  ableOf,
  type Candidates,
  type Index,
  inOrder,
  keysOf,
  type Pattern,
  wordCandidates,
} from './candidates.ts'
import { type Capture, type Entity, matchAt, type Passage, tokenSlots } from './match.ts'
import { type PhraseTree, phrasesAt } from './phrases.ts'

/** What a slot makes of a match: its value and tags, or null to turn it down. */
export type Interpret = (found: Found) => { readonly value: unknown; readonly tags?: readonly string[] } | null

export interface Found {
  readonly passage: Passage
  readonly pattern: Pattern
  readonly start: number
  readonly end: number
  readonly captures: readonly Capture[]
}

export interface Scanner extends Index {
  readonly phrases: PhraseTree
  readonly interpret: Readonly<Record<string, Interpret>>
  /** Slots in the order of their filling, with the patterns that fill each. */
  readonly layers: readonly Layer[]
  /** Patterns of slots that are parts of others: most words could be one, few are asked for. */
  readonly asides: ReadonlyMap<string, readonly Pattern[]>
}

export interface Layer {
  readonly slot: string
  /** Slots that its patterns can begin with. */
  readonly firsts: readonly string[]
  /** Patterns that need no word, by the slot that they can begin with, then by its tag; null: any. */
  readonly wordless: ReadonlyMap<string, ReadonlyMap<string | null, readonly Pattern[]>>
}

type FoundIn = Map<string, Map<number, Entity[]>>

/** Tokens `from`…`to` of `text` with everything that the rules recognise in them. */
export function scan(
  scanner: Scanner,
  text: string,
  [from, to]: readonly [number, number] = [0, text.length],
): Passage {
  const tokens = tokenise(text, from, to)
  const found: FoundIn = new Map()
  const ask = (slot: string, at: number): readonly Entity[] => findAside(scanner, { passage, found }, slot, at)
  const passage: Passage = { text, tokens, sentence: sentenceNumbers(tokens), found, ask }
  findPhrases(scanner, passage, found)
  const able = ableOf(scanner, keysOf(scanner, tokens))
  const candidates = wordCandidates(able, tokens)
  const work: Work = { passage, found, able, candidates, tokenPlaces: new Map(), tags: new Map() }
  for (const layer of scanner.layers) fill(scanner, layer, work)
  return passage
}

function sentenceNumbers(tokens: readonly Token[]): number[] {
  const numbers: number[] = []
  sentenceEnds(tokens).forEach((end, n) => {
    while (numbers.length < end) numbers.push(n)
  })
  return numbers
}

function findPhrases(scanner: Scanner, { tokens }: Passage, found: FoundIn): void {
  for (let start = 0; start < tokens.length; start++)
    for (const { phrase, end } of phrasesAt(scanner.phrases, tokens, start))
      add(found, {
        slot: phrase.slot,
        start,
        end,
        rule: phrase.rule,
        tags: phrase.tags,
        value: phrase.value,
        captures: [],
      })
}

// longest first; of two of the same length the earlier rule stays ahead
function add(found: FoundIn, entity: Entity): void {
  const bySlot = found.get(entity.slot) ?? new Map<number, Entity[]>()
  found.set(entity.slot, bySlot)
  const here = bySlot.get(entity.start) ?? []
  const place = here.findIndex(other => other.end < entity.end)
  here.splice(place < 0 ? here.length : place, 0, entity)
  bySlot.set(entity.start, here)
}

interface Work {
  readonly passage: Passage
  readonly found: FoundIn
  readonly able: Able
  readonly candidates: Candidates
  /** Tokens that fill a slot by their form alone, where somebody asked. */
  readonly tokenPlaces: Map<string, readonly number[]>
  /** Tags of what fills a slot, where somebody asked: by then all of it is found. */
  readonly tags: Map<string, ReadonlySet<string>>
}

function fill(scanner: Scanner, layer: Layer, work: Work): void {
  for (const { at, pattern } of work.candidates.get(layer.slot) ?? [])
    if (hasSlots(scanner, work, pattern)) attempt(scanner, work, pattern, at)
  for (const first of layer.firsts) {
    const places = placesOf(work, first)
    if (places.length === 0) continue
    const able = beginningWith(first, layer, work).filter(pattern => hasSlots(scanner, work, pattern))
    for (const at of places) {
      const tags = tagsAt(work, first, at)
      for (const pattern of able) if (canBeginAt(pattern, first, tags)) attempt(scanner, work, pattern, at)
    }
  }
}

function beginningWith(first: string, { slot, wordless }: Layer, work: Work): readonly Pattern[] {
  const worded = work.able.bySlot.get(slot)?.filter(({ program }) => program.begins?.slots.has(first)) ?? none
  const free = wordless.get(first)
  if (!free) return worded
  const tagged =
    free.size > 1 || !free.has(null) ? [...tagsOf(work, first)].flatMap(tag => free.get(tag) ?? none) : none
  return [...new Set([...worded, ...(free.get(null) ?? none), ...tagged])].sort(inOrder)
}

const tagsAt = ({ found }: Work, slot: string, at: number): readonly string[] => {
  const here = found.get(slot)?.get(at) ?? none
  return here.length === 1 && here[0] ? here[0].tags : here.flatMap(one => one.tags)
}

function canBeginAt({ program: { begins } }: Pattern, slot: string, tags: readonly string[]): boolean {
  const wanted = begins?.slots.get(slot)
  return !wanted || tags.some(tag => wanted.has(tag))
}

/** Whether all is there that the pattern needs from others. */
const hasSlots = ({ asides }: Scanner, work: Work, { program }: Pattern): boolean =>
  program.needsSlots.every(({ slot, tag }) => {
    if (tokenSlots[slot] || asides.has(slot)) return true
    return tag === null ? (work.found.get(slot)?.size ?? 0) > 0 : tagsOf(work, slot).has(tag)
  })

function tagsOf({ found, tags }: Work, slot: string): ReadonlySet<string> {
  const known = tags.get(slot)
  if (known) return known
  const all = new Set<string>()
  for (const entities of found.get(slot)?.values() ?? [])
    for (const entity of entities) for (const tag of entity.tags) all.add(tag)
  tags.set(slot, all)
  return all
}

function placesOf({ passage, found, tokenPlaces }: Work, slot: string): readonly number[] {
  const test = tokenSlots[slot]
  if (!test) return [...(found.get(slot)?.keys() ?? [])]
  const known = tokenPlaces.get(slot)
  if (known) return known
  const places: number[] = []
  passage.tokens.forEach((token, at) => {
    if (test(token, passage.text)) places.push(at)
  })
  tokenPlaces.set(slot, places)
  return places
}

const none: readonly never[] = []

function findAside(
  scanner: Scanner,
  work: Pick<Work, 'passage' | 'found'>,
  slot: string,
  at: number,
): readonly Entity[] {
  const patterns = scanner.asides.get(slot)
  if (!patterns) return none
  const bySlot = work.found.get(slot) ?? new Map<number, Entity[]>()
  work.found.set(slot, bySlot)
  bySlot.set(at, [])
  for (const pattern of patterns) if (canBegin(pattern, work.passage, at)) attempt(scanner, work, pattern, at)
  return bySlot.get(at) ?? none
}

function canBegin({ program: { begins } }: Pattern, { tokens }: Passage, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (!begins || begins.slots.size > 0 || begins.words.has(token.key))
}

/** Looks for asides at every token, as examples of their rules need it. */
export function findAsides(scanner: Scanner, passage: Passage): void {
  for (const slot of scanner.asides.keys())
    for (let at = 0; at < passage.tokens.length; at++) if (!passage.found.get(slot)?.has(at)) passage.ask(slot, at)
}

function attempt(
  scanner: Scanner,
  { passage, found }: Pick<Work, 'passage' | 'found'>,
  pattern: Pattern,
  start: number,
): void {
  const match = matchAt(passage, pattern.program.steps, start)
  if (!match || match.end === start) return
  const known = found
    .get(pattern.slot)
    ?.get(start)
    ?.some(entity => entity.end === match.end && !isRival(entity.rule, pattern))
  if (known) return
  const made = interpret(scanner, { passage, pattern, start, ...match })
  if (!made) return
  const tags = [...pattern.tags, ...(made.tags ?? [])]
  add(found, {
    slot: pattern.slot,
    start,
    end: match.end,
    rule: pattern.rule,
    tags,
    value: made.value,
    captures: match.captures,
  })
}

/** Slots in which two rules may read the same words as different things: what stands around decides between them. */
const contested: ReadonlySet<string> = new Set(['figure', 'subject', 'column'])

const isRival = (rule: string, { slot, rule: own }: Pattern): boolean =>
  contested.has(slot) && nameOf(rule) !== nameOf(own)

const nameOf = (rule: string): string => rule.slice(0, rule.lastIndexOf('/'))

const interpret = (scanner: Scanner, found: Found): ReturnType<Interpret> => {
  const own = scanner.interpret[found.pattern.slot]
  return own ? own(found) : { value: found.pattern.emit }
}

/** The words of tokens `start`…`end` as they stand in the text. */
export function wordsOf(passage: Passage, { start, end }: { readonly start: number; readonly end: number }): string {
  const first = passage.tokens[start]
  const last = passage.tokens[end - 1]
  return first && last ? passage.text.slice(first.start, last.end) : ''
}

/** Entities of a slot, all readings. */
export const allOf = ({ found }: Passage, slot: string): Entity[] => [...(found.get(slot)?.values() ?? [])].flat()

/** Entities of a slot from left to right, none inside or across another: the earliest, then the longest, wins. */
export function apart(passage: Passage, slot: string): readonly Entity[] {
  const known = apartIn.get(passage) ?? new Map<string, readonly Entity[]>()
  apartIn.set(passage, known)
  const chosen = known.get(slot) ?? chooseApart(passage, slot)
  known.set(slot, chosen)
  return chosen
}

// asked again and again of the same passage
const apartIn = new WeakMap<Passage, Map<string, readonly Entity[]>>()

function chooseApart(passage: Passage, slot: string): Entity[] {
  const starts = [...(passage.found.get(slot) ?? [])].toSorted(([a], [b]) => a - b)
  const chosen: Entity[] = []
  for (const [start, [longest]] of starts) if (longest && start >= (chosen.at(-1)?.end ?? 0)) chosen.push(longest)
  return chosen
}
