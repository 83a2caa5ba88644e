// What differs between two sets of rules, by id and content: neither comments nor examples, nor the order of rules that
// are of different slots.

import { compared } from '../text/order.ts'
import { unaligned } from './aligned.ts'
import type { Pattern } from './candidates.ts'
import { sections } from './lists/index.ts'
import type { Rules } from './load.ts'
import type { Phrase } from './phrases.ts'

/** `moved`: the same as before, with others before it, which may win or lose against it. */
export type ChangeWay = 'changed' | 'lost' | 'gained' | 'moved'

/** One rule or one entry of a list. `list`: the slot of a rule, or the list. */
export interface Change {
  readonly kind: 'rule' | 'entry'
  readonly list: string
  readonly id: string
  readonly way: ChangeWay
}

export interface Differing<T> {
  readonly older: readonly T[]
  readonly newer: readonly T[]
}

/** An entry of a list, with its id. */
export interface Entry {
  readonly id: string
  readonly entry: unknown
}

export interface Changes {
  /** For people: each rule and entry once, by list and id. */
  readonly all: readonly Change[]
  readonly patterns: Differing<Pattern>
  readonly phrases: Differing<Phrase>
  /** By list. */
  readonly entries: ReadonlyMap<string, Differing<Entry>>
  /** Whether the tables differ that are read on demand. */
  readonly onDemand: boolean
}

export function changesBetween(older: Rules, newer: Rules): Changes {
  const sides = { older, newer }
  const patterns = differingPatterns(sides)
  const entries = differingEntries(sides)
  const ofRules = changesIn('rule', differing(written(older), written(newer)))
  const ofEntries = [...entries].flatMap(([list, one]) => changesIn('entry', identified(list, one)))
  const onDemand = !areSame(textsOf(older), textsOf(newer))
  return {
    all: [...ofRules, ...ofEntries, ...(onDemand ? [communes] : [])].toSorted(byName),
    patterns,
    phrases: areAlike(sides, entries) ? { older: [], newer: [] } : differingBySlot(phrasesOf(older), phrasesOf(newer)),
    entries,
    onDemand,
  }
}

const areAlike = ({ older, newer }: Sides, entries: Changes['entries']): boolean =>
  entries.size === 0 && [...older.lists.keys()].join() === [...newer.lists.keys()].join()

const communes: Change = { kind: 'entry', list: 'communes', id: '*', way: 'changed' }

const byName = (a: Change, b: Change): number => compared(a.list, b.list) || compared(a.id, b.id)

const textsOf = ({ onDemand }: Rules): string[] => onDemand.map(file => file.text)
const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, n) => text === other[n])

interface Sides {
  readonly older: Rules
  readonly newer: Rules
}

interface Keyed<T> {
  readonly key: string
  readonly list: string
  readonly id: string
  readonly item: T
}

/** All of a kind in their order, told apart within their list. */
function differing<T>(older: readonly Keyed<T>[], newer: readonly Keyed<T>[]): Differing<Keyed<T>> {
  const [before, after] = [Map.groupBy(older, one => one.list), Map.groupBy(newer, one => one.list)]
  const lists = [...new Set([...before.keys(), ...after.keys()])]
  const parts = lists.map(list => {
    const [old, fresh] = [before.get(list) ?? [], after.get(list) ?? []]
    const out = unaligned(
      old.map(one => one.key),
      fresh.map(one => one.key),
    )
    return { older: old.filter((_, n) => out.older.has(n)), newer: fresh.filter((_, n) => out.newer.has(n)) }
  })
  return { older: parts.flatMap(one => one.older), newer: parts.flatMap(one => one.newer) }
}

const itemsOf = <T>({ older, newer }: Differing<Keyed<T>>): Differing<T> => ({
  older: older.map(one => one.item),
  newer: newer.map(one => one.item),
})

/** As far as a rule bears on a text. */
const written = ({ rules }: Rules): Keyed<null>[] =>
  rules.map(({ id, slot, pattern, emit, tags, aside }) => ({
    key: JSON.stringify([id, pattern, emit, tags, aside]),
    list: slot,
    id,
    item: null,
  }))

const patternsOf = ({ rules, scanner: { patterns } }: Rules): Keyed<Pattern>[] =>
  rules
    .flatMap(({ id, slot, pattern, emit, tags, aside }) =>
      [pattern].flat().map(words => ({ key: JSON.stringify([id, words, emit, tags, aside]), list: slot, id })),
    )
    .map((one, order) => ({ ...one, item: patterns[order] as Pattern }))

/**
 * Where patterns of a slot begin with slots, it is the first pattern that says which of these is tried first: where that is
 * another for patterns that stay, the whole slot counts as changed.
 */
function differingPatterns({ older, newer }: Sides): Differing<Pattern> {
  const out = itemsOf(differing(patternsOf(older), patternsOf(newer)))
  const slots = new Set([...out.older, ...out.newer].map(one => one.slot))
  const [lost, gained] = [new Set(out.older), new Set(out.newer)]
  const turned = [...slots].filter(slot => {
    const stay = older.scanner.patterns.filter(one => one.slot === slot && !lost.has(one))
    const begin = new Set(stay.flatMap(({ program }) => [...(program.begins?.slots.keys() ?? [])]))
    return firstsOf(older, slot, begin) !== firstsOf(newer, slot, begin)
  })
  const isOut = (one: Pattern, found: ReadonlySet<Pattern>): boolean => found.has(one) || turned.includes(one.slot)
  return {
    older: older.scanner.patterns.filter(one => isOut(one, lost)),
    newer: newer.scanner.patterns.filter(one => isOut(one, gained)),
  }
}

const firstsOf = ({ scanner: { layers } }: Rules, slot: string, among: ReadonlySet<string>): string =>
  (layers.find(one => one.slot === slot)?.firsts ?? []).filter(first => among.has(first)).join(' ')

function differingEntries({ older, newer }: Sides): ReadonlyMap<string, Differing<Entry>> {
  const out = itemsOf(differing(entriesOf(older), entriesOf(newer)))
  const [lost, gained] = [Map.groupBy(out.older, one => one.list), Map.groupBy(out.newer, one => one.list)]
  const lists = new Set([...lost.keys(), ...gained.keys()])
  return new Map([...lists].map(list => [list, { older: lost.get(list) ?? [], newer: gained.get(list) ?? [] }]))
}

const entriesOf = ({ lists }: Rules): Keyed<Entry & { readonly list: string }>[] =>
  [...lists].flatMap(([list, entries]) =>
    [...entries].map(([id, entry]) => ({ key: JSON.stringify([id, entry]), list, id, item: { list, id, entry } })),
  )

/** In the order in which they are planted. */
export const phrasesOf = ({ lists }: Rules): Phrase[] =>
  [...lists].flatMap(([name, entries]) =>
    [...entries].flatMap(([id, entry]) => [...(sections[name]?.phrases(entry, id) ?? [])]),
  )

const differingBySlot = (older: readonly Phrase[], newer: readonly Phrase[]): Differing<Phrase> =>
  itemsOf(differing(older.map(keyed), newer.map(keyed)))

const keyed = (item: Phrase): Keyed<Phrase> => ({ key: JSON.stringify(item), list: item.slot, id: item.rule, item })

const identified = (list: string, { older, newer }: Differing<Entry>): Differing<Keyed<Entry>> => {
  const of = (item: Entry): Keyed<Entry> => ({ key: JSON.stringify(item), list, id: item.id, item })
  return { older: older.map(of), newer: newer.map(of) }
}

function changesIn<T>(kind: Change['kind'], { older, newer }: Differing<Keyed<T>>): Change[] {
  const after = new Map(newer.map(one => [one.id, one]))
  const before = new Set(older.map(({ id }) => id))
  return [
    ...older.map(({ id, list, key }): Change => {
      const now = after.get(id)
      const way = now === undefined ? 'lost' : now.key === key ? 'moved' : 'changed'
      return { kind, list: now?.list ?? list, id, way }
    }),
    ...newer.filter(({ id }) => !before.has(id)).map(({ id, list }): Change => ({ kind, list, id, way: 'gained' })),
  ]
}
