// Fields of two items, compared one by one.

import type { Field, Value } from './difference.ts'
import { keyOf } from './words.ts'

export type Fields = Readonly<Record<string, Value>>

/** Names of both in the order of the older one, then those that only the newer one has. */
export const changesOf = (older: Fields, newer: Fields): readonly Field[] =>
  [...new Set([...Object.keys(older), ...Object.keys(newer)])]
    .map(name => ({ name, older: older[name] ?? null, newer: newer[name] ?? null }))
    .filter(one => !areSame(one.older, one.newer))

/** Words are the same but for capitals, signs and the place of a tone. */
export function areSame(one: Value, other: Value): boolean {
  if (one === other) return true
  if (typeof one === 'string' && typeof other === 'string') return keyOf(one) === keyOf(other) && keyOf(one) !== ''
  return (
    isList(one) &&
    isList(other) &&
    one.length === other.length &&
    one.every((each, n) => areSame(each, other[n] ?? null))
  )
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
