// A stated change, ratio or share of plan against what another report said of the period compared with.

import { middleOf, printedNumber, type Range } from '../../check/figures/ranges.ts'
import { baseOf, type Change } from './bases.ts'
import type { Doubt } from './doubt.ts'
import { sourceOf, weighed } from './doubt.ts'
import { periodOf, type Saying } from './sayings.ts'
import { addDays, type Clash, clashOf, daysFrom, type Held, isNearlyWhole } from './stretches.ts'
import type { Told } from './told.ts'

/** Changes of the figures of one scope, with the figures that they are said of. */
export interface Changed {
  readonly figure: Told
  readonly change: Change
}

export function doubtsOfChanges(changed: readonly Changed[], sayings: readonly Saying[]): Doubt[] {
  const byPeriod = Map.groupBy(sayings, one => keyOf(one.status, one.dimensions, periodOf(one)))
  const byReport = Map.groupBy(sayings, ownKeyOf)
  return changed.flatMap(({ figure, change }) => {
    const own = byReport.get(ownKeyOf(figure)) ?? []
    const base = isComparable(figure) && isHeadline(figure, own) ? baseOf(figure, change) : null
    if (!base) return []
    return change.kind === 'plan-attainment'
      ? ofPlan({ figure, change, base }, byPeriod)
      : ofBase({ figure, change, base }, byPeriod)
  })
}

const keyOf = (status: Told['status'], dimensions: string, period: string): string =>
  `${status}|${dimensions}|${period}`

const ownKeyOf = (one: Told): string => `${one.doc}|${keyOf(one.status, one.dimensions, periodOf(one))}`

const isComparable = (one: Told): boolean => one.status === 'done' && (!one.isPart || one.dimensions !== '')

// «12 đoàn cấp tỉnh, tăng 3 đoàn» beside «52 đoàn»: of some of them, though nothing says of which
const isHeadline = (figure: Told, sayings: readonly Saying[]): boolean => sayings.every(one => one.high === figure.high)

interface Claim extends Changed {
  readonly base: Range
}

type ByPeriod = ReadonlyMap<string, readonly Saying[]>

// more of them would bear out nothing that these do not
const enough = 50

const othersThan = (figure: Told, told: readonly Saying[] = []): readonly Saying[] =>
  told.slice(0, enough).filter(one => one.report !== figure.report)

function ofBase(claim: Claim, byPeriod: ByPeriod): Doubt[] {
  const { figure, change } = claim
  const { against_from: from, against_to: to } = change
  if (!from || !to || periodOf({ from, to }) === periodOf(figure)) return []
  const told = othersThan(figure, byPeriod.get(keyOf('done', figure.dimensions, periodOf({ from, to }))))
  const clashes = told.map(one => clashWith(claim, one, { from, to }))
  const [worst] = clashes.flatMap((clash, n) => (clash ? [{ clash, other: told[n] as Saying }] : []))
  // some report bears it out
  return worst === undefined || clashes.includes(null) ? [] : [changeDoubt(claim, worst.other, worst.clash)]
}

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
    args: { ...expectedOf(base), ...closingOf(other) },
  }
  if (isRatio(change.kind)) return { ...about, code: 'ratio-mismatch', as: 'base' }
  return { ...about, code: 'change-mismatch', as: change.kind === 'direction' ? 'direction' : 'base' }
}

/** Only against a plan that another report gave for that period: a year's, where «kế hoạch năm» is said. */
function ofPlan(claim: Claim, byPeriod: ByPeriod): Doubt[] {
  const { figure, change, base } = claim
  const year = figure.from.slice(0, 4)
  const ofYear = /kế hoạch (?:cả )?năm(?! \d)/iu.test(change.raw) && figure.to.startsWith(year)
  const period = ofYear ? `${year}-01-01/${year}-12-31` : periodOf(figure)
  const plans = othersThan(figure, byPeriod.get(keyOf('planned', figure.dimensions, period)))
  const [plan] = plans
  const whole = { from: figure.from, to: figure.to, end: figure.to, isStock: false }
  if (!plan || plans.some(one => clashOf({ ...whole, ...base }, { ...one, ...whole }) === null)) return []
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

const closingOf = (one: Held): { readonly closing: string } => ({ closing: one.end < one.to ? one.end : '' })
