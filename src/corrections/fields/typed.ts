// What people type into a field, as its value. What is not certain is refused, and said why.

import { checkValue } from '../../archive/given/fields.ts'
import { clean, readDigits } from '../../text/numerals.ts'
import type { Value } from '../correction.ts'
import type { Field, Typing } from './fields.ts'
import { type Codes, type Names, nameKey } from './names.ts'

/** Each has words in both languages; `given`: what was typed, `known`: what it may be, or what it could mean. */
export const typingFaults = [
  'no-number',
  'ambiguous-number',
  'no-day',
  'no-code',
  'unknown-name',
  'several-names',
  'no-document-number',
  'too-long',
  'bad-sign',
  'must-be-known',
] as const
export type TypingFault = (typeof typingFaults)[number]

export type Typed =
  | { readonly value: Value }
  | { readonly fault: TypingFault; readonly args: { readonly given: string; readonly known: string } }

export interface Typist {
  readonly names: Names
  /** What the field was before: a cell is typed as it was. */
  readonly was: Value
}

/** UTF-16 units. */
const longest = 2000

const fault = (why: TypingFault, given: string, known = ''): Typed => ({
  fault: why,
  args: { given: given.slice(0, 100), known: known.slice(0, 1000) },
})

/** Says that it is not known. */
const unknown = new Set(['khong ro', 'khong biet', 'unknown', 'not known', 'null'])

/** `text`: as typed; «không rõ» says that it is not known. */
export function readTyped(text: string, field: Field, typist: Typist): Typed {
  const given = text.normalize('NFC').trim()
  if (given.length > longest) return fault('too-long', given, String(longest))
  if (/[^\P{Cc}\n\r\t]/u.test(given)) return fault('bad-sign', given)
  if (given !== '' && !unknown.has(nameKey(given))) return readers[field.typing](given, field, typist)
  return field.unknown === 'allowed' ? { value: null } : fault('must-be-known', given)
}

type Read = (given: string, field: Field, typist: Typist) => Typed

const scales: Readonly<Record<string, number>> = { nghin: 1e3, ngan: 1e3, trieu: 1e6, ty: 1e9, ti: 1e9 }

/** «1.502», «395,5», «-3», «1,5 tỷ». */
function readNumber(given: string): Typed {
  const signed = /^[^\p{L}]*/u.exec(given)?.[0] ?? ''
  const isLess = /^[-−]/u.test(signed)
  const digits = signed.slice(isLess ? 1 : 0).trim()
  const scale = nameKey(given.slice(signed.length))
  const factor = scale === '' ? 1 : scales[scale]
  const numeral = readDigits(digits)
  if (!numeral || factor === undefined) return fault('no-number', given)
  // to one it is a thousand and more, to the other one and a bit
  const [whole, part] = digits.split(',')
  if (part?.length === 3 && /^[1-9]\d{0,2}$/u.test(whole ?? '')) {
    const [thousands, decimals] = [`${whole}.${part}`, `${whole},${part}0`]
    return fault('ambiguous-number', given, `${thousands} | ${decimals}`)
  }
  return { value: (isLess ? -1 : 1) * clean(numeral.value * factor) }
}

function readDay(given: string): Typed {
  const read = readDate(given)
  return 'value' in read && String(read.value).length !== 10 ? fault('no-day', given) : read
}

function readDate(given: string): Typed {
  const read = checkValue(given, 'day')
  return 'value' in read ? { value: read.value } : fault('no-day', given)
}

const partsOf = (given: string): string[] =>
  given
    .split(/[;,]/u)
    .map(one => one.trim())
    .filter(one => one !== '')

/** One of the codes by its name; of a name that several have none. */
function readName(given: string, codes: Codes): Typed {
  const [first, ...others] = codes.get(nameKey(given)) ?? []
  if (first === undefined) return fault('unknown-name', given)
  return others.length > 0 ? fault('several-names', given, [first, ...others].join(', ')) : { value: first }
}

function readAll(given: string, one: (part: string) => Typed): Typed {
  const read = partsOf(given).map(one)
  const wrong = read.find(each => 'fault' in each)
  return wrong ?? { value: [...new Set(read.flatMap(each => ('value' in each ? [each.value] : [])))] }
}

const readCode = (given: string, { options }: Field): Typed => {
  const code = options.find(one => nameKey(one) === nameKey(given))
  return code === undefined ? fault('no-code', given, options.join(', ')) : { value: code }
}

/** One as it is, several as a list. */
function readCodes(given: string, field: Field): Typed {
  const read = readAll(given, part => readCode(part, field))
  const [first = null, ...others] = 'value' in read && Array.isArray(read.value) ? read.value : []
  return 'fault' in read || others.length > 0 ? read : { value: first }
}

const yes = new Set(['co', 'dung', 'true', 'yes', '1', 'x'])
const no = new Set(['khong', 'sai', 'false', 'no', '0'])

function readFlag(given: string): Typed {
  const key = nameKey(given)
  return yes.has(key) ? { value: true } : no.has(key) ? { value: false } : fault('no-code', given, 'có, không')
}

/** A place with its name and level, as figures have it. */
function readPlace(given: string, names: Names): Typed {
  const read = readName(given, names.places)
  const unit = 'value' in read ? names.units.get(String(read.value)) : undefined
  return unit ? { value: { id: unit.id, name: unit.name, level: unit.level } } : read
}

/** «ubnd.ha-tinh»: a body of the rules and, of a local one, its place. */
function readBody(given: string, { bodies, units }: Names): Typed {
  if (bodies.has(nameKey(given))) return readName(given, bodies)
  const parts = given.toLowerCase().split('.')
  const isBody = (n: number): boolean =>
    bodies.has(nameKey(parts.slice(0, n).join('.'))) && units.has(parts.slice(n).join('.'))
  return parts.some((_, n) => n > 0 && isBody(n)) ? { value: parts.join('.') } : fault('unknown-name', given)
}

/** With at least a number: «415/BC-UBND», «22-NQ/TW», «38/2005/QH11»; spaces are not kept. */
function readDocumentNumber(given: string): Typed {
  const value = given.replace(/^số\s*:?\s*/iu, '').replace(/\s+/gu, '')
  return /^\d{1,9}\p{L}?[-/][\p{L}\d][\p{L}\d./&-]{0,80}$/u.test(value) ? { value } : fault('no-document-number', given)
}

const isAmount = (was: Value): was is { amount: Value } =>
  typeof was === 'object' && was !== null && !Array.isArray(was) && 'amount' in was

/** As the cell was read: a number stays a number, a day a day. */
function readCell(given: string, _: Field, { was, names }: Typist): Typed {
  if (typeof was === 'number') return readNumber(given)
  if (typeof was === 'boolean') return readFlag(given)
  if (isAmount(was)) {
    const amount = readNumber(given)
    return 'value' in amount ? { value: { ...was, amount: amount.value } } : amount
  }
  if (typeof was === 'string' && /^\d{4}(?:-\d{2}){0,2}$/u.test(was)) return readDate(given)
  if (typeof was === 'string' && names.countries.has(nameKey(was))) return readName(given, names.countries)
  const [number, day] = [readNumber(given), readDate(given)]
  return 'value' in number || number.fault === 'ambiguous-number' ? number : 'value' in day ? day : { value: given }
}

const readers: Readonly<Record<Typing, Read>> = {
  number: readNumber,
  words: given => ({ value: given }),
  code: readCode,
  codes: readCodes,
  flag: readFlag,
  day: readDay,
  date: readDate,
  indicator: (given, _, { names }) => readName(given, names.indicators),
  type: (given, _, { names }) => readName(given, names.types),
  body: (given, _, { names }) => readBody(given, names),
  countries: (given, _, { names }) => readAll(given, part => readName(part, names.countries)),
  place: (given, _, { names }) => readPlace(given, names),
  'place-id': (given, _, { names }) => readName(given, names.places),
  currency: given =>
    /^[A-Za-z]{3}$/u.test(given) ? { value: given.toUpperCase() } : fault('no-code', given, 'VND, USD, EUR'),
  'document-number': readDocumentNumber,
  cell: readCell,
}
