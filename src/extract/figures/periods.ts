// Of what time a figure speaks: its own words, else its section's heading, else the document's period.

import type { Figure, Particulars, Period } from '../../model/record.ts'
import type { Entity } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { firstIndex } from '../../text/search.ts'
import type { DateValue } from '../interpret/dates.ts'
import { type Days, daysOf, type PeriodValue } from '../interpret/periods.ts'
import type { Comparison } from './comparisons.ts'
import type { Said } from './context.ts'
import type { Scene } from './scene.ts'
import { isPair, overlaps } from './spots.ts'

/** Tokens of a figure, with its status. */
interface Place {
  readonly start: number
  readonly end: number
  readonly status: Figure['status']
  /** Stands on a day: a time beside it is that day. */
  readonly isStock: boolean
}

export interface Times {
  readonly document: Particulars
  /** Second period of the title: what the plan is for. */
  readonly planned: Period | null
}

export function periodOf(place: Place, scene: Scene, times: Times): Period | null {
  const above =
    headingPeriod(scene, times) ?? (place.status === 'planned' ? times.planned : null) ?? documentPeriod(times)
  const said = saidOf(place, scene)
  return (said && statedPeriod(said, place, { scene, times, above })) ?? above
}

const documentPeriod = ({ document: { period } }: Times): Period | null => period && { ...period, basis: 'document' }

interface Ground {
  readonly scene: Scene
  readonly times: Times
  readonly above: Period | null
}

function statedPeriod(said: Entity, place: Place, { scene, times, above }: Ground): Period | null {
  const label = wordsOf(scene.passage, said)
  const isStock = place.isStock && said.slot === 'period'
  if (isStock || said.slot === 'as-of' || said.slot === 'as-of-period') {
    const asOf = lastDayOf(said, times)
    return asOf === null ? null : closing(asOf, label, above)
  }
  const days = said.slot === 'period' ? daysIn(said, times) : runningDays(said, scene, { times, above })
  return days && withAsOf({ ...days, asOf: null, label, basis: 'stated' }, times)
}

// «tính đến hết tháng 11/2019»: when the report closes; of a day outside it, what stood then
function closing(asOf: string, label: string, above: Period | null): Period {
  return above?.from && above.to && above.from <= asOf && asOf <= above.to
    ? { ...above, asOf: asOf === above.to ? null : asOf, label, basis: 'stated' }
    : { from: null, to: asOf, asOf, label, basis: 'stated' }
}

function lastDayOf(said: Entity, times: Times): string | null {
  const { captures, slot } = said
  const day = captures.find(one => one.name === 'date')?.entity?.value as DateValue | undefined
  const period = slot === 'period' ? said : captures.find(one => one.entity?.slot === 'period')?.entity
  return day?.date?.length === 10 ? day.date : ((period && daysIn(period, times)?.to) ?? null)
}

/** The words about time that speak of a figure: close behind it, else before it in its sentence, else at the head. */
function saidOf(place: Place, scene: Scene): Entity | null {
  const { passage, times } = scene
  const behind = behindOf(place, scene)
  if (behind) return behind
  let n = firstIndex(times, one => one.end > place.start) - 1
  while (n >= 0 && (isTaken(times[n], scene) || isClosed(times[n], place, scene))) n--
  const before = times[n]
  if (!before || before.slot === 'until') return null
  return passage.sentence[before.start] === passage.sentence[place.start] || before.start <= headReach ? before : null
}

// «Năm 2016, tỉnh … . Tỉnh cũng đón 5 đoàn.»: holds for the paragraph, until another time is said
const headReach = 2

// «12 đoàn (năm 2016), 15 đoàn», «đón 12 đoàn vào năm 2016 và cử 15 đoàn»: of what stands before it
function isTaken(one: Entity | undefined, scene: Scene): boolean {
  if (!one) return false
  const { quantities } = scene
  const before = quantities[firstIndex(quantities, other => other.end > one.start) - 1]
  return before !== undefined && boundTo(before.end, scene) === one
}

// «so với cùng kỳ năm 2016 (31 đoàn/88 lượt người)»: holds to the end of the bracket
const isClosed = (one: Entity | undefined, { start }: Place, { passage: { tokens } }: Scene): boolean =>
  one?.slot === 'base-level' && tokens.slice(one.end, start).some(token => token.key === ')' || token.key === ';')

/** «12 đoàn trong năm 2016», «12 đoàn (năm 2016)», also behind the other half of a pair. */
function behindOf(place: Place, scene: Scene): Entity | null {
  const own = boundTo(place.end, scene)
  if (own) return own
  const { quantities } = scene
  const n = firstIndex(quantities, one => one.numeral >= place.end)
  const [quantity, next] = [quantities[n - 1], quantities[n]]
  const isOther = quantity?.value.measure !== next?.value.measure
  return isOther && isPair(place, next) ? boundTo(next.end, scene) : null
}

const gapBehind = 6
// these open what stands after them
const notBehind = new Set(['year-label', 'base-level', 'until'])

function boundTo(end: number, { passage, quantities, times }: Scene): Entity | null {
  const next = times[firstIndex(times, one => one.start >= end)]
  if (!next || notBehind.has(next.slot) || next.start - end > gapBehind || isOfPlan(next, passage)) return null
  if (passage.sentence[end - 1] !== passage.sentence[next.start] || goesOnWith(passage.tokens[next.end]?.key))
    return null
  const gap = passage.tokens.slice(end, next.start)
  // «hoãn lại sang năm 2019»
  if (gap.at(-1)?.key === fold('sang')) return null
  const isOpen = gap.every((token, n) => token.kind === 'word' || (token.key === '(' && n === gap.length - 1))
  const other = quantities[firstIndex(quantities, one => one.numeral >= end)]
  return isOpen && !(other && other.numeral < next.end) ? next : null
}

// «thực hiện kế hoạch năm 2017»: the year is the plan's
const isOfPlan = (one: Entity, passage: Scene['passage']): boolean =>
  apart(passage, 'no-time').some(other => overlaps(one, other))

// «12 đoàn. Năm 2016: …», «12 đoàn năm 2016 có …»
const goesOnWith = (key: string | undefined): boolean => key !== undefined && goers.has(key)
const goers = new Set([':', fold('có'), fold('là')])

function daysIn({ value }: Entity, times: Times): Days | null {
  const period = value as PeriodValue
  return daysOf(period, period.year ?? yearOf(times))
}

const yearOf = ({ document: { period, issuedOn } }: Times): number | null =>
  Number(period?.to?.slice(0, 4) ?? issuedOn?.date?.slice(0, 4)) || null

/** Periods that end with the report, or that only the report's year makes one. */
function runningDays(said: Entity, { passage }: Scene, { times, above }: Omit<Ground, 'scene'>): Days | null {
  const year = yearOf(times)
  if (year === null) return null
  const last = times.document.period?.asOf ?? times.document.period?.to ?? `${year}-12-31`
  const kind =
    said.slot === 'year-label' ? 'label' : said.slot === 'base-level' ? 'base' : (said.value as { to: string }).to
  const count = numberOf(said, passage, kind === 'label' ? 'y' : kind)
  return runs[kind]?.({ said, passage, times, above, year, last, count }) ?? null
}

interface Run {
  readonly said: Entity
  readonly passage: Scene['passage']
  readonly times: Times
  readonly above: Period | null
  /** Of the report, and its last day. */
  readonly year: number
  readonly last: string
  /** The number in the words: of months, of years, a year. */
  readonly count: number
}

const runs: Readonly<Record<string, (run: Run) => Days | null>> = {
  label: ({ count }) => daysOf(yearPeriod(count)),
  months: ({ count, year }) => (count >= 1 && count <= 12 ? daysOf({ ...yearPeriod(year), lastMonth: count }) : null),
  date: ({ year, last }) => ({ from: `${year}-01-01`, to: last }),
  since: ({ said, passage, last }) => {
    const from = firstDayOf(said) ?? firstOfYear(numberOf(said, passage, 'y'))
    return from && from <= last ? { from, to: last } : null
  },
  whole: ({ above }) => (above?.from && above.to ? { from: above.from, to: above.to } : null),
  that: ({ said, times }) => {
    const period = said.captures.find(one => one.name === 'p')?.entity
    return period ? daysIn(period, times) : null
  },
  base: ({ said, above }) => {
    const all = said.captures.flatMap(one => [one, ...(one.entity?.captures ?? [])])
    const period = all.find(one => one.name === 'p')?.entity?.value as PeriodValue | undefined
    return above && againstDays({ said: period ?? null, year: period?.year ?? null }, above)
  },
  // «cùng kỳ năm 2018 là 30 đoàn»
  same: ({ said, passage, above }) => {
    const period = said.captures.find(one => one.name === 'p')?.entity?.value as PeriodValue | undefined
    const year = period?.year ?? (numberOf(said, passage, 'y') || null)
    return above && againstDays({ said: period ?? null, year }, above)
  },
  years: ({ count, year, last, times: { document } }) => {
    const own = document.period
    const covered = own?.from && own.to ? Number(own.to.slice(0, 4)) - Number(own.from.slice(0, 4)) + 1 : 0
    if (own?.from && own.to && covered >= count) return { from: own.from, to: own.to }
    return count >= 1 && count <= 50 ? { from: `${year - count + 1}-01-01`, to: last } : null
  },
}

const yearPeriod = (year: number): PeriodValue => ({
  kind: 'year',
  year,
  lastYear: year,
  firstMonth: 1,
  lastMonth: 12,
  days: null,
})

const firstOfYear = (year: number): string | null => (year > 0 ? `${year}-01-01` : null)

function numberOf(said: Entity, passage: Scene['passage'], name: string): number {
  const at = said.captures.find(one => one.name === name)
  return at ? Number(wordsOf(passage, at)) : 0
}

function firstDayOf({ captures }: Entity): string | null {
  const entity = captures.find(one => one.entity)?.entity
  if (entity?.slot === 'period') return daysOf(entity.value as PeriodValue)?.from ?? null
  const date = (entity?.value as DateValue | undefined)?.date ?? ''
  return date === '' ? null : `${date}-01-01`.slice(0, 10)
}

function headingPeriod({ context, passage }: Scene, times: Times): Period | null {
  for (const { periods } of context.headings) {
    const first = periods.find(one => one.passage !== passage || !isBracketed(one))
    const days = first && daysIn(first.entity, times)
    if (days) {
      const label = wordsOf(first.passage, first.entity)
      return withAsOf({ ...days, asOf: null, label, basis: 'section' }, times)
    }
  }
  return null
}

// «02 vụ tại Angola (01 vụ năm 2015 chuyển sang; …)»: a paragraph that is its own heading, of another time in the bracket
function isBracketed({ entity, passage: { tokens } }: Said): boolean {
  const before = tokens.slice(0, entity.start)
  return before.findLastIndex(one => one.key === '(') > before.findLastIndex(one => one.key === ')')
}

// the document's own period is known better: with the day on which it closes
function withAsOf(period: Period, { document }: Times): Period {
  const own = document.period
  const asOf = own?.asOf ?? null
  if (own && own.from === period.from && own.to === period.to)
    return { ...own, label: period.label, basis: period.basis }
  return asOf && period.from && period.to && period.from <= asOf && asOf < period.to ? { ...period, asOf } : period
}

/** Period of a comparison's base, as `from/to`; null where it is not said. */
export function againstOf({ base, kind }: Comparison, period: Period | null): string | null {
  const days =
    base &&
    kind !== 'plan-attainment' &&
    period &&
    againstDays({ said: base.said, year: base.said?.year ?? null }, period)
  return days ? `${days.from}/${days.to}` : null
}

/** The period itself that is said, or the same stretch of an earlier year. */
function againstDays(
  { said, year }: { said: PeriodValue | null; year: number | null },
  { from, to }: Period,
): Days | null {
  if (!from || !to) return null
  if (said && !isSameSpan(said, { from, to })) return daysOf(said)
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  return shifted(from, to, year === null ? years : Number(from.slice(0, 4)) - year)
}

// «cùng kỳ năm 2018» of a quarter is that quarter of 2018
const isSameSpan = (said: PeriodValue, { from, to }: Days): boolean =>
  said.kind === 'year' &&
  said.year !== null &&
  from.slice(0, 4) === to.slice(0, 4) &&
  !(from.endsWith('-01-01') && to.endsWith('-12-31'))

const shifted = (from: string, to: string, by: number): Days => ({ from: moved(from, by), to: moved(to, by) })

const moved = (day: string, by: number): string => {
  const year = String(Number(day.slice(0, 4)) - by)
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}
