// Countries by their names, which stand in the rules.

import type { Country } from '../query/choices.ts'
import type { Country as Entry } from '../rules/lists/countries.ts'
import type { Options } from './options.ts'
import { listsFor } from './rules-lists.ts'

export function countriesFor(options: Options): readonly Country[] {
  const entries = (listsFor(options, ['countries']).get('countries') ?? new Map()) as ReadonlyMap<string, Entry>
  return Array.from(entries, ([code, { name, variants }]) => ({ code, names: [name, ...variants] }))
}
