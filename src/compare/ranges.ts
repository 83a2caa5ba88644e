// What a cell may be reckoned with: only values of the whole and of its whole period, done and not estimated.

import { exactly, type Range } from '../check/figures/ranges.ts'
import type { Cell, Told } from './comparison.ts'

const day = 864e5

/**
 * A report of a year is written in its last weeks, and calls that the year: what closes in the last tenth of a period is
 * that of the period, and whatever is made of it bears the day. What closes earlier is another period.
 */
export const closesLate = ({ from, to, asOf }: Pick<Told, 'from' | 'to' | 'asOf'>): boolean =>
  asOf === null || 10 * (Date.parse(to) - Date.parse(asOf)) <= Date.parse(to) - Date.parse(from) + day

const isWhole = (told: Told): boolean =>
  closesLate(told) &&
  told.only.length === 0 &&
  !told.isDraft &&
  told.status !== 'estimate' &&
  (told.day === null || told.day === told.to) &&
  (told.nilKind === null || told.nilKind === 'none')

/** The interval of its value; of a revised one, of all that was told for the whole period. Null: not to be reckoned with. */
export function rangeOf({ state, told }: Cell): Range | null {
  if (state !== 'value' && state !== 'nil' && state !== 'zero' && state !== 'revised') return null
  const [latest] = told
  if (!latest || !isWhole(latest)) return null
  const whole = told.filter(one => isWhole(one) && (latest.asOf !== null || one.asOf === null)).map(asRange)
  return {
    low: extreme(
      whole.map(({ low }) => low),
      Math.min,
    ),
    high: extreme(
      whole.map(({ high }) => high),
      Math.max,
    ),
  }
}

/** May be added: one value, exact, of the whole period. */
export const isClean = (cell: Cell): boolean => {
  const range = cell.state === 'revised' ? null : rangeOf(cell)
  return range !== null && range.low === range.high && cell.told[0]?.day === null
}

// printed with decimals a number is an interval of its last digit: «486.120,5» is exact all the same
const asRange = ({ low, high, value, qualifier }: Told): Range =>
  qualifier === 'exact' && value !== null ? exactly(value) : { low, high }

const extreme = (all: readonly (number | null)[], of: (a: number, b: number) => number): number | null =>
  all.reduce((a, b) => (a === null || b === null ? null : of(a, b)), all[0] ?? null)
