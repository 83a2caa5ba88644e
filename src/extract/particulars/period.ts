// What the report is about: the period of its title (without one, of its first lines in capitals: «LAO ĐỘNG ĐI NƯỚC NGOÀI
// QUÝ III NĂM 2001» over a sheet), else of its opening or closing sentence, else the one span of
// years that its body speaks of again and again.

import type { Period } from '../../model/record.ts'
import type { Entity } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import type { DateValue } from '../interpret/dates.ts'
import { type Days, daysOf, type PeriodValue } from '../interpret/periods.ts'
import type { Line } from './lines.ts'

export interface PeriodSources {
  readonly title: readonly Line[]
  readonly body: readonly Line[]
  /** ISO day of the report, as far as it is known. */
  readonly issuedOn: string | null
}

export function findPeriod(sources: PeriodSources): Period | null {
  const { title, body, issuedOn } = sources
  const opening = body.slice(0, openingLines).filter(line => saysReport.test(line.text))
  const closing = body.filter(line => isClosing(line.text))
  const heads = title.length > 0 ? [] : body.slice(0, openingLines).filter(line => line.caps)
  const chosen =
    firstOf(title, issuedOn) ??
    firstOf(heads, issuedOn) ??
    firstOf(opening, issuedOn) ??
    firstOf(closing, issuedOn) ??
    repeatedSpan(body, issuedOn)
  if (!chosen) return null
  const { days, label } = chosen
  return { ...days, asOf: closesOn(days, sources), label, basis: 'stated' }
}

const openingLines = 4
const saysReport = /báo cáo|tổng hợp/iu

/** «Trên đây là báo cáo …» */
export const isClosing = (text: string): boolean =>
  /^\W*(?:Trên đây là|Trên đây báo cáo|Đây là|Trên đây)\s/iu.test(text)

interface Chosen {
  readonly days: Days
  readonly label: string
}

function firstOf(lines: readonly Line[], issuedOn: string | null): Chosen | null {
  for (const line of lines) {
    const found = periodsOf(line)
    const first = found.find(isStated) ?? found.find(one => !one.tags.includes('term')) ?? found[0]
    if (!first) continue
    const days = daysIn(first.value as PeriodValue, found, issuedOn)
    if (days) return wider({ days, label: wordsOf(line.stretch.passage, first) }, line, { found, issuedOn })
  }
  return null
}

/** «quý II và 6 tháng đầu năm 2016»: what reaches from the year's beginning to the same day is what the whole report is about. */
function wider(
  first: Chosen,
  line: Line,
  { found, issuedOn }: { readonly found: readonly Entity[]; readonly issuedOn: string | null },
): Chosen {
  const { passage } = line.stretch
  for (const one of found) {
    const days = daysIn(one.value as PeriodValue, found, issuedOn)
    if (days && days.to === first.days.to && days.from < first.days.from) return { days, label: wordsOf(passage, one) }
  }
  return first
}

// a printed cut-off wins over the year in which it lies (domain §3.7)
const isStated = ({ value }: Entity): boolean => (value as PeriodValue).kind === 'days'

/** Periods of a line that are no part of a date or of a cited document. */
export function periodsOf({ stretch: { passage } }: Line): Entity[] {
  const others = [...apart(passage, 'citation'), ...apart(passage, 'date').filter(one => one.tags.includes('day'))]
  return apart(passage, 'period')
    .filter(one => !one.tags.includes('reversed'))
    .filter(one => isStated(one) || !others.some(other => other.start < one.end && one.start < other.end))
}

/** «Quý I; nhiệm vụ quý II năm 2020»: the year stands once, at the end; or it is the report's own. */
function daysIn(value: PeriodValue, found: readonly Entity[], issuedOn: string | null): Days | null {
  const year = value.year ?? found.map(one => (one.value as PeriodValue).year).find(one => one !== null) ?? null
  if (year !== null || issuedOn === null) return daysOf(value, year)
  const own = Number(issuedOn.slice(0, 4))
  const days = daysOf(value, own)
  return days && days.from > issuedOn ? daysOf(value, own - 1) : days
}

/** A span that ends in the report's year and is named more often than any other. */
function repeatedSpan(body: readonly Line[], issuedOn: string | null): Chosen | null {
  const year = Number(issuedOn?.slice(0, 4))
  const labels = new Map<string, { days: Days; label: string; count: number }>()
  for (const line of body)
    for (const entity of periodsOf(line)) {
      const value = entity.value as PeriodValue
      const days = daysOf(value)
      if (value.kind !== 'span' || value.lastYear !== year || !days) continue
      const known = labels.get(days.from)
      labels.set(days.from, {
        days,
        label: known?.label ?? wordsOf(line.stretch.passage, entity),
        count: (known?.count ?? 0) + 1,
      })
    }
  const [first, second] = [...labels.values()].toSorted((a, b) => b.count - a.count)
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first : null
}

/** Where the report closes before its period ends: at a stated day, else the day that it was given. */
function closesOn({ from, to }: Days, { title, body, issuedOn }: PeriodSources): string | null {
  const stated = [...title, ...body].flatMap(({ stretch }) => apart(stretch.passage, 'as-of')).map(dayOf)
  const issued = issuedOn?.length === 10 ? issuedOn : null
  return [...stated, issued].find(day => day !== null && day >= from && day < to) ?? null
}

const dayOf = ({ captures }: Entity): string | null =>
  (captures.find(one => one.name === 'date')?.entity?.value as DateValue | undefined)?.date ?? null
