// The two records, and where their items stand.

import type { At, TrichLucRecord } from '../model/record.ts'
import { type Counted, countedOf } from './counted.ts'
import type { Difference, Field, Kind, Side } from './difference.ts'
import { type Criterion, type Matched, match, type Placed } from './match.ts'

/** One of the two records. */
export interface Half {
  readonly record: TrichLucRecord
  /** Page of a place in its text, as far as items around it say; else null. */
  readonly pageAt: (start: number) => number | null
}

export interface Scope {
  readonly older: Half
  readonly newer: Half
  readonly sameText: boolean
}

export const scopeOf = (older: TrichLucRecord, newer: TrichLucRecord): Scope => ({
  older: { record: older, pageAt: pageFinder(older) },
  newer: { record: newer, pageAt: pageFinder(newer) },
  sameText: older.text === newer.text,
})

/** In the same text: the same words; else the words of one are the beginning, or the end, of the other's. */
export const bySpan: readonly Criterion<{ readonly at: Pick<At, 'start' | 'end'> }>[] = [
  { key: ({ at }) => `${at.start} ${at.end}` },
  { key: ({ at }) => String(at.start) },
  { key: ({ at }) => String(at.end) },
]

/** How items of one kind are told apart, compared and shown. */
export interface Sort<T> {
  readonly kind: Kind
  readonly at: (item: T) => number
  readonly sameText: readonly Criterion<T>[]
  readonly otherText: readonly Criterion<T>[]
  readonly what: (item: T) => string
  readonly side: (item: T, half: Half) => Side
}

export interface Listed<T> extends Matched<T> {
  readonly differencesBy: (fields: (older: T, newer: T) => readonly Field[]) => Counted
}

/** Items of both matched; what differs is asked after, since an item may name another. */
export function listed<T>(scope: Scope, of: (record: TrichLucRecord) => readonly T[], sort: Sort<T>): Listed<T> {
  const [older, newer] = [scope.older, scope.newer].map(half => placed(of(half.record), half, { scope, sort }))
  const matched = match(older ?? [], newer ?? [], scope.sameText ? sort.sameText : sort.otherText)
  return {
    ...matched,
    differencesBy: fields => countedOf(matched, { ...shownBy(scope, sort), fields }),
  }
}

function shownBy<T>({ older, newer }: Scope, { kind, what, side }: Sort<T>) {
  return {
    kind,
    difference: (one: T | null, other: T | null): Omit<Difference, 'way' | 'fields'> => ({
      kind,
      what: what((other ?? one) as T),
      older: one && side(one, older),
      newer: other && side(other, newer),
    }),
  }
}

interface Placing<T> {
  readonly scope: Scope
  readonly sort: Sort<T>
}

const placed = <T>(items: readonly T[], { record }: Half, { scope, sort }: Placing<T>): Placed<T>[] =>
  items.map(item => ({
    item,
    position: scope.sameText ? sort.at(item) : sort.at(item) / Math.max(1, record.text.length),
  }))

/** Of an item with a place of its own. */
export const sideAt = (
  { at, raw }: { readonly at: At; readonly raw: string },
  { id, rule }: { readonly id: string; readonly rule: string | null },
): Side => ({
  id,
  words: raw,
  quote: at.quote,
  page: pageOf(at),
  start: at.start,
  end: at.end,
  rule,
})

const pageOf = ({ boxes }: At): number | null => boxes[0]?.page ?? null

/** Between two items of one page, or before the first of the first page. */
function pageFinder({ sections, figures, citations, tables, source }: TrichLucRecord): Half['pageAt'] {
  const items = [...sections, ...figures, ...citations, ...tables]
  const known = items
    .flatMap(({ at }) => at.boxes.slice(0, 1).map(({ page }) => ({ start: at.start, page })))
    .toSorted((a, b) => a.start - b.start)
  const pages = source.pages.map(({ page }) => page)
  const ends = { first: pages[0] ?? null, last: pages.at(-1) ?? null }
  return start => {
    if (source.pages.every(({ width }) => width === null)) return null
    const next = known.findIndex(one => one.start >= start)
    const before =
      next < 0 ? (known.at(-1)?.page ?? ends.first) : next === 0 ? ends.first : (known[next - 1]?.page ?? null)
    const after = next < 0 ? ends.last : (known[next]?.page ?? null)
    return before === after ? before : null
  }
}
