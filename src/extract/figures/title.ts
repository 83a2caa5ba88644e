// What the plan of a report is for: the second period of its title.

import type { Period } from '../../model/record.ts'
import { wordsOf } from '../../rules/scan.ts'
import { daysOf, type PeriodValue } from '../interpret/periods.ts'
import type { Front } from '../particulars/index.ts'
import { periodsOf } from '../particulars/period.ts'

export function plannedPeriod({ titleLines, particulars }: Front): Period | null {
  const periods = titleLines.flatMap(line => periodsOf(line).map(entity => ({ entity, line })))
  for (const { entity, line } of periods.slice(1)) {
    const days = daysOf(entity.value as PeriodValue)
    if (days && particulars.period?.to && days.from > particulars.period.to)
      return { ...days, asOf: null, label: wordsOf(line.stretch.passage, entity), basis: 'document' }
  }
  return null
}
