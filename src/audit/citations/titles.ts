// Titles are paraphrased: they bear out that the same document is meant, and never doubt it by themselves.

import { plain } from '../../text/fold.ts'

/** Fewer words than these could be any document's. */
const least = 4
const alike = 0.8
const unlike = 0.3

/** A title is compared with those of all ways to cite the same number. */
const known = new Map<string, readonly string[]>()
const mostKnown = 10_000

function wordsOf(title: string): readonly string[] {
  const before = known.get(title)
  if (before) return before
  const words = plain(title).match(/[\p{L}\p{N}]+/gu) ?? []
  if (known.size >= mostKnown) known.clear()
  known.set(title, words)
  return words
}

// «năm 2018» and «năm 2019» are two plans, however many words they share
const digitsOf = (words: readonly string[]): string => words.filter(word => /\d/u.test(word)).join(' ')

/** Share of the shorter one's words that the other has, too; null where one is too short to say. */
function shared(a: readonly string[], b: readonly string[]): number | null {
  const [few, many] = [new Set(a), new Set(b)].toSorted((one, other) => one.size - other.size)
  if (!few || !many || few.size < least) return null
  return [...few].filter(word => many.has(word)).length / few.size
}

/** One of one's titles is nearly one of the other's. */
export const titlesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(one =>
    b.some(other => {
      const [left, right] = [wordsOf(one), wordsOf(other)]
      return (shared(left, right) ?? 0) >= alike && digitsOf(left) === digitsOf(right)
    }),
  )

/** Both have titles, and none of one's is like one of the other's. */
export const titlesDiffer = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  a.every(one => b.every(other => (shared(wordsOf(one), wordsOf(other)) ?? 1) <= unlike))
