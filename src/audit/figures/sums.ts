// Totals against parts that other reports tell: a year and its quarters, all and some, a province and its districts.

import { isBelow, middleOf, printedNumber, type Range, sumOf } from '../../check/figures/ranges.ts'
import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import { type Months, slotOf } from './months.ts'
import type { Saying, Scope } from './sayings.ts'
import { grownTo, isNearlyWhole } from './stretches.ts'
import { cellNamed, type Told } from './told.ts'

// who came twice is one person, and what is running or promised is told again each quarter
const notAdditive =
  /\.(?:people|companies|managed|active|residents|workers|officials|violations)$|^(?:ngo|oda|fdi)\.projects$|^ngo\.value(?:\.committed|\.total)?$/

type Whole = Saying & { readonly months: Months }

/** Halves, quarters and months of a year, years of a term: only where every one is told. */
export const doubtsOfPeriods = ({ flows }: Scope): Doubt[] => [...flows.values()].flatMap(ofWholes)

function ofWholes(flows: readonly Saying[]): Doubt[] {
  const whole = flows.filter((one): one is Whole => one.months !== null && !one.isPart && isAdditive(one))
  // a total and two parts
  if (whole.length < 3) return []
  const bySlot = Map.groupBy(whole, one => slotOf(one.months))
  return whole.flatMap(total => {
    const { count } = total.months
    const [doubt] = units
      .filter(unit => unit < count && count % unit === 0)
      .flatMap(unit => doubtOfParts(total, partsOf(total.months, unit, bySlot)))
    return doubt ? [doubt] : []
  })
}

const isAdditive = ({ indicator }: Saying): boolean => !notAdditive.test(indicator)

// months
const units = [12, 6, 3, 1]

/** Null where one is missing, or is told in two ways. */
function partsOf(
  { first, count }: Months,
  unit: number,
  bySlot: ReadonlyMap<number, readonly Saying[]>,
): readonly Saying[] | null {
  const parts: Saying[] = []
  for (let n = 0; n < count; n += unit) {
    const told = bySlot.get(slotOf({ first: first + n, count: unit }))
    const last = told?.at(-1)
    if (!last || told?.some(one => one.low !== last.low || one.high !== last.high)) return null
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
export function doubtsOfSubsets({ told: all, byCell }: Scope): Doubt[] {
  const parts = all.filter(one => one.status === 'done' && (one.isPart || one.dimensions !== ''))
  return parts.flatMap(part => {
    const told = byCell.get(cellNamed({ ...part, dimensions: '' })) ?? []
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
export function doubtsOfTerritories(scopes: readonly Scope[], provinceOf: ReadonlyMap<string, string>): Doubt[] {
  const whole = scopes.flatMap(({ flows }) => (flows.get('') ?? []).filter(one => !one.isPart && one.speaksForAll))
  const districts = whole.filter(({ place }) => (provinceOf.get(place) ?? place) !== place)
  if (districts.length === 0) return []
  const byPlace = Map.groupBy(whole, ({ matter, place, period }) => [matter, place, period].join('|'))
  return districts.flatMap(part => {
    const told = byPlace.get([part.matter, provinceOf.get(part.place), part.period].join('|'))
    return told?.every(total => total.report !== part.report && isTooLittle(total, part))
      ? [subsetDoubt(told[0] as Saying, part, 'territory')]
      : []
  })
}
