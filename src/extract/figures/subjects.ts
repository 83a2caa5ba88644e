// What the patterns of figures leave open: a number is of the nearest words in its clause that name something which its
// unit can count (slot `subject`), or of the prompt that it answers.

import type { Entity } from '../../rules/match.ts'
import { allOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import type { Quantity, Scene } from './scene.ts'
import { isPair } from './spots.ts'

/** Words that could say what a quantity counts. */
export interface Subject {
  readonly entity: Entity
  /** The indicator; * stands for what the words around and above decide. */
  readonly of: string
  /** Tokens between, with what signs add to them. */
  readonly distance: number
}

interface SubjectValue {
  readonly of: string
  /** Slugs and tags of units, with a space between. */
  readonly units: string
}

// tokens, before a number and behind it
// the farthest counts what brackets enclose, too
const reach = { before: 14, behind: 8, far: 40 }
const reachOfBare = 3
// of each side, nearest first
const most = 8

/** Subjects of a paragraph, in their order; several may have the same words. */
export const subjectsIn = (scene: Scene): readonly Entity[] =>
  allOf(scene.passage, 'subject').toSorted((a, b) => a.start - b.start || b.end - a.end)

/** Subjects that a quantity fits, nearest first. */
export function subjectsFor(quantity: Quantity, scene: Scene, subjects: readonly Entity[]): Subject[] {
  // «một» stands behind many words; «theo một chương trình chủ động»
  const isWord = scene.passage.tokens[quantity.numeral]?.kind === 'word'
  if (isWord && (isBare(quantity) || quantity.value.value === 1)) return []
  const middle = firstIndex(subjects, one => one.start >= quantity.start)
  const near = subjects.slice(Math.max(0, middle - most), middle + most)
  return near
    .filter(one => fits(quantity, one))
    .flatMap(entity => {
      const distance = distanceOf(quantity, entity, scene)
      return distance === null ? [] : [{ entity, of: subjectOf(entity).of, distance }]
    })
    .toSorted((a, b) => a.distance - b.distance)
}

/** Subjects of the question, or of the heading or question right above, for the number that opens the answer. */
export function promptsFor(quantity: Quantity, scene: Scene): Subject[] {
  return promptedBy(quantity, scene)
    .filter(one => fits(quantity, one))
    .map(entity => ({ entity, of: subjectOf(entity).of, distance: 0 }))
}

function promptedBy(quantity: Quantity, { passage, context, stretch, times }: Scene): readonly Entity[] {
  const { tokens, sentence } = passage
  const isTime = (at: number): boolean => times.some(one => one.start <= at && at < one.end)
  // «Số vụ: năm 2015: 96 vụ»
  const from = Math.max(0, quantity.start - longestOpening - 1)
  const start =
    from + tokens.slice(from, quantity.start).findLastIndex(({ key }, n) => !answers.has(key) && !isTime(from + n)) + 1
  if (quantity.start - start > longestOpening) return []
  if (tokens[start - 1]?.key === '?')
    return allOf(passage, 'subject').filter(one => sentence[one.start] === sentence[start - 1])
  const [heading] = context.headings
  return start === 0 && heading && heading.stretch !== stretch ? heading.subjects : []
}

// what may stand before the number of an answer: «Trả lời: có 02 đoàn»
const answers = new Set([
  ...[':', '-', '+', '.'],
  ...[
    'trả',
    'lời',
    'tổng',
    'số',
    'cộng',
    'lượng',
    'kết',
    'quả',
    'có',
    'hiện',
    'đã',
    'vụ',
    'đoàn',
    'cuộc',
    'lần',
    'người',
  ].map(fold),
])
const longestOpening = 8

const subjectOf = (entity: Entity): SubjectValue => entity.value as SubjectValue

const isBare = ({ tags }: Quantity): boolean => tags.includes('bare')

export function fits(quantity: Quantity, subject: Entity): boolean {
  const units = subjectOf(subject).units.split(' ')
  // «xuất khẩu 12,1 triệu»: what has a scale word and no unit is money
  if (isScaled(quantity)) return units.includes('money')
  if (isBare(quantity)) return units.includes('bare') && !isYear(quantity)
  return (
    quantity.tags.some(tag => units.includes(tag) || (tag === 'trips-of-people' && units.includes('turns'))) &&
    !isProverb(quantity)
  )
}

// «cứ 4 đồng cam kết thì 3 đồng …»
const isProverb = ({ value: { currency, value } }: Quantity): boolean => currency === 'VND' && value < 1000

const isScaled = ({ tags, value }: Quantity): boolean => tags.includes('bare') && value.scale > 1

const isYear = ({ value: { value } }: Quantity): boolean => value >= 1900 && value < 2100

function distanceOf(quantity: Quantity, subject: Entity, scene: Scene): number | null {
  const isBefore = subject.start < quantity.start
  const [from, to] = isBefore ? [subject.end, quantity.start] : [quantity.end, subject.start]
  const { sentence, tokens } = scene.passage
  if (sentence[subject.start] !== sentence[quantity.start] || to - from > reach.far) return null
  const others = between(scene, from, to).filter(one => one !== quantity)
  // «tuần tra 36 lượt, hội đàm 03 cuộc»: the nearer number has it
  if (others.some(one => fits(one, subject) && !(isBefore && isPair(one, quantity)))) return null
  if (!isBefore && (others.length > 0 || isOfNext(quantity, subject, scene))) return null
  const words = unbracketed(tokens.slice(from, to).map(({ key }) => key))
  // what stands behind a colon is not of the number before it
  if (words.includes(';') || (!isBefore && words.includes(':'))) return null
  const distance = words.reduce((sum, key) => sum + 1 + (costs[key] ?? 0), 0)
  const limit = isBare(quantity) ? reachOfBare : isBefore ? reach.before : reach.behind
  return distance <= limit ? distance : null
}

// «lao động 220 người, du học sinh 12 người»: words behind a comma are of the number that follows them
const isOfNext = (quantity: Quantity, subject: Entity, { passage, quantities }: Scene): boolean =>
  passage.tokens.slice(quantity.end, subject.start).some(({ key }) => key === ',') &&
  quantities.some(one => one.start >= subject.end && one.start - subject.end <= reachOfBare && fits(one, subject))

const costs: Readonly<Record<string, number>> = { ',': 4, '(': 3, ')': 3 }

/** «việc riêng (thăm thân, du lịch): 12 người»: without what stands in closed brackets. */
function unbracketed(keys: readonly string[]): readonly string[] {
  const open = keys.indexOf('(')
  const close = keys.indexOf(')', open)
  if (open < 0 || close < 0) return keys
  return [...keys.slice(0, open), ...unbracketed(keys.slice(close + 1))]
}

function between({ quantities }: Scene, from: number, to: number): readonly Quantity[] {
  const first = firstIndex(quantities, one => one.start >= from)
  return quantities.slice(first, first + most).filter(one => one.start < to)
}
