// The match behind a figure, and the other rules that would say what its quantity counts.

import { numeralOf } from '../../extract/figures/scene.ts'
import type { FigureValue } from '../../extract/interpret/figures.ts'
import type { Figure, TrichLucRecord } from '../../model/record.ts'
import type { Pattern } from '../../rules/candidates.ts'
import { type Entity, matchAt, type Passage } from '../../rules/match.ts'
import { type Scanner, wordsOf } from '../../rules/scan.ts'
import { patternsOf } from './considered.ts'
import { matchBehind, missedBy, passageAround } from './found.ts'

/**
 * `agrees`: it says the same · `earlier-rule`: the same words, but another rule comes first · `open`: the chosen one names
 * its indicator, this one does not · `unfilled`: no word around or above fills it · `shorter`: fewer words ·
 * `crossed`: another quantity of the same unit stands between, or this one belongs to a comparison.
 */
export type WhyNotRival = 'agrees' | 'earlier-rule' | 'open' | 'unfilled' | 'shorter' | 'crossed' | 'general'

export interface Rival {
  readonly rule: string
  /** What it would say; * where it leaves that to the words around. */
  readonly indicator: string
  readonly words: string
  readonly whyNot: WhyNotRival
}

export interface FigureMatch {
  readonly passage: Passage
  /** Match of its rule; null for parts, unclaimed quantities, and where the present rules have none. */
  readonly entity: Entity | null
  readonly quantity: Entity | null
  readonly rivals: readonly Rival[]
}

export function figureMatch(scanner: Scanner, record: TrichLucRecord, figure: Figure): FigureMatch {
  const { at, rule, kind } = figure
  if (kind === 'nil') return { ...matchBehind(scanner, record, { ...at, rule }), quantity: null, rivals: [] }
  const passage = passageAround(scanner, record, at.start)
  const quantity = nearest(passage, 'quantity', at)
  if (!quantity) return { passage, entity: null, quantity, rivals: [] }
  const all = readingsOf(scanner, passage, numeralOf(quantity))
  const own = all.find(one => one.rule === rule) ?? null
  const rivals = all.filter(one => one !== own).map(one => rivalOf(one, { own, figure, passage }))
  return { passage, entity: own && entityOf(passage, own), quantity, rivals }
}

function nearest(passage: Passage, slot: string, at: Figure['at']): Entity | null {
  const near = [...(passage.found.get(slot)?.values() ?? [])]
    .flat()
    .filter(one => missedBy(passage, one, at) < at.end - at.start)
  return near.toSorted((a, b) => missedBy(passage, a, at) - missedBy(passage, b, at))[0] ?? null
}

interface Reading extends Pick<Entity, 'start' | 'end' | 'rule' | 'captures'> {
  readonly indicator: string
}

/** Every figure pattern that takes in the quantity, longest first: a scan keeps only the first of equals. */
function readingsOf(scanner: Scanner, passage: Passage, numeral: number): Reading[] {
  const patterns = patternsOf(scanner, 'figure')
  return passage.tokens
    .flatMap((_, start) => patterns.flatMap(pattern => readingOf(scanner, { passage, pattern, start }, numeral)))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
}

interface Trial {
  readonly passage: Passage
  readonly pattern: Pattern
  readonly start: number
}

function readingOf(scanner: Scanner, trial: Trial, numeral: number): Reading[] {
  const match = matchAt(trial.passage, trial.pattern.program.steps, trial.start)
  if (!match) return []
  const value = scanner.interpret.figure?.({ ...trial, ...match })?.value as FigureValue | undefined
  const claim = value?.claims.find(one => numeralOf(one.quantity) === numeral)
  const { start, pattern } = trial
  return claim ? [{ ...match, start, rule: pattern.rule, indicator: claim.indicator }] : []
}

const entityOf = ({ found }: Passage, { start, end, rule, captures }: Reading): Entity =>
  found
    .get('figure')
    ?.get(start)
    ?.find(one => one.end === end && one.rule === rule) ?? {
    slot: 'figure',
    start,
    end,
    rule,
    captures,
    tags: [],
    value: null,
  }

interface Chosen {
  readonly own: Reading | null
  readonly figure: Figure
  readonly passage: Passage
}

const rivalOf = (one: Reading, chosen: Chosen): Rival => ({
  rule: one.rule,
  indicator: one.indicator,
  words: wordsOf(chosen.passage, one),
  whyNot: whyNotOf(one, chosen),
})

function whyNotOf({ indicator, start, end }: Reading, { own, figure }: Chosen): WhyNotRival {
  const isOpen = indicator.startsWith('*')
  if (indicator === figure.indicator) return 'agrees'
  if (!own) return isOpen ? 'unfilled' : 'crossed'
  if (isOpen && !own.indicator.startsWith('*')) return 'open'
  if (own.start === start && own.end === end) return 'earlier-rule'
  return end - start < own.end - own.start ? 'shorter' : 'general'
}
