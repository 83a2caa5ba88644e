// A comparison as a chart: what is not a result of the whole period is never drawn as one.

import type { Chart, Mark, Point } from '../chart/chart.ts'
import { othersOf, shownOf } from './answer.ts'
import type { Cell, Comparison, Note, Row, Told } from './comparison.ts'

/** The words of a language, and what the user chose. */
export interface ChartOptions {
  readonly kind: 'auto' | Chart['kind']
  readonly title: string
  readonly subtitle: string
  readonly language: Chart['language']
  readonly nameOf: (row: Row) => string
  readonly columnOf: (span: Comparison['columns'][number]) => string
  /** Printed at a point in place of its number; null: as the chart has it. */
  readonly labelOf: (told: Told) => string | null
  readonly noteOf: (note: Note) => string
}

/** Columns from which time is a line. */
const lineFrom = 4

/** Of rows in one unit: others are not of one scale. */
export function chartOf(comparison: Comparison, options: ChartOptions): Chart {
  const { kind, title, subtitle, language, columnOf } = options
  const notes = notesOf(comparison)
  const { columns, rows, indicator } = comparison
  return {
    kind: kind === 'auto' ? (columns.length >= lineFrom ? 'line' : 'bar') : kind,
    title,
    subtitle,
    unit: rows[0]?.currency ?? rows[0]?.unit ?? indicator.unit ?? '',
    language,
    categories: columns.map(columnOf),
    series: rows.map(row => ({
      name: options.nameOf(row),
      points: row.cells.map(cell => pointOf(row, cell, { ...options, notes })),
    })),
    footnotes: notes.map(n => options.noteOf(comparison.footnotes[n - 1] as Note)),
  }
}

/** Rows above which the open mark of a partial point must do: the days would cover the picture. */
const fewRows = 2

/** Footnotes of points that are drawn, in the order of their numbers. */
function notesOf({ rows, footnotes }: Comparison): readonly number[] {
  const drawn = rows.flatMap(({ cells }) => cells.filter(cell => shownOf(cell) !== null))
  const used = new Set(drawn.map(({ notes: [first] }) => first))
  return [...footnotes.keys()]
    .map(n => n + 1)
    .filter(n => used.has(n) && (rows.length <= fewRows || footnotes[n - 1]?.code !== 'partial'))
}

function pointOf(
  row: Row,
  cell: Cell,
  { labelOf, notes }: ChartOptions & { readonly notes: readonly number[] },
): Point | null {
  // where nothing was planned there is nothing to be missed; a sum that cannot be made is a gap
  if (cell.state === 'gap' || (row.kind === 'plan' && cell.told.length === 0)) return null
  const shown = shownOf(cell)
  const others = othersOf(cell)
  const label = shown ? labelOf(shown) : null
  const note = shown ? notes.indexOf(cell.notes[0] ?? 0) + 1 : 0
  return {
    value: shown?.value ?? null,
    mark: row.kind === 'plan' && shown ? 'planned' : markOf(cell, shown),
    ...endsOf(cell, shown, others),
    ...(label === null ? {} : { label }),
    ...(note === 0 ? {} : { note }),
  }
}

function markOf({ state }: Cell, shown: Told | null): Mark {
  if (state === 'conflict') return 'conflict'
  if (state === 'no-report') return 'no-report'
  if (!shown) return 'missing'
  if (shown.asOf !== null) return 'partial'
  if (shown.nilKind !== null) return 'nil'
  if (state === 'revised') return 'revised'
  if (state === 'zero') return 'zero'
  return hedgeOf(shown)
}

function hedgeOf({ qualifier, status }: Told): Mark {
  if (qualifier === 'over') return 'floor'
  if (qualifier === 'under') return 'ceiling'
  return qualifier === 'about' || status === 'estimate' ? 'about' : 'exact'
}

/** Both ends of a conflict; of a revision what was told before. */
function endsOf({ state }: Cell, shown: Told | null, others: readonly Told[]): Pick<Point, 'low' | 'high'> {
  const values = others.flatMap(({ value }) => (value === null ? [] : [value]))
  if (state === 'conflict') return { low: Math.min(...values), high: Math.max(...values) }
  const [former] = values
  if (state !== 'revised' || former === undefined || shown?.value == null)
    return { low: shown?.low ?? null, high: shown?.high ?? null }
  return former < shown.value ? { low: former } : { high: former }
}

/** Rows that can stand in one picture: of the unit and currency that most have. */
export function drawable(comparison: Comparison): Comparison {
  const scaleOf = (row: Row): string => `${row.currency ?? ''} ${row.unit ?? ''}`
  const groups = [...Map.groupBy(comparison.rows, scaleOf).values()].toSorted((a, b) => b.length - a.length)
  return { ...comparison, rows: groups[0] ?? [] }
}
