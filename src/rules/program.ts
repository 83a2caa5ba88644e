// A pattern's tree as a small program for `match`, with what the prefilter needs: how a match can begin and which
// words it cannot do without.

import type { Node } from './pattern.ts'

export type Step =
  | { readonly op: 'word'; readonly key: string; readonly capital: boolean; readonly glued: boolean }
  | {
      readonly op: 'slot'
      readonly slot: string
      readonly tag: string | null
      readonly name: string | null
      readonly glued: boolean
    }
  | { readonly op: 'any' }
  | { readonly op: 'edge'; readonly at: 'start' | 'end' }
  | { readonly op: 'not'; readonly program: readonly Step[] }
  | { readonly op: 'open' | 'close'; readonly name: string }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'done' }

type Tags = ReadonlySet<string> | null

export interface Program {
  readonly steps: readonly Step[]
  /** What a match can begin with: keys of words, and slots with the tags that will do (null: any); null for anything. */
  readonly begins: { readonly words: ReadonlySet<string>; readonly slots: ReadonlyMap<string, Tags> } | null
  /** Every match holds one of each list: a word, or two that stand side by side («hội nghị»). */
  readonly needs: readonly (readonly string[])[]
  /** Slots of which every match holds all, each with its tag. */
  readonly needsSlots: readonly { readonly slot: string; readonly tag: string | null }[]
  /** Slots that the pattern asks for. */
  readonly slots: ReadonlySet<string>
}

export function compilePattern(node: Node): Program {
  const begins = beginnings(node)
  return {
    steps: stepsOf(node),
    begins: begins.any || begins.empty ? null : begins,
    needs: neededWords(node),
    needsSlots: neededSlots(node),
    slots: slotsOf(node),
  }
}

function stepsOf(node: Node): Step[] {
  const steps: Step[] = []
  emit(node, steps)
  steps.push({ op: 'done' })
  return steps
}

type Emit<K extends Node['kind']> = (node: Extract<Node, { kind: K }>, steps: Step[]) => void

const emitters: { readonly [K in Node['kind']]: Emit<K> } = {
  word: ({ key, capital, glued }, steps) => void steps.push({ op: 'word', key, capital, glued }),
  slot: ({ slot, tag, name, glued }, steps) => void steps.push({ op: 'slot', slot, tag, name, glued }),
  edge: ({ at }, steps) => void steps.push({ op: 'edge', at }),
  gap: emitGap,
  not: ({ node }, steps) => void steps.push({ op: 'not', program: stepsOf(node) }),
  named: ({ name, node }, steps) => {
    steps.push({ op: 'open', name })
    emit(node, steps)
    steps.push({ op: 'close', name })
  },
  repeat: emitRepeat,
  sequence: ({ nodes }, steps) => {
    for (const each of nodes) emit(each, steps)
  },
  choice: emitChoice,
}

function emit(node: Node, steps: Step[]): void {
  ;(emitters[node.kind] as (node: Node, steps: Step[]) => void)(node, steps)
}

// lazily: the way out is tried before each further token
function emitGap({ most }: { most: number }, steps: Step[]): void {
  const end = steps.length + most * 2
  for (let i = 0; i < most; i++) steps.push({ op: 'split', first: end, second: steps.length + 1 }, { op: 'any' })
}

function emitRepeat({ node, least, many }: Extract<Node, { kind: 'repeat' }>, steps: Step[]): void {
  const start = steps.length
  if (least === 1) {
    emit(node, steps)
    steps.push({ op: 'split', first: start, second: steps.length + 1 })
    return
  }
  steps.push({ op: 'done' })
  emit(node, steps)
  if (many) steps.push({ op: 'jump', to: start })
  steps[start] = { op: 'split', first: start + 1, second: steps.length }
}

function emitChoice({ nodes }: Extract<Node, { kind: 'choice' }>, steps: Step[]): void {
  const jumps: number[] = []
  nodes.forEach((each, i) => {
    const split = steps.length
    const last = i === nodes.length - 1
    if (!last) steps.push({ op: 'done' })
    emit(each, steps)
    if (last) return
    jumps.push(steps.length)
    steps.push({ op: 'done' })
    steps[split] = { op: 'split', first: split + 1, second: steps.length }
  })
  for (const jump of jumps) steps[jump] = { op: 'jump', to: steps.length }
}

interface Beginnings {
  readonly words: Set<string>
  readonly slots: Map<string, Tags>
  /** May begin with any token. */
  any: boolean
  /** May match nothing. */
  empty: boolean
}

const none = (empty: boolean): Beginnings => ({ words: new Set(), slots: new Map(), any: false, empty })

function beginnings(node: Node): Beginnings {
  switch (node.kind) {
    case 'word':
      return { ...none(false), words: new Set([node.key]) }
    case 'slot':
      return { ...none(false), slots: new Map([[node.slot, node.tag === null ? null : new Set([node.tag])]]) }
    case 'gap':
      return { ...none(true), any: true }
    case 'edge':
    case 'not':
      return none(true)
    case 'named':
      return beginnings(node.node)
    case 'repeat': {
      const inner = beginnings(node.node)
      return { ...inner, empty: inner.empty || node.least === 0 }
    }
    case 'sequence':
      return sequenceBeginnings(node.nodes)
    case 'choice': {
      const all = none(false)
      for (const each of node.nodes) merge(all, beginnings(each), true)
      return all
    }
  }
}

function sequenceBeginnings(nodes: readonly Node[]): Beginnings {
  const all = none(true)
  for (const each of nodes) {
    const one = beginnings(each)
    merge(all, one, false)
    if (!one.empty) return { ...all, empty: false }
  }
  return all
}

function merge(all: Beginnings, one: Beginnings, orEmpty: boolean): void {
  for (const word of one.words) all.words.add(word)
  for (const [slot, tags] of one.slots) all.slots.set(slot, eitherOf(all.slots.get(slot), tags))
  all.any ||= one.any
  if (orEmpty) all.empty ||= one.empty
}

// undefined: nothing yet
const eitherOf = (one: Tags | undefined, other: Tags): Tags =>
  one === undefined ? other : one && other && one.union(other)

function neededWords(node: Node): (readonly string[])[] {
  switch (node.kind) {
    case 'word':
      return [[node.key]]
    case 'named':
      return neededWords(node.node)
    case 'repeat':
      return node.least === 1 ? neededWords(node.node) : []
    case 'sequence':
      return node.nodes.flatMap((each, n) => pairOf(each, node.nodes[n + 1]) ?? neededWords(each))
    case 'choice':
      return oneOfEach(node.nodes.map(neededWords))
    case 'slot':
    case 'gap':
    case 'edge':
    case 'not':
      return []
  }
}

// two words tell far more texts apart than one
const pairOf = (one: Node, next: Node | undefined): string[][] | null =>
  one.kind === 'word' && next?.kind === 'word' ? [[pairKey(one.key, next.key)]] : null

/** Two words side by side as one key. */
export const pairKey = (one: string, next: string): string => `${one} ${next}`

// (một đoàn | hai phái đoàn): một or hai; what only one way needs is not needed
function oneOfEach(ways: readonly (readonly (readonly string[])[])[]): string[][] {
  const smallest = ways.map(way => way.toSorted((a, b) => a.length - b.length)[0] ?? [])
  return smallest.some(one => one.length === 0) ? [] : [[...new Set(smallest.flat())]]
}

function neededSlots(node: Node): { slot: string; tag: string | null }[] {
  switch (node.kind) {
    case 'slot':
      return [{ slot: node.slot, tag: node.tag }]
    case 'named':
      return neededSlots(node.node)
    case 'repeat':
      return node.least === 1 ? neededSlots(node.node) : []
    case 'sequence':
      return node.nodes.flatMap(neededSlots)
    case 'choice':
    case 'word':
    case 'gap':
    case 'edge':
    case 'not':
      return []
  }
}

function slotsOf(node: Node): Set<string> {
  switch (node.kind) {
    case 'slot':
      return new Set([node.slot])
    case 'named':
    case 'repeat':
    case 'not':
      return slotsOf(node.node)
    case 'sequence':
    case 'choice':
      return node.nodes.reduce((all, each) => all.union(slotsOf(each)), new Set<string>())
    case 'word':
    case 'gap':
    case 'edge':
      return new Set()
  }
}
