// Periods: first and last day, as far as the words say.

import type { Found, Interpret } from '../../rules/scan.ts'
import { captureOf, intOf } from './captures.ts'
import { daysIn } from './dates.ts'

export interface PeriodValue {
  /** Null where the words leave the year to others: «Quý I», «6 tháng đầu năm». */
  readonly year: number | null
  readonly lastYear: number | null
  readonly firstMonth: number
  readonly lastMonth: number
  readonly kind: 'year' | 'quarter' | 'months' | 'month' | 'span' | 'term'
}

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
const words: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }

export const interpretPeriod: Interpret = found => {
  const kind = found.pattern.rule.replace(/^period\.(\w+).*/, '$1') as PeriodValue['kind']
  const months = monthsOf(found, kind)
  const year = intOf(found, 'from')
  if (!months || (kind === 'span' && !plausibleSpan(year, intOf(found, 'to')))) return null
  const value: PeriodValue = { year, lastYear: intOf(found, 'to') ?? year, firstMonth: months[0], lastMonth: months[1], kind }
  return { value, tags: [kind] }
}

// two years with a dash are a span only where they could be one; a term is kept whatever it says, to be checked
const plausibleSpan = (from: number | null, to: number | null): boolean => from !== null && to !== null && to > from && to - from <= 60

function monthsOf(found: Found, kind: PeriodValue['kind']): readonly [number, number] | null {
  if (kind === 'quarter') return quarterMonths(captureOf(found, 'quarter') ?? '')
  if (kind === 'month') {
    const month = intOf(found, 'month') ?? 0
    return month >= 1 && month <= 12 ? [month, month] : null
  }
  if (kind !== 'months') return [1, 12]
  const said = captureOf(found, 'months') ?? ''
  const count = words[said.toLowerCase()] ?? Number(said)
  if (!(count >= 1 && count <= 12)) return null
  return captureOf(found, 'half')?.toLowerCase() === 'cuối' ? [13 - count, 12] : [1, count]
}

function quarterMonths(said: string): readonly [number, number] | null {
  const quarter = romans[said.toUpperCase()] ?? Number(said)
  return quarter >= 1 && quarter <= 4 ? [quarter * 3 - 2, quarter * 3] : null
}

/** ISO days of a period whose year is known, or is given by somebody else. */
export function daysOf(value: PeriodValue, year: number | null = value.year): { from: string; to: string } | null {
  const last = value.lastYear ?? year
  if (year === null || last === null) return null
  const day = (y: number, m: number, d: number): string => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return { from: day(year, value.firstMonth, 1), to: day(last, value.lastMonth, daysIn(last, value.lastMonth)) }
}
