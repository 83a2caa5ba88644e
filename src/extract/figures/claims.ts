// Which indicator each quantity carries: find every claim first, then let the words around and above fill what the
// rules leave open (*). A claim is accepted only where one reading is left.

import { noIndicator } from '../../rules/indicators.ts'
import type { Entity } from '../../rules/match.ts'
import { firstIndex } from '../../text/search.ts'
import type { FigureValue } from '../interpret/figures.ts'
import { spanOf } from '../passages.ts'
import { companionOf, isNextOfRow, isNextStep } from './companions.ts'
import type { Heading, Topic } from './context.ts'
import { allOf, numeralOf, type Quantity, type Scene } from './scene.ts'
import { isElsewhere } from './scope.ts'
import { promptsFor, type Subject, subjectsFor, subjectsIn } from './subjects.ts'

/** A quantity with what it counts. */
export interface Claimed {
  readonly quantity: Quantity
  readonly indicator: string
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly constants: Readonly<Record<string, string>>
  /** What took the place of *; null where the rule names its indicator. */
  readonly filledBy: FilledBy | null
  /** The claim that it is a part of, where the text says so. */
  readonly total: Claimed | null
}

/** Words that say what a rule leaves open: of the same match, before it, in a heading, or the total that it is a part of. */
export interface FilledBy {
  readonly how: 'pair' | 'sentence' | 'paragraph' | 'heading' | 'part'
  /** In the text. */
  readonly start: number
  readonly end: number
}

interface Candidate extends Claimed {
  readonly match: Entity
}

/** Indicators that there are. */
export type Catalogue = ReadonlySet<string>

export interface Known {
  readonly catalogue: Catalogue
  /** Quantities that belong to a comparison, by their numeral. */
  readonly taken: ReadonlySet<number>
  /** What the lines claim that open its list, nearest first. */
  readonly above: readonly Above[]
}

export interface Above {
  readonly claim: Claimed
  readonly heading: Heading
}

export function claimsOf(scene: Scene, known: Known): Claimed[] {
  const candidates = candidatesOf(scene, known)
  const claimed = new Map<number, Claimed>()
  for (const [numeral, all] of Map.groupBy(candidates.filter(isConcrete), one => one.quantity.numeral)) {
    const best = preferred(all)
    if (best) claimed.set(numeral, best)
  }
  const open = Map.groupBy(
    candidates.filter(one => !isConcrete(one)),
    one => one.quantity.numeral,
  )
  const subjects = subjectsIn(scene)
  const filling: Filling = { scene, known, claimed, byMatch: Map.groupBy(candidates, one => one.match) }
  const ofUnit = new Map<Quantity['value']['measure'], Claimed>()
  let last: Claimed | undefined
  for (const quantity of scene.quantities) {
    const own = claimed.get(quantity.numeral)
    const filled = fillFirst(open.get(quantity.numeral) ?? [], filling)
    // «04 dự án PCPNN đang thực hiện»: an open reading may say more of the same
    if (filled && (!own || filled.indicator.startsWith(`${own.indicator}.`))) claimed.set(quantity.numeral, filled)
    else if (!own && !known.taken.has(quantity.numeral)) {
      const near = subjectsFor(quantity, scene, subjects)
      const rowOf = ofUnit.get(quantity.value.measure)
      const named = ofLast(quantity, { last, rowOf, near }, filling) ?? subjectClaim(quantity, near, filling)
      if (named) claimed.set(quantity.numeral, named)
    }
    last = claimed.get(quantity.numeral) ?? last
    if (last) ofUnit.set(last.quantity.value.measure, last)
  }
  return scene.quantities.flatMap(quantity => claimed.get(quantity.numeral) ?? [])
}

/** The second of a pair, or the next of a row of years: what the claim before it says. */
function ofLast(quantity: Quantity, { last, rowOf, near }: Before, { scene, known }: Filling): Claimed | null {
  if (!last || isElsewhere(scene, quantity)) return null
  const companion = companionOf(quantity, last, scene, known.catalogue)
  if (companion !== null) return continuing(last, quantity, { indicator: companion, scene })
  const isRow = isNextOfRow(quantity, rowOf, scene) && !near.some(one => one.entity.start >= (rowOf?.quantity.end ?? 0))
  const first = isRow ? rowOf : isNextStep(quantity, last, scene) ? last : undefined
  return first ? continuing(first, quantity, { indicator: first.indicator, scene }) : null
}

interface Before {
  readonly last: Claimed | undefined
  /** The last claim of the quantity's unit. */
  readonly rowOf: Claimed | undefined
  readonly near: readonly Subject[]
}

function continuing(
  first: Claimed,
  quantity: Quantity,
  { indicator, scene }: { readonly indicator: string; readonly scene: Scene },
): Claimed | null {
  if (indicator === noIndicator) return null
  const { start, end } = quantity
  const filledBy: FilledBy = { how: 'pair', ...spanOf(scene.passage, first.quantity) }
  return { ...first, quantity, indicator, rule: 'companion', start, end, constants: {}, filledBy, total: null }
}

/**
 * The nearest words that name what a unit like this counts, else the prompt that the number answers; two that are as
 * near and differ decide nothing.
 */
function subjectClaim(quantity: Quantity, near: readonly Subject[], filling: Filling): Claimed | null {
  if (isElsewhere(filling.scene, quantity)) return null
  let best: { claim: Claimed; distance: number } | null = null
  for (const { entity, of, distance } of near.length > 0 ? near : promptsFor(quantity, filling.scene)) {
    if (best && distance > best.distance + close) break
    const open: Candidate = { ...claimOfSubject(quantity, entity), indicator: of, match: entity }
    const claim = isConcrete(open) ? open : { ...open, ...fill(open, filling) }
    if (!isConcrete(claim)) continue
    if (!best || claim.indicator.startsWith(`${best.claim.indicator}.`)) best = { claim, distance }
    else if (!best.claim.indicator.startsWith(claim.indicator)) return null
  }
  return best?.claim ?? null
}

// tokens: words this much farther are as near
const close = 1

const claimOfSubject = (quantity: Quantity, { rule }: Entity): Omit<Claimed, 'indicator'> => ({
  quantity,
  rule,
  start: quantity.start,
  end: quantity.end,
  constants: {},
  filledBy: null,
  total: null,
})

/** Not claimed for nothing: such a claim only keeps other readings off its quantity. */
export const isCounted = ({ indicator }: Claimed): boolean => indicator !== noIndicator

const isConcrete = ({ indicator }: Claimed): boolean => !indicator.startsWith('*')

function candidatesOf(scene: Scene, { taken }: Known): Candidate[] {
  const { passage, quantities } = scene
  const byNumeral = new Map(quantities.map(one => [one.numeral, one]))
  return allOf(passage, 'figure').flatMap(match => {
    const { claims, constants } = match.value as FigureValue
    const own = claims.flatMap(({ quantity, indicator }) => {
      const known = byNumeral.get(numeralOf(quantity))
      return known && !taken.has(known.numeral) && !isElsewhere(scene, known) ? [{ quantity: known, indicator }] : []
    })
    if (
      own.length < claims.length ||
      hasStranger(
        match,
        own.map(one => one.quantity),
        quantities,
      )
    )
      return []
    return own.map(one => ({
      ...one,
      rule: match.rule,
      start: match.start,
      end: match.end,
      constants,
      filledBy: null,
      total: null,
      match,
    }))
  })
}

// «12 đoàn vào, cử 5 đoàn đi công tác»: what stands behind the second is not said of the first
const hasStranger = (match: Entity, own: readonly Quantity[], quantities: readonly Quantity[]): boolean =>
  within(match, quantities).some(
    other =>
      !own.includes(other) && own.some(one => one.value.measure !== null && one.value.measure === other.value.measure),
  )

const within = ({ start, end }: Entity, quantities: readonly Quantity[]): readonly Quantity[] =>
  quantities.slice(
    firstIndex(quantities, one => one.end > start),
    firstIndex(quantities, one => one.start >= end),
  )

// the more special indicator, then the one with more words for it
function preferred(all: readonly Candidate[]): Candidate | undefined {
  const sorted = all.toSorted((a, b) => length(b) - length(a))
  const [first] = sorted
  return sorted.find(one => first && one.indicator.startsWith(`${first.indicator}.`)) ?? first
}

const length = (one: Candidate): number => one.end - one.start

interface Filling {
  readonly scene: Scene
  readonly known: Known
  readonly claimed: ReadonlyMap<number, Claimed>
  readonly byMatch: ReadonlyMap<Entity, readonly Candidate[]>
}

function fillFirst(open: readonly Candidate[], filling: Filling): Claimed | null {
  for (const one of open.toSorted((a, b) => length(b) - length(a))) {
    const filled = fill(one, filling)
    if (filled) return { ...one, ...filled }
  }
  return null
}

function fill(one: Candidate, filling: Filling): Pick<Claimed, 'indicator' | 'filledBy'> | null {
  const { known } = filling
  for (const { prefixes, filledBy } of evidenceOf(one, filling)) {
    // what hangs on nothing that we count is nothing
    if (prefixes.includes(noIndicator)) return null
    const able = [
      ...new Set(prefixes.map(prefix => one.indicator.replace('*', prefix)).filter(id => known.catalogue.has(id))),
    ]
    // two topics in one heading decide nothing
    if (able.length > 1 && !isNested(prefixes)) return null
    if (able[0]) return { indicator: able[0], filledBy }
  }
  return null
}

// consular.citizens, consular: the more special decides
const isNested = ([first = '', ...others]: readonly string[]): boolean =>
  others.every(one => first.startsWith(`${one}.`))

interface Evidence {
  readonly prefixes: readonly string[]
  readonly filledBy: FilledBy
}

/** Prefixes for *, nearest first: the other figures of the same words, what stands before in the sentence, above it. */
function* evidenceOf(one: Candidate, filling: Filling): Iterable<Evidence> {
  const { scene, known, claimed, byMatch } = filling
  const from = one.constants.from ?? 'anything'
  const siblings = (byMatch.get(one.match) ?? [])
    .filter(other => other !== one)
    .flatMap(other => claimed.get(other.quantity.numeral) ?? [])
  if (from !== 'heading') {
    for (const sibling of siblings)
      yield {
        prefixes: prefixesOf(sibling.indicator),
        filledBy: { how: 'pair', ...spanOf(scene.passage, sibling.quantity) },
      }
    yield* before(one, scene, backFrom(one.quantity.start, from === 'claim' ? [] : scene.topics, filling))
  }
  if (from !== 'heading')
    for (const { claim, heading } of known.above)
      yield {
        prefixes: prefixesOf(claim.indicator),
        filledBy: { how: 'heading', start: heading.start, end: heading.end },
      }
  if (from === 'claim') return
  yield* opening(scene)
  for (const heading of scene.context.headings)
    if (heading.topics.length > 0 && heading.stretch !== scene.stretch) {
      const { start, end } = heading
      yield { prefixes: heading.topics.flatMap(topicsOf), filledBy: { how: 'heading', start, end } }
    }
}

// nearest first, up to the beginning of the paragraph
function* before(one: Candidate, { passage }: Scene, earlier: Iterable<Claimed | Entity>): Iterable<Evidence> {
  const sentence = passage.sentence[one.quantity.start] ?? 0
  for (const other of earlier) {
    const distance = sentence - (passage.sentence[placeOf(other)] ?? 0)
    if (distance > furthest) return
    if ('indicator' in other && !isCounted(other) && !concerns(other, one)) continue
    yield {
      prefixes: 'indicator' in other ? prefixesOf(other.indicator) : topicsOf(other.value as Topic),
      filledBy: { how: distance === 0 ? 'sentence' : 'paragraph', ...spanOf(passage, wordsIn(other)) },
    }
  }
}

const furthest = 2

/** Whether what is claimed for nothing («thu hồi 02 dự án») keeps a later figure from its evidence: one of its own family, or beside it. */
const concerns = (nothing: Claimed, one: Candidate): boolean =>
  familyOf(nothing.rule) === familyOf(one.rule) || one.quantity.start - nothing.end <= beside

// subject.border.patrols/1 → border
const familyOf = (rule: string): string => rule.replace(/^subject\./, '').split('.', 1)[0] ?? ''

// tokens: «24 dự án trong nước với tổng vốn …»
const beside = 5

/** Claims and topics before a token, nearest first. */
function* backFrom(
  token: number,
  topics: readonly Entity[],
  { scene: { quantities }, claimed }: Filling,
): Iterable<Claimed | Entity> {
  let n = firstIndex(quantities, one => one.start >= token) - 1
  let m = firstIndex(topics, one => one.start >= token) - 1
  for (let steps = 0; steps < mostSteps && (n >= 0 || m >= 0); steps++) {
    const [quantity, topic] = [quantities[n], topics[m]]
    if (topic && (!quantity || topic.start > quantity.start)) {
      m--
      yield topic
    } else {
      n--
      const claim = quantity && claimed.get(quantity.numeral)
      if (claim) yield claim
    }
  }
}

// more than any sentence of a report has
const mostSteps = 200

// «Về biên giới, …»: what the first words of a paragraph speak of, all of it may
function* opening({ passage, topics }: Scene): Iterable<Evidence> {
  const first = topics.filter(one => one.start <= openingReach && passage.sentence[one.start] === 0)
  for (const one of first)
    yield { prefixes: topicsOf(one.value as Topic), filledBy: { how: 'paragraph', ...spanOf(passage, one) } }
}

const openingReach = 14

const placeOf = (one: Claimed | Entity): number => ('quantity' in one ? one.quantity.start : one.start)

const wordsIn = (one: Claimed | Entity): Pick<Entity, 'start' | 'end'> => ('quantity' in one ? one.quantity : one)

const topicsOf = ({ topic }: Topic): string[] => topic.split(' ')

// consular.citizens.cases → consular.citizens, then consular
const prefixesOf = (indicator: string): string[] => {
  const parts = indicator.split('.')
  return parts.length > 2 ? [parts.slice(0, -1).join('.'), parts[0] ?? ''] : [parts[0] ?? '']
}
