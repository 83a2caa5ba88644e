// What stands in a rule file, checked; the entries of its lists laid over those of earlier folders.

import type { z } from 'zod'
import { contentOf } from './content.ts'
import { badRule, badRuleAt, type FaultArgs, type RuleFault, type RuleFile } from './fault.ts'
import { sections } from './lists/index.ts'
import type { Section } from './lists/section.ts'
import type { Rule } from './load.ts'
import { offsetOf } from './locate.ts'
import { parseTable } from './table.ts'

/** Entries by section, then by id, and where those stand that bear examples. */
export interface Laid {
  readonly lists: Map<string, Map<string, unknown>>
  readonly places: Map<string, Pick<Rule, 'file' | 'at'>>
}

// ten thousand lines that most runs never ask for
export const isOnDemand = (file: RuleFile): boolean => file.path.endsWith('communes.tsv')

const isTable = (file: RuleFile): boolean => file.path.endsWith('.tsv')

export const parse = (file: RuleFile): Record<string, unknown> => (isTable(file) ? parseTable(file) : contentOf(file))

export function checked<T>(file: RuleFile, at: readonly PropertyKey[], schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { jitless: true })
  if (result.success) return result.data
  // a misspelt field is missing, too
  const { issues } = result.error
  const issue = (issues.find(one => one.code === 'unrecognized_keys') ?? issues[0]) as z.core.$ZodIssue
  throw badRuleAt(file, [...at, ...issue.path], faultOf(issue, value))
}

function faultOf(issue: z.core.$ZodIssue, value: unknown): readonly [RuleFault, FaultArgs] {
  if (issue.code === 'unrecognized_keys') return ['unknown-field', { fields: issue.keys.join(', ') }]
  const field = String(issue.path.at(-1) ?? '')
  const found = issue.path.reduce<unknown>((holder, key) => (holder as Record<PropertyKey, unknown>)?.[key], value)
  return found === undefined ? ['missing-field', { field }] : ['bad-value', { field, reason: issue.message }]
}

export function layEntries({ lists, places }: Laid, file: RuleFile, name: string, entries: unknown): void {
  const section: Section<unknown> | undefined = Object.hasOwn(sections, name) ? sections[name] : undefined
  if (!section) throw badRule(file, isTable(file) ? 0 : offsetOf(file.text, [name]), unknownList(name))
  const list = lists.get(name) ?? new Map<string, unknown>()
  lists.set(name, list)
  for (const [key, raw] of Object.entries((entries ?? {}) as Record<string, unknown>)) {
    const entry = section.schema ? checked(file, [name, key], section.schema, raw) : raw
    const id = section.idOf(entry, key)
    list.set(id, entry)
    if (Object.hasOwn(Object(entry), 'examples')) places.set(`${name}/${id}`, { file, at: [name, key] })
  }
}

const unknownList = (list: string): [RuleFault, FaultArgs] => [
  'unknown-list',
  { list, lists: Object.keys(sections).join(', ') },
]
