// Every rule against its own examples and counter-examples.

import type { Rule, Rules } from './load.ts'
import { offsetOf, placeOf } from './locate.ts'
import type { Entity, Passage } from './match.ts'
import { allOf, findAsides, scan, wordsOf } from './scan.ts'

export type FailureKind = 'not-found' | 'other-words' | 'other-rule' | 'other-value' | 'unprintable' | 'counterexample'

export interface Failure {
  readonly kind: FailureKind
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** The example as it stands in the file. */
  readonly example: string
  /** The words or the value that there should be. */
  readonly expected: string
  /** What there is instead. */
  readonly found: string
}

export type Print = Readonly<Record<string, (value: unknown) => string>>

interface Case {
  readonly rules: Rules
  readonly print: Print
  readonly rule: Rule
  readonly list: 'examples' | 'counterexamples'
  readonly n: number
  readonly example: string
}

/** What the rules do not keep of what their examples promise. */
export const proveRules = (rules: Rules, print: Print): Failure[] =>
  rules.rules.flatMap(rule => [
    ...rule.examples.flatMap((example, n) => proveExample({ rules, print, rule, list: 'examples', n, example })),
    ...rule.counterexamples.flatMap((example, n) =>
      proveCounterexample({ rules, print, rule, list: 'counterexamples', n, example }),
    ),
  ])

/** A text with its marks taken out, the spans that they marked, and the value behind the arrow. */
export interface Example {
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
  readonly value: string | null
}

/** `UBND «tỉnh Quảng Trị» → quang-tri`; without marks the whole text is meant. */
export function parseExample(example: string): Example {
  const [, marked = example, value = null] = /^(.*?)(?: → (.*))?$/su.exec(example) ?? []
  const parts = marked.split(/[«»]/u)
  const text = parts.join('')
  if (parts.length === 1) return { text, spans: [[0, text.length]], value }
  const ends = parts.map((_, n) => parts.slice(0, n + 1).join('').length)
  const spans = parts.flatMap((_, n) => (n % 2 === 1 ? [[ends[n - 1] ?? 0, ends[n] ?? 0] as const] : []))
  return { text, spans, value }
}

function proveExample(one: Case): Failure[] {
  const { text, spans, value } = parseExample(one.example)
  const passage = scanFully(one, text)
  return spans.flatMap(span => {
    const here = entitiesAt(passage, one.rule.slot, span)
    const own = here.find(entity => isOf(one.rule, entity))
    if (!own) return [failure(one, missing(one, passage, here[0]), text.slice(...span))]
    return value === null ? [] : proveValue(one, own, value)
  })
}

function scanFully({ rules: { scanner } }: Case, text: string): Passage {
  const passage = scan(scanner, text)
  findAsides(scanner, passage)
  return passage
}

function missing({ rule }: Case, passage: Passage, other: Entity | undefined): Pick<Failure, 'kind' | 'found'> {
  if (other) return { kind: 'other-rule', found: other.rule }
  const own = allOf(passage, rule.slot).filter(entity => isOf(rule, entity))
  if (own.length === 0) return { kind: 'not-found', found: '' }
  return { kind: 'other-words', found: own.map(entity => `«${wordsOf(passage, entity)}»`).join(', ') }
}

function proveValue(one: Case, entity: Entity, value: string): Failure[] {
  const print = one.print[one.rule.slot]
  if (!print) return [failure(one, { kind: 'unprintable', found: '' }, value)]
  const found = print(entity.value)
  return found === value ? [] : [failure(one, { kind: 'other-value', found }, value)]
}

function proveCounterexample(one: Case): Failure[] {
  const passage = scanFully(one, one.example)
  const own = allOf(passage, one.rule.slot).filter(entity => isOf(one.rule, entity))
  return own.map(entity => failure(one, { kind: 'counterexample', found: wordsOf(passage, entity) }, ''))
}

const entitiesAt = (passage: Passage, slot: string, [start, end]: readonly [number, number]): Entity[] =>
  allOf(passage, slot).filter(
    entity => passage.tokens[entity.start]?.start === start && passage.tokens[entity.end - 1]?.end === end,
  )

const isOf = (rule: Rule, entity: Entity): boolean => entity.rule.replace(/\/\d+$/u, '') === rule.id

function failure({ rule, list, n, example }: Case, what: Pick<Failure, 'kind' | 'found'>, expected: string): Failure {
  const place = placeOf(rule.file.text, offsetOf(rule.file.text, [...rule.at, list, n]))
  return { ...what, rule: rule.id, file: rule.file.path, ...place, example, expected }
}
