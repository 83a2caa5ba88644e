// Rule files, checked and compiled. A later folder is laid over an earlier one: a rule or list entry with the same id
// takes the place of ours, `off: true` turns a rule off.

import { createHash } from 'node:crypto'
import { load, YAMLException } from 'js-yaml'
import type { z } from 'zod'
import { badRule, type RuleFile } from './fault.ts'
import { sections } from './lists/index.ts'
import type { Section } from './lists/section.ts'
import { offsetOf } from './locate.ts'
import { tokenSlots } from './match.ts'
import { PatternError, parsePattern } from './pattern.ts'
import { type Phrase, plantPhrases } from './phrases.ts'
import { compilePattern, type Program } from './program.ts'
import type { Interpret, Layer, Pattern, Scanner } from './scan.ts'
import { type RuleSource, ruleFileSchema } from './schema.ts'
import { parseTable } from './table.ts'

export interface Rule extends Omit<RuleSource, 'slot'> {
  readonly slot: string
  readonly file: RuleFile
  /** Where the rule stands in its file. */
  readonly at: readonly PropertyKey[]
}

export interface Rules {
  readonly scanner: Scanner
  readonly rules: readonly Rule[]
  /** Entries of the lists, by section, then by id. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** Tables that are read only when asked for. */
  readonly onDemand: readonly RuleFile[]
  /** sha256 of all files: part of every record. */
  readonly hash: string
}

/** @throws TrichLucError `bad-rule` with file, line, column and what is wrong. */
export function loadRules(files: readonly RuleFile[], interpret: Readonly<Record<string, Interpret>>): Rules {
  const rules = new Map<string, Rule>()
  const lists = new Map<string, Map<string, unknown>>()
  for (const file of files.filter(one => !isOnDemand(one))) {
    const content = parse(file)
    if ('slot' in content) for (const rule of rulesOf(file, content)) rules.set(rule.id, rule)
    else for (const [name, entries] of Object.entries(content)) layEntries(lists, file, name, entries)
  }
  const active = [...rules.values()].filter(rule => !rule.off)
  return {
    scanner: compile(active, lists, interpret),
    rules: active,
    lists,
    onDemand: files.filter(isOnDemand),
    hash: hashOf(files),
  }
}

// ten thousand lines that most runs never ask for
const isOnDemand = (file: RuleFile): boolean => file.path.endsWith('communes.tsv')

function parse(file: RuleFile): Record<string, unknown> {
  if (file.path.endsWith('.tsv')) return parseTable(file)
  try {
    const content = load(file.text)
    if (content && typeof content === 'object' && !Array.isArray(content)) return content as Record<string, unknown>
  } catch (error) {
    if (error instanceof YAMLException) throw badRule(file, error.mark?.position ?? 0, error.reason)
    throw error
  }
  throw badRule(file, 0, 'expected a mapping with `slot:` and `rules:`, or lists')
}

function checked<T>(file: RuleFile, at: readonly PropertyKey[], schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw badRule(file, offsetOf(file.text, [...at, ...(issue?.path ?? [])]), issue?.message ?? 'unexpected value')
}

function rulesOf(file: RuleFile, content: Record<string, unknown>): Rule[] {
  const { slot, rules } = checked(file, [], ruleFileSchema, content)
  return rules.map((rule, n) => ({ ...rule, slot: rule.slot ?? slot, file, at: ['rules', n] }))
}

function layEntries(lists: Map<string, Map<string, unknown>>, file: RuleFile, name: string, entries: unknown): void {
  const section: Section<unknown> | undefined = sections[name]
  if (!section)
    throw badRule(
      file,
      offsetOf(file.text, [name]),
      `unknown list «${name}», expected one of: ${Object.keys(sections).join(', ')}`,
    )
  const list = lists.get(name) ?? new Map<string, unknown>()
  lists.set(name, list)
  for (const [key, raw] of Object.entries((entries ?? {}) as Record<string, unknown>)) {
    const entry = section.schema ? checked(file, [name, key], section.schema, raw) : raw
    list.set(section.idOf(entry, key), entry)
  }
}

const hashOf = (files: readonly RuleFile[]): string => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${Buffer.byteLength(file.text)}\n`).update(file.text)
  return `sha256:${hash.digest('hex')}`
}

function compile(rules: readonly Rule[], lists: Rules['lists'], interpret: Scanner['interpret']): Scanner {
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
    throw new PatternError('a pattern must begin with a word or a slot, so that its places can be found', 0)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    // a quoted YAML value begins after its quote
    const start = offsetOf(rule.file.text, at)
    throw badRule(rule.file, start + error.offset, error.message)
  }
}

function checkSlots({ rule, program, at }: Compiled, known: ReadonlySet<string>, asides: ReadonlySet<string>): void {
  const fail = (why: string): never => {
    throw badRule(rule.file, offsetOf(rule.file.text, at), why)
  }
  for (const slot of program.slots) if (!known.has(slot)) fail(`unknown slot <${slot}>`)
  for (const slot of program.begins?.slots ?? [])
    if (asides.has(slot)) fail(`a pattern cannot begin with <${slot}>: it is an aside`)
}

// a slot comes after every slot that its patterns use
function layersOf(patterns: readonly Compiled[]): Layer[] {
  const bySlot = Map.groupBy(patterns, one => one.pattern.slot)
  const layers: Layer[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (slot: string, asker: Compiled | null): void => {
    if (state.get(slot) === 'done') return
    if (state.get(slot) === 'open' && asker)
      throw badRule(asker.rule.file, offsetOf(asker.rule.file.text, asker.at), `<${slot}> is made of itself`)
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
