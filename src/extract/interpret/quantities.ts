// Quantities: a numeral with its scale, unit and hedge, and what it can be.

import type { Measure } from '../../rules/lists/measures.ts'
import type { Capture, Entity, Passage } from '../../rules/match.ts'
import { type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import {
  type Behind,
  clean,
  type Interval,
  intervalOf,
  type NumeralFlag,
  type Qualifier,
  readDigits,
  readWords,
} from '../../text/numerals.ts'
import type { Token } from '../../text/tokens.ts'
import { captured, captureOf } from './captures.ts'

export interface QuantityValue extends Interval {
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

interface NumeralValue {
  readonly value: number
  readonly raw: string
  readonly isWords: boolean
}

export const interpretNumeral: Interpret = found =>
  captured(found, 'words') ? wordNumeral(found) : digitNumeral(found)

// «năm» alone is a year, «tư» a part of words, «không» no
const neverAlone = new Set(['năm', 'tư', 'không'])

function wordNumeral(found: Found): ReturnType<Interpret> {
  const raw = captureOf(found, 'words') ?? ''
  const { tokens } = found.passage
  const value = readWords(raw)
  if (
    value === null ||
    neverAlone.has(raw.toLowerCase()) ||
    goesOn.has(tokens[found.end]?.key ?? '') ||
    numberWords.has(tokens[found.start - 1]?.key ?? '')
  )
    return null
  return { value: { value, raw, isWords: true } satisfies NumeralValue, tags: ['words'] }
}

// «hai» of «mười hai»; «một» stands behind many words
const numberWords = new Set(['mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'linh', 'lẻ'].map(fold))
// «ba» of «ba mươi»
const goesOn = new Set(['mươi', 'trăm', 'mốt', 'lăm', 'nghìn', 'ngàn', 'triệu', 'tỷ'].map(fold))

function digitNumeral(found: Found): ReturnType<Interpret> {
  const { passage, start, end } = found
  const raw = wordsOf(passage, found)
  if (!isWhole(passage, start, end) || (/\s/u.test(raw) && !isGrouped(passage, start, raw))) return null
  const numeral = readDigits(raw.replace(/^[-–]/u, ''))
  if (!numeral || isSigned(raw) !== isSign(passage, start)) return null
  return {
    value: { value: isSigned(raw) ? -numeral.value : numeral.value, raw, isWords: false } satisfies NumeralValue,
  }
}

const isSigned = (raw: string): boolean => /^[-–−]/u.test(raw)

// a dash is a sign only where it is glued to the digits, and to nothing before it
const isSign = ({ tokens }: Passage, start: number): boolean =>
  start > 0 && tokens[start]?.key === '-' && !tokens[start]?.glued

/** Not a part of a longer string: «1.2.3», «28/2», «15-19», «Covid-19». */
function isWhole({ tokens }: Passage, start: number, end: number): boolean {
  const [before, next] = [tokens[start - 1], tokens[end]]
  const isTail =
    tokens[start]?.glued && before && (before.kind === 'word' || (before.glued && joins(before.key, tokens[start - 2])))
  const isHead = next?.glued && tokens[end + 1]?.glued && joins(next.key, tokens[end + 1])
  return !isTail && !isHead
}

const joins = (sign: string, other: Token | undefined): boolean =>
  (/^[.,/-]$/u.test(sign) && other?.kind === 'int') || (sign === '-' && other?.kind === 'word')

const dateWords = new Set(['ngày', 'tháng', 'năm', 'quý', 'số'].map(fold))

// «1 502 lượt», but not «tháng 9 120 đoàn»
const isGrouped = ({ tokens }: Passage, start: number, raw: string): boolean =>
  /^\d{1,3}(?:\s\d{3})+$/u.test(raw) && !dateWords.has(tokens[start - 1]?.key ?? '')

export const interpretQuantity: Interpret = found => {
  const measureAt = captured(found, 'm')
  const numeral = numeralOf(found)
  if (!numeral || (measureAt && !isLongest(found.passage, measureAt)) || isPlace(found, numeral)) return null
  const value = quantityValue(found, numeral, (measureAt?.entity?.value as Measure | undefined) ?? null)
  return { value, tags: measureAt?.entity?.tags ?? [] }
}

const numeralOf = (found: Found): NumeralValue | null => {
  const numeral = (captured(found, 'n')?.entity?.value as NumeralValue | undefined) ?? null
  return numeral?.isWords && captured(found, 'unit') ? null : numeral
}

// «200 đoàn viên» are no delegations
const isLongest = ({ found }: Passage, at: Capture): boolean =>
  (found.get('measure')?.get(at.start)?.[0]?.end ?? at.end) <= at.end

// «trên 02 địa bàn»: padded numbers are exact
const isPlace = (found: Found, { raw }: NumeralValue): boolean =>
  captureOf(found, 'h')?.toLowerCase() === 'trên' && /^0\d/u.test(raw)

function quantityValue(found: Found, numeral: NumeralValue, measure: Measure | null): QuantityValue {
  const spoken = (captured(found, 's')?.entity?.value as { factor: number } | undefined)?.factor ?? 1
  const behind: Behind = spoken > 1 ? 'scale' : measure?.class === 'count' ? 'count' : null
  const { value: printed, step, flags } = read(numeral, behind)
  const scale = spoken * (measure?.factor ?? 1)
  const half = captured(found, 'half') ? scale / 2 : 0
  const value = clean(printed * scale) + half
  const hedges = ['h', 'h2'].flatMap(name => captured(found, name) ?? [])
  const qualifier = qualifierOf(found, hedges)
  return {
    value,
    ...intervalOf(value, step * scale, qualifier),
    qualifier,
    hedge: hedgeWords(found.passage, hedges),
    isEstimate: isEstimate(found, hedges),
    unit: unitOf(found),
    measure,
    scale,
    currency: measure?.currency ?? null,
    flags: [...flags, ...checkFlags(found, printed)],
  }
}

function read(
  { value, raw, isWords }: NumeralValue,
  behind: Behind,
): { value: number; step: number; flags: readonly NumeralFlag[] } {
  const digits = isWords ? null : readDigits(raw.replace(/^[-–−]/u, ''), behind)
  return digits ? { ...digits, value: Math.sign(value) * digits.value } : { value, step: 1, flags: [] }
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

const unitOf = (found: Found): string | null => captureOf(found, 'm') ?? captureOf(found, 'unit')

// «02 (hai)»: the word is a check
function checkFlags(found: Found, printed: number): readonly ['words-differ'] | readonly [] {
  const check = captured(found, 'check')?.entity?.value as NumeralValue | undefined
  return check && check.value !== printed ? ['words-differ'] : []
}

/** The widest reading of a quantity: with its hedge. */
export function quantityAt(passage: Passage, entity: Entity): Entity {
  const numeral = entity.captures.find(one => one.name === 'n')
  const all = [...(passage.found.get('quantity')?.values() ?? [])].flat()
  const same = all.filter(one => one.captures.some(at => at.name === 'n' && at.start === numeral?.start))
  return same.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? entity
}

export const printNumeral = (value: unknown): string => String((value as NumeralValue).value)

export function printQuantity(value: QuantityValue): string {
  const unit = value.measure?.slug ?? value.unit
  return [value.qualifier === 'exact' ? '' : value.qualifier, String(value.value), unit ?? '']
    .filter(word => word !== '')
    .join(' ')
}
