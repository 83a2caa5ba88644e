// What an address or a form asks for, and addresses made of it. They may come from anywhere: what cannot be understood is
// left out.

import type { DocumentId } from '../audit/documents.ts'

/** Of the address; what is none of them is null. */
export const askedFor = <T extends string>(url: URL, name: string, values: readonly T[]): T | null =>
  values.find(value => value === url.searchParams.get(name)) ?? null

/** Characters of words in an address. */
const longest = 300

export const wordsFor = (url: URL, name: string): string | null => wordsIn(url.searchParams.get(name), longest)

/** Not empty, and no longer than `most` UTF-16 units. */
export function wordsIn(given: unknown, most: number): string | null {
  const words = typeof given === 'string' ? given.normalize('NFC').trim().slice(0, most).toWellFormed() : ''
  return words === '' ? null : words
}

export interface Bounds {
  readonly least: number
  readonly most: number
  /** Where no number was given. */
  readonly usual: number
}

export function numberIn(given: unknown, { least, most, usual }: Bounds): number {
  const number = typeof given === 'string' && /^\d{1,9}$/u.test(given) ? Number(given) : usual
  return Math.min(most, Math.max(least, number))
}

/** Of `?page=`: from 1. */
export const pageAsked = (url: URL): number =>
  numberIn(url.searchParams.get('page'), { least: 1, most: 9_999_999, usual: 1 })

/** Of `?document=` and `?part=`. */
export function documentAsked({ searchParams }: URL): DocumentId | null {
  const sha256 = searchParams.get('document') ?? ''
  const part = numberIn(searchParams.get('part'), { least: 0, most: 999_999, usual: 0 })
  return /^[0-9a-f]{64}$/u.test(sha256) ? { sha256, part: part === 0 ? null : part } : null
}

export const pathOf = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`

/** The same address with other things said; null: not said. */
export function pathWith(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const there = new URL(url)
  for (const [name, value] of Object.entries(changes))
    if (value === null) there.searchParams.delete(name)
    else there.searchParams.set(name, value)
  return pathOf(there)
}
