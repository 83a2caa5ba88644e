// The periods that stand as columns.

import { compared } from '../text/order.ts'
import type { Asked } from './asked.ts'
import type { Span } from './comparison.ts'
import type { Item } from './scope.ts'

export const yearSpan = (year: number): Span => ({ from: `${year}-01-01`, to: `${year}-12-31` })

export const isSameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to

/** Day by day, one at least in both. */
export const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

export const keyOf = ({ from, to }: Span): string => `${from}/${to}`

export const isWithin = (span: Span, { from, to }: Pick<Asked, 'from' | 'to'>): boolean =>
  (from === null || span.from >= from) && (to === null || span.to <= to)

interface Telling {
  readonly items: readonly Item[]
  /** Years that reports of the rows' places or bodies are about. */
  readonly read: readonly number[]
  /** Of the indicator, wherever it is told: for places of which nothing is known. */
  readonly usual: () => { readonly first: number; readonly last: number } | null
}

/** Whole years without a gap between them, with those that were read and tell nothing; or every period told, by its end. */
export function columnsOf({ items, read, usual }: Telling, asked: Asked): readonly Span[] {
  const spans = items.map(({ stands }) => stands)
  if (asked.periods === 'year') return years([...yearsOf(spans), ...read], asked, usual)
  const all = new Map(spans.filter(span => isWithin(span, asked)).map(span => [keyOf(span), span]))
  return [...all.values()].toSorted((a, b) => compared(a.to, b.to) || compared(b.from, a.from))
}

// longer ago nobody reported; later nobody can have
const earliest = 1945
const latest = 2100
const inReason = (year: number): number => Math.min(latest, Math.max(earliest, year))
const yearOf = (day: string): number => inReason(Number(day.slice(0, 4)))

/** Those that something is told of alone; where nothing is, of whatever lies around. */
function yearsOf(spans: readonly Span[]): readonly number[] {
  const within = spans.filter(span => span.from.slice(0, 4) === span.to.slice(0, 4))
  return (within.length > 0 ? within : spans).flatMap(span => [yearOf(span.from), yearOf(span.to)])
}

function years(told: readonly number[], { from, to, named }: Asked, usual: Telling['usual']): readonly Span[] {
  const ends = [from, to].flatMap(day => (day === null ? [] : [yearOf(day)]))
  const known = told.length > 0 || named.length === 0 ? null : usual()
  const all = known ? [known.first, known.last] : told
  if (all.length === 0 && ends.length < 2) return []
  const first = from === null ? all.reduce((a, b) => Math.min(a, b), latest) : yearOf(from)
  const last = to === null ? all.reduce((a, b) => Math.max(a, b), earliest) : yearOf(to)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => yearSpan(first + n)).filter(span =>
    isWithin(span, { from, to }),
  )
}
