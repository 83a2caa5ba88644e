// Codes of which there are a few: by code, or by the word for it.

import { ownDimensions } from '../catalog/schema/items.ts'
import { TrichLucError } from '../model/errors.ts'
import { plain, slug } from '../text/fold.ts'
import type { Reader } from './reader.ts'
import { unknownName } from './unknown.ts'

/** Codes with their words. */
export type Choices = Readonly<Record<string, string>>

/** @throws TrichLucError `bad-option` */
export const resolveChoices = (option: string, given: readonly string[], choices: Choices): readonly string[] =>
  given.map(one => {
    const words = plain(one).trim()
    const found = Object.entries(choices).find(([code, label]) => [code, label].some(name => plain(name) === words))
    if (found) return found[0]
    const known = Object.entries(choices).map(([name, label]) => ({ name, label }))
    throw unknownName({ option, given: one, known, all: Object.keys(choices).join(', ') })
  })

/** Slugs of types: «Báo cáo», bao-cao. `from`: a table and its column, of ours. @throws TrichLucError `bad-option` */
export const resolveTypes = (reader: Reader, given: readonly string[], from: readonly [string, string]) =>
  given.map(one => {
    const [table, column] = from
    const type = slug(one)
    if (reader.all(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`, type).length > 0) return type
    const list = `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL ORDER BY ${column}`
    const known = reader.all<Record<string, string>>(list).map(row => ({ name: String(row[column]) }))
    throw unknownName({ option: '--type', given: one, known, list, all: known.map(({ name }) => name).join(', ') })
  })

/** ISO 4217 as it is typed. @throws TrichLucError `bad-option` */
export function currencyOf(given: string): string {
  const code = given.trim().toUpperCase()
  if (/^[A-Z]{3}$/u.test(code)) return code
  throw new TrichLucError('bad-option', {
    problem: 'bad-choice',
    option: '--currency',
    given,
    choices: 'VND, USD, EUR …',
  })
}

export interface Country {
  readonly code: string
  readonly names: readonly string[]
}

/** ISO codes of KR, «Hàn Quốc», «han quoc». `countries` is asked for only where a name is given. @throws TrichLucError */
export function resolveCountries(given: readonly string[], countries: () => readonly Country[]): readonly string[] {
  return given.map(one => {
    if (/^[A-Z]{2}$/u.test(one)) return one
    const words = plain(one).replace(/\s+/gu, ' ').trim()
    const known = countries()
    const found = known.find(({ code, names }) => [code, ...names].some(name => plain(name) === words))
    if (found) return found.code
    const names = known.map(({ code, names: [label = null, ...also] }) => ({ name: code, label, also }))
    throw unknownName({ option: '--country', given: one, known: names })
  })
}

/**
 * One value of a dimension, or null where its name is given alone. `pairs`: those that the rules know, as `name=value`.
 * @throws TrichLucError `bad-option`
 */
export function resolveDimension(
  reader: Reader,
  given: string,
  pairs: readonly string[],
): readonly [string, string | null] {
  const [, name = '', value = ''] = /^([^=]+)=(.+)$/u.exec(given) ?? []
  if (value === '') return [dimensionNamed(reader, given.replace(/=$/u, '').trim()), null]
  const isThere = reader.all('SELECT 1 FROM figure_dimensions WHERE name = ? AND value = ? LIMIT 1', name, value)
  if (isThere.length > 0 || pairs.includes(given)) return [name, value]
  const list = 'SELECT DISTINCT name, value FROM figure_dimensions ORDER BY name, value'
  const found = reader.all<{ name: string; value: string }>(list).map(one => `${one.name}=${one.value}`)
  const known = [...new Set([...pairs, ...found])].map(one => ({ name: one }))
  const own = known.filter(one => one.name.toLowerCase().startsWith(`${name.toLowerCase()}=`))
  const all = own.map(one => one.name).join(', ')
  throw unknownName({ option: '--dimension', given, known: own.length > 0 ? own : known, list, all })
}

function dimensionNamed(reader: Reader, given: string): string {
  const found = reader.all<{ name: string }>('SELECT DISTINCT name FROM figure_dimensions ORDER BY name')
  const names = [...new Set([...Object.keys(ownDimensions), ...found.map(({ name }) => name)])]
  if (names.includes(given)) return given
  throw unknownName({ option: '--dimension', given, known: names.map(name => ({ name })), all: names.join(', ') })
}
