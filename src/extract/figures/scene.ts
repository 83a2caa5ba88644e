// One paragraph as the figures see it: its quantities, and the words that say what they count.

import type { Entity, Passage } from '../../rules/match.ts'
import { allOf, apart } from '../../rules/scan.ts'
import type { QuantityValue } from '../interpret/quantities.ts'
import type { Stretch } from '../passages.ts'
import type { Context } from './context.ts'
import { timesIn } from './times.ts'

export interface Quantity {
  readonly value: QuantityValue
  /** Tokens, with its hedge and unit. */
  readonly start: number
  readonly end: number
  /** First token of the numeral: the quantity's name among its readings. */
  readonly numeral: number
  readonly tags: readonly string[]
}

export interface Scene {
  readonly stretch: Stretch
  readonly passage: Passage
  readonly quantities: readonly Quantity[]
  readonly topics: readonly Entity[]
  /** Words about time. */
  readonly times: readonly Entity[]
  readonly context: Context
}

export const numeralOf = (entity: Entity): number =>
  entity.captures.find(one => one.name === 'n')?.start ?? entity.start

/** In one sentence, or in two that follow each other. */
export const isNear = ({ passage }: Scene, a: number, b: number): boolean =>
  (passage.sentence[b] ?? 0) - (passage.sentence[a] ?? 0) <= 1

export function sceneOf(stretch: Stretch, context: Context): Scene {
  const { passage } = stretch
  return {
    stretch,
    passage,
    quantities: quantitiesOf(stretch, context),
    topics: apart(passage, 'topic'),
    times: timesIn(passage),
    context,
  }
}

// what has a number but counts nothing
const numbered = [
  'citation',
  'number',
  'date',
  'broken-date',
  'period',
  'as-of',
  'not-quantity',
  'term',
  'instrument',
  'not-document',
  'running',
]

function quantitiesOf({ passage, start }: Stretch, { labelEnd }: Context): Quantity[] {
  const others = numbered.flatMap(slot => apart(passage, slot))
  const label = labelIn(passage)
  const byNumeral = Map.groupBy(allOf(passage, 'quantity'), numeralOf)
  return [...byNumeral]
    .toSorted(([a], [b]) => a - b)
    .filter(([numeral]) => (passage.tokens[numeral]?.start ?? start) >= labelEnd)
    .filter(([numeral]) => numeral !== label)
    .filter(([numeral]) => !others.some(other => other.start <= numeral && numeral < other.end))
    .flatMap(([numeral, readings]) => widest(readings, numeral) ?? [])
    .reduce<Quantity[]>(outermost, [])
}

const labelled = new Set(['-', '.', ')', '/', ':'])

/** First token of the number of a clause, before its first word: «1.1- Hóa đơn …», «4) Đoàn vào», «2.3 Kết quả». */
function labelIn({ tokens, text }: Passage): number | null {
  const first = tokens.findIndex(one => one.kind !== 'sign')
  if (tokens[first]?.kind !== 'int') return null
  let at = first + 1
  while (tokens[at]?.key === '.' && tokens[at + 1]?.kind === 'int' && tokens[at + 1]?.glued) at += 2
  const numbers = text.slice(tokens[first]?.start, tokens[at - 1]?.end).split('.')
  if (numbers.length > 4 || numbers.some(one => one.length > 2)) return null
  const isMarked = labelled.has(tokens[at]?.key ?? '')
  return (isMarked || numbers.length > 1) && tokens[isMarked ? at + 1 : at]?.capital === true ? first : null
}

// «600 triệu» of «35 tỷ 600 triệu đồng», «15 đoàn» of «từ 10 đến 15 đoàn»
const outermost = (kept: Quantity[], one: Quantity): Quantity[] => {
  if (one.numeral >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

const isPlain = ({ tags }: Entity): boolean => tags.includes('bare') || tags.includes('other')

// with a known unit before without, then the longest: with its hedge
function widest(readings: readonly Entity[], numeral: number): Quantity | null {
  const [best] = readings.toSorted(
    (a, b) =>
      Number(isPlain(a)) - Number(isPlain(b)) ||
      Number(a.tags.includes('bare')) - Number(b.tags.includes('bare')) ||
      length(b) - length(a),
  )
  return best
    ? { value: best.value as QuantityValue, start: best.start, end: best.end, numeral, tags: best.tags }
    : null
}

const length = (entity: Entity): number => entity.end - entity.start
