// Rule files, checked and laid over each other: a rule or list entry of a later folder takes the place of the earlier
// one with its id, `off: true` turns a rule off.

import { createHash } from 'node:crypto'
import { compile } from './compile.ts'
import { checked, isOnDemand, type Laid, layEntries, parse } from './entries.ts'
import { badRuleAt, type RuleFile } from './fault.ts'
import { checkIndicators } from './indicators.ts'
import { offsetOf, placeOf } from './locate.ts'
import type { Interpret, Scanner } from './scan.ts'
import { offSchema, type RuleSource, ruleFileSchema, ruleSchema } from './schema.ts'

export interface Rule extends Omit<RuleSource, 'slot' | 'off'> {
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
  /** Where the entries stand that bear examples: `tables/delegations-in`. */
  readonly places: ReadonlyMap<string, Pick<Rule, 'file' | 'at'>>
  /** Tables that are read only when asked for. */
  readonly onDemand: readonly RuleFile[]
  /** sha256 of all files: part of every record. */
  readonly hash: string
}

/**
 * The files of each folder, later folders over earlier ones.
 * @throws TrichLucError `bad-rule` with file, line, column and what is wrong
 */
export function loadRules(
  folders: readonly (readonly RuleFile[])[],
  interpret: Readonly<Record<string, Interpret>>,
): Rules {
  const rules = new Map<string, Rule>()
  const lists = new Map<string, Map<string, unknown>>()
  const places = new Map<string, Pick<Rule, 'file' | 'at'>>()
  for (const folder of folders) layFolder(folder, rules, { lists, places })
  const active = [...rules.values()]
  checkIndicators(active, lists)
  const files = folders.flat()
  return {
    scanner: compile(active, lists, interpret),
    rules: active,
    lists,
    places,
    onDemand: files.filter(isOnDemand),
    hash: hashOf(files),
  }
}

function layFolder(files: readonly RuleFile[], rules: Map<string, Rule>, into: Laid): void {
  const own = new Map<string, Entry>()
  for (const file of files.filter(one => !isOnDemand(one))) {
    const content = parse(file)
    if ('slot' in content) for (const entry of entriesOf(file, content)) layRule(entry, rules, own)
    else for (const [name, entries] of Object.entries(content)) layEntries(into, file, name, entries)
  }
}

/** A rule, or that the one of its id is turned off. */
type Entry = { readonly rule: Rule } | { readonly off: Pick<Rule, 'id' | 'file' | 'at'> }

/** `own`: the entries of the same folder, whose ids may stand in it once. */
function layRule(entry: Entry, rules: Map<string, Rule>, own: Map<string, Entry>): void {
  const { id, file, at } = of(entry)
  const before = own.get(id)
  if (before) throw badRuleAt(file, [...at, 'id'], ['duplicate-id', { id, before: whereIs(of(before)) }])
  own.set(id, entry)
  if ('rule' in entry) rules.set(id, entry.rule)
  else if (!rules.delete(id)) throw badRuleAt(file, [...at, 'id'], ['nothing-to-turn-off', { id }])
}

const of = (entry: Entry): Pick<Rule, 'id' | 'file' | 'at'> => ('rule' in entry ? entry.rule : entry.off)

const whereIs = ({ file, at }: Pick<Rule, 'file' | 'at'>): string =>
  `${file.path}:${placeOf(file.text, offsetOf(file.text, [...at, 'id'])).line}`

function entriesOf(file: RuleFile, content: Record<string, unknown>): Entry[] {
  const { slot, rules } = checked(file, [], ruleFileSchema, content)
  return rules.map((raw, n): Entry => {
    const at = ['rules', n]
    if (isOff(raw)) return { off: { id: checked(file, at, offSchema, raw).id, file, at } }
    const rule = checked(file, at, ruleSchema, raw)
    return { rule: { ...rule, slot: rule.slot ?? slot, file, at } }
  })
}

const isOff = (raw: unknown): boolean => (raw as { off?: unknown } | null)?.off === true

/** The same as of the rules that are loaded from them, all folders one after the other. */
export const hashOf = (files: readonly RuleFile[]): string => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${Buffer.byteLength(file.text)}\n`).update(file.text)
  return `sha256:${hash.digest('hex')}`
}
