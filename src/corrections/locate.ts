// Which item of a record a correction speaks of: that at its words.

import { keyOf } from '../differences/words.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { areSame, type Correction, type ItemKind } from './correction.ts'
import { type Found, findWords, type Searched, searchedIn } from './find.ts'
import { type Item, itemsOf } from './items.ts'
import { numeralsIn, streamOf } from './stream.ts'

/** Of a correction whose words are there. */
export interface Located {
  readonly correction: Correction
  /** Null where the words are gone, or cannot be told from others. */
  readonly found: Found | null
  /** Null where nothing is extracted at the words. */
  readonly item: Item | null
}

/** For one record: its text and its items are made ready once. */
export function locator(record: TrichLucRecord): (correction: Correction) => Located {
  const text = searchedIn(record)
  const known = new Map<ItemKind, readonly Item[]>()
  const items = (kind: ItemKind): readonly Item[] => {
    const all = known.get(kind) ?? itemsOf(record, kind)
    known.set(kind, all)
    return all
  }
  return correction => locate(correction, { text, items })
}

interface Scope {
  readonly text: Searched
  readonly items: (kind: ItemKind) => readonly Item[]
}

function locate(correction: Correction, { text, items }: Scope): Located {
  const { item: kind, anchor, words, part } = correction
  const isOfFile = kind === 'particular' && words.raw === '' && part === null
  const found = isOfFile ? atHead : findWords(text, words, kind === 'particular' ? 'any' : 'own')
  if (found === null) return { correction, found, item: null }
  if (kind === 'particular') return { correction, found, item: items(kind).find(one => one.anchor === anchor) ?? null }
  const near = items(kind).filter(one => meets(one, found))
  if (kind === 'cell') return { correction, found, item: cellOf(near, correction) }
  const item = itemOf(near, found, words.raw)
  // what other items share the words with now is not put back beside them: it would be counted twice
  return { correction, found: item === null && near.length > 0 ? null : found, item }
}

/** A particular without words is of the file, whatever its text; of a part it must be seen that it is still that part. */
const atHead: Found = { start: 0, end: 0, how: 'same' }

/** Empty words lie in the gap between their neighbours. */
const meets = (item: Item, { start, end }: Found): boolean =>
  item.start === item.end ? start <= item.start && item.start <= end : item.start < end && start < item.end

/** At the very words; else the only one with the same numerals; else the only one that shares any, and begins with the same. */
function itemOf(near: readonly Item[], { start, end }: Found, raw: string): Item | null {
  const exact = near.find(one => one.start === start && one.end === end)
  if (exact) return exact
  const numerals = numeralsOf(raw)
  const [same, ...alike] = near.filter(one => numeralsOf(one.raw).join(' ') === numerals.join(' '))
  if (same && alike.length === 0) return same
  const [only, ...others] = near
  return only && others.length === 0 && numeralsOf(only.raw)[0] === numerals[0] ? only : null
}

const numeralsOf = (raw: string): readonly string[] => numeralsIn(streamOf(raw).chars) ?? []

/** Cells say the same over and over: it is the one with the same words, in a column with the same head, in its turn. */
function cellOf(near: readonly Item[], { was }: Correction): Item | null {
  const same = near.filter(one => keyOf(String(one.was.text)) === keyOf(String(was.text)))
  const headed = same.filter(one => areSame(one.was.column ?? null, was.column ?? null))
  if (was.turn !== undefined) return headed.find(one => areSame(one.was.turn ?? null, was.turn ?? null)) ?? null
  const [only = null, ...others] = headed.length > 0 ? headed : same
  return others.length === 0 ? only : null
}
