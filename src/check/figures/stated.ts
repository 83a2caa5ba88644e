// What a report states of a change, against two levels: whatever their printed precision allows agrees.

import { type Comparison, isHedged, percentIn } from './percents.ts'
import { areApart, exactly, isBelow, minus, percentOf, type Range } from './ranges.ts'

/** What is stated: in the figure's unit, or a factor, by `kind`; its words decide how exact it is. */
export type Stated = Pick<Comparison, 'kind' | 'value' | 'raw'>

export interface Disagreement {
  readonly as: 'levels' | 'percent' | 'direction'
  /** What it would be by the levels. */
  readonly actual: Range
}

/** Null where the levels allow what is stated, or nothing can be said. */
export function disagreement(stated: Stated, level: Range, base: Range): Disagreement | null {
  const difference = minus(level, base)
  if (stated.kind === 'difference')
    return isHedged(stated.raw) || !areApart(difference, exactly(stated.value))
      ? null
      : { as: 'levels', actual: difference }
  if (stated.kind === 'direction') {
    const isWrong = stated.value > 0 ? isBelow(level, base) : stated.value < 0 && isBelow(base, level)
    return isWrong ? { as: 'direction', actual: difference } : null
  }
  const actual = actualPercent(stated, level, base)
  const percent = percentIn(stated.raw)
  return actual && percent && areApart(actual, percent) ? { as: 'percent', actual } : null
}

/** The percent that words of this kind would give: of the base, or of what it rose or fell. */
export function actualPercent(stated: Stated, level: Range, base: Range): Range | null {
  if (stated.kind === 'ratio') return percentOf(level, base)
  if (stated.kind !== 'change-percent') return null
  return percentOf(isFall(stated) ? minus(base, level) : minus(level, base), base)
}

export const isFall = ({ raw }: Pick<Stated, 'raw'>): boolean =>
  /(?<!\p{L})(?:giảm|ít hơn|thấp hơn)(?!\p{L})/iu.test(raw)
