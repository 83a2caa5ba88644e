// Codes of records as people call them: indicators, countries, types, findings and their like.

import type { Kind, Value } from '../../differences/index.ts'
import { indicatorText, type Telling } from '../show/figure-text.ts'
import { nameOfKey } from '../show/issuers.ts'

/** Rules whose lists have the names, and the language. */
export type Naming = Omit<Telling, 'period'>

/** What a group of differences is about: see `Difference.what`. */
export function aboutText(kind: Kind, what: string, how: Naming): string {
  const { findings, show } = how.words
  if (kind === 'figure') return indicatorText(what, how)
  if (kind === 'finding') return named(findings, what)
  if (kind !== 'particular') return what
  const [row = ''] = what.split('.')
  return named(show.particulars, row === 'place' ? 'issuedOn' : row)
}

/** The value of a field of an item. */
export function fieldText(name: string, value: Value, how: Naming): string {
  if (value === null) return '–'
  if (typeof value === 'object') return value.map(one => fieldText(name, one, how)).join(', ')
  const [first, dimension] = name.split('.')
  if (first === 'dimensions') return dimensionText(dimension ?? '', String(value), how)
  return (Object.hasOwn(texts, name) ? texts[name] : undefined)?.(String(value), how) ?? String(value)
}

const date = (value: string, { words }: Naming): string => words.date(value)
const number = (value: string, { words }: Naming): string => words.figures.number(Number(value))

const texts: Readonly<Record<string, (value: string, how: Naming) => string>> = {
  value: number,
  low: number,
  high: number,
  indicator: indicatorText,
  status: (value, { words }) => named(words.figures.status, value),
  nilKind: (value, { words }) => named(words.figures.nil, value),
  relation: (value, { words }) => named(words.relations, value),
  form: (value, { words }) => named(words.forms, value),
  type: (value, how) => listed('types', value, how),
  'issuer.key': (value, { lists }) => nameOfKey(value, lists),
  'issuedOn.date': date,
  'period.from': date,
  'period.to': date,
  'period.asOf': date,
}

const dimensionText = (name: string, value: string, how: Naming): string =>
  name === 'country' ? listed('countries', value, how) : named(how.words.figures.dimensions, `${name}=${value}`, value)

/** In English the code: the lists have Vietnamese names. */
function listed(list: string, key: string, { lists, language }: Naming): string {
  const entry = lists.get(list)?.get(key) as { readonly name?: unknown } | undefined
  return language === 'vi' && typeof entry?.name === 'string' ? entry.name : key
}

/** A code that has no words, as of a user's own rules, is said as it is. */
const named = (words: Readonly<Record<string, string>>, code: string, otherwise = code): string =>
  Object.hasOwn(words, code) ? (words[code] ?? otherwise) : otherwise
