// The value of a numeral as printed: digits with their thousands and decimals (domain §3.1), number words, scale words,
// and the interval that the printed precision allows.

import { fold } from './fold.ts'

export type NumeralFlag = 'nonstandard-decimal' | 'nonstandard-thousands' | 'ambiguous' | 'spaced'

export interface Numeral {
  readonly value: number
  /** The place of the last printed digit: 1 for 312, 0.1 for 4,7. */
  readonly step: number
  readonly flags: readonly NumeralFlag[]
}

/** What stands behind a numeral decides between 1,502 as thousands and as decimals. */
export type Behind = 'count' | 'scale' | null

interface Form {
  readonly pattern: RegExp
  /** Digits in the form that a computer reads, or null where the form does not hold here. */
  readonly read: (raw: string, behind: Behind) => string | null
  readonly flags: (behind: Behind) => readonly NumeralFlag[]
}

const standard = (): readonly NumeralFlag[] => []
const flagged = (flag: NumeralFlag) => (): readonly NumeralFlag[] => [flag]

const forms: readonly Form[] = [
  { pattern: /^\d+$/, read: raw => raw, flags: standard },
  // 1.502 tỷ: thousands as the law has it, or an English decimal
  {
    pattern: /^[1-9]\d{0,2}\.\d{3}$/,
    read: raw => raw.replace('.', ''),
    flags: behind => (behind === 'scale' ? ['ambiguous'] : []),
  },
  { pattern: /^\.(?:\d{1,2}|\d{4,})$/, read: raw => `0${raw}`, flags: flagged('nonstandard-decimal') },
  {
    pattern: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
    read: raw => raw.replaceAll('.', '').replace(',', '.'),
    flags: standard,
  },
  { pattern: /^\d*,(?:\d{1,2}|\d{4,})$/, read: raw => raw.replace(',', '.'), flags: standard },
  {
    pattern: /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/,
    read: raw => raw.replaceAll(',', ''),
    flags: flagged('nonstandard-thousands'),
  },
  { pattern: /^\d{1,3},\d{3}\.\d+$/, read: raw => raw.replaceAll(',', ''), flags: flagged('nonstandard-thousands') },
  {
    pattern: /^[1-9]\d{0,2},\d{3}$/,
    read: (raw, behind) => raw.replace(',', behind === 'count' ? '' : '.'),
    flags: commaFlags,
  },
  { pattern: /^0,\d{3}$/, read: raw => raw.replace(',', '.'), flags: standard },
  { pattern: /^\d+\.(?:\d{1,2}|\d{4,})$/, read: raw => raw, flags: flagged('nonstandard-decimal') },
  {
    pattern: /^\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:,\d+)?$/,
    read: raw => raw.replace(/\s/g, '').replace(',', '.'),
    flags: flagged('spaced'),
  },
]

function commaFlags(behind: Behind): readonly NumeralFlag[] {
  return behind === 'count' ? ['nonstandard-thousands'] : behind === 'scale' ? ['ambiguous'] : []
}

/** A numeral in digits; null where the signs between them say nothing: 1.2.3, 12.34.567. */
export function readDigits(raw: string, behind: Behind = null): Numeral | null {
  for (const { pattern, read, flags } of forms) {
    const digits = pattern.test(raw) ? read(raw, behind) : null
    if (digits === null) continue
    const decimals = digits.split('.')[1]?.length ?? 0
    return { value: Number(digits), step: 10 ** -decimals, flags: flags(behind) }
  }
  return null
}

const units: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const scales: Readonly<Record<string, number>> = {
  trăm: 1e2,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

const byFold = (table: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).map(([word, value]) => [fold(word), value]))
const unitOf = byFold(units)
const scaleOf = byFold(scales)
const ten = fold('mười')
const tens = new Set([fold('mươi'), fold('chục')])
const links = new Set([fold('linh'), fold('lẻ')])
// only behind tens: hai mươi mốt, mười lăm, hai mươi tư
const bound = new Set(['mốt', 'lăm', 'nhăm'].map(fold))
const half = fold('rưỡi')
const half2 = fold('rưởi')

const numberWords = new Set([...unitOf.keys(), ...scaleOf.keys(), ten, ...tens, ...links, half, half2])

/** Whether a word may be one of a number: «năm» also where it is a year. */
export const isNumberWord = (word: string): boolean => numberWords.has(fold(word))

/** Number of words: «một nghìn hai trăm linh năm» → 1205; null where they are no number. */
export function readWords(words: string): number | null {
  const keys = words.trim().split(/\s+/u).map(fold)
  return keys[0] === '' ? null : readScaled(keys)
}

/** The place of the last word: 1e6 for «hai triệu», 5e5 for «hai triệu rưỡi», 1 where it is no scale from nghìn up. */
export function stepOfWords(words: string): number {
  const keys = words.trim().split(/\s+/u).map(fold)
  const isHalf = keys.at(-1) === half || keys.at(-1) === half2
  let step = isHalf ? 0.5 : 1
  for (let at = keys.length - (isHalf ? 2 : 1); at > 0; at--) {
    const scale = scaleOf.get(keys[at] ?? '') ?? 0
    if (scale < 1e3) break
    step *= scale
  }
  return Math.max(step, 1)
}

// the largest scale parts the number: what stands before it counts it, what stands behind it is smaller
function readScaled(keys: readonly string[]): number | null {
  if (keys.length === 0) return null
  const places = keys.flatMap((key, at) =>
    (scaleOf.get(key) ?? 0) >= 1e3 ? [{ at, scale: scaleOf.get(key) ?? 0 }] : [],
  )
  const top = places.reduce((best, one) => (best && best.scale > one.scale ? best : one), places[0])
  if (!top) return readHundreds(keys)
  const before = readScaled(keys.slice(0, top.at))
  if (before === null) return null
  return withRest(before * top.scale, top.scale, keys.slice(top.at + 1))
}

function withRest(value: number, scale: number, rest: readonly string[]): number | null {
  if (rest.length === 0) return value
  if (rest.length === 1 && (rest[0] === half || rest[0] === half2)) return value + scale / 2
  const behind = readScaled(links.has(rest[0] ?? '') ? rest.slice(1) : rest)
  return behind === null || behind === 0 || behind >= scale ? null : value + behind
}

function readHundreds(keys: readonly string[]): number | null {
  const at = keys.findIndex(key => scaleOf.get(key) === 100)
  if (at < 0) return readTens(keys)
  const before = at === 1 ? unitOf.get(keys[0] ?? '') : undefined
  return before === undefined ? null : withRest(before * 100, 100, keys.slice(at + 1))
}

function readTens(keys: readonly string[]): number | null {
  const [first = '', second = '', ...more] = keys
  if (first === ten) return keys.length === 1 ? 10 : onTens(10, [second, ...more])
  const digit = unitOf.get(first)
  if (digit === undefined || bound.has(first)) return null
  if (keys.length === 1) return digit
  if (tens.has(second)) return digit >= 2 || second !== fold('mươi') ? onTens(digit * 10, more) : null
  return digit >= 2 && keys.length === 2 ? onTens(digit * 10, [second], true) : null
}

// «hai mốt», «hai lăm» leave out «mươi»: only where the last word can be nothing else
function onTens(value: number, rest: readonly string[], short = false): number | null {
  if (rest.length === 0) return value
  const digit = rest.length === 1 ? unitOf.get(rest[0] ?? '') : undefined
  if (digit === undefined || digit === 0 || (short && !bound.has(rest[0] ?? ''))) return null
  return value + digit
}

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const groups = ['', ' nghìn', ' triệu', ' tỷ']

/** The usual words of a whole number from 0 to 999 999 999 999. */
export function toWords(value: number): string {
  if (value < 10) return digitWords[value] ?? ''
  const said: string[] = []
  for (let power = 3; power >= 0; power--) {
    const group = Math.floor(value / 1000 ** power) % 1000
    if (group > 0) said.push(`${groupWords(group, said.length > 0)}${groups[power]}`)
  }
  return said.join(' ')
}

function groupWords(group: number, isBehind: boolean): string {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100]
  const head = hundreds > 0 || isBehind ? `${digitWords[hundreds]} trăm` : ''
  const link = head && rest > 0 && rest < 10 ? 'linh' : ''
  return [head, link, rest > 0 ? tensWords(rest) : ''].filter(word => word !== '').join(' ')
}

function tensWords(rest: number): string {
  const [ten, digit] = [Math.floor(rest / 10), rest % 10]
  if (ten === 0) return digitWords[digit] ?? ''
  const last = digit === 0 ? '' : digit === 1 && ten > 1 ? ' mốt' : digit === 5 ? ' lăm' : ` ${digitWords[digit]}`
  return `${ten === 1 ? 'mười' : `${digitWords[ten]} mươi`}${last}`
}

export type Qualifier = 'exact' | 'over' | 'under' | 'about'

export interface Interval {
  readonly low: number | null
  readonly high: number | null
}

/** What a value can be: `step` is the place of its last printed digit, scaled; whole numbers without a scale are exact. */
export function intervalOf(value: number, step: number, qualifier: Qualifier): Interval {
  if (qualifier === 'over') return { low: value, high: null }
  if (qualifier === 'under') return { low: null, high: value }
  const reach =
    qualifier === 'about' ? Math.min(lastPlace(value, step), Math.abs(value) / 2) : step === 1 ? 0 : step / 2
  return { low: clean(value - reach), high: clean(value + reach) }
}

// «khoảng 950» may be 943, «khoảng 30.000» 27.000: the last digit that is no zero is what was rounded; of a single
// leading 1, no more than half
function lastPlace(value: number, step: number): number {
  let place = step
  while (value !== 0 && Math.round(value / place) % 10 === 0) place *= 10
  return place
}

// 4.7e6 − 0.05e6 without the noise of binary fractions
export const clean = (value: number): number => Number(value.toPrecision(12))
