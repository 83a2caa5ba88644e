// Periods: first and last day, as far as the words say.

import type { Found, Interpret } from '../../rules/scan.ts'
import { captureOf, entityOf, intOf } from './captures.ts'
import { type DateValue, daysIn } from './dates.ts'

export interface PeriodValue {
  readonly kind: 'year' | 'quarter' | 'months' | 'month' | 'span' | 'term' | 'days'
  /** Null where the words leave the year to others: «Quý I», «6 tháng đầu năm». */
  readonly year: number | null
  readonly lastYear: number | null
  readonly firstMonth: number
  readonly lastMonth: number
  /** ISO days, where the words state days. */
  readonly days: Days | null
}

export interface Days {
  readonly from: string
  readonly to: string
}

export const interpretPeriod: Interpret = found => {
  const kind = found.pattern.rule.replace(/^period\.(\w+).*/, '$1') as PeriodValue['kind']
  const value = kind === 'days' ? statedDays(found) : calendarPeriod(found, kind)
  return value && { value, tags: isReversed(value) ? [kind, 'reversed'] : [kind] }
}

function statedDays(found: Found): PeriodValue | null {
  const to = entityOf<DateValue>(found, 'last')?.date ?? ''
  const from = entityOf<DateValue>(found, 'first')?.date ?? firstDay(found, to) ?? ''
  if (from.length !== 10 || to.length !== 10) return null
  return { kind: 'days', ...partsOf(from, to), days: { from, to } }
}

const partsOf = (from: string, to: string): Pick<PeriodValue, 'year' | 'lastYear' | 'firstMonth' | 'lastMonth'> => {
  const [year, firstMonth] = from.split('-').map(Number)
  const [lastYear, lastMonth] = to.split('-').map(Number)
  return { year: year ?? null, lastYear: lastYear ?? null, firstMonth: firstMonth ?? 1, lastMonth: lastMonth ?? 12 }
}

// «từ 03/3 đến 07/3/2020»: the year is that of the last day, or the one before («từ 28/12 đến 03/01/2019»)
function firstDay(found: Found, to: string): string | null {
  const [day, month] = [intOf(found, 'day') ?? 0, intOf(found, 'month') ?? 0]
  const [lastYear = 0, lastMonth = 0] = to.split('-').map(Number)
  const year = month - lastMonth >= 6 ? lastYear - 1 : lastYear
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? isoDay(year, month, day) : null
}

function calendarPeriod(found: Found, kind: PeriodValue['kind']): PeriodValue | null {
  const months = monthsOf[kind](found)
  const [year, to] = [intOf(found, 'from'), intOf(found, 'to')]
  if (!months || (kind === 'span' && !isSpan(found, year, to))) return null
  return { kind, year, lastYear: to ?? year, firstMonth: months[0], lastMonth: months[1], days: null }
}

// two years with a dash are a span only where they could be one; behind «giai đoạn» they are kept, to be checked
const isSpan = ({ passage, start }: Found, from: number | null, to: number | null): boolean =>
  from !== null &&
  to !== null &&
  to - from <= 60 &&
  (to > from || (to < from && passage.tokens[start]?.kind === 'word'))

const isReversed = ({ days, year, lastYear }: PeriodValue): boolean =>
  days ? days.to < days.from : year !== null && lastYear !== null && lastYear < year

type Months = readonly [first: number, last: number]

const wholeYear = (): Months => [1, 12]

const monthsOf: Readonly<Record<PeriodValue['kind'], (found: Found) => Months | null>> = {
  year: wholeYear,
  span: wholeYear,
  term: wholeYear,
  days: wholeYear,
  quarter: quarterMonths,
  month: oneMonth,
  months: severalMonths,
}

const romans: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }
const numerals: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }

function quarterMonths(found: Found): Months | null {
  const said = captureOf(found, 'quarter') ?? ''
  const quarter = romans[said.toUpperCase()] ?? intOf(found, 'quarter') ?? 0
  return quarter >= 1 && quarter <= 4 ? [quarter * 3 - 2, quarter * 3] : null
}

function oneMonth(found: Found): Months | null {
  const month = intOf(found, 'month') ?? 0
  return month >= 1 && month <= 12 ? [month, month] : null
}

function severalMonths(found: Found): Months | null {
  const said = captureOf(found, 'months')?.toLowerCase() ?? ''
  const count = numerals[said] ?? Number(said)
  if (!(count >= 1 && count <= 12)) return null
  return captureOf(found, 'half')?.toLowerCase() === 'cuối' ? [13 - count, 12] : [1, count]
}

/** ISO days of a period whose year is known, or is given by somebody else. */
export function daysOf(value: PeriodValue, year: number | null = value.year): Days | null {
  const last = value.lastYear ?? year
  if (value.days) return value.days
  if (year === null || last === null) return null
  const { firstMonth, lastMonth } = value
  return { from: isoDay(year, firstMonth, 1), to: isoDay(last, lastMonth, daysIn(last, lastMonth)) }
}

const isoDay = (year: number, month: number, day: number): string =>
  [year, month, day].map(part => String(part).padStart(2, '0')).join('-')

/** `2018-01-01/2018-06-30`; what is left open as «…». */
export function printPeriod(value: PeriodValue): string {
  const days = daysOf(value)
  return days ? `${days.from}/${days.to}` : '…'
}
