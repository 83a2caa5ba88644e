// A stated change, ratio or share of plan against what another report said of the period compared with.

import { areApart, middleOf, printedNumber, type Range } from '../../check/figures/ranges.ts'
import { baseOf, type Change } from './bases.ts'
import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import type { Saying, Scope } from './sayings.ts'
import { addDays, type Clash, clashOf, daysFrom, type Held, isNearlyWhole } from './stretches.ts'
import { cellNamed, type Told } from './told.ts'

/** Changes of the figures of one scope, with the figures that they are said of. */
export interface Changed {
  readonly figure: Told
  readonly change: Change
}

export function doubtsOfChanges(changed: readonly Changed[], { sayings, byCell }: Scope): Doubt[] {
  const comparable = changed.filter(({ figure }) => isComparable(figure))
  if (comparable.length === 0) return []
  const byReport = Map.groupBy(sayings, ownKeyOf)
  return comparable
    .filter(({ figure }) => isHeadline(figure, byReport.get(ownKeyOf(figure)) ?? []))
    .flatMap(one => (one.change.kind === 'plan-attainment' ? ofPlan(one, byCell) : ofBase(one, byCell)))
}

const ownKeyOf = ({ doc, cell }: Told): string => `${doc}|${cell}`

const isComparable = (one: Told): boolean => one.status === 'done' && (!one.isPart || one.dimensions !== '')

// «12 đoàn cấp tỉnh, tăng 3 đoàn» beside «52 đoàn»: of some of them, though nothing says of which
const isHeadline = (figure: Told, sayings: readonly Saying[]): boolean => sayings.every(one => one.high === figure.high)

interface Claim extends Changed {
  readonly base: Range
}

// more of them would bear out nothing that these do not
const enough = 50

const othersThan = (figure: Told, told: readonly Saying[] = []): readonly Saying[] =>
  told.slice(0, enough).filter(one => one.report !== figure.report)

function ofBase({ figure, change }: Changed, byCell: Scope['byCell']): Doubt[] {
  const { against_from: from, against_to: to } = change
  const period = `${from}/${to}`
  if (!from || !to || period === figure.period) return []
  const told = othersThan(figure, byCell.get(cellNamed({ ...figure, period })))
  const base = told.length > 0 ? baseOf(figure, change) : null
  if (!base) return []
  const claim = { figure, change, base }
  const heard = told.map(one => ({ other: one, clash: clashWith(claim, one, { from, to }) }))
  const [worst] = heard.flatMap(({ other, clash }) => (clash ? [{ other, clash }] : []))
  return worst === undefined || heard.some(one => isBorneOut(base, one, heard))
    ? []
    : [changeDoubt(claim, worst.other, worst.clash)]
}

interface Heard {
  readonly other: Saying
  readonly clash: Clash | null
}

/** Some report says so; or has so many days to come that it may, unless one that counts them too says no. */
const isBorneOut = (base: Range, { other, clash }: Heard, all: readonly Heard[]): boolean =>
  clash === null && (!areApart(base, other) || !all.some(one => one.clash !== null && one.other.end > other.end))

/** Where a base may mean the whole period or the same days of it, both must be wrong. */
function clashWith({ figure, change, base }: Claim, told: Saying, against: { from: string; to: string }): Clash | null {
  const same = isOfSameDays(figure, change) ? addDays(against.from, daysFrom(figure.from, figure.end)) : against.to
  const ends = new Set([against.to, same < against.to ? same : against.to])
  const clashes = [...ends].map(end =>
    clashOf({ ...against, ...base, end, isStock: figure.isStock } satisfies Held, told),
  )
  if (clashes.includes(null)) return null
  return clashes.includes('leapt') ? 'leapt' : (clashes[0] ?? null)
}

// «so với năm 2017» of a report of December is of all 2017
const isOfSameDays = (figure: Told, { raw }: Change): boolean =>
  figure.end < figure.to && (!isNearlyWhole(figure) || /cùng kỳ/iu.test(raw))

const isRatio = (kind: string): boolean => kind === 'ratio' || kind === 'plan-attainment'

const contradiction = { severity: 'error', confidence: 0.8 } as const
// the weeks between, or a plan that was changed, may be the reason
const leap = { severity: 'warning', confidence: 0.7 } as const

function changeDoubt({ figure, change, base }: Claim, other: Saying, clash: Clash): Doubt {
  const about = {
    ...weighed(clash === 'leapt' ? leap : contradiction, [figure, other], [base, other]),
    of: figure,
    sources: [{ ...sourceOf(figure), comparison: change.n }, sourceOf(other), sourceOf(figure)] as const,
    args: { ...expectedOf(base), against: `${change.against_from}/${change.against_to}` },
  }
  if (isRatio(change.kind)) return { ...about, code: 'ratio-mismatch', as: 'base' }
  return { ...about, code: 'change-mismatch', as: change.kind === 'direction' ? 'direction' : 'base' }
}

/** Only against a plan that another report gave for that period: a year's, where «kế hoạch năm» is said. */
function ofPlan({ figure, change }: Changed, byCell: Scope['byCell']): Doubt[] {
  const year = figure.from.slice(0, 4)
  const ofYear = /kế hoạch (?:cả )?năm(?! \d)/iu.test(change.raw) && figure.to.startsWith(year)
  const period = ofYear ? `${year}-01-01/${year}-12-31` : figure.period
  const plans = othersThan(figure, byCell.get(cellNamed({ ...figure, status: 'planned', period })))
  const [plan] = plans
  const base = plan ? baseOf(figure, change) : null
  const whole = { from: figure.from, to: figure.to, end: figure.to, isStock: false }
  if (!plan || !base || plans.some(one => clashOf({ ...whole, ...base }, { ...one, ...whole }) === null)) return []
  return [
    {
      code: 'ratio-mismatch',
      as: 'plan',
      ...weighed(leap, [figure, plan], [base, plan]),
      of: figure,
      sources: [{ ...sourceOf(figure), comparison: change.n }, sourceOf(plan), sourceOf(figure)],
      args: expectedOf(base),
    },
  ]
}

/** What the change makes of the other period, as people would print it. */
function expectedOf(base: Range): { readonly expected: string; readonly isAbout: string } {
  const isExact = base.low === base.high
  const middle = middleOf(base)
  return {
    expected: printedNumber(isExact || middle < 100 ? middle : Math.round(middle)),
    isAbout: isExact ? '' : 'about',
  }
}
