// A list: a section of a rule file whose entries become phrases.

import { z } from 'zod'
import type { Phrase } from '../phrases.ts'

export interface Section<T> {
  /** Null for tables, whose rows are strings under the names of their head. */
  readonly schema: z.ZodType<T> | null
  /** What makes an entry the same as one of an earlier folder. */
  readonly idOf: (entry: T, key: string) => string
  readonly phrases: (entry: T, key: string) => Iterable<Phrase>
}

/** Words of an entry, none unless said. */
export const words = z.array(z.string().min(1)).default([])

/** «Sở ngoại vụ» is as usual as «Sở Ngoại vụ»: only the first capital tells a name from a phrase. */
export const onlyFirstCapital = (name: string): string => name.slice(0, 1) + name.slice(1).toLowerCase()

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
