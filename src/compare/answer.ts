// A comparison in its long form: a row for each cell, for programs.

import type { Answer, AnswerColumn, Cell as Field } from '../query/answer.ts'
import type { Cell, Claim, Comparison, Row, Source, Told } from './comparison.ts'

interface Place {
  readonly comparison: Comparison
  readonly row: Row
  readonly cell: Cell
  /** Which column. */
  readonly n: number
}

type Of = (place: Place) => Field

const text = (name: string, of: Of): readonly [AnswerColumn, Of] => [{ name, kind: 'text' }, of]
const number = (name: string, of: Of): readonly [AnswerColumn, Of] => [{ name, kind: 'number' }, of]
const integer = (name: string, of: Of): readonly [AnswerColumn, Of] => [{ name, kind: 'integer' }, of]

const columns: readonly (readonly [AnswerColumn, Of])[] = [
  text('indicator', ({ comparison }) => comparison.indicator.id),
  text('kind', ({ row }) => row.kind),
  text('place_id', ({ row }) => row.placeId),
  text('place', ({ row }) => row.place),
  text('province', ({ row }) => row.province),
  text('body', ({ row }) => row.body),
  text('dimensions', ({ row }) => joined(Object.entries(row.dimensions).map(([name, value]) => `${name}=${value}`))),
  text('currency', ({ row }) => row.currency),
  text('unit', ({ row }) => row.unit),
  text('period_from', ({ comparison, n }) => comparison.columns[n]?.from ?? null),
  text('period_to', ({ comparison, n }) => comparison.columns[n]?.to ?? null),
  text('state', ({ cell }) => cell.state),
  number('value', ({ cell }) => shownOf(cell)?.value ?? null),
  number('low', ({ cell }) => shownOf(cell)?.low ?? null),
  number('high', ({ cell }) => shownOf(cell)?.high ?? null),
  text('qualifier', ({ cell }) => shownOf(cell)?.qualifier ?? null),
  text('nil_kind', ({ cell }) => shownOf(cell)?.nilKind ?? null),
  text('status', ({ cell }) => shownOf(cell)?.status ?? null),
  text('restricted_to', ({ cell }) => joined(shownOf(cell)?.only ?? [])),
  text('partial_as_of', ({ cell }) => shownOf(cell)?.asOf ?? null),
  text('stock_day', ({ cell }) => shownOf(cell)?.day ?? null),
  integer('sum_of', ({ cell }) => cell.sumOf),
  text('others', ({ cell }) => joined(othersOf(cell).map(otherText))),
  text('gap', ({ cell }) => joined(cell.gaps.map(({ code, places }) => [code, ...places].join(': ')))),
  number('change_low', ({ row, n }) => row.growth[n]?.change.low ?? null),
  number('change_high', ({ row, n }) => row.growth[n]?.change.high ?? null),
  number('change_percent_low', ({ row, n }) => row.growth[n]?.percent?.low ?? null),
  number('change_percent_high', ({ row, n }) => row.growth[n]?.percent?.high ?? null),
  text('change_closed', ({ row, n }) => joined(row.growth[n]?.closed ?? [])),
  number('plan_percent_low', ({ row, n }) => row.share[n]?.percent?.low ?? null),
  number('plan_percent_high', ({ row, n }) => row.share[n]?.percent?.high ?? null),
  text('claims', ({ row, n }) =>
    joined([...(row.growth[n]?.claims ?? []), ...(row.share[n]?.claims ?? [])].map(claimText)),
  ),
  text('sources', ({ cell }) => sourcesJson(cell)),
]

/** The value of a cell that has one; of a revised one the latest. */
export const shownOf = ({ state, told }: Cell): Told | null =>
  state === 'value' || state === 'nil' || state === 'zero' || state === 'revised' ? (told[0] ?? null) : null

/** What is told beside it, or in its place. */
export const othersOf = (cell: Cell): readonly Told[] => (shownOf(cell) ? cell.told.slice(1) : cell.told)

export const sourcesOf = ({ told, read }: Cell): readonly Source[] => [
  ...told.flatMap(({ sources }) => sources),
  ...read,
]

const joined = (all: readonly string[]): string | null => (all.length > 0 ? all.join('; ') : null)

const otherText = ({ value, from, to, asOf, currency, only, sources: [source] }: Told): string =>
  [
    `${value ?? source?.raw ?? ''}${currency === null ? '' : ` ${currency}`}`,
    `${from}/${to}${asOf === null ? '' : ` (${asOf})`}`,
    ...only,
  ].join(' ')

const claimText = ({ raw, agrees, source }: Claim): string =>
  `${raw}${agrees === null ? '' : agrees ? ' (agrees)' : ' (disagrees)'}${source.number === null ? '' : ` [${source.number}]`}`

/** A JSON list: document, page and sentence of each. */
const sourcesJson = (cell: Cell): string | null => {
  const all = sourcesOf(cell)
  return all.length > 0 ? JSON.stringify(all) : null
}

export function longForm(comparisons: readonly Comparison[]): Answer {
  return { columns: columns.map(([column]) => column), rows: rowsOf(comparisons) }
}

function* rowsOf(comparisons: readonly Comparison[]): Generator<readonly Field[]> {
  for (const comparison of comparisons)
    for (const row of comparison.rows)
      for (const [n, cell] of row.cells.entries()) yield columns.map(([, of]) => of({ comparison, row, cell, n }))
}
