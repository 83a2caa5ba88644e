// Rules and lists, compiled into what a scan needs: patterns by how they begin, slots in the order of their filling.

import { badRule, badRuleAt } from './fault.ts'
import { sections } from './lists/index.ts'
import type { Rule, Rules } from './load.ts'
import { offsetOf } from './locate.ts'
import { tokenSlots } from './match.ts'
import { PatternError, parsePattern } from './pattern.ts'
import { type Phrase, plantPhrases } from './phrases.ts'
import { compilePattern, type Program } from './program.ts'
import type { Layer, Pattern, Scanner } from './scan.ts'

/** @throws TrichLucError `bad-rule` at a pattern that cannot be read or asks for what there is not */
export function compile(rules: readonly Rule[], lists: Rules['lists'], interpret: Scanner['interpret']): Scanner {
  const phrases = [...phrasesOf(lists)]
  const patterns = rules.flatMap(patternsOf)
  const known = new Set([
    ...Object.keys(tokenSlots),
    ...phrases.map(one => one.slot),
    ...patterns.map(one => one.pattern.slot),
  ])
  const asideSlots = new Set(rules.filter(rule => rule.aside).map(rule => rule.slot))
  for (const one of patterns) checkSlots(one, known, asideSlots)
  const asides = Map.groupBy(
    patterns.filter(one => asideSlots.has(one.rule.slot)).map(one => one.pattern),
    pattern => pattern.slot,
  )
  const byWord = new Map<string, Pattern[]>()
  for (const { pattern } of patterns)
    if (!asides.has(pattern.slot)) for (const word of pattern.program.begins?.words ?? []) push(byWord, word, pattern)
  const layers = layersOf(patterns).filter(layer => !asides.has(layer.slot))
  return { phrases: plantPhrases(phrases), interpret, layers, byWord, asides }
}

function* phrasesOf(lists: Rules['lists']): Iterable<Phrase> {
  for (const [name, entries] of lists)
    for (const [key, entry] of entries) yield* sections[name]?.phrases(entry, key) ?? []
}

interface Compiled {
  readonly rule: Rule
  readonly pattern: Pattern
  readonly program: Program
  readonly at: readonly PropertyKey[]
}

function patternsOf(rule: Rule): Compiled[] {
  return [rule.pattern].flat().map((words, n) => {
    const at = [...rule.at, 'pattern', ...(Array.isArray(rule.pattern) ? [n] : [])]
    const program = compileWords(rule, words, at)
    const { slot, tags, emit } = rule
    return { rule, program, at, pattern: { slot, rule: `${rule.id}/${n + 1}`, tags, emit, program } }
  })
}

function compileWords(rule: Rule, words: string, at: readonly PropertyKey[]): Program {
  try {
    const program = compilePattern(parsePattern(words))
    if (program.begins) return program
    throw new PatternError(['no-beginning'], 0)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    // a quoted YAML value begins after its quote
    const start = offsetOf(rule.file.text, at)
    throw badRule(rule.file, start + error.offset, error.what)
  }
}

function checkSlots({ rule, program, at }: Compiled, known: ReadonlySet<string>, asides: ReadonlySet<string>): void {
  for (const slot of program.slots) if (!known.has(slot)) throw badRuleAt(rule.file, at, ['unknown-slot', { slot }])
  for (const slot of program.begins?.slots ?? [])
    if (asides.has(slot)) throw badRuleAt(rule.file, at, ['aside-first', { slot }])
}

// a slot comes after every slot that its patterns use
function layersOf(patterns: readonly Compiled[]): Layer[] {
  const bySlot = Map.groupBy(patterns, one => one.pattern.slot)
  const layers: Layer[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (slot: string, asker: Compiled | null): void => {
    if (state.get(slot) === 'done') return
    if (state.get(slot) === 'open' && asker) throw badRuleAt(asker.rule.file, asker.at, ['slot-of-itself', { slot }])
    state.set(slot, 'open')
    const own = bySlot.get(slot) ?? []
    for (const one of own) for (const used of one.program.slots) if (bySlot.has(used)) visit(used, one)
    state.set(slot, 'done')
    layers.push({ slot, bySlot: beginningSlots(own) })
  }
  for (const slot of bySlot.keys()) visit(slot, null)
  return layers
}

function beginningSlots(patterns: readonly Compiled[]): Map<string, Pattern[]> {
  const index = new Map<string, Pattern[]>()
  for (const { pattern } of patterns) for (const slot of pattern.program.begins?.slots ?? []) push(index, slot, pattern)
  return index
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}
