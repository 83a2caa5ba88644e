// Stretches of time that figures speak of, and whether two values of one period can both be right.

import { areApart, isBelow, type Range } from '../../check/figures/ranges.ts'
import { closesLate } from '../../compare/ranges.ts'

/** ISO days, inclusive. */
export interface Stretch {
  readonly from: string
  readonly to: string
  /** The last day that is counted: earlier than `to` where the report closes before its period ends. */
  readonly end: string
}

export interface Held extends Stretch, Range {
  readonly isStock: boolean
}

/** `apart`: counted up to one day. `shrunk`: what was counted later is less. `leapt`: it is more than the days between can explain. */
export type Clash = 'apart' | 'shrunk' | 'leapt'

const day = 864e5

export const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day)

export const addDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10)

/** «báo cáo năm» of December. */
export const isNearlyWhole = ({ from, to, end }: Stretch): boolean => closesLate({ from, to, asOf: end })

/** Two values of one period, perhaps counted up to different days; null where both can be right. */
export function clashOf(a: Held, b: Held): Clash | null {
  if (!areApart(a, b)) return null
  if (a.end === b.end) return 'apart'
  const [early, late] = a.end < b.end ? [a, b] : [b, a]
  if (a.isStock) return isNearlyWhole(early) ? 'leapt' : null
  if (isBelow(late, early)) return 'shrunk'
  return isNearlyWhole(early) && isBelow(grownTo(late.end, early), late) ? 'leapt' : null
}

/** As much as it can have become by then: twice as fast as before, as the last weeks of a year are, or one more. */
export const grownTo = (end: string, early: Held): Range => ({
  low: early.low,
  high: early.high === null ? null : early.high + Math.max(1, early.high * shareUntil(end, early)),
})

const shareUntil = (end: string, early: Stretch): number =>
  (2 * daysFrom(early.end, end)) / (daysFrom(early.from, early.end) + 1)
