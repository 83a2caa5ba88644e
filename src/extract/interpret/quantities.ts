// Quantities: a numeral with its scale, unit and hedge, and what it can be.

import type { Measure } from '../../rules/lists/measures.ts'
import type { Capture, Entity, Passage } from '../../rules/match.ts'
import { allOf, type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import {
  type Behind,
  clean,
  type Interval,
  intervalOf,
  type NumeralFlag,
  type Qualifier,
  readWords,
} from '../../text/numerals.ts'
import { captured, captureOf, entityOf, intOf } from './captures.ts'
import { isWhole, type NumeralValue, type RangeValue, readNumeral } from './numerals.ts'

export interface QuantityValue extends Interval {
  /** Scale words multiplied in; of a range its lower end. */
  readonly value: number
  readonly qualifier: Qualifier
  /** Hedge words as printed; null without any. */
  readonly hedge: string | null
  readonly isEstimate: boolean
  /** Unit as printed, without its scale word. */
  readonly unit: string | null
  readonly measure: Measure | null
  /** What scale word and unit multiply the printed number by. */
  readonly scale: number
  readonly currency: string | null
  readonly flags: readonly (NumeralFlag | 'words-differ')[]
}

export const interpretQuantity: Interpret = found => {
  if (captured(found, 'of')) return ratio(found)
  const measureAt = captured(found, 'm')
  if ((measureAt && !isLongest(found.passage, measureAt)) || isPlace(found) || isUnitOfAnother(found) || !isUnit(found))
    return null
  const value = quantityValue(found, (measureAt?.entity?.value as Measure | undefined) ?? null)
  return value && { value, tags: measureAt?.entity?.tags ?? [] }
}

// units that no list knows: «15 bồn», but «ba là», «14h30» and «2019 trình» are none
function isUnit(found: Found): boolean {
  const unit = captureOf(found, 'unit')
  const raw = captureOf(found, 'n') ?? ''
  return (
    unit === null ||
    (/^\p{L}{2,}$/u.test(unit) && !/^(?:19|20)\d\d$/.test(raw) && !captured(found, 'n')?.entity?.tags.includes('words'))
  )
}

// «200 đoàn viên» are no delegations
const isLongest = ({ found }: Passage, at: Capture): boolean =>
  (found.get('measure')?.get(at.start)?.[0]?.end ?? at.end) <= at.end

// «trên 02 địa bàn»: padded numbers are exact; «ở nước ngoài khoảng 2.300 người»
const isPlace = (found: Found): boolean =>
  (captureOf(found, 'h')?.toLowerCase() === 'trên' && /^0\d/u.test(captureOf(found, 'n') ?? '')) ||
  (captureOf(found, 'h')?.toLowerCase() === 'ngoài' && found.passage.tokens[found.start - 1]?.key === fold('nước'))

// «hai đô 23»: the currency before the number has its own
function isUnitOfAnother(found: Found): boolean {
  const [measure, numeral] = [captured(found, 'm'), captured(found, 'n')]
  const before = found.passage.tokens[(measure?.start ?? 0) - 1]
  return (
    measure !== null &&
    numeral !== null &&
    measure.start < numeral.start &&
    before !== undefined &&
    (before.kind === 'int' ||
      scaleWords.has(before.key) ||
      readWords(found.passage.text.slice(before.start, before.end)) !== null)
  )
}

const scaleWords = new Set(['nghìn', 'ngàn', 'triệu', 'tỷ'].map(fold))

function quantityValue(found: Found, measure: Measure | null): QuantityValue | null {
  const hedges = ['h', 'h2'].flatMap(name => captured(found, name) ?? [])
  const amount = captured(found, 'to') || captured(found, 'n')?.entity?.slot === 'range' ? rangeOf : amountOf
  const printed = amount(found, measure, qualifierOf(found, hedges))
  return (
    printed && {
      ...printed,
      hedge: hedgeWords(found.passage, hedges),
      isEstimate: isEstimate(found, hedges),
      unit: captureOf(found, 'm') ?? captureOf(found, 'unit'),
      measure,
      currency: measure?.currency ?? null,
    }
  )
}

type Amount = Pick<QuantityValue, 'value' | 'low' | 'high' | 'qualifier' | 'scale' | 'flags'>
type AmountOf = (found: Found, measure: Measure | null, qualifier: Qualifier) => Amount | null

const amountOf: AmountOf = (found, measure, qualifier) => {
  const parts = partsOf(found, measure)
  const [first, last] = [parts[0], parts.at(-1)]
  // «35 tỷ 600 triệu»: each part is less than one of the part before
  if (!first || !last || parts.some((part, n) => n > 0 && part.value >= (parts[n - 1]?.scale ?? 0))) return null
  const half = captured(found, 'half') ? last.scale / 2 : 0
  const value = clean(parts.reduce((sum, part) => sum + part.value, half))
  const step = half || last.step
  return {
    value,
    ...intervalOf(value, step, qualifier),
    qualifier,
    scale: first.scale,
    flags: [...parts.flatMap(part => part.flags), ...checkFlags(found, value / first.scale)],
  }
}

interface Part {
  readonly value: number
  readonly step: number
  readonly scale: number
  readonly flags: readonly NumeralFlag[]
}

const partsOf = (found: Found, measure: Measure | null): Part[] =>
  [
    ['n', 's'],
    ['n2', 's2'],
    ['n3', 's3'],
  ].flatMap(([name = '', scale = '']) => {
    const numeral = entityOf<NumeralValue>(found, name)
    return numeral ? [partOf(numeral, scaleAt(found, scale) ?? 1, measure)] : []
  })

function partOf(numeral: NumeralValue, spoken: number, measure: Measure | null): Part {
  const countable = measure?.class === 'count' || measure?.class === 'money'
  const behind: Behind = spoken > 1 ? 'scale' : countable ? 'count' : null
  const { value, step, flags } = readNumeral(numeral, behind)
  const scale = spoken * (measure?.factor ?? 1)
  return { value: clean(value * scale), step: step * scale, scale, flags }
}

const scaleAt = (found: Found, name: string): number | null =>
  entityOf<{ factor: number }>(found, name)?.factor ?? (name === 's2' && captured(found, 'cents') ? 0.01 : null)

// a level then and now, no range
const changes = new Set(['tăng', 'giảm', 'nâng', 'hạ'].map(fold))

/** «từ 2 đến 3 tỷ đồng»: the first end has the scale of the last where it has none of its own. */
const rangeOf: AmountOf = (found, measure) => {
  const range = endsOf(found)
  if (!range || changes.has(found.passage.tokens[found.start - 1]?.key ?? '')) return null
  const own = scaleAt(found, 's') ?? 1
  const last = partOf(range.last, own, measure)
  const first = partOf(range.first, scaleAt(found, 's0') ?? own, measure)
  return first.value < last.value
    ? {
        value: first.value,
        low: first.value,
        high: last.value,
        qualifier: 'about',
        scale: last.scale,
        flags: [...first.flags, ...last.flags],
      }
    : null
}

function endsOf(found: Found): RangeValue | null {
  const [before, measure] = ['m0', 'm'].map(name => entityOf<Measure>(found, name)?.slug)
  if (before && before !== measure) return null
  const last = entityOf<NumeralValue>(found, 'to')
  const first = entityOf<NumeralValue | RangeValue>(found, 'n')
  if (!first) return null
  return 'first' in first ? first : last && { first, last }
}

// «ngày 2/9», «lễ 2/9»
const dayWords = new Set(
  [
    'ngày',
    'sáng',
    'chiều',
    'tối',
    'trưa',
    'đêm',
    'hôm',
    'dịp',
    'lễ',
    'khánh',
    'niệm',
    'từ',
    'đến',
    'vào',
    'trước',
    'sau',
    'hết',
    'tháng',
    'số',
  ].map(fold),
)

/** «3/5 chỉ tiêu», «1/3 số đoàn»: a part of a whole, never a count of what stands behind it. */
function ratio(found: Found): ReturnType<Interpret> {
  const [part, whole] = [intOf(found, 'n') ?? 0, intOf(found, 'of') ?? 0]
  const { passage, start } = found
  const isDay = dayWords.has(passage.tokens[(captured(found, 'h')?.start ?? start) - 1]?.key ?? '')
  if (part >= whole || part === 0 || isDay || !isWhole({ passage, start, end: start + 3 })) return null
  const value = clean(part / whole)
  const none = { hedge: null, isEstimate: false, unit: null, measure: null, scale: 1, currency: null, flags: [] }
  return { value: { ...none, value, low: value, high: value, qualifier: 'exact' } satisfies QuantityValue }
}

interface HedgeValue {
  readonly qualifier: Qualifier
  readonly estimate?: boolean
}

const hedgeValue = (at: Capture): HedgeValue | undefined => at.entity?.value as HedgeValue | undefined

// «ước đạt hơn 220»: over says more than about
function qualifierOf({ pattern }: Found, hedges: readonly Capture[]): Qualifier {
  const said = [pattern.emit.qualifier as Qualifier | undefined, ...hedges.map(at => hedgeValue(at)?.qualifier)].filter(
    one => one !== undefined,
  )
  return said.find(one => one !== 'about') ?? said[0] ?? 'exact'
}

const isEstimate = (found: Found, hedges: readonly Capture[]): boolean =>
  hedges.some(at => hedgeValue(at)?.estimate) || /^ước/iu.test(wordsOf(found.passage, found))

function hedgeWords(passage: Passage, hedges: readonly Capture[]): string | null {
  const [first, last] = [hedges[0], hedges.at(-1)]
  return first && last ? wordsOf(passage, { start: first.start, end: last.end }) : null
}

// «02 (hai)»: the word is a check
function checkFlags(found: Found, printed: number): readonly ['words-differ'] | readonly [] {
  const check = captured(found, 'check')?.entity?.value as NumeralValue | undefined
  return check && check.value !== printed ? ['words-differ'] : []
}

/** The widest reading of a quantity: with its hedge. */
export function quantityAt(passage: Passage, entity: Entity): Entity {
  const numeral = entity.captures.find(one => one.name === 'n')
  const all = allOf(passage, 'quantity')
  const same = all.filter(one => one.captures.some(at => at.name === 'n' && at.start === numeral?.start))
  return same.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? entity
}

export function printQuantity(value: QuantityValue): string {
  const unit = value.measure?.slug ?? value.unit
  const { low, high } = value
  const isRange = value.qualifier === 'about' && low === value.value && high !== null && high > low
  return [
    value.qualifier === 'exact' || isRange ? '' : value.qualifier,
    isRange ? `${low}..${high}` : String(value.value),
    unit ?? '',
  ]
    .filter(word => word !== '')
    .join(' ')
}
