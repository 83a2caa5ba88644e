// A name that nothing has: which ones are near, and how to see them all.

import { TrichLucError } from '../model/errors.ts'
import { plain } from '../text/fold.ts'
import { slipsBetween } from '../text/nearest.ts'

export interface Known {
  /** What can be given. */
  readonly name: string
  /** What people call it. */
  readonly label?: string | null
  /** Other names of it. */
  readonly also?: readonly string[]
}

export interface Sought {
  readonly option: string
  readonly given: string
  readonly known: readonly Known[]
  /** SQL that lists all of them. */
  readonly list?: string
  /** All of them, where they are told in full. */
  readonly all?: string
}

const most = 5

export function unknownName({ option, given, known, list = '', all = '' }: Sought): TrichLucError {
  const nearest = nearTo(given, known).map(({ name, label }) => (label ? `${name} (${label})` : name))
  const args = { problem: 'unknown-name', option, given, nearest: nearest.join(', '), list, all }
  return new TrichLucError('bad-option', args)
}

/** Those that hold the words, else those that are few letters away; the nearest first. */
export function nearTo(given: string, known: readonly Known[]): readonly Known[] {
  const words = named(given)
  if (words === '') return known.slice(0, most)
  const ranked = known.flatMap((one, n) => {
    const names = [one.name, one.label ?? '', ...(one.also ?? [])].map(named).filter(name => name !== '')
    const far = Math.min(...names.map(name => distance(words, name)))
    return far <= Math.max(words.length > 5 ? 2 : 1, words.length / 3) ? [{ one, far, n }] : []
  })
  return ranked
    .toSorted((a, b) => a.far - b.far || a.n - b.n)
    .slice(0, most)
    .map(({ one }) => one)
}

/** Longest names that are compared letter by letter. */
const longest = 80

/** «Ben Tre», ben-tre → ben tre */
const named = (words: string): string =>
  plain(words)
    .replace(/[\s_-]+/gu, ' ')
    .trim()

const distance = (given: string, name: string): number =>
  name.includes(given) ? 0.5 : slipsBetween(given.slice(0, longest), name.slice(0, longest))
