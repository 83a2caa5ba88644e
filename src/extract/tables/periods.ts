// What a table's title says of the time of its figures: «QUÝ III NĂM 2001», «6 tháng đầu năm 2019», «năm 2018».

import type { Period } from '../../model/record.ts'
import type { Entity, Passage } from '../../rules/match.ts'
import { apart, type Scanner, scan, wordsOf } from '../../rules/scan.ts'
import { daysOf, type PeriodValue } from '../interpret/periods.ts'

/** The one period of a title, else its one year; where it says none, or several, or the document's year: the document's. */
export function periodOfTitle(title: string, document: Period | null, scanner: Scanner): Period | null {
  const own = document && { ...document, basis: 'document' as const }
  const year = yearIn(title)
  const said = narrowest(scan(scanner, title), year ?? ownYear(document))
  if (said) return isSame(said, document) ? own : { ...said, asOf: null, basis: 'stated' }
  if (year === null || year === ownYear(document)) return own
  return { from: `${year}-01-01`, to: `${year}-12-31`, asOf: null, label: `${year}`, basis: 'stated' }
}

const ownYear = (document: Period | null): number | null => (document?.from ? Number(document.from.slice(0, 4)) : null)

/** The year that a title names, where it names no other. */
function yearIn(title: string): number | null {
  const years = new Set(title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [])
  const [year] = years
  return years.size === 1 ? Number(year) : null
}

type Said = Pick<Period, 'from' | 'to' | 'label'>

/** The only part of a year, or span of years or days, that a title names; whole years are left to its digits. */
function narrowest(passage: Passage, year: number | null): Said | null {
  const dates = [...apart(passage, 'date'), ...apart(passage, 'citation')]
  const said = apart(passage, 'period')
    .filter(one => !one.tags.includes('year') && !one.tags.includes('reversed'))
    .filter(one => one.tags.includes('days') || !dates.some(date => date.start < one.end && one.start < date.end))
    .flatMap(one => saidBy(passage, one, year))
  return said.length === 1 ? (said[0] ?? null) : null
}

function saidBy(passage: Passage, entity: Entity, year: number | null): Said[] {
  const value = entity.value as PeriodValue
  const days = daysOf(value, value.year ?? year)
  return days ? [{ ...days, label: wordsOf(passage, entity) }] : []
}

const isSame = (said: Said, document: Period | null): boolean =>
  said.from === document?.from && said.to === document?.to
