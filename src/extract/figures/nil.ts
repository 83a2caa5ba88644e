// Stated nothing: of a noun in a sentence, or as the answer to a label. A nil answers only its own noun or label.

import type { Figure } from '../../model/record.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { answered, askedAbove, filled, labelBefore, type Said } from './labels.ts'
import type { Quantity, Scene } from './scene.ts'
import { overlaps } from './spots.ts'

export interface Nil {
  readonly indicator: string | null
  readonly kind: NonNullable<Figure['nilKind']>
  readonly rule: string
  /** Said in a sentence, or as the answer to a label or heading. */
  readonly by: 'nil' | 'answer'
  readonly start: number
  readonly end: number
}

export function nilsOf(scene: Scene, said: Said): Nil[] {
  const nils = sentenceNils(scene, said)
  // «Thỏa thuận quốc tế: không ký kết mới» is both
  const answers = answeredNils(scene, said).filter(one => !nils.some(other => overlaps(one, other)))
  return [...nils, ...answers].toSorted((a, b) => a.start - b.start)
}

function sentenceNils(scene: Scene, said: Said): Nil[] {
  return apart(scene.passage, 'nil').flatMap(match => {
    const negation = match.captures.find(at => at.name === 'negation')?.entity
    const nouns = match.captures.flatMap(at => (at.name === 'nil-noun' && at.entity ? [at.entity] : []))
    return [...nouns, ...nouns.slice(-1).flatMap(noun => listedBehind(noun, scene.passage))].flatMap((noun, n) => {
      const indicator = filled((noun.value as { of: string }).of, match.start, scene, said)
      const { start, end } = n === 0 ? match : noun
      return indicator ? [{ indicator, kind: kindOf(negation), rule: match.rule, by: 'nil' as const, start, end }] : []
    })
  })
}

const links = new Set([',', 'và', 'hoặc', 'hay'].map(word => word.normalize('NFC')))

/** «không phát sinh đoàn ra, đoàn vào»: the nouns that follow share its denial, unless a number does. */
function listedBehind(noun: Entity, passage: Passage): Entity[] {
  const link = passage.tokens[noun.end]
  if (!link || !links.has(passage.text.slice(link.start, link.end).toLowerCase())) return []
  const next = apart(passage, 'nil-noun').find(one => one.start === noun.end + 1)
  const isCounted = (one: Entity): boolean =>
    apart(passage, 'quantity').some(other => other.start >= one.end && other.start - one.end <= 3)
  return next && !isCounted(next) ? [next, ...listedBehind(next, passage)] : []
}

const kindOf = (said: Entity | null | undefined): Nil['kind'] =>
  (said?.value as { nil: Nil['kind'] } | undefined)?.nil ?? 'none'

function answeredNils(scene: Scene, said: Said): Nil[] {
  return apart(scene.passage, 'nil-answer').map(answer => {
    const { start, asks } =
      answer.start === 0 ? { start: 0, asks: askedAbove(scene) } : labelBefore(answer.start, scene)
    const end = scene.passage.tokens[answer.end - 1]?.kind === 'word' ? answer.end : answer.end - 1
    return {
      indicator: answered(asks, scene, said),
      kind: kindOf(answer),
      rule: answer.rule,
      by: 'answer',
      start,
      end,
    }
  })
}

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
