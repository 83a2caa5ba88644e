// Whether a change is said of a figure before it, or of something else that its own clause names: «Kim ngạch đạt 90 triệu
// USD; dệt may tăng 23%; sản lượng 2 triệu tấn, giảm 7%».

import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import type { Token } from '../../text/tokens.ts'
import type { Quantity, Scene } from './scene.ts'

/** Where a change stands, and what its scene knows of its quantities. */
export interface Said {
  /** First token of the change. */
  readonly start: number
  readonly isPercent: boolean
  readonly scene: Scene
  /** Quantities that belong to changes, by their numeral, and those that rules claim. */
  readonly compared: ReadonlySet<number>
  readonly claimed: ReadonlySet<Quantity>
}

/** Whether a quantity before the change is what it speaks of, as far as the words between them say. */
export function subjectTest(said: Said): (quantity: Quantity) => boolean {
  const names = namesIn(said)
  const others = said.isPercent ? othersIn(said) : []
  return quantity =>
    quantity.end > said.start ||
    (names.every(key => wordsAround(quantity, said.scene).includes(key)) &&
      others.every(one => one === quantity || one.start < quantity.end))
}

// tokens: the longest clause that is looked through, what a figure counts before it and behind
const reach = { clause: 30, before: 40, behind: 6 }

/** Words of the change's own clause that name something. */
function namesIn({ start, scene: { passage, quantities, topics } }: Said): string[] {
  const { tokens, sentence } = passage
  const last = quantities[firstIndex(quantities, one => one.end > start) - 1]
  const first = Math.max(0, start - reach.clause, last?.end ?? 0)
  const clause = tokens.slice(first, start)
  const from =
    first + clause.findLastIndex(({ key }, n) => marks.has(key) || sentence[first + n] !== sentence[start]) + 1
  const near = topics.slice(firstIndex(topics, one => one.end > from))
  const isTopic = (at: number): boolean => (near.find(one => at < one.end)?.start ?? at + 1) <= at
  return tokens
    .slice(from, start)
    .filter(({ key, kind }, n) => kind !== 'sign' && !light.has(key) && !isTopic(from + n))
    .map(({ key }) => key)
}

const marks = new Set([',', ';', ':', '(', ')', '.', '-', '+'])

// words that name nothing of themselves
const light = new Set(
  [
    'đã ước cũng chỉ đều tiếp tục là và với trong đó này năm nay trước so cùng kỳ tương ứng đạt được bằng như vậy',
    'số lượng tổng kết quả về người đoàn lượt khách vốn giá trị kinh phí dự án vụ việc cuộc hồ sơ các của nhưng tuy',
    'nhiên mặc dù hơn còn có bị vẫn mức con tỷ lệ trên theo thì riêng thực hiện nhẹ mạnh khá do cả hai',
  ]
    .flatMap(words => words.split(' '))
    .map(fold),
)

function wordsAround({ start, end }: Quantity, { passage: { tokens, sentence } }: Scene): string[] {
  const from = Math.max(0, start - reach.before)
  return tokens
    .slice(from, end + reach.behind)
    .filter((_, n) => sentence[from + n] === sentence[start])
    .map(({ key }) => key)
}

// quantities
const lookedAt = 4

/** Numbers of the change's sentence before it, outside brackets, that nobody claims. */
function othersIn({ start, scene, compared, claimed }: Said): readonly Quantity[] {
  const { passage, quantities } = scene
  const to = firstIndex(quantities, one => one.start >= start)
  return quantities
    .slice(Math.max(0, to - lookedAt), to)
    .filter(
      one =>
        one.value.measure !== null &&
        one.value.measure.class !== 'percent' &&
        !compared.has(one.numeral) &&
        !claimed.has(one) &&
        start - one.end <= reach.clause &&
        passage.sentence[one.start] === passage.sentence[start] &&
        !isBracketed(passage.tokens.slice(one.end, start)),
    )
}

/** Whether the tokens behind a quantity close a bracket that it stands in. */
export function isBracketed(behind: readonly Pick<Token, 'key'>[]): boolean {
  const keys = behind.map(({ key }) => key)
  const [open, close] = [keys.indexOf('('), keys.indexOf(')')]
  return close >= 0 && (open < 0 || close < open)
}
