// Totals against parts that other reports tell: a year and its quarters, all and some, a province and its districts.

import { isBelow, middleOf, printedNumber, type Range, sumOf } from '../../check/figures/ranges.ts'
import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import { periodOf, type Saying } from './sayings.ts'
import { addDays, grownTo, isNearlyWhole } from './stretches.ts'
import type { Told } from './told.ts'

// who came twice is one person, and what is running or promised is told again each quarter
const notAdditive =
  /\.(?:people|companies|managed|active|residents|workers|officials|violations)$|^(?:ngo|oda|fdi)\.projects$|^ngo\.value(?:\.committed|\.total)?$/

const monthsOf = ({ from, to }: { from: string; to: string }): number | null => {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return null
  const after = addDays(to, 1)
  return (
    12 * (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) + Number(after.slice(5, 7)) - Number(from.slice(5, 7))
  )
}

/** Six months after the first day of one. */
function monthsAfter(from: string, months: number): string {
  const all = 12 * Number(from.slice(0, 4)) + Number(from.slice(5, 7)) - 1 + months
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}-01`
}

/** Halves, quarters and months of a year, years of a term: only where every one is told. */
export function doubtsOfPeriods(sayings: readonly Saying[]): Doubt[] {
  const flows = sayings.filter(
    one => one.status === 'done' && !one.isStock && !one.isPart && !notAdditive.test(one.indicator),
  )
  const byPeriod = Map.groupBy(flows, one => `${one.dimensions}|${periodOf(one)}`)
  const beginning = Map.groupBy(flows, one => `${one.dimensions}|${one.from}`)
  // its first part begins with it
  const totals = flows.filter(one => beginning.get(`${one.dimensions}|${one.from}`)?.some(other => other.to < one.to))
  return totals.flatMap(total => {
    const months = monthsOf(total)
    if (months === null || months > longest) return []
    const [doubt] = units
      .filter(unit => unit < months && months % unit === 0)
      .flatMap(unit => doubtOfParts(total, partsOf(total, { unit, months, byPeriod })))
    return doubt ? [doubt] : []
  })
}

const units = [12, 6, 3, 1]
// months
const longest = 120

interface Parting {
  readonly unit: number
  readonly months: number
  readonly byPeriod: ReadonlyMap<string, readonly Saying[]>
}

/** Null where one is missing, or is told in two ways. */
function partsOf(total: Saying, { unit, months, byPeriod }: Parting): readonly Saying[] | null {
  const parts: Saying[] = []
  for (let n = 0; n < months; n += unit) {
    const from = monthsAfter(total.from, n)
    const to = addDays(monthsAfter(total.from, n + unit), -1)
    const told = byPeriod.get(`${total.dimensions}|${periodOf({ from, to })}`) ?? []
    const last = told.at(-1)
    if (!last || told.some(one => one.low !== last.low || one.high !== last.high)) return null
    parts.push(last)
  }
  return parts
}

function doubtOfParts(total: Saying, parts: readonly Saying[] | null): Doubt[] {
  if (!parts || parts.every(one => one.doc === total.doc) || parts.some(one => isBelow(total, one))) return []
  const sum = sumOf(parts)
  const isOver = isBelow(total, sum) && parts.every(one => one.end <= total.end)
  const isUnder = isBelow(sumOf(mostOf(parts, total)), total) && parts.every(one => isCounted(one, total))
  if (!isOver && !isUnder) return []
  return [
    {
      code: 'breakdown-mismatch',
      as: 'periods',
      ...weighed({ severity: 'warning', confidence: 0.75 }, [total, ...parts], [total, sum]),
      of: total,
      sources: [sourceOf(total), ...parts.map(sourceOf)],
      args: { sum: printedNumber(middleOf(sum)), count: String(parts.length) },
    },
  ]
}

/** The last part of a year may close in December, before the year's own report. */
const isCounted = (part: Saying, total: Saying): boolean =>
  part.end === part.to || (part.to === total.to && isNearlyWhole({ ...total, end: part.end }))

const mostOf = (parts: readonly Saying[], total: Saying): Range[] =>
  parts.map(one => (one.end < one.to ? grownTo(total.end, one) : one))

/** «77 đoàn do nước ngoài đài thọ» of one report, «70 đoàn» of all in another. */
export function doubtsOfSubsets(all: readonly Told[], sayings: readonly Saying[]): Doubt[] {
  const totals = Map.groupBy(
    sayings.filter(one => one.status === 'done' && !one.isPart && one.dimensions === ''),
    periodOf,
  )
  const parts = all.filter(one => one.status === 'done' && (one.isPart || one.dimensions !== ''))
  return parts.flatMap(part => {
    const told = totals.get(periodOf(part)) ?? []
    // its own report says of what it is a part: there the totals disagree, not total and part
    if (told.length === 0 || told.some(total => total.report === part.report || !isTooLittle(total, part))) return []
    return [subsetDoubt(told[0] as Saying, part, 'subset')]
  })
}

const isTooLittle = (total: Saying, part: Told): boolean =>
  isBelow(total, part) && total.end >= part.end && (!total.isStock || total.end === part.end)

export const subsetDoubt = (total: Saying, part: Told, as: 'subset' | 'territory'): Doubt => ({
  code: 'breakdown-mismatch',
  as,
  ...weighed({ severity: 'warning', confidence: as === 'subset' ? 0.65 : 0.6 }, [total, part], [total, part]),
  of: total,
  sources: [sourceOf(total), sourceOf(part)],
  args: {},
})

/** A district with more than its province. */
export function doubtsOfTerritories(sayings: readonly Saying[], provinceOf: ReadonlyMap<string, string>): Doubt[] {
  const whole = sayings.filter(
    one => one.status === 'done' && !one.isStock && !one.isPart && one.dimensions === '' && one.speaksForAll,
  )
  const byPlace = Map.groupBy(whole, one => [one.matter, one.place, periodOf(one)].join('|'))
  return whole.flatMap(part => {
    const province = provinceOf.get(part.place)
    const told =
      province && province !== part.place ? byPlace.get([part.matter, province, periodOf(part)].join('|')) : null
    return told?.every(total => total.report !== part.report && isTooLittle(total, part))
      ? [subsetDoubt(told[0] as Saying, part, 'territory')]
      : []
  })
}
