// Reading the captures of a match.

import type { Capture, Entity, Passage } from '../../rules/match.ts'
import { type Found, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { readWords } from '../../text/numerals.ts'

export const captured = (found: Found, name: string): Capture | null =>
  found.captures.find(one => one.name === name) ?? null

/** Words of the first capture of that name. */
export function captureOf(found: Found, name: string): string | null {
  const capture = captured(found, name)
  return capture && wordsOf(found.passage, capture)
}

/** Whole number of the first capture of that name, in digits or words («tháng ba», «tháng Giêng»). */
export function intOf(found: Found, name: string): number | null {
  const words = captureOf(found, name)
  if (words === null) return null
  return /^\p{Nd}+$/u.test(words) ? Number(words) : (months.get(fold(words)) ?? readWords(words))
}

const months: ReadonlyMap<string, number> = new Map([
  [fold('giêng'), 1],
  [fold('chạp'), 12],
])

/** Value of the first capture of that name that is an entity. */
export function entityOf<T>(found: Found, name: string): T | null {
  return (found.captures.find(one => one.name === name && one.entity)?.entity?.value as T | undefined) ?? null
}

/** All entities of a slot that span exactly these tokens: a code may belong to several. */
export const readings = (passage: Passage, slot: string, { start, end }: { start: number; end: number }): Entity[] =>
  (passage.found.get(slot)?.get(start) ?? []).filter(entity => entity.end === end)
