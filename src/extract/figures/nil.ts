// Stated nothing: of a noun in a sentence, or as the answer to a label. A nil answers only its own noun or label.

import type { Figure } from '../../model/record.ts'
import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import type { Catalogue, Claimed } from './claims.ts'
import type { Topic } from './context.ts'
import type { Quantity, Scene } from './scene.ts'

export interface Nil {
  readonly indicator: string | null
  readonly kind: NonNullable<Figure['nilKind']>
  readonly rule: string
  /** Said in a sentence, or as the answer to a label or heading. */
  readonly by: 'nil' | 'answer'
  readonly start: number
  readonly end: number
}

interface Said {
  readonly catalogue: Catalogue
  readonly claimed: readonly Claimed[]
}

export const nilsOf = (scene: Scene, said: Said): Nil[] =>
  [...sentenceNils(scene, said), ...answeredNils(scene, said)].toSorted((a, b) => a.start - b.start)

function sentenceNils(scene: Scene, said: Said): Nil[] {
  return apart(scene.passage, 'nil').flatMap(match => {
    const of = nounOf(match)
    const indicator = of && fill(of, match.start, scene, said)
    const kind = kindOf(match.captures.find(at => at.name === 'negation')?.entity)
    return indicator ? [{ indicator, kind, rule: match.rule, by: 'nil', start: match.start, end: match.end }] : []
  })
}

const kindOf = (said: Entity | null | undefined): Nil['kind'] =>
  (said?.value as { nil: Nil['kind'] } | undefined)?.nil ?? 'none'

const nounOf = (match: Entity): string | null =>
  (match.captures.find(at => at.name === 'nil-noun')?.entity?.value as { of: string } | undefined)?.of ?? null

function answeredNils(scene: Scene, said: Said): Nil[] {
  return apart(scene.passage, 'nil-answer').map(answer => {
    const { start, of } = answer.start === 0 ? { start: 0, of: ofHeading(scene) } : ofLabel(answer, scene)
    const end = scene.passage.tokens[answer.end - 1]?.kind === 'word' ? answer.end : answer.end - 1
    return { indicator: of && fill(of, start, scene, said), kind: kindOf(answer), rule: answer.rule, by: 'answer', start, end }
  })
}

interface Label {
  readonly start: number
  /** What a nil behind it answers; null where the label does not say. */
  readonly of: string | null
}

// the label reaches back to the beginning of its sentence, or to the last semicolon in it
function ofLabel(answer: Entity, scene: Scene): Label {
  const start = labelStart(scene, answer.start)
  const within = (one: Entity): boolean => one.start >= start && one.end <= answer.start
  const noun = apart(scene.passage, 'nil-noun').findLast(within)
  if (noun) return { start, of: (noun.value as { of: string }).of }
  return { start, of: onlyNil(scene.topics.filter(within).map(one => one.value as Topic)) }
}

// «Không.» alone on its line answers the heading above
const ofHeading = ({ context }: Scene): string | null => onlyNil(context.headings[0]?.topics ?? [])

const onlyNil = (topics: readonly Topic[]): string | null =>
  topics.length > 0 && isOne(topics) ? (topics[0]?.nil ?? null) : null

const isOne = (topics: readonly Topic[]): boolean => new Set(topics.map(one => one.nil)).size === 1

function labelStart({ passage, context }: Scene, colon: number): number {
  const sentence = passage.sentence[colon]
  for (let at = colon - 1; at >= 0; at--) {
    const token = passage.tokens[at]
    if (token && (passage.sentence[at] !== sentence || token.key === ';' || token.start < context.labelEnd))
      return at + 1
  }
  return passage.tokens[0]?.key === '-' || passage.tokens[0]?.key === '+' ? 1 : 0
}

function fill(
  of: string,
  at: number,
  { topics, context, stretch }: Scene,
  { catalogue, claimed }: Said,
): string | null {
  if (!of.startsWith('*')) return of
  const able = (prefix: string): string | null =>
    catalogue.has(of.replace('*', prefix)) ? of.replace('*', prefix) : null
  const before = [
    ...topics.map(one => ({ at: one.start, prefix: (one.value as Topic).topic })),
    ...claimed.map(one => ({ at: one.quantity.start, prefix: prefixOf(one.indicator) })),
  ]
  for (const { prefix } of before.filter(one => one.at < at).toSorted((a, b) => b.at - a.at))
    if (able(prefix)) return able(prefix)
  for (const heading of context.headings.filter(one => one.stretch !== stretch)) {
    const found = new Set(heading.topics.flatMap(({ topic }) => topic.split(' ')).flatMap(prefix => able(prefix) ?? []))
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null
  }
  return null
}

const prefixOf = (indicator: string): string => indicator.split('.')[0] ?? ''

// what a change beside a nil is counted in
const unitTags: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.trips$/, ['doan']],
  [/\.personTrips$/, ['trips-of-people']],
  [/cases$|violations$/, ['case']],
  [/^conference\.count$/, ['conference']],
  [/^agreements\./, ['agreement']],
]

/** The zero of a nil, as a quantity that changes can be bound to. */
export const nothingOf = (indicator: string, start: number, end: number): Quantity => ({
  value: {
    value: 0,
    low: 0,
    high: 0,
    qualifier: 'exact',
    hedge: null,
    isEstimate: false,
    unit: null,
    measure: null,
    scale: 1,
    currency: null,
    flags: [],
  },
  start,
  end,
  numeral: start,
  tags: unitTags.find(([pattern]) => pattern.test(indicator))?.[1] ?? [],
})
