// The periods that stand as columns.

import type { Asked } from './asked.ts'
import type { Span } from './comparison.ts'
import type { Item } from './scope.ts'
import { compared } from './told.ts'

export const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to

/** Day by day, one at least in both. */
export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

export const keyOf = ({ from, to }: Span): string => `${from}/${to}`

/** A stock stands in the year of its day, whatever period the report is for. */
export const placeInTime = ({ span, asOf, isStock }: Item): Span => {
  const day = asOf ?? span.to
  return isStock ? yearSpan(Number(day.slice(0, 4))) : span
}

export const isWithin = (span: Span, { from, to }: Pick<Asked, 'from' | 'to'>): boolean =>
  (from === null || span.from >= from) && (to === null || span.to <= to)

/** Whole years without a gap between them; or every period that something is told of, by its end. */
export function columnsOf(items: readonly Item[], asked: Asked): readonly Span[] {
  const spans = items.map(placeInTime)
  if (asked.periods === 'year') return years(spans, asked)
  const all = new Map(spans.filter(span => isWithin(span, asked)).map(span => [keyOf(span), span]))
  return [...all.values()].toSorted((a, b) => compared(a.to, b.to) || compared(b.from, a.from))
}

// longer ago nobody reported; later nobody can have
const earliest = 1945
const latest = 2100
const yearOf = (day: string): number => Math.min(latest, Math.max(earliest, Number(day.slice(0, 4))))

function years(spans: readonly Span[], { from, to }: Asked): readonly Span[] {
  const within = spans.filter(span => span.from.slice(0, 4) === span.to.slice(0, 4))
  const told = (within.length > 0 ? within : spans).flatMap(span => [yearOf(span.from), yearOf(span.to)])
  const first = from !== null ? yearOf(from) : told.reduce((a, b) => Math.min(a, b), latest)
  const last = to !== null ? yearOf(to) : told.reduce((a, b) => Math.max(a, b), earliest)
  const count = told.length === 0 && (from === null || to === null) ? 0 : Math.max(0, last - first + 1)
  return Array.from({ length: count }, (_, n) => yearSpan(first + n)).filter(span => isWithin(span, { from, to }))
}
