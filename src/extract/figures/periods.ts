// Of what time a figure speaks: its own words, else its section's heading, else the document's period.

import type { Particulars, Period } from '../../model/record.ts'
import type { Entity } from '../../rules/match.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { fold } from '../../text/fold.ts'
import { type Days, daysOf, type PeriodValue } from '../interpret/periods.ts'
import type { Comparison } from './comparisons.ts'
import { overlaps, type Scene } from './scene.ts'

interface Place {
  readonly start: number
  readonly status: 'done' | 'planned' | 'estimate'
}

export interface Times {
  readonly document: Particulars
  /** Second period of the title: what the plan is for. */
  readonly planned: Period | null
}

export function periodOf(place: Place, scene: Scene, times: Times): Period | null {
  return (
    ownPeriod(place, scene, times) ??
    headingPeriod(scene, times) ??
    (place.status === 'planned' ? times.planned : documentPeriod(times))
  )
}

const documentPeriod = ({ document: { period } }: Times): Period | null => period && { ...period, basis: 'document' }

function ownPeriod({ start }: Place, scene: Scene, times: Times): Period | null {
  const { passage } = scene
  const said = [...usable(scene), ...apart(passage, 'running')]
    .filter(one => one.end <= start && passage.sentence[one.start] === passage.sentence[start])
    .toSorted((a, b) => b.start - a.start)[0]
  if (!said) return null
  const days = said.slot === 'running' ? runningDays(said, scene, times) : daysIn(said, times)
  return days && withAsOf({ ...days, asOf: null, label: wordsOf(passage, said), basis: 'stated' }, times)
}

// «tính đến hết tháng 11/2019» says when the report closes, not of what time it is
const until = new Set(['đến', 'tới', 'hết'].map(fold))

/** Periods that are no part of a cited document, a date, a comparison's base or a term. */
function usable({ passage }: Scene): Entity[] {
  const others = ['citation', 'base', 'comparison', 'instrument', 'from-to'].flatMap(slot => apart(passage, slot))
  const dates = apart(passage, 'date').filter(one => one.tags.includes('day'))
  return apart(passage, 'period').filter(
    one =>
      !until.has(passage.tokens[one.start - 1]?.key ?? '') &&
      !one.tags.includes('term') &&
      !one.tags.includes('reversed') &&
      ![...others, ...dates].some(other => overlaps(one, other)),
  )
}

function daysIn({ value }: Entity, times: Times): Days | null {
  const period = value as PeriodValue
  return daysOf(period, period.year ?? yearOf(times))
}

const yearOf = ({ document: { period, issuedOn } }: Times): number | null =>
  Number(period?.to?.slice(0, 4) ?? issuedOn?.date?.slice(0, 4)) || null

function runningDays(said: Entity, { passage }: Scene, times: Times): Days | null {
  const year = yearOf(times)
  const { to } = said.value as { to: string }
  const at = said.captures.find(one => one.name === 'months')
  const months = at ? Number(wordsOf(passage, at)) : 0
  if (year === null) return null
  if (to === 'months')
    return months >= 1 && months <= 12
      ? daysOf({ kind: 'months', year, lastYear: year, firstMonth: 1, lastMonth: months, days: null })
      : null
  const last = times.document.period?.asOf ?? times.document.period?.to ?? `${year}-12-31`
  return { from: `${year}-01-01`, to: last }
}

function headingPeriod({ context }: Scene, times: Times): Period | null {
  for (const { periods, stretch } of context.headings) {
    const days = periods[0] && daysIn(periods[0], times)
    if (days && periods[0])
      return withAsOf({ ...days, asOf: null, label: wordsOf(stretch.passage, periods[0]), basis: 'section' }, times)
  }
  return null
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
  if (!base || kind === 'plan-attainment' || !period?.from || !period.to) return null
  const said = base.said
  if (said && !isSameSpan(said, period)) return joined(daysOf(said))
  const years = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4)) + 1
  return joined(shifted(period.from, period.to, said?.year ? Number(period.from.slice(0, 4)) - said.year : years))
}

// «cùng kỳ năm 2018» of a quarter is that quarter of 2018
const isSameSpan = (said: PeriodValue, { from, to }: Period): boolean =>
  said.kind === 'year' &&
  said.year !== null &&
  from?.slice(0, 4) === to?.slice(0, 4) &&
  !(from?.endsWith('-01-01') && to?.endsWith('-12-31'))

const joined = (days: Days | null): string | null => days && `${days.from}/${days.to}`

const shifted = (from: string, to: string, by: number): Days => ({ from: moved(from, by), to: moved(to, by) })

const moved = (day: string, by: number): string => {
  const year = String(Number(day.slice(0, 4)) - by)
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`
}
