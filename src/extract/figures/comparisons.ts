// Changes, ratios and attainments, bound to the figure that they speak of.

import type { Entity } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { clean } from '../../text/numerals.ts'
import type { PeriodValue } from '../interpret/periods.ts'
import type { Claimed } from './claims.ts'
import type { Topic } from './context.ts'
import { numeralOf, type Quantity, type Scene } from './scene.ts'

export type ComparisonKind = 'difference' | 'ratio' | 'change-percent' | 'plan-attainment' | 'direction'

export interface Comparison {
  readonly kind: ComparisonKind
  readonly value: number
  /** The period named as the base; `same` for «cùng kỳ», `before` for «năm trước»; null where none is named. */
  readonly base: { readonly said: PeriodValue | null; readonly isSame: boolean } | null
  readonly start: number
  readonly end: number
}

interface Change extends Comparison {
  readonly quantity: Quantity | null
}

interface Constants {
  readonly sign?: number
  readonly kind?: ComparisonKind
  readonly plus?: number
}

/** Numerals of a scene that belong to comparisons or to levels of another year. */
export function takenBy({ passage }: Scene): Set<number> {
  const changes = apart(passage, 'comparison').flatMap(one => one.captures.filter(at => names.has(at.name)))
  const levels = apart(passage, 'from-to').flatMap(one => one.captures.filter(at => at.name === 'a'))
  return new Set([...changes, ...levels].flatMap(at => (at.entity ? [numeralOf(at.entity)] : [])))
}

const names = new Set(['a', 'b', 'c'])

/** Comparisons by the index of their claim. */
export function comparisonsOf(scene: Scene, claimed: readonly Claimed[]): Map<number, Comparison[]> {
  const bound = new Map<number, Comparison[]>()
  for (const change of apart(scene.passage, 'comparison').flatMap(one => changesOf(one, scene))) {
    const n = claimOf(change, scene, claimed)
    if (n !== null) bound.set(n, [...(bound.get(n) ?? []), change])
  }
  return bound
}

function changesOf(match: Entity, { passage, quantities }: Scene): Change[] {
  const constants = match.value as Constants
  const common = { base: baseOf(match), start: match.start, end: match.end }
  const own = match.captures.flatMap(at => (names.has(at.name) && at.entity ? [numeralOf(at.entity)] : []))
  const found = own.flatMap(numeral => quantities.find(one => one.numeral === numeral) ?? [])
  if (found.length === 0)
    return constants.kind === 'direction'
      ? [{ ...common, kind: 'direction', value: constants.sign ?? 1, quantity: null }]
      : []
  return found.map(quantity => ({ ...common, ...measured(constants, quantity, wordsOf(passage, quantity)), quantity }))
}

function measured(
  { sign = 1, kind, plus = 0 }: Constants,
  { value: { value, measure } }: Quantity,
  _words: string,
): Pick<Comparison, 'kind' | 'value'> {
  if (kind === 'ratio' && measure?.slug === 'lan') return { kind, value: clean(value * 100) }
  if (kind) return { kind, value: clean(value + plus) }
  if (measure?.class === 'percent') return { kind: 'change-percent', value: sign * value }
  return measure?.slug === 'lan'
    ? { kind: 'ratio', value: clean(value * 100) }
    : { kind: 'difference', value: sign * value }
}

function baseOf(match: Entity): Comparison['base'] {
  const entity = match.captures.find(at => at.name === 'base')?.entity ?? null
  const all = [...match.captures, ...(entity?.captures ?? [])]
  const said = (all.find(at => at.name === 'p')?.entity?.value as PeriodValue | undefined) ?? null
  return entity || said ? { said, isSame: said === null } : null
}

// kinds of unit that speak of one thing: «tăng 02 cuộc» of conferences, «115 lượt» of person-trips
const families: readonly (readonly string[])[] = [
  ['trips-of-people', 'luot'],
  ['people', 'nguoi'],
  ['conference', 'event'],
  ['doan'],
  ['case'],
  ['agreement', 'van-ban'],
]

const isOfKind = (change: Quantity, figure: Quantity): boolean =>
  (change.value.measure !== null && change.value.measure === figure.value.measure) ||
  families.some(
    family => family.some(tag => change.tags.includes(tag)) && family.some(tag => figure.tags.includes(tag)),
  )

/** The figure that a change speaks of: before it, of its unit; a percent is of the figure whose words stand before it. */
function claimOf(change: Change, scene: Scene, claimed: readonly Claimed[]): number | null {
  const { passage } = scene
  const near = claimed
    .map((one, n) => ({ one, n }))
    .filter(
      ({ one }) => Math.abs((passage.sentence[change.start] ?? 0) - (passage.sentence[one.quantity.start] ?? 0)) <= 1,
    )
  const before = near.filter(({ one }) => one.quantity.start < change.start)
  const unit = change.quantity?.value.measure
  const fits =
    unit && unit.class !== 'percent' && unit.slug !== 'lan'
      ? before.filter(({ one }) => change.quantity && isOfKind(change.quantity, one.quantity))
      : before
  const subject = subjectOf(change, scene, claimed)
  const said = fits.filter(({ one }) => subject === null || subject.every(word => isSaid(word, one)))
  const after = near.filter(
    ({ one }) => one.quantity.start >= change.end && change.quantity && isOfKind(change.quantity, one.quantity),
  )
  const chosen =
    (said.length > 0 ? said : fits).filter(({ one }) => !isPartial(one)).at(-1) ??
    (said.length > 0 ? said : fits).at(-1)
  return chosen?.n ?? (before.length === 0 && after.length === 1 ? (after[0]?.n ?? null) : null)
}

const isPartial = (one: Claimed): boolean => one.rule === 'part'

const isSaid = (word: string, one: Claimed): boolean =>
  word.startsWith('#') ? one.quantity.tags.includes(word.slice(1)) : one.indicator.startsWith(`${word}.`)

// «Số đoàn ra bằng 87,5%», «bằng 96,8% về số đoàn»: topic and unit words between the last figure and the change
function subjectOf(change: Change, { passage, topics }: Scene, claimed: readonly Claimed[]): string[] | null {
  const from = Math.max(0, ...claimed.map(one => one.quantity.end).filter(end => end <= change.start))
  const topic = topics.findLast(one => one.start >= from && one.start < change.start)?.value as Topic | undefined
  const keys = passage.tokens
    .slice(change.start, change.end)
    .concat(passage.tokens.slice(Math.max(from, change.start - 6), change.start))
    .map(token => token.key)
  const isOfTrips = keys.includes('đoan`') && change.quantity?.value.measure?.class === 'percent'
  const words = [...(topic && !topic.topic.includes(' ') ? [topic.topic] : []), ...(isOfTrips ? ['#doan'] : [])]
  return words.length > 0 ? words : null
}
