// The second number of a pair: «22 đoàn - 58 lượt người», «03 dự án (26,5 triệu USD)», and the next of a row of years:
// «năm 2016: 96 đoàn, năm 2017: 103 đoàn». The first says what they count.

import type { Entity } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import type { Catalogue, Claimed } from './claimed.ts'
import { isNear, type Quantity, type Scene } from './scene.ts'

// ending of the first, tag of the second's unit, ending of the second; the first that the catalogue has
const companions: readonly (readonly [first: string, tag: string, second: string])[] = [
  ['.trips', 'trips-of-people', '.personTrips'],
  ['.trips', 'turns', '.personTrips'],
  ['.trips', 'people', '.people'],
  ['.trips', 'people', '.personTrips'],
  ['.trips', 'money', '.cost'],
  ['.foreigners.cases', 'people', '.foreigners.cases'],
  ['.companies', 'people', '.people'],
  ['.people', 'doanh-nghiep', '.companies'],
  ['.count', 'dai-bieu', '.attendees'],
  ['.meetings', 'people', '.attendees'],
  ['.projects.new', 'money', '.capital.registered'],
  ['.projects.adjusted', 'money', '.capital.registered'],
  ['.projects.active', 'money', '.capital.registered'],
  ['.projects', 'money', '.capital.registered'],
  ['.projects.new', 'money', '.value'],
  ['.projects.approved', 'money', '.value'],
  ['.projects.active', 'money', '.value'],
  ['.projects', 'money', '.value'],
  ['.nonproject.items', 'money', '.value'],
  ['.projects', 'money', '.capital'],
  ['.trained', 'people', '.trained'],
]

// signs and words between the two
const joins = new Set([
  ...['-', '/', ',', '(', '+'],
  ...[
    'với',
    'gồm',
    'và',
    'cùng',
    'có',
    'tổng',
    'số',
    'vốn',
    'giá',
    'trị',
    'đầu',
    'tư',
    'viện',
    'trợ',
    'tính',
    'theo',
    'người',
    'là',
    'tương',
    'đương',
  ].map(fold),
])

/** What the second of a pair counts; null where the two are none. */
export function companionOf(
  quantity: Quantity,
  last: Claimed | undefined,
  scene: Scene,
  catalogue: Catalogue,
): string | null {
  if (!last || !isJoined(last.quantity, quantity, scene)) return null
  for (const [first, tag, second] of companions) {
    if (!last.indicator.endsWith(first) || !quantity.tags.includes(tag)) continue
    const indicator = last.indicator.slice(0, -first.length) + second
    if (catalogue.has(indicator)) return indicator
  }
  return null
}

const longestJoin = 8

function isJoined(first: Quantity, second: Quantity, { passage: { tokens, sentence } }: Scene): boolean {
  if (second.start <= first.end || second.start - first.end > longestJoin) return false
  if (sentence[first.end - 1] !== sentence[second.start]) return false
  return tokens.slice(first.end, second.start).every(({ key }) => joins.has(key))
}

/**
 * Whether a quantity is the next of a row, behind a time of its own in the same sentence, or the row's sum, behind a word
 * for it there or in the next. `last` is the last one of its unit.
 */
export function isNextOfRow(quantity: Quantity, last: Claimed | undefined, scene: Scene): boolean {
  if (!last || quantity.value.measure === null || quantity.value.measure !== last.quantity.value.measure) return false
  const { passage, times } = scene
  const { start, end } = last.quantity
  if (passage.sentence[start] === passage.sentence[quantity.start] && isRightBehind(quantity, times, { passage, end }))
    return true
  return isNear(scene, start, quantity.start) && isRightBehind(quantity, apart(passage, 'sum-word'), { passage, end })
}

/** Whether the last of some words before a quantity stands right before it, and behind token `end`. */
function isRightBehind(
  quantity: Quantity,
  words: readonly Entity[],
  { passage, end }: { readonly passage: Scene['passage']; readonly end: number },
): boolean {
  const word = words[firstIndex(words, one => one.end > quantity.start) - 1]
  return (
    word !== undefined &&
    word.start >= end &&
    quantity.start - word.end <= beforeNumber &&
    passage.tokens.slice(word.end, quantity.start).every(token => token.key !== ',')
  )
}

const beforeNumber = 2

// what a first number is, and what leads to the second of the same
const steps: readonly { readonly first: ReadonlySet<string>; readonly second: ReadonlySet<string> }[] = [
  {
    first: new Set(['hoạch', 'toán', 'tiêu'].map(fold)),
    second: new Set(['hiện', 'trí', 'ngân', 'toán', 'đạt', 'được'].map(fold)),
  },
  { first: new Set(['từ', 'chỗ'].map(fold)), second: new Set(['lên', 'đạt', 'tới'].map(fold)) },
]

const beforeFirst = 3
const longestStep = 10

/** Whether a quantity is what came of the last one: «kế hoạch 300 triệu USD, thực hiện 412 triệu USD», «từ 3 lên 5 dự án». */
export function isNextStep(quantity: Quantity, last: Claimed | undefined, { passage }: Scene): boolean {
  if (!last || quantity.value.measure === null || quantity.value.measure !== last.quantity.value.measure) return false
  const { start, end } = last.quantity
  if (passage.sentence[start] !== passage.sentence[quantity.start] || quantity.start - end > longestStep) return false
  const keysOf = (from: number, to: number): string[] =>
    passage.tokens.slice(Math.max(0, from), to).map(token => token.key)
  const between = keysOf(end, quantity.start)
  if (between.includes(';')) return false
  const before = keysOf(start - beforeFirst, start)
  return steps.some(step => before.some(key => step.first.has(key)) && step.second.has(between.at(-1) ?? ''))
}
