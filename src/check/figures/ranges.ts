// Intervals of printed numbers, added and compared as XBRL Calculations 1.1 does it: what is rounded or hedged agrees
// with all that it could stand for.

/** Least and greatest value; null: open. */
export interface Range {
  readonly low: number | null
  readonly high: number | null
}

export const exactly = (value: number): Range => ({ low: value, high: value })

export const sumOf = (all: readonly Range[]): Range => ({
  low: all.reduce((sum: number | null, one) => (sum === null || one.low === null ? null : sum + one.low), 0),
  high: all.reduce((sum: number | null, one) => (sum === null || one.high === null ? null : sum + one.high), 0),
})

export const minus = (a: Range, b: Range): Range => ({
  low: a.low === null || b.high === null ? null : a.low - b.high,
  high: a.high === null || b.low === null ? null : a.high - b.low,
})

/** `a` of a hundred `b`; null where `b` could be nothing. */
export function percentOf(a: Range, b: Range): Range | null {
  if (b.low === null || b.low <= 0) return null
  return {
    low: a.low === null || b.high === null ? null : (100 * a.low) / b.high,
    high: a.high === null ? null : (100 * a.high) / b.low,
  }
}

export const widened = ({ low, high }: Range, by: number): Range => ({
  low: low === null ? null : low - by,
  high: high === null ? null : high + by,
})

// of floating point alone
const noise = (a: number, b: number): number => 1e-9 * Math.max(Math.abs(a), Math.abs(b))

export const isBelow = (a: Range, b: Range): boolean =>
  a.high !== null && b.low !== null && a.high < b.low - noise(a.high, b.low)

export const areApart = (a: Range, b: Range): boolean => isBelow(a, b) || isBelow(b, a)

/** 1502.5 → 1.502,5 */
export function printedNumber(value: number): string {
  const [whole = '', rest] = String(Math.round(value * 100) / 100).split('.')
  const grouped = inThousands(whole)
  return rest ? `${grouped},${rest}` : grouped
}

const inThousands = (digits: string): string =>
  digits.replace('-', '').length <= 3 ? digits : `${inThousands(digits.slice(0, -3))}.${digits.slice(-3)}`

/** A middle of the range, for telling what would be expected. */
export const middleOf = ({ low, high }: Range): number =>
  low === null ? (high ?? 0) : high === null ? low : (low + high) / 2
