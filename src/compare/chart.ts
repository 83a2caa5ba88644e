// A comparison as a chart: what is not a result of the whole period is never drawn as one.

import { type Chart, type Hedge, type Mark, most, type Point } from '../chart/chart.ts'
import { othersOf, shownOf } from './answer.ts'
import { type ChartNotes, footnotesOf, isDrawn } from './chart-notes.ts'
import type { Cell, Comparison, Note, Row, Span, Told } from './comparison.ts'
import { closesLate } from './ranges.ts'
import { scaleOf, unitOf } from './scale.ts'

/** The words of a language, and what the user chose. */
export interface ChartOptions {
  readonly kind: 'auto' | Chart['kind']
  readonly title: string
  readonly subtitle: string
  /** A unit as the language has it. */
  readonly unitOf: (unit: string) => string
  readonly language: Chart['language']
  readonly nameOf: (row: Row) => string
  readonly columnOf: (span: Span) => string
  /** What a cell says in words. */
  readonly textOf: (cell: Cell, place: { readonly row: Row; readonly column: Span }) => string
  readonly noteOf: (note: Note) => string
  readonly notes: ChartNotes
}

export function chartOf(whole: Comparison, options: ChartOptions): Chart {
  const { title, subtitle, language, columnOf } = options
  const kind = kindOf(whole, options.kind)
  const { drawn, left } = drawable(whole, kind)
  const { numbers, footnotes } = footnotesOf({ drawn, left, mixed: options.kind === 'line' && kind === 'bar' }, options)
  const looks = looksOf(drawn.rows)
  return {
    kind,
    title,
    subtitle,
    unit: options.unitOf(unitOf(drawn)),
    language,
    categories: drawn.columns.map(columnOf),
    series: drawn.rows.map((row, n) => ({
      name: options.nameOf(row),
      ...(looks[n] === n ? {} : { look: looks[n] ?? n }),
      points: row.cells.map((cell, at) => {
        const point = pointOf(row, cell)
        const column = drawn.columns[at] as Span
        return (
          point &&
          labelled(point, {
            note: numbers.get(cell),
            text: kind === 'bar' ? options.textOf(cell, { row, column }) : '',
          })
        )
      }),
    })),
    footnotes,
  }
}

/** Columns from which time is a line. */
const lineFrom = 4

/** A line joins periods of one length only. */
function kindOf({ columns }: Comparison, asked: ChartOptions['kind']): Chart['kind'] {
  if (new Set(columns.map(monthsOf)).size > 1 || asked === 'bar') return 'bar'
  return asked === 'line' || columns.length >= lineFrom ? 'line' : 'bar'
}

const monthsOf = ({ from, to }: Span): number => Math.round((Date.parse(to) - Date.parse(from)) / (30.4 * 864e5))

/** Rows above which one that has nothing to draw only takes room. */
const fewRows = 6

export interface LeftOut {
  /** Nothing of them can be drawn. */
  readonly empty: readonly Row[]
  /** Of another measure or currency. */
  readonly scale: readonly Row[]
  /** Of those that tell least, where not all find room. */
  readonly room: readonly Row[]
}

/** Rows that can stand in one picture: of the scale that most values have, and as many as can be read. */
export function drawable(
  whole: Comparison,
  kind: Chart['kind'],
): { readonly drawn: Comparison; readonly left: LeftOut } {
  const { rows, columns, indicator } = whole
  const groups = [...Map.groupBy(rows, row => scaleOf(row, indicator)).values()]
  const [alike = []] = groups.toSorted((a, b) => valuesIn(b) - valuesIn(a))
  const empty = alike.length > fewRows ? alike.filter(({ cells }) => !cells.some(isDrawn)) : []
  const some = empty.length < alike.length ? alike.filter(row => !empty.includes(row)) : alike
  const room =
    kind === 'line' ? most['too-many-series'] : Math.floor(most['too-many-bars'] / Math.max(1, columns.length))
  const kept = new Set(
    some
      .map((row, n) => ({ row, n, values: valuesIn([row]) }))
      .toSorted((a, b) => b.values - a.values || a.n - b.n)
      .slice(0, Math.max(1, Math.min(room, most['too-many-series'])))
      .map(({ row }) => row),
  )
  return {
    drawn: { ...whole, rows: some.filter(row => kept.has(row)) },
    left: {
      empty: alike.filter(row => !some.includes(row)),
      scale: rows.filter(row => !alike.includes(row)),
      room: some.filter(row => !kept.has(row)),
    },
  }
}

const valuesIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, { cells }) => sum + cells.filter(cell => cell.told.length > 0).length, 0)

/** A plan has the look of its results. */
function looksOf(rows: readonly Row[]): readonly number[] {
  const looks = new Map<string, number>()
  return rows.map(({ key }) => {
    const look = looks.get(key) ?? looks.size
    looks.set(key, look)
    return look
  })
}

const labelled = (
  point: Point,
  { note, text }: { readonly note: number | undefined; readonly text: string },
): Point => ({
  ...point,
  ...(point.mark === 'not-yet' && text !== '' ? { label: text } : {}),
  ...(note === undefined ? {} : { note }),
})

function pointOf(row: Row, cell: Cell): Point | null {
  // where nothing was planned there is nothing to be missed; a sum that cannot be made is a gap
  if (cell.state === 'gap' || (row.kind === 'plan' && cell.told.length === 0)) return null
  const shown = shownOf(cell)
  if (!shown) return unshown(cell)
  const mark = row.kind === 'plan' ? 'planned' : markOf(cell, shown)
  const hedge = mark === 'planned' || mark === 'partial' ? hedgeOf(shown) : null
  const former = cell.state === 'revised' ? othersOf(cell)[0]?.value : null
  return {
    value: mark === 'not-yet' ? null : shown.value,
    mark,
    ...(hedge === null ? {} : { hedge }),
    ...(former == null ? {} : { former }),
  }
}

const asides: Readonly<Partial<Record<Cell['state'], Mark>>> = {
  'no-report': 'no-report',
  'not-mentioned': 'missing',
  'not-apart': 'missing',
  'other-report': 'missing',
  'period-other': 'other-period',
}

function unshown({ state, told }: Cell): Point {
  const values = told.flatMap(({ value }) => (value === null ? [] : [value]))
  return state === 'conflict' && values.length > 0
    ? { value: null, mark: 'conflict', low: Math.min(...values), high: Math.max(...values) }
    : { value: null, mark: asides[state] ?? 'aside' }
}

function markOf({ state }: Cell, shown: Told): Mark {
  if (shown.nilKind !== null) return shown.nilKind === 'none' ? 'nil' : 'not-yet'
  if (!closesLate(shown)) return 'partial'
  if (state === 'zero') return 'zero'
  return hedgeOf(shown) ?? (state === 'revised' ? 'revised' : 'exact')
}

function hedgeOf({ qualifier, status }: Told): Hedge | null {
  if (qualifier === 'over') return 'floor'
  if (qualifier === 'under') return 'ceiling'
  return qualifier === 'about' || status === 'estimate' ? 'about' : null
}
