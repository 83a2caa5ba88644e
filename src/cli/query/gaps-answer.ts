// Gaps as rows for programs: one for each body and year, one for each indicator and what is missing of it.

import type { Answer, AnswerColumn, Cell } from '../../query/answer.ts'
import type { Body, BodyYear, Gaps, LabelledGap } from '../../query/gaps/index.ts'

const columns = [
  { name: 'kind', kind: 'text' },
  { name: 'body', kind: 'text' },
  { name: 'parent', kind: 'text' },
  { name: 'place_id', kind: 'text' },
  { name: 'place', kind: 'text' },
  { name: 'province', kind: 'text' },
  { name: 'year', kind: 'integer' },
  { name: 'state', kind: 'text' },
  { name: 'months', kind: 'text' },
  { name: 'indicator', kind: 'text' },
  { name: 'label_vi', kind: 'text' },
  { name: 'label_en', kind: 'text' },
  { name: 'last_year', kind: 'integer' },
  { name: 'years_reported', kind: 'text' },
  { name: 'documents', kind: 'text' },
  { name: 'sha256', kind: 'text' },
] as const satisfies readonly AnswerColumn[]

type Name = (typeof columns)[number]['name']
type Cells = Readonly<Partial<Record<Name, Cell>>>

export const answerOf = ({ bodies, indicators }: Gaps): Answer => ({
  columns,
  rows: [
    ...bodies.flatMap(body => body.years.map(year => ({ ...ofBody(body), ...ofYear(body, year) }))),
    ...indicators.map(gap => ({ ...ofBody(gap.body), ...ofIndicator(gap) })),
  ].map((cells: Cells) => columns.map(({ name }) => cells[name] ?? null)),
})

const ofBody = ({ issuer, parent, placeId, place, province }: Body): Cells => ({
  body: issuer,
  parent,
  place_id: placeId,
  place,
  province,
})

const ofYear = ({ last, reports: all }: Body, { year, state, months, reports }: BodyYear): Cells => ({
  kind: 'body',
  year,
  state,
  months: months.length > 0 ? months.join(' ') : null,
  last_year: last,
  years_reported: [...new Set(all.map(({ to }) => to.slice(0, 4)))].toSorted().join(' '),
  documents: reports.flatMap(({ number }) => number ?? []).join(' ') || null,
  sha256: reports.map(({ sha256 }) => sha256).join(' ') || null,
})

/** `year`: of a hole; of what stopped, the first whose report does not mention it. The reports are those of the years missing. */
function ofIndicator({ indicator, label, state, missing, reported, body }: LabelledGap): Cells {
  const reports = body.years.filter(({ year }) => missing.includes(year)).flatMap(one => one.reports)
  return {
    kind: 'indicator',
    year: missing[0] ?? null,
    state,
    indicator,
    label_vi: label.vi,
    label_en: label.en,
    last_year: reported.at(-1) ?? null,
    years_reported: reported.join(' '),
    documents: reports.flatMap(({ number }) => number ?? []).join(' ') || null,
    sha256: reports.map(({ sha256 }) => sha256).join(' ') || null,
  }
}
