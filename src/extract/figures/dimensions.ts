// Who pays, who sends, from where: words in the same part of the sentence as the figure.

import type { Country } from '../../rules/lists/countries.ts'
import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import type { Token } from '../../text/tokens.ts'
import type { Claimed } from './claimed.ts'
import type { Quantity, Scene } from './scene.ts'

export type Dimensions = Readonly<Record<string, string | boolean | readonly string[]>>

/** Dimensions of each claim. */
export function dimensionsOf(scene: Scene, claimed: readonly Claimed[]): Dimensions[] {
  const found: Record<string, string | boolean | string[]>[] = claimed.map(one => countryOf(scene, one, claimed))
  for (const dimension of apart(scene.passage, 'dimension')) {
    const n = figureOf(dimension, scene, claimed)
    if (n === null) continue
    for (const m of pairOf(n, claimed, scene))
      Object.assign(found[m] ?? {}, named(dimension, claimed[m]?.indicator ?? ''))
  }
  for (const [n, own] of found.entries())
    for (const m of pairOf(n, claimed, scene))
      if (own.country && !found[m]?.country) Object.assign(found[m] ?? {}, { country: own.country })
  return found
}

// `of` names the indicators that can have it; `level` is of who sends a delegation out, or receives one
function named(dimension: Entity, indicator: string): Record<string, string | boolean> {
  const { level, of, ...others } = dimension.value as Record<string, string>
  const kind = indicator.split('.')[0] ?? ''
  if (of !== undefined && !of.split(' ').some(one => `${indicator}.`.startsWith(`${one}.`))) return {}
  const side = { in: 'receivedBy', out: 'sentBy' }[kind]
  return level !== undefined && side ? { ...others, [side]: level } : others
}

/** The figure itself and the other half of a pair: «28 đoàn/121 lượt người». */
function pairOf(n: number, claimed: readonly Claimed[], scene: Scene): number[] {
  const own = claimed[n]
  const isOther = (one: Claimed | undefined): boolean =>
    own !== undefined && one !== undefined && isPair(own, one, scene)
  return own ? [n - 1, n, n + 1].filter(m => m === n || isOther(claimed[m])) : []
}

function isPair(a: Claimed, b: Claimed, scene: Scene): boolean {
  const [first, second] = a.quantity.start < b.quantity.start ? [a, b] : [b, a]
  return (
    !isDivided(first, second, scene) &&
    second.quantity.start - first.quantity.end <= 3 &&
    first.quantity.value.measure !== second.quantity.value.measure &&
    first.indicator !== second.indicator &&
    first.indicator.split('.')[0] === second.indicator.split('.')[0]
  )
}

/** «140 lượt người, gồm 12 đoàn …», «140 lượt người (Lào 12 đoàn …)»: the second begins what the first is divided into. */
function isDivided(first: Claimed, second: Claimed, scene: Scene): boolean {
  const [from, to] = [first.quantity.end, second.quantity.start]
  const standsBetween = (slot: string): Entity | undefined =>
    apart(scene.passage, slot).find(one => one.start >= from && one.end <= to)
  const country = standsBetween('country')
  if (country && country.start > from && country.end === to) return true
  return second.total !== null && (standsBetween('parts') !== undefined || isPair(second.total, first, scene))
}

const stops = new Set([';', ':', '('])

/** First and last token of the part of the sentence around a token. */
function clauseOf({ passage }: Scene, at: number): { start: number; end: number } {
  const markers = new Set(apart(passage, 'parts').map(one => one.start))
  const isStop = (n: number): boolean =>
    stops.has(passage.tokens[n]?.key ?? '') || markers.has(n) || passage.sentence[n] !== passage.sentence[at]
  let [start, end] = [at, at]
  while (start > 0 && !isStop(start - 1)) start--
  while (end < passage.tokens.length && !isStop(end)) end++
  return { start, end }
}

function figureOf(dimension: Entity, scene: Scene, claimed: readonly Claimed[]): number | null {
  // «815 lao động có tay nghề và 209 …», «688 nữ»: what touches a figure is said of it
  const touched = claimed.findIndex(
    ({ quantity }) => quantity.start <= dimension.start && dimension.start <= quantity.end,
  )
  if (touched >= 0) return touched
  const clause = clauseOf(scene, dimension.start)
  const next = claimed.findIndex(one => one.quantity.start >= dimension.end)
  const gap = next < 0 ? [] : scene.passage.tokens.slice(dimension.end, claimed[next]?.quantity.start)
  const follows = next >= 0 && gap.length <= 3 && gap.every(isBetween)
  if (follows) return next
  const before = claimed.findLastIndex(one => one.quantity.end <= dimension.start && one.quantity.start >= clause.start)
  if (before >= 0) return before
  const bracket = claimed.findLastIndex(
    one => one.quantity.end <= dimension.start && dimension.start - one.quantity.end <= 3,
  )
  return bracket >= 0 ? bracket : next >= 0 && (claimed[next]?.quantity.start ?? 0) < clause.end ? next : null
}

// «2 đoàn bằng ngân sách tỉnh và 3 đoàn …» is said of the first
const isBetween = ({ kind, key }: Token): boolean => (kind === 'word' && !joining.has(key)) || key === ':'

const joining = new Set(['và', 'còn'].map(fold))

const towards = new Set(['tại', 'sang', 'ở', 'đến', 'từ', 'đi', 'thăm', 'bị', 'với'].map(word => word.normalize('NFC')))
const ofWhom = new Set(['của', 'nước', 'giao', 'quán', 'phủ', 'tỉnh'].map(word => word.normalize('NFC')))
const longestWay = 14
// «đoàn chuyên gia Nhật Bản»
const shortWay = 4

function countryOf({ passage }: Scene, { quantity }: Claimed, claimed: readonly Claimed[]): { country?: string[] } {
  const countries = apart(passage, 'country')
  const before = countries.find(
    one =>
      one.end === quantity.start || isBracketed(passage.tokens.slice(one.end, quantity.start).map(token => token.key)),
  )
  const market = countries.findLast(one => isMarketOf(one, quantity, { passage, claimed }))
  if (before ?? market) return { country: [codeOf((before ?? market) as Entity)] }
  const behind = countries.find(one => one.start === quantity.end)
  if (behind) return { country: [codeOf(behind)] }
  const inside = countries.find(one => isOfPerson(passage, quantity.end, one.start))
  if (inside) return { country: [codeOf(inside)] }
  const next = claimed.find(one => one.quantity.start > quantity.end)?.quantity.start ?? passage.tokens.length
  const way = countries.filter(
    one =>
      one.start > quantity.end &&
      one.start < next &&
      one.start - quantity.end <= longestWay &&
      passage.sentence[one.start] === passage.sentence[quantity.start],
  )
  const first = way[0]
  if (!first || !leadsTo(passage, quantity, first.start)) return {}
  return { country: way.filter((one, n) => n === 0 || isListed(passage, way[n - 1], one)).map(codeOf) }
}

// «sang Lào»; of a delegation also «của Bộ Ngoại giao Lào», «thành phố Ansan, Hàn Quốc», «thành phố Ansan (Hàn Quốc)»
function leadsTo(passage: Scene['passage'], quantity: Quantity, at: number): boolean {
  const { tokens } = passage
  const isName = (n: number): boolean => tokens[n]?.capital === true && n >= quantity.end
  const isPlain = tokens
    .slice(quantity.end, at - 1)
    .every(({ key }, n) => !/^[;,.:(]$/.test(key) || (key === ',' && isName(quantity.end + n - 1)))
  const last = wordAt(passage, at - 1)
  const isOrigin =
    quantity.tags.includes('doan') &&
    (/^[,(]$/.test(last) ? isName(at - 2) : isName(at - 1) || ofWhom.has(last) || at - quantity.end <= shortWay)
  // «với Nghiệp đoàn Nagano (Nhật Bản)»
  const isPartner =
    last === '(' &&
    isName(at - 2) &&
    tokens.slice(quantity.end, at).some((_, n) => towards.has(wordAt(passage, quantity.end + n)))
  return isPlain && (towards.has(last) || isOrigin || isPartner)
}

// «01 vụ (du khách Pháp …»
const isOfPerson = ({ tokens }: Scene['passage'], open: number, at: number): boolean =>
  tokens[open]?.key === '(' && at > open && at - open <= shortWay && persons.has(tokens[at - 1]?.key ?? '')

const persons = new Set(['người', 'khách', 'tịch', 'dân'].map(fold))

const marketReach = 6

// «Thị trường Nhật Bản chiếm đa số với 1.302 lao động»
const isMarketOf = (
  { start, end }: Entity,
  quantity: Claimed['quantity'],
  { passage, claimed }: { passage: Scene['passage']; claimed: readonly Claimed[] },
): boolean =>
  wordAt(passage, start - 1) === 'trường' &&
  end <= quantity.start &&
  quantity.start - end <= marketReach &&
  passage.tokens.slice(end, quantity.start).every(token => token.kind === 'word') &&
  !claimed.some(one => one.quantity.start >= end && one.quantity.start < quantity.start)

// «(Campuchia): 01 đoàn», «Campuchia (01 đoàn)»
const isBracketed = (keys: readonly string[]): boolean =>
  keys.length > 0 && keys.length <= 2 && (keys.every(key => key === ')' || key === ':') || keys.join('') === '(')

const wordAt = (passage: Scene['passage'], at: number): string => {
  const token = passage.tokens[at]
  return token ? passage.text.slice(token.start, token.end).toLowerCase() : ''
}

const isListed = (passage: Scene['passage'], before: Entity | undefined, one: Entity): boolean =>
  before !== undefined && one.start - before.end === 1 && /^(?:,|và)$/u.test(wordAt(passage, before.end))

const codeOf = (entity: Entity): string => (entity.value as Country).code
