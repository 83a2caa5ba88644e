// What was asked for on the command line, with names resolved.

import type { Asked } from '../../compare/asked.ts'
import { resolveBodies } from '../../query/body.ts'
import { currencyOf, resolveCountries, resolveDimension } from '../../query/choices.ts'
import { spanOf } from '../../query/dates.ts'
import { resolvePlaces, resolveWithin } from '../../query/places.ts'
import type { Reader } from '../../query/reader.ts'
import type { Call } from '../call.ts'
import { countriesFor } from '../countries.ts'
import { usageError } from '../usage.ts'

/** @throws TrichLucError `bad-option` */
export function askedOf(reader: Reader, { options }: Pick<Call, 'options'>): Asked {
  const by = chosen('--by', options.by, ['place', 'body'])
  const units = chosen('--units', options.units, ['reported', '2025'])
  if (units === '2025' && by === 'body') throw usageError('places-only')
  return {
    by,
    units,
    periods: chosen('--periods', options.periods, ['year', 'all']),
    ...spanOf(options),
    ...placesOf(reader, options),
    bodies: options.body === undefined ? [] : resolveBodies(reader, options.body),
    currency: options.currency === undefined ? null : currencyOf(options.currency),
    dimensions: dimensionsOf(reader, options),
    add: new Set((['growth', 'plan'] as const).filter(one => options[one])),
  }
}

/** The first where nothing is given. */
export function chosen<T extends string>(option: string, given: string | undefined, choices: readonly [T, ...T[]]): T {
  const choice = given === undefined ? choices[0] : choices.find(one => one === given)
  if (choice === undefined) throw usageError('bad-choice', { option, given: given ?? '', choices: choices.join(', ') })
  return choice
}

function placesOf(reader: Reader, { place, within }: Call['options']): Pick<Asked, 'places' | 'named'> {
  if (place === undefined && within === undefined) return { places: null, named: [] }
  const named = place === undefined ? [] : resolvePlaces(reader, place).ids
  const inside = within === undefined ? [] : resolveWithin(reader, within).ids
  return { places: new Set([...named, ...inside]), named: shownEmpty(reader, named) }
}

/** Of units that bear one name, only the one that has reports stands where nothing is told; else the latest. */
function shownEmpty(reader: Reader, ids: readonly string[]): readonly string[] {
  if (ids.length < 2) return ids
  const known = reader.all<{ id: string; name: string; reports: number }>(
    `SELECT p.place_id AS id, p.name, (SELECT count(*) FROM documents d WHERE d.issuer_place_id = p.place_id) AS reports
     FROM places p WHERE p.place_id IN (SELECT value FROM json_each(?)) ORDER BY p.name, reports DESC, p.valid_from DESC, p.place_id`,
    JSON.stringify(ids),
  )
  return [...Map.groupBy(known, ({ name }) => name).values()].flatMap(all => all.slice(0, 1).map(({ id }) => id))
}

function dimensionsOf(reader: Reader, options: Call['options']): Asked['dimensions'] {
  // a dimension by its name alone: each of its values has a row
  const pairs = (options.dimension ?? []).map(given => resolveDimension(reader, given, []))
  const codes = resolveCountries(options.country ?? [], () => countriesFor(options))
  const all = [...pairs, ...codes.map(code => ['country', code] as const)]
  return [...Map.groupBy(all, ([name]) => name)].map(([name, own]) => ({
    name,
    values: own.some(([, value]) => value === null) ? [] : own.flatMap(([, value]) => (value === null ? [] : [value])),
  }))
}
