// A correction made of an item of a record and of what a person says of it.

import type { TrichLucRecord } from '../model/record.ts'
import { placesLike } from './alike.ts'
import { type Change, type Correction, type Said, type Verdict, type Words, withId } from './correction.ts'
import { foldedWords, placesOf, searchedIn } from './find.ts'
import type { Item } from './items.ts'

export interface Judged extends Said {
  readonly verdict: Exclude<Verdict, 'undone'>
  /** [] but of `corrected`. */
  readonly changes: readonly Change[]
}

/** `record`: as it was read, not as corrected; `item`: of it. */
export function correctionOf(record: TrichLucRecord, item: Item, judged: Judged): Correction {
  const { who, when, why, verdict, changes } = judged
  return withId({
    document: record.source.sha256,
    part: record.source.part?.number ?? null,
    item: item.kind,
    anchor: item.anchor,
    words: wordsAround(record, item),
    verdict,
    undoes: null,
    changes: [...changes],
    was: item.was,
    who,
    when,
    why,
    by: { rulesHash: record.tool.rulesHash, version: record.tool.version },
  })
}

/** UTF-16 units on either side. */
const reach = 80

function wordsAround(record: TrichLucRecord, { raw, start, end, quote }: Item): Words {
  const { text, stream } = searchedIn(record)
  const before = wholeWords(text.slice(Math.max(0, start - reach), start), start > reach ? /^\S*\s/u : /^/u)
  const after = wholeWords(text.slice(end, end + reach), end + reach < text.length ? /\s\S*$/u : /$/u)
  const said = foldedWords({ raw, before, after })
  const places = placesOf(stream.chars, said.before + said.raw + said.after)
  // how many of them begin before this one, or with it
  const own = places.filter(at => (stream.ends[at + said.before.length - 1] ?? 0) <= start)
  const nth = Math.max(1, own.length)
  const of = Math.max(nth, places.length)
  const alike = of === 1 ? Math.max(1, placesLike(stream, said).length) : of
  return { raw, before, after, sentence: quote, nth, of, alike }
}

/** Without the word, or the numeral, that is cut off. */
const wholeWords = (words: string, cut: RegExp): string => words.replace(cut, '')
