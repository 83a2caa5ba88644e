// Words about time in a paragraph, as far as they can speak of its figures.

import type { Entity, Passage } from '../../rules/match.ts'
import { apart } from '../../rules/scan.ts'
import { overlaps } from './spots.ts'

/** In their order; none overlaps another. */
export function timesIn(passage: Passage): readonly Entity[] {
  const all = (...slots: readonly string[]): Entity[] => slots.flatMap(slot => apart(passage, slot))
  const periods = all('period')
  const ofOthers = all('citation', 'instrument', 'from-to')
  const days = all('date').filter(one => one.tags.includes('day'))
  const bases = all('base', 'comparison')
  return [
    // «so với cùng kỳ năm 2016 (31 đoàn)»: the only words for a base that are the time of a figure, too
    ...without(all('base-level'), ofOthers),
    // an «as-of» holds its own date
    ...without(all('running', 'as-of', 'as-of-period'), ofOthers, bases),
    // «Giai đoạn 2013 - 2017 có …» is no row of years
    ...without(all('year-label'), ofOthers, bases, periods),
    ...without(all('until'), ofOthers, bases, days),
    ...without(periods, ofOthers, bases, days).filter(
      one => !one.tags.some(tag => tag === 'term' || tag === 'reversed'),
    ),
  ]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(firstOfEach())
}

// of those that overlap, the one that begins first
function firstOfEach(): (one: Entity) => boolean {
  let end = 0
  return one => {
    if (one.start < end) return false
    end = one.end
    return true
  }
}

const without = (entities: readonly Entity[], ...others: readonly (readonly Entity[])[]): Entity[] =>
  entities.filter(one => !others.some(list => list.some(other => overlaps(one, other))))
