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

export interface Program {
  readonly steps: readonly Step[]
  /** Keys of words and names of slots that a match can begin with; null where it can begin with anything. */
  readonly begins: { readonly words: ReadonlySet<string>; readonly slots: ReadonlySet<string> } | null
  /** Words of which every match holds all. */
  readonly needs: readonly string[]
  /** Slots that the pattern asks for. */
  readonly slots: ReadonlySet<string>
}

export function compilePattern(node: Node): Program {
  const steps: Step[] = []
  emit(node, steps)
  steps.push({ op: 'done' })
  const begins = beginnings(node)
  return {
    steps,
    begins: begins.any || begins.empty ? null : begins,
    needs: [...needed(node)],
    slots: slotsOf(node),
  }
}

type Emit<K extends Node['kind']> = (node: Extract<Node, { kind: K }>, steps: Step[]) => void

const emitters: { readonly [K in Node['kind']]: Emit<K> } = {
  word: ({ key, capital, glued }, steps) => void steps.push({ op: 'word', key, capital, glued }),
  slot: ({ slot, tag, name, glued }, steps) => void steps.push({ op: 'slot', slot, tag, name, glued }),
  edge: ({ at }, steps) => void steps.push({ op: 'edge', at }),
  gap: emitGap,
  not: ({ node }, steps) => void steps.push({ op: 'not', program: compilePattern(node).steps }),
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
  readonly slots: Set<string>
  /** May begin with any token. */
  any: boolean
  /** May match nothing. */
  empty: boolean
}

const none = (empty: boolean): Beginnings => ({ words: new Set(), slots: new Set(), any: false, empty })

function beginnings(node: Node): Beginnings {
  switch (node.kind) {
    case 'word':
      return { ...none(false), words: new Set([node.key]) }
    case 'slot':
      return { ...none(false), slots: new Set([node.slot]) }
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
  for (const each of one.slots) all.slots.add(each)
  all.any ||= one.any
  if (orEmpty) all.empty ||= one.empty
}

function needed(node: Node): Set<string> {
  switch (node.kind) {
    case 'word':
      return new Set([node.key])
    case 'named':
      return needed(node.node)
    case 'repeat':
      return node.least === 1 ? needed(node.node) : new Set()
    case 'sequence':
      return node.nodes.reduce((all, each) => all.union(needed(each)), new Set<string>())
    case 'choice':
      return node.nodes.map(needed).reduce((all, each) => all.intersection(each))
    case 'slot':
    case 'gap':
    case 'edge':
    case 'not':
      return new Set()
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
