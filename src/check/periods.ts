// What the title says the report is about, against the closing sentence; terms and spans that cannot be.

import type { Entity } from '../rules/match.ts'
import { apart, wordsOf } from '../rules/scan.ts'
import { type PeriodValue } from '../extract/interpret/periods.ts'
import type { Line } from '../extract/particulars/lines.ts'
import { spanOf } from '../extract/passages.ts'
import type { Fault } from './finding.ts'
import type { Checked } from './index.ts'

interface Said {
  readonly line: Line
  readonly entity: Entity
  readonly value: PeriodValue
}

/** Each period of the closing sentence must be one of the title's. */
export function checkClosing({ workings: { front } }: Checked): Fault[] {
  const title = front.titleLines.flatMap(periodsOf)
  const closing = front.lines.findLast(line => line.index > front.headEnd && /^(?:Trên đây là|Trên đây báo cáo|Đây là) /iu.test(line.text))
  if (title.length === 0 || !closing) return []
  return periodsOf(closing).flatMap((said): Fault[] => {
    const like = title.filter(one => one.value.kind === said.value.kind)
    // «quý I; nhiệm vụ quý II năm 2020»: a year left out agrees with any
    if (like.length === 0 || like.some(one => agree(one.value, said.value))) return []
    const first = like.find(one => one.value.firstMonth === said.value.firstMonth) ?? (like[0] as Said)
    return [{ code: 'period-mismatch', as: 'closing', severity: 'error', args: { title: words(first), closing: words(said) }, spans: [span(said), span(first)], items: [] }]
  })
}

const agree = (a: PeriodValue, b: PeriodValue): boolean =>
  a.firstMonth === b.firstMonth && a.lastMonth === b.lastMonth && (a.year === null || b.year === null || (a.year === b.year && a.lastYear === b.lastYear))

const periodsOf = (line: Line): Said[] =>
  apart(line.stretch.passage, 'period').filter(entity => !entity.tags.includes('term')).map(entity => ({ line, entity, value: entity.value as PeriodValue }))

const words = ({ line, entity }: Said): string => wordsOf(line.stretch.passage, entity)
const span = ({ line, entity }: Said): { start: number; end: number } => spanOf(line.stretch.passage, entity)

// congresses and councils serve five years; a first or shortened term may have four or six
const usualTerm = [3, 6] as const

export function checkTerms({ workings: { stretches } }: Checked): Fault[] {
  const told = new Set<string>()
  return stretches.flatMap(({ passage }) =>
    apart(passage, 'period').flatMap((entity): Fault[] => {
      const { year, lastYear } = entity.value as PeriodValue
      if (!entity.tags.includes('term') || year === null || lastYear === null) return []
      const years = lastYear - year
      const label = wordsOf(passage, entity)
      if ((years >= usualTerm[0] && years <= usualTerm[1]) || told.has(label)) return []
      told.add(label)
      return [{ code: 'implausible', as: years > 0 ? 'term' : 'period', severity: 'error', args: { label, years: String(years) }, spans: [spanOf(passage, entity)], items: [] }]
    }),
  )
}
