// A list: a section of a rule file whose entries become phrases. One section per file of this folder.

import type { z } from 'zod'
import type { Phrase } from '../phrases.ts'

export interface Section<T> {
  /** Null for tables, whose rows are strings under the names of their head. */
  readonly schema: z.ZodType<T> | null
  /** What makes an entry the same as one of an earlier folder. */
  readonly idOf: (entry: T, key: string) => string
  readonly phrases: (entry: T, key: string) => Iterable<Phrase>
}

/** Keeps the entry's type in the table of sections. */
export const section = <T>(one: Section<T>): Section<T> => one

export const phrase = (
  slot: string,
  rule: string,
  words: string,
  value: unknown,
  tags: readonly string[] = [],
): Phrase => ({
  words,
  slot,
  rule,
  tags,
  value,
})
