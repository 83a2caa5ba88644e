// What has a number and states no result: norms and orders, what a condition supposes, the price of one piece; and what
// every office has, where nothing speaks of foreign affairs.

import type { Indicator } from '../../rules/lists/measures.ts'
import type { DocumentType } from '../../rules/lists/types.ts'
import type { Rules } from '../../rules/load.ts'
import type { Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import type { Front } from '../particulars/index.ts'
import type { Stretch } from '../passages.ts'
import type { Claimed } from './claimed.ts'
import type { Quantity, Scene } from './scene.ts'

type States = DocumentType['states']

/** What the text around a stretch states: that of the document, or of what is attached behind its foot. */
export function statesFinder({ type, lines, foot }: Front): (stretch: Stretch) => States {
  const known = new Map<Stretch, States>()
  let states = type?.type.states
  for (const { stretch, caps, index } of lines) {
    const own = foot.to !== null && index > foot.to && caps ? typeOf(stretch) : null
    if (own && own.slug !== 'phu-luc') states = own.states
    known.set(stretch, states)
  }
  return stretch => known.get(stretch)
}

// «QUY CHẾ», «CHƯƠNG TRÌNH CẢI CÁCH HÀNH CHÍNH»
const typeOf = ({ passage }: Stretch): DocumentType | null => {
  const [first] = apart(passage, 'type')
  return first?.start === 0 ? (first.value as DocumentType) : null
}

/** Whether a word of a stretch states nothing that was done or is planned. */
export const isNorm = (scene: Scene, at: number, states: States): boolean =>
  states === 'norms' || (states === 'orders' && !isReported(scene, at)) || isSupposed(scene, at)

const isReported = ({ passage }: Scene, at: number): boolean =>
  wordIn(passage, 'reported', { at, before: passage.tokens.length })

/** Behind a condition that something follows from, or behind what somebody has to do. */
const isSupposed = ({ passage }: Scene, at: number): boolean =>
  wordIn(passage, 'duty', { at, before: at }) ||
  (wordIn(passage, 'condition', { at, before: at }) &&
    wordIn(passage, 'consequence', { at, before: passage.tokens.length }))

/** Whether words of a slot begin in the sentence of a token, up to another. */
function wordIn(
  passage: Passage,
  slot: string,
  { at, before }: { readonly at: number; readonly before: number },
): boolean {
  const sentence = passage.sentence[at] ?? 0
  const words = apart(passage, slot)
  const first = words[firstIndex(words, one => (passage.sentence[one.start] ?? 0) >= sentence)]
  return first !== undefined && first.start <= before && passage.sentence[first.start] === sentence
}

/** Numerals that no rule may claim; their values are kept. */
export const barredIn = (scene: Scene, states: States): Set<number> =>
  new Set(
    scene.quantities
      .filter(one => isNorm(scene, one.start, states) || isRate(one, scene.passage))
      .map(one => one.numeral),
  )

/** «1.500 USD/tấn», «20 triệu đồng một hộ»: what one piece costs or brings. */
function isRate({ value: { measure }, end }: Quantity, { tokens, found }: Passage): boolean {
  if (measure?.class !== 'money') return false
  const [sign, next] = [tokens[end]?.key ?? '', tokens[end + 1]]
  if (sign === '/') return next?.kind === 'word' && !plans.has(next.key)
  return each.has(sign) && found.get('measure')?.has(end + 1) === true
}

// «25 tỷ USD/kế hoạch 20 tỷ USD»; what a whole year brings is no rate
const plans = new Set(['kế', 'KH', 'chỉ', 'dự', 'tổng', 'cùng', 'năm'].map(fold))
const each = new Set(['một', 'mỗi', '1', '01'].map(fold))

/** Which claims stand: what every office has counts only where something around speaks of foreign affairs. */
export function foreignFinder(
  { lines, headEnd }: Front,
  lists: Rules['lists'],
): (scene: Scene) => (claim: Pick<Claimed, 'indicator' | 'start'>) => boolean {
  const isHead = lines.some(({ index, stretch }) => index <= headEnd && speaks(stretch.passage))
  const indicators = lists.get('indicators') as ReadonlyMap<string, Indicator> | undefined
  return ({ passage, context: { headings } }) => {
    const isAbove = isHead || headings.some(({ stretch }) => speaks(stretch.passage))
    return ({ indicator, start }) =>
      isAbove || indicators?.get(indicator)?.context !== 'foreign' || speaksAt(passage, start)
  }
}

const speaks = ({ found }: Passage): boolean => (found.get('foreign')?.size ?? 0) > 0

/** Whether a word of foreign affairs stands in the clause around a token. */
function speaksAt(passage: Passage, at: number): boolean {
  const words = apart(passage, 'foreign')
  const n = firstIndex(words, one => one.start >= at)
  return [words[n - 1], words[n]].some(one => one !== undefined && isOneClause(passage, one.start, at))
}

const isOneClause = ({ tokens, sentence }: Passage, a: number, b: number): boolean =>
  sentence[a] === sentence[b] &&
  Math.abs(a - b) <= longestClause &&
  tokens.slice(Math.min(a, b), Math.max(a, b)).every(({ key }) => key !== ';')

// tokens
const longestClause = 80
