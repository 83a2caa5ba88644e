// Rules and lists, compiled into what a scan needs: patterns by how they begin, slots in the order of their filling.

import type { Pattern } from './candidates.ts'
import { badRule, badRuleAt } from './fault.ts'
import { sections } from './lists/index.ts'
import type { Rule, Rules } from './load.ts'
import { offsetOf } from './locate.ts'
import { tokenSlots } from './match.ts'
import { PatternError, parsePattern } from './pattern.ts'
import { type Phrase, plantPhrases } from './phrases.ts'
import { compilePattern, type Program } from './program.ts'
import type { Layer, Scanner } from './scan.ts'

/** @throws TrichLucError `bad-rule` at a pattern that cannot be read or asks for what there is not */
export function compile(rules: readonly Rule[], lists: Rules['lists'], interpret: Scanner['interpret']): Scanner {
  const phrases = [...phrasesOf(lists)]
  const patterns = rules.flatMap(programsOf).map((one, order) => ({ ...one, pattern: patternOf(one, order) }))
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
  const sought = patterns.filter(one => !asideSlots.has(one.rule.slot)).map(one => one.pattern)
  const wordless = new Map<string, Pattern[]>()
  for (const pattern of sought.filter(({ program }) => program.needs.length === 0))
    for (const word of pattern.program.begins?.words ?? []) push(wordless, word, pattern)
  const layers = layersOf(patterns).filter(layer => !asides.has(layer.slot))
  return {
    phrases: plantPhrases(phrases),
    interpret,
    layers,
    patterns: patterns.map(one => one.pattern),
    byNeed: indexNeeds(sought),
    pairs: indexPairs(sought),
    wordless,
    asides,
  }
}

/** Patterns by the word or pair that they need and the fewest others do, under each where one of several will do. */
function indexNeeds(patterns: readonly Pattern[]): Scanner['byNeed'] {
  const uses = new Map<string, number>()
  for (const { program } of patterns) for (const word of program.needs.flat()) uses.set(word, (uses.get(word) ?? 0) + 1)
  // signs stand everywhere
  const weightOf = (word: string): number => (uses.get(word) ?? 0) * (/^\p{L}/u.test(word) ? 1 : 20)
  const weight = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)
  const index = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const [rarest] = pattern.program.needs.toSorted((a, b) => weight(a) - weight(b))
    for (const word of rarest ?? []) push(index, word, pattern)
  }
  return index
}

function indexPairs(patterns: readonly Pattern[]): Scanner['pairs'] {
  const index = new Map<string, Set<string>>()
  for (const need of new Set(patterns.flatMap(({ program }) => program.needs.flat()))) {
    const [first = '', next] = need.split(' ')
    if (next !== undefined) index.set(first, (index.get(first) ?? new Set<string>()).add(next))
  }
  return index
}

function* phrasesOf(lists: Rules['lists']): Iterable<Phrase> {
  for (const [name, entries] of lists)
    for (const [key, entry] of entries) yield* sections[name]?.phrases(entry, key) ?? []
}

interface Made {
  readonly rule: Rule
  /** Number of the pattern in its rule, from 0. */
  readonly n: number
  readonly program: Program
  readonly at: readonly PropertyKey[]
}

interface Compiled extends Made {
  readonly pattern: Pattern
}

function programsOf(rule: Rule): Made[] {
  return [rule.pattern].flat().map((words, n) => {
    const at = [...rule.at, 'pattern', ...(Array.isArray(rule.pattern) ? [n] : [])]
    return { rule, n, program: compileWords(rule, words, at), at }
  })
}

const patternOf = ({ rule: { id, slot, tags, emit }, n, program }: Made, order: number): Pattern => ({
  slot,
  rule: `${id}/${n + 1}`,
  tags,
  emit,
  order,
  program,
})

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
  for (const slot of program.begins?.slots.keys() ?? [])
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
    layers.push({ slot, ...beginningSlots(own) })
  }
  for (const slot of bySlot.keys()) visit(slot, null)
  return layers
}

function beginningSlots(patterns: readonly Compiled[]): Pick<Layer, 'firsts' | 'wordless'> {
  const firsts = new Set<string>()
  const wordless = new Map<string, Map<string | null, Pattern[]>>()
  for (const { pattern } of patterns)
    for (const [slot, tags] of pattern.program.begins?.slots ?? []) {
      firsts.add(slot)
      if (pattern.program.needs.length > 0) continue
      const byTag = wordless.get(slot) ?? new Map<string | null, Pattern[]>()
      wordless.set(slot, byTag)
      for (const tag of tags ?? [null]) push(byTag, tag, pattern)
    }
  return { firsts: [...firsts], wordless }
}

function push<K, T>(index: Map<K, T[]>, key: K, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}
