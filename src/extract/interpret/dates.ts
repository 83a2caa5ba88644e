// Dates: from their printed parts to ISO, or to the reason why not.

import type { Found, Interpret } from '../../rules/scan.ts'
import { captureOf, intOf } from './captures.ts'
import { isWhole } from './numerals.ts'

export interface DateValue {
  /** ISO, as far as it is known; null where the day cannot be. */
  readonly date: string | null
  readonly precision: 'day' | 'month' | 'year'
  /** Printed, but no such day: 31/4/2018. */
  readonly impossible: boolean
  /** The day, or day and month, were left blank. */
  readonly blank: boolean
}

// two digits of a year: nothing that we read is older than the republic (domain §3.6)
const firstYear = 1945

export const interpretDate: Interpret = found => {
  const year = yearOf(found)
  if (year === null) return null
  const month = intOf(found, 'month')
  const day = intOf(found, 'day')
  const value = dateValue(year, month, day, found)
  return { value, tags: [value.precision, ...(day !== null || value.blank ? ['day'] : [])] }
}

function dateValue(year: number, month: number | null, day: number | null, found: Found): DateValue {
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year'
  const impossible =
    month !== null && (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysIn(year, month))))
  const date = [String(year), month, day]
    .filter(part => part !== null)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
  return { date: impossible ? null : date, precision, impossible, blank: found.pattern.rule.startsWith('date.blank') }
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function yearOf(found: Found): number | null {
  const digits = captureOf(found, 'year')
  if (digits === null) return null
  const year = Number(digits)
  if (digits.length === 4) return year >= 1900 && year <= 2099 ? year : null
  // «3/5/20 đoàn» are three counts, «3.5.20» may be anything; «3/5/20», «ngày 3.5.20» are dates
  const stroke = found.passage.tokens.slice(found.start, found.end).some(token => token.key === '/')
  const counted = found.passage.found.get('measure')?.has(found.end) ?? false
  const said = found.passage.tokens[found.start]?.kind === 'word'
  if (digits.length !== 2 || !((stroke && !counted && isWhole(found)) || said)) return null
  return year + (year < firstYear - 1900 ? 2000 : 1900)
}

/** «27/2018»: no month has that number, and the words are not the beginning of a document's number. */
export const interpretBrokenDate: Interpret = found => {
  const day = intOf(found, 'day') ?? 0
  const next = found.passage.tokens[found.end]
  const isNumber = next?.glued && (next.key === '/' || next.key === '-')
  return day > 12 && day <= 31 && !isNumber ? { value: null } : null
}

export const printDate = (value: DateValue): string => (value.impossible ? 'impossible' : (value.date ?? 'null'))
