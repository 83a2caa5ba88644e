// Numerals and ranges of numerals, where they are no part of something else.

import type { Passage } from '../../rules/match.ts'
import { type Found, type Interpret, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { type Behind, type Numeral, readDigits, readWords, stepOfWords } from '../../text/numerals.ts'
import type { Token } from '../../text/tokens.ts'
import { captured, captureOf, intOf } from './captures.ts'

export interface NumeralValue {
  readonly value: number
  readonly raw: string
  readonly isWords: boolean
  /** The place of the last digit; of digits, what stands behind them can say otherwise (`readNumeral`). */
  readonly step: number
}

/** «10-15»: the two ends as printed. */
export interface RangeValue {
  readonly first: NumeralValue
  readonly last: NumeralValue
}

export const interpretNumeral: Interpret = found => {
  if (captured(found, 'words')) return wordNumeral(found)
  if (captured(found, 'whole')) return spokenNumeral(found)
  return found.pattern.emit.half ? halfNumeral(found) : digitNumeral(found)
}

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
  return words(found, value, stepOfWords(raw))
}

const words = (found: Found, value: number, step = 1): ReturnType<Interpret> => ({
  value: { value, raw: wordsOf(found.passage, found), isWords: true, step } satisfies NumeralValue,
  tags: ['words'],
})

// «hai» of «mười hai»; «một» stands behind many words
const numberWords = new Set(['mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'linh', 'lẻ'].map(fold))
// «ba» of «ba mươi»
const goesOn = new Set(['mươi', 'trăm', 'mốt', 'lăm', 'nghìn', 'ngàn', 'triệu', 'tỷ'].map(fold))

// «2 phẩy 23»
function spokenNumeral(found: Found): ReturnType<Interpret> {
  const [whole, part] = [intOf(found, 'whole'), intOf(found, 'part')]
  if (whole === null || part === null) return null
  const step = 10 ** -String(part).length
  return words(found, Number((whole + part * step).toFixed(9)), step)
}

// «nửa triệu»; «nửa» of anything else is no number
const halfNumeral = (found: Found): ReturnType<Interpret> =>
  large.has(found.passage.tokens[found.end]?.key ?? '') ? words(found, 0.5, 0.5) : null

const large = new Set(['triệu', 'tỷ', 'tỉ'].map(fold))

const sign = /^(?:[-–−]|âm\s+)/iu

function digitNumeral(found: Found): ReturnType<Interpret> {
  const { passage, start } = found
  const raw = wordsOf(passage, found)
  if (!isWhole(found) || (/\s/u.test(raw.replace(sign, '')) && !isGrouped(passage, start, raw))) return null
  // «1.10» holds no «.10»
  if (raw.startsWith('.') && passage.tokens[start]?.glued) return null
  const value = digitsOf(raw)
  return value && isDashed(raw) === isSign(passage, start) ? { value } : null
}

function digitsOf(raw: string): NumeralValue | null {
  const numeral = readDigits(raw.replace(sign, ''))
  return numeral && { value: sign.test(raw) ? -numeral.value : numeral.value, raw, isWords: false, step: numeral.step }
}

/** A numeral read anew with what stands behind it: 1,502 lượt, 1,502 tỷ. */
export function readNumeral({ value, raw, isWords, step }: NumeralValue, behind: Behind): Numeral {
  const digits = isWords ? null : readDigits(raw.replace(sign, ''), behind)
  return digits ? { ...digits, value: sign.test(raw) ? -digits.value : digits.value } : { value, step, flags: [] }
}

const isDashed = (raw: string): boolean => /^[-–−]/u.test(raw)

// a dash is a sign only where it is glued to the digits, and to nothing before it
const isSign = ({ tokens }: Passage, start: number): boolean =>
  start > 0 && tokens[start]?.key === '-' && !tokens[start]?.glued

/** Not a part of a longer string: «1.2.3», «28/2», «15-19», «Covid-19». */
export function isWhole({ passage: { tokens }, start, end }: Pick<Found, 'passage' | 'start' | 'end'>): boolean {
  const [before, next] = [tokens[start - 1], tokens[end]]
  const isTail =
    tokens[start]?.glued && before && (isWord(before) || (before.glued && joins(before.key, tokens[start - 2])))
  const isHead = next?.glued && tokens[end + 1]?.glued && joins(next.key, tokens[end + 1])
  return !isTail && !isHead
}

// «USD600.000»: a currency is no part of the numeral
const isWord = ({ kind, key }: Token): boolean => kind === 'word' && !currencies.has(key)
const currencies = new Set(['USD', 'VND', 'VNĐ', 'EUR', 'GBP', 'JPY', 'INR', 'Rs'].map(fold))

const joins = (sign: string, other: Token | undefined): boolean =>
  (/^[.,/-]$/u.test(sign) && other?.kind === 'int') ||
  (sign === '-' && other !== undefined && isWord(other)) ||
  (sign === '.' && other?.key === '-')

const dateWords = new Set(['ngày', 'tháng', 'năm', 'quý', 'số'].map(fold))

// «1 502 lượt», but not «tháng 9 120 đoàn»
const isGrouped = ({ tokens }: Passage, start: number, raw: string): boolean =>
  /^\d{1,3}(?:\s\d{3})+$/u.test(raw) && !dateWords.has(tokens[start - 1]?.key ?? '')

/** «10-15», «1.000 - 1.500»: both ends in digits; that the first is less is known with their scales only. */
export const interpretRange: Interpret = found => {
  const [first, last] = ['low', 'high'].map(name => digitsOf(captureOf(found, name) ?? ''))
  return first && last && isWhole(found) ? { value: { first, last } satisfies RangeValue } : null
}

export const printNumeral = (value: unknown): string => String((value as NumeralValue).value)

export const printRange = (value: unknown): string => {
  const { first, last } = value as RangeValue
  return `${first.value}..${last.value}`
}
