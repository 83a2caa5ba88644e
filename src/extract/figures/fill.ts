// What takes the place of * in an open claim: other figures of the same words, what stands before it, what stands above.

import { noIndicator } from '../../rules/indicators.ts'
import type { Entity } from '../../rules/match.ts'
import { firstIndex } from '../../text/search.ts'
import { spanOf } from '../passages.ts'
import { length } from './candidates.ts'
import { type Candidate, type Claimed, type FilledBy, isCounted, type Known, prefixesOf } from './claimed.ts'
import type { Topic } from './context.ts'
import type { Scene } from './scene.ts'

export interface Filling {
  readonly scene: Scene
  readonly known: Known
  readonly claimed: ReadonlyMap<number, Claimed>
  readonly byMatch: ReadonlyMap<Entity, readonly Candidate[]>
}

export function fillFirst(open: readonly Candidate[], filling: Filling): Claimed | null {
  for (const one of open.toSorted((a, b) => length(b) - length(a))) {
    const filled = fill(one, filling)
    if (filled) return { ...one, ...filled }
  }
  return null
}

export function fill(one: Candidate, filling: Filling): Pick<Claimed, 'indicator' | 'filledBy'> | null {
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
