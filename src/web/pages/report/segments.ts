// A text cut at every beginning and end of what is marked in it, so that marks may lie within and over each other.

import type { Span } from '../../../render/spans.ts'

export interface Marked<T> extends Span {
  readonly of: T
}

export interface Segment<T> extends Span {
  /** What covers it, the shortest first; [] of plain text. */
  readonly of: readonly T[]
}

/**
 * The segments of `within`, in order, without gaps. Marks need not be sorted; empty ones are left out. Linear in marks
 * but for their sorting, as long as few lie over each other.
 */
export function segmentsOf<T>(within: Span, marks: readonly Marked<T>[]): readonly Segment<T>[] {
  const here = marks
    .filter(({ start, end }) => start < end && start < within.end && end > within.start)
    .toSorted((a, b) => a.start - b.start)
  const cuts = new Set([within.start, within.end])
  for (const { start, end } of here) {
    if (start > within.start) cuts.add(start)
    if (end < within.end) cuts.add(end)
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  let open: Marked<T>[] = []
  let next = 0
  return edges.slice(0, -1).map((start, n) => {
    const end = edges[n + 1] ?? start
    open = open.filter(one => one.end > start)
    for (; (here[next]?.start ?? end) <= start; next++) open.push(here[next] as Marked<T>)
    const byLength = open.toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return { start, end, of: byLength.map(one => one.of) }
  })
}
