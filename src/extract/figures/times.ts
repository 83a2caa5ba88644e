// Words about time in a paragraph, as far as they can speak of its figures.

import type { Entity, Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'

const overlaps = (a: Entity, b: Entity): boolean => a.start < b.end && b.start < a.end

// periods that are parts of something else
const others = ['citation', 'base', 'comparison', 'instrument', 'from-to']
// «tính đến hết tháng 11/2019» says when the report closes, not of what time it is
const until = new Set(['đến', 'tới', 'hết'].map(fold))
const special = ['running', 'year-label', 'as-of', 'as-of-period']

/** In their order; none overlaps another. */
export function timesIn(passage: Passage): readonly Entity[] {
  const dates = apart(passage, 'date').filter(one => one.tags.includes('day'))
  const taken = [...others.flatMap(slot => apart(passage, slot)), ...dates]
  const own = special.flatMap(slot => apart(passage, slot)).filter(one => !isAmong(one, taken, dates))
  const plain = apart(passage, 'period').filter(
    one =>
      !until.has(passage.tokens[one.start - 1]?.key ?? '') &&
      !one.tags.includes('term') &&
      !one.tags.includes('reversed') &&
      !taken.some(other => overlaps(one, other)) &&
      !own.some(other => overlaps(one, other)),
  )
  return [...own, ...plain].toSorted((a, b) => a.start - b.start)
}

// an «as-of» holds its own date
const isAmong = (one: Entity, taken: readonly Entity[], dates: readonly Entity[]): boolean =>
  taken.some(other => !dates.includes(other) && overlaps(one, other))
