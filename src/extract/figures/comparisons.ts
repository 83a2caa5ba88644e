// Changes, ratios and attainments, bound to the figure that they speak of.

import type { Entity, Passage } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { clean } from '../../text/numerals.ts'
import { firstIndex } from '../../text/search.ts'
import type { PeriodValue } from '../interpret/periods.ts'
import type { Claimed } from './claimed.ts'
import { isBracketed, subjectTest } from './clauses.ts'
import type { Topic } from './context.ts'
import { numeralOf, type Quantity, type Scene } from './scene.ts'
import { isPair } from './spots.ts'

export type ComparisonKind = 'difference' | 'ratio' | 'change-percent' | 'plan-attainment' | 'direction'

export interface Comparison {
  readonly kind: ComparisonKind
  readonly value: number
  /** The base; `said` is the period that names it, null for «cùng kỳ», «năm trước». Null where there is none. */
  readonly base: { readonly said: PeriodValue | null } | null
  readonly start: number
  readonly end: number
}

interface Change extends Comparison {
  readonly quantity: Quantity | null
  /** Words for what a percent is of: «về số đoàn». */
  readonly of: string | null
  /** First, second … of several changes side by side; 0 of one alone. */
  readonly place: number
}

interface Constants {
  readonly sign?: number
  readonly kind?: ComparisonKind
  readonly plus?: number
  /** «gấp đôi»: the value that the words have without a numeral. */
  readonly value?: number
}

/** Numerals of a scene that belong to comparisons or to levels of another year. */
export function takenBy(scene: Scene): Set<number> {
  const changes = changesIn(scene).flatMap(one => one.captures.filter(at => names.has(at.name)))
  const levels = apart(scene.passage, 'from-to').flatMap(one => one.captures.filter(at => at.name === 'a'))
  return new Set([...changes, ...levels].flatMap(at => (at.entity ? [numeralOf(at.entity)] : [])))
}

const names = new Set(['a', 'b', 'c'])

const changesIn = (scene: Scene): Entity[] => apart(scene.passage, 'comparison').filter(one => !isHedge(one, scene))

// «không cao hơn 7.000 đồng», «ít hơn 20 dự án» with nothing before it that it could be less than
function isHedge(one: Entity, { passage: { tokens }, quantities }: Scene): boolean {
  if (!moreOrLess.has(tokens[one.start]?.key ?? '') || one.captures.some(at => at.name === 'base' || at.name === 'p'))
    return false
  return tokens[one.start - 1]?.key === fold('không') || !quantities.some(other => other.end <= one.start)
}
const moreOrLess = new Set(['nhiều', 'ít', 'cao', 'thấp'].map(fold))

/** Comparisons by the index of their claim. */
export function comparisonsOf(scene: Scene, claimed: readonly Claimed[]): Map<number, Comparison[]> {
  const bound = new Map<number, Comparison[]>()
  const compared = takenBy(scene)
  const owned = new Set(claimed.map(one => one.quantity))
  for (const change of changesIn(scene).flatMap(one => changesOf(one, scene))) {
    const isSaid = (n: number): boolean => bound.get(n)?.some(one => isSame(one, change)) === true
    const { start, quantity } = change
    const isPercent = quantity !== null && isRelative(quantity)
    const isOf = quantity ? subjectTest({ start, isPercent, scene, compared, claimed: owned }) : () => true
    const n = claimOf(change, scene, { claimed, isSaid, isOf })
    if (n !== null && !isSaid(n)) bound.set(n, [...(bound.get(n) ?? []), change])
  }
  return bound
}

// «tăng 24% …, dầu thô giảm 5%»: a figure rises once against one base
const isSame = (one: Comparison, other: Comparison): boolean =>
  one.kind === other.kind &&
  one.kind !== 'direction' &&
  (other.base === null || JSON.stringify(one.base) === JSON.stringify(other.base))

function changesOf(match: Entity, { passage, quantities }: Scene): Change[] {
  const constants = match.value as Constants
  const common = { base: baseOf(match), start: match.start, end: match.end }
  const own = match.captures.flatMap(at => (names.has(at.name) && at.entity ? [numeralOf(at.entity)] : []))
  const found = own.flatMap(numeral => quantities.find(one => one.numeral === numeral && !isCut(one, passage)) ?? [])
  const { kind, value = constants.sign ?? 1 } = constants
  if (own.length === 0 && kind) return [{ ...common, kind, value, quantity: null, of: null, place: 0 }]
  return found.map((quantity, n) => {
    const of = match.captures.find(at => at.name === 'change-of' && at.start === quantity.end) ?? null
    const alone = found.length === 1
    return {
      ...common,
      ...measured(constants, quantity),
      quantity,
      of: of && wordsOf(passage, of),
      place: alone ? 0 : n + 1,
    }
  })
}

// «tăng 14 - 16%»: two ends of a range, the first without its unit
const isCut = ({ end, value: { measure } }: Quantity, { tokens }: Passage): boolean =>
  measure === null && tokens[end]?.key === '-' && tokens[end + 1]?.kind === 'int'

function measured(
  { sign = 1, kind, plus = 0 }: Constants,
  { value: { value, measure } }: Quantity,
): Pick<Comparison, 'kind' | 'value'> {
  const isPercent = measure?.class === 'percent'
  // ratios and attainments are factors, as «gấp 1,5 lần» has it: 92,4% is 0.924
  if (kind && kind !== 'direction') return { kind, value: clean((isPercent ? value / 100 : value) + plus) }
  if (isPercent) return { kind: 'change-percent', value: sign * value }
  return measure?.slug === 'lan' ? { kind: 'ratio', value } : { kind: 'difference', value: sign * value }
}

function baseOf(match: Entity): Comparison['base'] {
  const entity = match.captures.find(at => at.name === 'base')?.entity ?? null
  const all = [...match.captures, ...(entity?.captures ?? [])]
  const said = (all.find(at => at.name === 'p')?.entity?.value as PeriodValue | undefined) ?? null
  return entity || said ? { said } : null
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

/**
 * The figure that a change speaks of: before it in its sentence or the one before, of its unit. A percent is of the
 * figure that it names («về số đoàn»), or whose topic stands before it; of a pair it says nothing alone.
 */
function claimOf(change: Change, scene: Scene, { claimed, isSaid, isOf }: Bound): number | null {
  const { passage } = scene
  const first = firstIndex(claimed, one => one.quantity.start >= change.start)
  const isNear = (one: Claimed): boolean =>
    Math.abs((passage.sentence[change.start] ?? 0) - (passage.sentence[one.quantity.start] ?? 0)) <= 1
  const fits = fitness(change, scene, claimed.slice(Math.max(0, first - 2), first))
  const isOfTotal = wholeTest(change, scene, claimed.slice(Math.max(0, first - furthest), first))
  let fallback: number | null = null
  let inBrackets: number | null = null
  for (let n = first - 1; n >= Math.max(0, first - furthest); n--) {
    const one = claimed[n]
    if (!one || !isNear(one)) break
    if (!fits(one) || !isOf(one.quantity)) continue
    // «68 đoàn (năm 2013: 57 đoàn), tăng 11»
    if (isBracketed(passage.tokens.slice(one.quantity.end, change.start).slice(0, bracketReach))) {
      inBrackets ??= n
      continue
    }
    if (
      one.rule !== 'part' &&
      !isOfTotal(one) &&
      (fallback === null || !(isSaid(n) || isParted(one.quantity, change, passage)))
    )
      return n
    fallback ??= n
  }
  if ((fallback ?? inBrackets) !== null) return fallback ?? inBrackets
  const next = claimed[first]
  const isOpening = first === 0 || !isNear(claimed[first - 1] as Claimed)
  return isOpening && next && isNear(next) && change.quantity && isOfKind(change.quantity, next.quantity) ? first : null
}

/**
 * Whether a change behind a part is of the total: «18 đoàn Lào, 12 đoàn Nhật Bản (tổng số bằng 120% …)» says so, and so
 * does a clause of its own behind parts that are all of the total: «30 đoàn, gồm Lào 18 đoàn, Nhật Bản 12 đoàn, tăng 5 đoàn».
 */
function wholeTest({ start }: Change, { passage }: Scene, before: readonly Claimed[]): Fits {
  const last = before.at(-1)?.quantity.end ?? start
  const isSum = apart(passage, 'sum-word').some(one => one.start >= last && one.end <= start)
  const isApart = passage.tokens[start - 1]?.key === ','
  return ({ total }) => total !== null && (isSum || (isApart && isWhole(total, before)))
}

function isWhole(total: Claimed, claimed: readonly Claimed[]): boolean {
  const parts = claimed.filter(one => one.total?.quantity === total.quantity)
  const sum = parts.reduce((all, { quantity }) => all + quantity.value.value, 0)
  return parts.length > 1 && Math.abs(sum - total.quantity.value.value) <= 1e-9 * sum
}

// claims that are looked at before a change; tokens behind one
const furthest = 24
const bracketReach = 40

interface Bound {
  readonly claimed: readonly Claimed[]
  /** Whether the words before the change leave a quantity as what it is of. */
  readonly isOf: (quantity: Quantity) => boolean
  /** Whether a figure has a change of that kind against that base already. */
  readonly isSaid: (n: number) => boolean
}

/** Whether the clause of a change is another than that of a quantity before it. */
const isParted = ({ end }: Quantity, { start }: Change, { tokens, sentence }: Passage): boolean =>
  sentence[end - 1] !== sentence[start] || tokens.slice(end, start).some(({ key }) => key === ';')

type Fits = (one: Claimed) => boolean

/** What a figure must be for a change to speak of it; `before` are the last two that stand before the change. */
function fitness(change: Change, scene: Scene, before: readonly Claimed[]): Fits {
  const { quantity, place } = change
  if (quantity?.value.measure && !isRelative(quantity)) return one => isOfKind(quantity, one.quantity)
  const last = before.at(-1)
  const of = change.of ?? subjectOf(change, scene, last)
  const topic = topicOf(change, scene, last)
  const isOfTopic: Fits = one =>
    (topic === null || one.indicator.startsWith(`${topic}.`)) && !isMoneyAlone(quantity, one.quantity)
  if (of !== null) return one => isOfTopic(one) && isNamed(of, one.quantity)
  if (topic !== null || !isPairOf(before)) return isOfTopic
  // «12 đoàn/45 lượt người (tăng 20%/15%)»: first of first; one percent alone does not say of which
  return one => place > 0 && one === before[place - 1]
}

// «tăng 3 so với cùng kỳ»: money is never without its unit
const isMoneyAlone = (change: Quantity | null, figure: Quantity): boolean =>
  change?.value.measure === null && change.value.scale === 1 && figure.value.measure?.class === 'money'

const isPairOf = ([first, last]: readonly Claimed[]): boolean =>
  first !== undefined &&
  last !== undefined &&
  isPair(first.quantity, last.quantity) &&
  first.quantity.value.measure !== last.quantity.value.measure

/** «Số đoàn ra bằng 87,5%»: words between the last figure and the change. */
function subjectOf(change: Change, { passage }: Scene, last: Claimed | undefined): string | null {
  const start = Math.max(last?.quantity.end ?? 0, change.start - subjectReach)
  const said = /số (?:đoàn|lượt|người|vốn|dự án|vụ|cuộc)|lượt (?:người|khách)|tổng vốn|giá trị/iu.exec(
    wordsOf(passage, { start, end: change.start }),
  )
  return said?.[0] ?? null
}

const subjectReach = 6

function topicOf(change: Change, { topics }: Scene, last: Claimed | undefined): string | null {
  const n = firstIndex(topics, one => one.start >= change.start) - 1
  const topic = topics[n]
  if (!topic || topic.start < (last?.quantity.end ?? 0)) return null
  const said = (topic.value as Topic).topic
  return said.includes(' ') ? null : said
}

const isRelative = ({ value: { measure } }: Quantity): boolean =>
  measure?.class === 'percent' || measure?.slug === 'lan'

// what words like «về số đoàn» count, by the unit's slug, class or tags; the first that fits
const counted: readonly (readonly [RegExp, readonly string[]])[] = [
  [/lượt/iu, ['trips-of-people', 'turns', 'visitors']],
  [/người/iu, ['people']],
  [/đoàn/iu, ['doan']],
  [/vốn|giá trị|kinh phí/iu, ['money']],
  [/dự án/iu, ['project']],
  [/vụ/iu, ['case']],
  [/cuộc/iu, ['event', 'conference']],
]

function isNamed(words: string, { value: { measure }, tags }: Quantity): boolean {
  const kinds = counted.find(([pattern]) => pattern.test(words))?.[1] ?? []
  return kinds.some(kind => kind === measure?.slug || kind === measure?.class || tags.includes(kind))
}
