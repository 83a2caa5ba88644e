// A correction as an example for the rules: what `rules test` then asks of them. A figure that is there, of another
// indicator or of none before, becomes a rule of its own, as narrow as its words; one that is not there becomes a
// counter-example of the rule that found it, which fails until that rule is narrower.

import { join } from 'node:path'
import { dump } from 'js-yaml'
import { writeWhole } from '../archive/write.ts'
import { isOwnFile } from '../rules/files.ts'
import type { Measure } from '../rules/lists/measures.ts'
import type { Rule, Rules } from '../rules/load.ts'
import { proveRules } from '../rules/prove.ts'
import { fold } from '../text/fold.ts'
import type { Correction } from './correction.ts'
import { saidBy } from './judge.ts'

/** A file for a folder of one's own rules. */
export interface Example {
  /** Below that folder: `corrections/r0123456789abcde.yaml`. */
  readonly file: string
  readonly yaml: string
  /** Whether the rules keep it already: a counter-example asks for work. */
  readonly asks: 'nothing' | 'narrower-rule'
}

/**
 * Why there is none: it is no figure · it was accepted, or undone · no indicator is said · there are no words around it
 * that tell it from others · no rule of patterns found it · the rule stands in a file of one's own, which is not written.
 */
export const exampleFaults = ['no-figure', 'not-changed', 'no-indicator', 'no-context', 'no-rule', 'own-rule'] as const
export type ExampleFault = (typeof exampleFaults)[number]

/** `rules`: with the folder that the file is for laid over ours. */
export function exampleOf(correction: Correction, rules: Rules): Example | { readonly fault: ExampleFault } {
  if (correction.item !== 'figure') return { fault: 'no-figure' }
  if (correction.verdict === 'rejected') return counterexampleOf(correction, rules)
  return correction.verdict === 'corrected' ? ruleOf(correction, rules) : { fault: 'not-changed' }
}

const folder = 'corrections'

/** Who said so, and when: `source` of a rule. */
const sourceOf = ({ id, who, when, why }: Correction): string =>
  [`correction ${id}`, who, when.slice(0, 10), why].filter(Boolean).join('; ')

/** Words that stand next to the quoted ones, up to the first that is more than letters. */
function wordsBeside(words: readonly string[], most: number): readonly string[] {
  const end = words.findIndex(word => !/^\p{L}+$/u.test(word))
  return words.slice(0, Math.min(most, end < 0 ? words.length : end))
}

function ruleOf(correction: Correction, { lists }: Rules): Example | { readonly fault: ExampleFault } {
  const { words, changes, was, id } = correction
  const changed = changes.find(({ field }) => field === 'indicator')
  const indicator = changed ? changed.now : saidBy(was, 'indicator')
  if (typeof indicator !== 'string') return { fault: 'no-indicator' }
  const before = wordsBeside(wordsOf(words.before).toReversed(), 3).toReversed().join(' ')
  const after = wordsBeside(wordsOf(words.after), 2).join(' ')
  if (before === '' && after === '') return { fault: 'no-context' }
  const unit = measureOf(saidBy(was, 'unit'), lists)
  const rule = {
    id: `corrections.${id}`,
    pattern: [before, `<q:quantity${unit ? ` ${unit}` : ''}>`, after].filter(Boolean).join(' '),
    emit: { q: indicator },
    examples: [`«${[before, words.raw, after].filter(Boolean).join(' ')}»`],
    source: sourceOf(correction),
  }
  return { file: `${folder}/${id}.yaml`, yaml: yamlOf('figure', rule, words.sentence), asks: 'nothing' }
}

function measureOf(unit: unknown, lists: Rules['lists']): string | null {
  if (typeof unit !== 'string') return null
  const said = keyOf(unit)
  for (const [slug, { words }] of (lists.get('measures') ?? new Map()) as Map<string, Measure>)
    if (words.some(one => keyOf(one) === said)) return slug
  return null
}

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(word => word !== '')

const keyOf = (words: string): string => words.split(/\s+/u).map(fold).join(' ')

function counterexampleOf(correction: Correction, rules: Rules): Example | { readonly fault: ExampleFault } {
  const id = String(saidBy(correction.was, 'rule') ?? '').replace(/\/\d+$/u, '')
  const rule = rules.rules.find(one => one.id === id)
  const text = rule && narrowest(correction, rule, rules)
  if (!rule || !text) return { fault: 'no-rule' }
  const file = `${folder}/not-${id}.yaml`
  const place = rule.file.path.replaceAll('\\', '/')
  // ours stand in `rules/`, whose rule is copied; what was written here before is written again with one more
  if (!isOwnFile(rule.file) && !place.endsWith(file)) return { fault: 'own-rule' }
  const { slot, file: _, at: __, ...source } = rule
  const counterexamples = [...new Set([...rule.counterexamples, text])]
  return { file, yaml: yamlOf(slot, { ...source, counterexamples }, correction.words.sentence), asks: 'narrower-rule' }
}

/** As few words around the quoted ones as the rule needs to find them: the sentence may hold what it is right about. */
function narrowest({ words }: Correction, rule: Rule, rules: Rules): string | null {
  const { before, raw, after } = words
  const texts = [0, 3, 6, 12].map(count =>
    [
      ...wordsOf(before).slice(count === 0 ? Number.POSITIVE_INFINITY : -count),
      raw,
      ...wordsOf(after).slice(0, count),
    ].join(' '),
  )
  const isFound = (text: string): boolean =>
    proveRules({ ...rules, rules: [{ ...rule, examples: [], counterexamples: [text] }] }, {}).length > 0
  return [...texts, words.sentence].find(isFound) ?? null
}

const yamlOf = (slot: string, rule: object, sentence: string): string =>
  `# ${sentence.replace(/[\p{C}\s]+/gu, ' ').slice(0, 200)}\n${dump({ slot, about: 'made of corrections', rules: [rule] }, { lineWidth: -1 })}`

/**
 * Writes an example into a folder of one's own rules; a counter-example that stands there already is written again with
 * one more. Returns the place of the file.
 */
export async function writeExample(rulesFolder: string, { file, yaml }: Example): Promise<string> {
  const place = join(rulesFolder, file)
  await writeWhole(place, yaml)
  return place
}
