// Days in cells: «17/3/2016», «28/2-2/3», «21-22/4», «2016 - 2021». What a cell leaves out, the table's year says.

import type { Entity, Passage } from '../../rules/match.ts'
import { wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import type { DateValue } from '../interpret/dates.ts'
import { daysIn } from '../interpret/dates.ts'
import { daysOf, type PeriodValue } from '../interpret/periods.ts'
import { whole } from './read.ts'

/** ISO as far as known («2018-04-20», «2018-03», «2016»), or a range of two; an end that cannot be read is null. */
export type DateCell = string | { readonly from: string | null; readonly to: string | null }

/** All dates of a cell; none where anything in it is not understood. */
export function datesIn(passage: Passage, year: number | null): DateCell[] {
  const dates = listed(passage, year)
  if (dates.length > 0) return dates
  const period = whole(passage, 'period')[0]?.value as PeriodValue | undefined
  const days = period && daysOf(period, period.year ?? year)
  if (days) return [days]
  // «Sáng 17/3/2018»: one full date, whatever stands around
  const full = [...(passage.found.get('date')?.values() ?? [])].flatMap(([longest]) => longest ?? [])
  const [date] = full.length === 1 ? full.map(one => (one.value as DateValue).date) : []
  return date?.length === 10 ? [date] : []
}

const between = new Set([',', ';', 'và', '+', '&', '.'].map(fold))

function listed(passage: Passage, year: number | null): DateCell[] {
  const dates: DateCell[] = []
  for (let at = 0; at < passage.tokens.length; ) {
    if (dates.length > 0 && between.has(passage.tokens[at]?.key ?? '')) {
      at++
      continue
    }
    const [longest] = passage.found.get('cell-date')?.get(at) ?? passage.ask('cell-date', at)
    const date = longest ? dateOf(passage, longest, year) : null
    if (!longest || date === null) return []
    dates.push(date)
    at = longest.end
  }
  return dates
}

interface Day {
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

function dateOf(passage: Passage, found: Entity, year: number | null): DateCell | null {
  const part = (name: string): number | null => {
    const capture = found.captures.find(one => one.name === name)
    return capture ? Number(wordsOf(passage, capture)) : null
  }
  const [first, last] = ['1', '2'].map(n => dayOf(part(`d${n}`), part(`m${n}`), fullYear(part(`y${n}`)))) as [Day, Day]
  const isRange = last.day !== null || last.month !== null || last.year !== null
  return isRange ? rangeOf(first, last, year) : isoOf(first, year)
}

const fullYear = (year: number | null): number | null => (year !== null && year < 100 ? 2000 + year : year)

// «4/2018» is a month of a year, whatever the pattern took it for
const dayOf = (day: number | null, month: number | null, year: number | null): Day =>
  month !== null && month >= 1900 && year === null && day !== null && day <= 12
    ? { day: null, month: day, year: month }
    : { day, month, year }

function rangeOf(first: Day, last: Day, year: number | null): DateCell | null {
  // «từ 20/4/2018 đến 7/2018»: a day is missing, or wrong
  const isUneven = first.day !== null && last.day === null
  const to = isUneven ? null : isoOf(last, year)
  const lastYear = last.year ?? first.year ?? year
  const isOver = first.month !== null && last.month !== null && first.month - last.month >= 6
  const from = isoOf(
    { ...first, month: first.month ?? last.month },
    lastYear !== null && isOver && first.year === null ? lastYear - 1 : lastYear,
  )
  if (from === null || (to !== null && to < from)) return null
  return { from, to }
}

function isoOf({ day, month, year }: Day, other: number | null): string | null {
  const own = year ?? other
  if (own === null || own < 1945 || own > 2100) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null && (month === null || day < 1 || day > daysIn(own, month))) return null
  return [String(own), month, day]
    .filter(part => part !== null)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}
