// Figures of a report: levels of a place that go on from year to year, with changes and shares that mostly are right.

import { type Random, randomOf } from '../../fixtures/build/scan/random.ts'
import type { Figure, Period } from '../../src/model/record.ts'
import { below, kinds, type Report } from './bodies.ts'
import { addLine, type Draft, foundIn } from './text.ts'

interface Measure {
  readonly indicator: string
  readonly unit: string
  /** About so many a year. */
  readonly usual: number
  readonly lead: string
  readonly currency?: string
}

/** Ten a report, the last a plan. */
const measures: readonly Measure[] = [
  { indicator: 'out.trips', unit: 'đoàn', usual: 40, lead: 'Tỉnh cử' },
  { indicator: 'out.personTrips', unit: 'lượt người', usual: 190, lead: 'Đi công tác nước ngoài có' },
  { indicator: 'in.trips', unit: 'đoàn khách', usual: 70, lead: 'Tỉnh đón' },
  { indicator: 'in.personTrips', unit: 'lượt người', usual: 500, lead: 'Khách quốc tế đến làm việc có' },
  { indicator: 'ngo.projects.new', unit: 'dự án', usual: 9, lead: 'Phê duyệt mới' },
  { indicator: 'ngo.value.disbursed', unit: 'USD', usual: 1_400_000, lead: 'Giá trị giải ngân đạt', currency: 'USD' },
  { indicator: 'agreements.signed', unit: 'thỏa thuận quốc tế', usual: 2, lead: 'Đã ký' },
  { indicator: 'conference.count', unit: 'hội thảo quốc tế', usual: 3, lead: 'Đã tổ chức' },
  { indicator: 'passport.official.issued', unit: 'hộ chiếu công vụ', usual: 90, lead: 'Đã cấp' },
]

const printed = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, '.')

/** What the place has in that year; a report in fifty has it otherwise. */
function levelOf({ body, year, kind }: Report, { indicator, usual }: Measure): number {
  const base = usual * (0.4 + 1.2 * randomOf(`${body.placeId} ${indicator}`)())
  const wave = 0.85 + 0.3 * randomOf(`${body.placeId} ${indicator} ${year}`)()
  const own = randomOf(`${body.placeId} ${body.name} ${indicator} ${year}`)() < 0.02 ? 1.1 : 1
  return Math.round(base * wave * own * kind.share)
}

export const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

export function periodOf({ year, kind: { first, months, of } }: Pick<Report, 'year' | 'kind'>): Period {
  const month = String(first).padStart(2, '0')
  const [from, to] = [`${year}-${month}-01`, lastDay(year, first + months - 1)]
  return { from, to, asOf: null, label: `${of} ${year}`, basis: 'document' }
}

/** A change a hundred is wrong by one. */
function changeOf(report: Report, measure: Measure, random: Random): { words: string; value: number } | null {
  const change = levelOf(report, measure) - levelOf({ ...report, year: report.year - 1 }, measure)
  const value = change + (random() < 0.01 ? 1 : 0)
  if (value === 0 || measure.currency) return null
  const against = report.kind.months === 12 ? 'so với năm' : 'so với cùng kỳ năm'
  return {
    words: `${value > 0 ? 'tăng' : 'giảm'} ${printed(Math.abs(value))} ${measure.unit} ${against} ${report.year - 1}`,
    value,
  }
}

export function addFigures(draft: Draft, report: Report, random: Random): Figure[] {
  const figures = measures.map((measure, n) => addFigure({ draft, report, random }, measure, n + 1))
  return [...figures, addPlan(draft, report, figures.length + 1)]
}

interface Adding {
  readonly draft: Draft
  readonly report: Report
  readonly random: Random
}

function addFigure({ draft, report, random }: Adding, measure: Measure, n: number): Figure {
  const value = levelOf(report, measure)
  const raw = value === 0 ? `không có ${measure.unit} nào` : `${printed(value)} ${measure.unit}`
  const change = value > 0 && n <= 3 ? changeOf(report, measure, random) : null
  const sentence = `${measure.lead} ${raw}${change ? `, ${change.words}` : ''}.`
  const start = addLine(draft, sentence)
  const { from, to } = periodOf({ ...report, year: report.year - 1 })
  const at = foundIn(draft, start, { raw, sentence })
  const comparisons = change
    ? [
        {
          kind: 'difference' as const,
          value: change.value,
          against: `${from}/${to}`,
          raw: change.words,
          at: foundIn(draft, start, { raw: change.words, sentence }),
        },
      ]
    : []
  return { ...figureOf(report, measure, n), value, low: value, high: value, raw, at, comparisons, ...nilOf(value) }
}

const nilOf = (value: number): Pick<Figure, 'kind' | 'nilKind'> =>
  value === 0 ? { kind: 'nil', nilKind: 'none' } : { kind: 'number', nilKind: null }

function addPlan(draft: Draft, report: Report, n: number): Figure {
  const measure = measures[0] as Measure
  const next: Report = { ...report, year: report.year + 1, kind: kinds[0] }
  const value = levelOf(next, measure) + below(3, randomOf(`${report.body.placeId} plan ${next.year}`))
  const raw = `${printed(value)} ${measure.unit}`
  const sentence = `Dự kiến năm ${next.year} tổ chức ${raw} ra nước ngoài.`
  const at = foundIn(draft, addLine(draft, sentence), { raw, sentence })
  return { ...figureOf(next, measure, n), value, low: value, high: value, raw, at, status: 'planned' }
}

const figureOf = (report: Report, { indicator, unit, currency }: Measure, n: number) => ({
  id: `f${n}`,
  anchor: `${indicator}-${report.body.placeId}-${report.year}-${report.kind.code}-${n}`,
  indicator,
  unit,
  scale: 1,
  currency: currency ?? null,
  qualifier: 'exact' as const,
  hedge: null,
  flags: [],
  kind: 'number' as const,
  nilKind: null,
  status: 'done' as const,
  period: periodOf(report),
  place: { id: report.body.placeId, name: report.body.place, level: 'province' },
  reportingUnit: report.body.name,
  dimensions: {},
  partOf: null,
  equivalentTo: null,
  comparisons: [],
  rule: `${indicator}/1`,
  basis: { class: 'rule', words: null, status: null },
  confidence: 0.97,
})
