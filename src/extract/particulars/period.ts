// What the report is about: the first period of its title, else of its opening sentence.

import type { Period } from '../../model/record.ts'
import { apart, wordsOf } from '../../rules/scan.ts'
import { daysOf, type PeriodValue } from '../interpret/periods.ts'
import type { Line } from './lines.ts'

/** `issuedOn`: ISO day of the report; a report that is dated inside its period closes early. */
export function findPeriod(lines: readonly Line[], issuedOn: string | null): Period | null {
  for (const { stretch: { passage } } of lines) {
    const found = apart(passage, 'period')
    const first = found.find(entity => !entity.tags.includes('term'))
    if (!first) continue
    const value = first.value as PeriodValue
    // «Quý I; nhiệm vụ quý II năm 2020»: the year stands once, at the end
    const year = value.year ?? found.map(entity => (entity.value as PeriodValue).year).find(one => one !== null) ?? null
    const days = daysOf(value, year)
    if (days) return { ...days, asOf: asOf(days, issuedOn), label: wordsOf(passage, first), basis: 'stated' }
  }
  return null
}

const asOf = ({ from, to }: { from: string; to: string }, issuedOn: string | null): string | null =>
  issuedOn?.length === 10 && issuedOn >= from && issuedOn < to ? issuedOn : null
