// What a label asks for: «- Vụ việc bảo hộ công dân (liệt kê):» is answered by a number, or by a stated nothing.

import { noIndicator } from '../../rules/indicators.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { allOf } from '../../rules/scan.ts'
import { spanOf } from '../passages.ts'
import { type Catalogue, type Claimed, prefixesOf } from './claimed.ts'
import type { Heading, Topic } from './context.ts'
import type { Quantity, Scene } from './scene.ts'

export interface Said {
  readonly catalogue: Catalogue
  readonly claimed: readonly Claimed[]
}

export interface Label {
  /** First token. */
  readonly start: number
  /** What it may ask for, the likeliest first. */
  readonly asks: readonly Asks[]
}

export interface Asks {
  /** An indicator; * is left to the words around. */
  readonly of: string
  readonly start: number
}

/** The label before a colon: back to the beginning of its sentence, or to the last semicolon outside brackets. */
export function labelBefore(colon: number, scene: Scene): Label {
  const start = labelStart(scene, colon)
  return { start, asks: asksIn(scene.passage, { start, end: colon }) }
}

/** What the heading above asks for: «Không.» alone on its line answers it. */
export const askedAbove = ({ context }: Scene): readonly Asks[] => {
  const [heading] = context.headings
  return heading ? asksIn(heading.stretch.passage, tokensOf(heading)).map(one => ({ ...one, start: 0 })) : []
}

/** The first of what may be asked for that there is. */
export function answered(asks: readonly Asks[], scene: Scene, said: Said): string | null {
  for (const { of, start } of asks) {
    const indicator = filled(of, start, scene, said)
    if (indicator) return indicator
  }
  return null
}

function tokensOf({ start, end, stretch }: Heading): Span {
  const { tokens } = stretch.passage
  const from = tokens.findIndex(one => one.start >= start)
  const to = tokens.findIndex(one => one.start >= end)
  return { start: Math.max(0, from), end: to < 0 ? tokens.length : to }
}

type Span = Pick<Entity, 'start' | 'end'>

/** What words ask for, the likeliest first: their last noun outside brackets (which hold what else a form wants to know),
 * their first subject, their only topic. */
function asksIn(passage: Passage, span: Span): Asks[] {
  const within = (slot: string): Entity[] =>
    allOf(passage, slot)
      .filter(one => one.start >= span.start && one.end <= span.end)
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const asks = (isOpen: (one: Entity) => boolean): Asks[] => [
    ...[...within('nil-noun').toReversed(), ...within('subject')].filter(isOpen).flatMap(nounOf),
    ...topicIn(within('topic').filter(isOpen)),
  ]
  if (within('topic').some(one => (one.value as Topic).nil === noIndicator)) return []
  const isInside = (one: Entity): boolean => isBracketed(passage, span.start, one.start)
  return [...asks(one => !isInside(one)), ...asks(isInside)]
}

// money alone does not say which of its figures is meant
const nounOf = ({ value, start }: Entity): Asks[] => {
  const { of } = value as { of: string }
  return of.endsWith('.value') ? [] : [{ of, start }]
}

function topicIn(topics: readonly Entity[]): Asks[] {
  const [first] = topics
  const nils = new Set(topics.map(one => (one.value as Topic).nil))
  const [of] = nils
  return first && of !== undefined && nils.size === 1 ? [{ of, start: first.start }] : []
}

function isBracketed({ tokens }: Passage, from: number, at: number): boolean {
  const keys = tokens.slice(from, at).map(one => one.key)
  return keys.lastIndexOf('(') > keys.lastIndexOf(')')
}

function labelStart({ passage, context }: Scene, colon: number): number {
  const sentence = passage.sentence[colon]
  let depth = 0
  for (let at = colon - 1; at >= 0; at--) {
    const token = passage.tokens[at]
    if (token?.key === ')') depth++
    if (token?.key === '(') depth--
    const isApart = passage.sentence[at] !== sentence || (token?.key === ';' && depth <= 0)
    if (token && (isApart || token.start < context.labelEnd)) return at + 1
  }
  return marks.has(passage.tokens[0]?.key ?? '') ? 1 : 0
}

const marks = new Set(['-', '+', '*', '•'])

/** The indicator with * filled: from the topics and figures before it, nearest first, then from the headings. */
export function filled(of: string, at: number, scene: Scene, { catalogue, claimed }: Said): string | null {
  if (!of.startsWith('*')) return of
  const { topics, context, stretch } = scene
  const able = (prefixes: readonly string[]): string[] => [
    ...new Set(prefixes.map(prefix => of.replace('*', prefix)).filter(id => catalogue.has(id))),
  ]
  const before = [
    ...topics.map(one => ({ at: one.start, prefixes: [(one.value as Topic).topic] })),
    ...claimed.map(one => ({ at: one.quantity.start, prefixes: prefixesOf(one.indicator) })),
  ].filter(one => one.at < at)
  for (const { prefixes } of before.toSorted((a, b) => b.at - a.at)) {
    const [first] = able(prefixes)
    if (first) return first
  }
  for (const heading of context.headings.filter(one => one.stretch !== stretch)) {
    const found = able(heading.topics.flatMap(({ topic }) => topic.split(' ')))
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

// «Số vụ bảo hộ công dân: 12»; behind more words than these a noun may only be spoken of
const lead = 3

/** The claims with bare numbers that answer a label: «Hoạt động văn hóa đối ngoại: 03». */
export function withAnswers(scene: Scene, said: Said, taken: ReadonlySet<number>): Claimed[] {
  const free = scene.quantities.filter(
    one => isAnswer(one, scene) && !taken.has(one.numeral) && !said.claimed.some(other => other.quantity === one),
  )
  const answers = free.flatMap(one => answerOf(one, scene, said) ?? [])
  return answers.length === 0
    ? [...said.claimed]
    : [...said.claimed, ...answers].toSorted((a, b) => a.quantity.start - b.quantity.start)
}

const closing = new Set(['.', ';', ',', '(', ')'])

const isAnswer = ({ tags, start, end }: Quantity, { passage }: Scene): boolean =>
  tags.includes('bare') &&
  !tags.includes('scaled') &&
  askedBefore(start, passage) !== null &&
  (end >= passage.tokens.length || closing.has(passage.tokens[end]?.key ?? ''))

/** The colon or question mark right before an answer: «Ký mới: 02», «Ký mới? - 02». */
function askedBefore(start: number, { tokens }: Passage): number | null {
  const keyAt = (at: number): string => tokens[at]?.key ?? ''
  // «15:23:24»
  if (keyAt(start - 1) === ':') return /\d$/.test(keyAt(start - 2)) ? null : start - 1
  const at = keyAt(start - 1) === '-' ? start - 2 : start - 1
  return keyAt(at) === '?' ? at : null
}

function answerOf(quantity: Quantity, scene: Scene, said: Said): Claimed | null {
  const { start, asks } = labelBefore(askedBefore(quantity.start, scene.passage) ?? quantity.start, scene)
  const near = asks.filter(one => one.start - start <= lead)
  const indicator = answered(near, scene, said)
  if (!indicator) return null
  return {
    quantity,
    indicator,
    rule: 'label',
    start,
    end: quantity.end,
    constants: {},
    filledBy: { how: 'sentence', ...spanOf(scene.passage, { start, end: quantity.start }) },
    total: null,
  }
}
