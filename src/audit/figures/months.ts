// Whole months, by which a year is taken apart into its quarters.

import { addDays } from './stretches.ts'

export interface Months {
  /** Counted from January of the year 0. */
  readonly first: number
  readonly count: number
}

// ten years
const most = 120

/** Null where the period begins or ends within a month, or is longer than ten years. */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): Months | null {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return null
  const first = monthOf(from)
  const count = monthOf(to) + 1 - first
  return count > most ? null : { first, count }
}

const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1

/** One number for one stretch of months. */
export const slotOf = ({ first, count }: Months): number => first * 1000 + count
