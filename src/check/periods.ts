// What the title says the report is about, against the closing sentence; terms and spans that cannot be.

import type { PeriodValue } from '../extract/interpret/periods.ts'
import type { Front } from '../extract/particulars/index.ts'
import type { Line } from '../extract/particulars/lines.ts'
import { isClosing, periodsOf } from '../extract/particulars/period.ts'
import { spanOf } from '../extract/passages.ts'
import type { Entity, Passage } from '../rules/match.ts'
import { apart, wordsOf } from '../rules/scan.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

interface Said {
  readonly passage: Passage
  readonly entity: Entity
  readonly value: PeriodValue
}

/** The closing sentence must speak of the title's periods; beside them it may speak of what comes next. */
export function checkClosing({ workings: { front } }: Checked): Fault[] {
  const title = titleLines(front).flatMap(saidIn)
  const closing = front.lines.findLast(
    line => line.index > front.headEnd && isClosing(line.text) && /báo cáo/iu.test(line.text),
  )
  const said = closing ? saidIn(closing) : []
  return said.flatMap((one): Fault[] => {
    const against = conflictOf(one, said, title)
    if (!against) return []
    const args = { title: words(against), closing: words(one) }
    return [
      { code: 'period-mismatch', as: 'closing', severity: 'error', args, spans: [span(one), span(against)], items: [] },
    ]
  })
}

const titleLines = ({ type, titleLines: lines }: Front): readonly Line[] => (type?.rest ? [type.line, ...lines] : lines)

const saidIn = (line: Line): Said[] =>
  periodsOf(line)
    .filter(entity => !entity.tags.includes('term'))
    .map(entity => ({ passage: line.stretch.passage, entity, value: entity.value as PeriodValue }))

/** The title's period that `one` contradicts, or null. */
function conflictOf(one: Said, said: readonly Said[], title: readonly Said[]): Said | null {
  const like = title.filter(({ value }) => value.kind === one.value.kind)
  if (like.some(other => agree(other.value, one.value))) return null
  const sameMonths = like.find(({ value }) => haveSameMonths(value, one.value))
  // what the sentence says first is what the report is about; behind it stand plans and comparisons
  const isSettled = said.some(
    other => other.entity.start < one.entity.start && like.some(({ value }) => agree(value, other.value)),
  )
  if (!isSettled) return sameMonths ?? like[0] ?? null
  return sameMonths && isSlip(one.value, sameMonths.value) ? sameMonths : null
}

const haveSameMonths = (a: PeriodValue, b: PeriodValue): boolean =>
  a.firstMonth === b.firstMonth && a.lastMonth === b.lastMonth

// «quý I; nhiệm vụ quý II năm 2020»: a year left out agrees with any
const agree = (a: PeriodValue, b: PeriodValue): boolean =>
  haveSameMonths(a, b) && (a.year === null || b.year === null || (a.year === b.year && a.lastYear === b.lastYear))

// «quý II năm 2019» for «quý II năm 2020»; a whole year before is compared with («so với năm 2017»)
const isSlip = (a: PeriodValue, b: PeriodValue): boolean => a.kind !== 'year' && (a.year ?? 0) < (b.year ?? 0)

const words = ({ passage, entity }: Said): string => wordsOf(passage, entity)
const span = ({ passage, entity }: Said): { start: number; end: number } => spanOf(passage, entity)

// councils elected for five years served seven (2004-2011); seats in bodies of the United Nations have two
const longestTerm = 7

/** Terms that are too long or end before they begin, and spans that do; each once. */
export function checkTerms({ workings: { stretches } }: Checked): Fault[] {
  const told = new Set<string>()
  return stretches.flatMap(({ passage }) =>
    apart(passage, 'period').flatMap((entity): Fault[] => {
      const label = wordsOf(passage, entity)
      const as = caseOf(entity)
      if (!as || told.has(label)) return []
      told.add(label)
      return [
        {
          code: 'implausible',
          as,
          severity: 'error',
          args: { label, years: String(yearsOf(entity)) },
          spans: [spanOf(passage, entity)],
          items: [],
        },
      ]
    }),
  )
}

const yearsOf = ({ value }: Entity): number => {
  const { year, lastYear } = value as PeriodValue
  return (lastYear ?? 0) - (year ?? 0)
}

function caseOf(entity: Entity): 'term' | 'period' | null {
  const isTerm = entity.tags.includes('term')
  if (isTerm && yearsOf(entity) > longestTerm) return 'term'
  if (isTerm && yearsOf(entity) <= 0) return 'period'
  return entity.tags.includes('span') && entity.tags.includes('reversed') ? 'period' : null
}
