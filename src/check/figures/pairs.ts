// Two figures that cannot both be: fewer persons than delegations, a part above its whole, a month above the months
// that hold it.

import type { Figure } from '../../model/record.ts'
import type { Case, Fault } from '../finding.ts'
import type { Checked } from '../index.ts'
import { isBelow } from './ranges.ts'
import { aboutFigures, around, isPairOf, isSamePeriod, isSameScope } from './said.ts'

type Implausible = Extract<Case, { code: 'implausible' }>['as']

const fault = (as: Implausible, severity: Fault['severity'], [less, more]: readonly [Figure, Figure]): Fault => ({
  code: 'implausible',
  as,
  severity,
  args: { less: less.raw, more: more.raw },
  ...aboutFigures(less, more),
})

/** A delegation has a member. */
export function checkPeople({ document: { text }, items: { figures } }: Checked): Fault[] {
  return figures.flatMap((trips, n): Fault[] => {
    const people = figures[n + 1]
    return people && isPairOf(trips, people, text) && trips.kind === 'number' && isBelow(people, trips)
      ? [fault('people', 'error', [people, trips])]
      : []
  })
}

/** «12 đoàn, trong đó có 15 đoàn …». */
export function checkSubsets({ document: { text }, items: { figures } }: Checked): Fault[] {
  return figures.flatMap((part, n): Fault[] => {
    // the total itself, or with its other half between
    const total = figures.slice(Math.max(0, n - 2), n).find(one => one.indicator === part.indicator)
    return total && part.indicator !== null && isBelow(total, part) && isSaidPart(text, total, part)
      ? [fault('subset', 'error', [total, part])]
      : []
  })
}

const isSaidPart = (text: string, { at, kind }: Figure, part: Figure): boolean =>
  kind === 'number' &&
  /^(?:[^.;:()\n]|\.(?=\p{Nd})){0,80}trong (?:số )?đó:?(?: có)?\s*$/iu.test(text.slice(at.end, part.at.start))

// characters: what is farther off is another matter
const nearby = 300

/** Aid paid out within the period may have been promised before. */
export function checkDisbursed({ items: { figures } }: Checked): Fault[] {
  return figures.flatMap((paid): Fault[] => {
    if (!paid.indicator?.endsWith('.disbursed')) return []
    const promised = around(figures, paid, nearby).find(
      one =>
        one.indicator === paid.indicator?.replace(/disbursed$/, 'committed') &&
        one.currency === paid.currency &&
        one.at.section === paid.at.section &&
        one.status === paid.status &&
        isSamePeriod(one, paid) &&
        isSameScope(one, paid),
    )
    return promised && isBelow(promised, paid) ? [fault('disbursed', 'info', [promised, paid])] : []
  })
}

/** «trong tháng 499 lượt; lũy kế 7 tháng 318 lượt». */
export function checkRunning({ items: { figures } }: Checked): Fault[] {
  return figures.flatMap((month): Fault[] => {
    const longer = around(figures, month, nearby).find(one => holds(one, month))
    return longer && isBelow(longer, month) ? [fault('running', 'error', [longer, month])] : []
  })
}

const holds = (longer: Figure, month: Figure): boolean => {
  const [a, b] = [longer.period, month.period]
  return (
    longer.indicator !== null &&
    longer.indicator === month.indicator &&
    longer.currency === month.currency &&
    [longer, month].every(
      one => one.kind === 'number' && one.status === 'done' && one.dimensions.flow !== 'stock' && one.partOf === null,
    ) &&
    longer.at.section === month.at.section &&
    a?.basis === 'stated' &&
    b?.basis === 'stated' &&
    [a.from, a.to, b.from, b.to].every(day => day !== null) &&
    (a.from ?? '') <= (b.from ?? '') &&
    (b.to ?? '') <= (a.to ?? '') &&
    !isSamePeriod(longer, month) &&
    isSameScope(longer, month)
  )
}
