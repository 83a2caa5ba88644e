// What stands below a chart: what must be known of a point, what is told in place of one, what is not drawn, whence it is.

import { shownOf, sourcesOf } from './answer.ts'
import type { ChartOptions, LeftOut } from './chart.ts'
import type { Cell, Comparison, Note, Row, Span } from './comparison.ts'
import { isLikeUnit } from './notes.ts'
import { unitOf } from './scale.ts'

/** Words around the footnotes. */
export interface ChartNotes {
  /** «2017: số liệu đến 30/6/2017» */
  readonly of: (where: readonly string[], text: string) => string
  /** «Trà Vinh, 9 tháng đầu năm 2019: 35» */
  readonly otherPeriod: (name: string, text: string) => string
  /** What they count, where their word is another one than the picture's. */
  readonly unit: (rows: readonly Row[], unit: string) => string
  readonly more: (count: number) => string
  readonly empty: (rows: readonly Row[]) => string
  readonly scale: (rows: readonly Row[]) => string
  readonly room: (rows: readonly Row[]) => string
  readonly mixed: string
  readonly source: (reports: number) => string
}

interface Drawn {
  readonly drawn: Comparison
  readonly left: LeftOut
  /** A line was asked for, over periods of several lengths. */
  readonly mixed: boolean
}

export interface Footnotes {
  /** Of points that bear a number. */
  readonly numbers: ReadonlyMap<Cell, number>
  readonly footnotes: readonly string[]
}

/** Rows above which a number at a point would meet another: its footnote names the point instead. */
const fewRows = 5
/** Of more, the rest is counted: the table has all. */
const mostNotes = 12

export function footnotesOf({ drawn, left, mixed }: Drawn, options: ChartOptions): Footnotes {
  const { notes } = options
  const inOrder = usedNotes(drawn)
  const isNumbered = drawn.rows.length <= fewRows && inOrder.length <= mostNotes
  const used = isNumbered ? inOrder : []
  const numbers = new Map(
    cellsOf(drawn).flatMap(({ cell }): [Cell, number][] => {
      const at = isDrawn(cell) ? used.indexOf(cell.notes[0] ?? 0) : -1
      return at < 0 ? [] : [[cell, at + 1]]
    }),
  )
  // what is told of rows without any value to draw, is told below
  const all = { ...drawn, rows: [...drawn.rows, ...left.empty] }
  const named = [...(isNumbered ? [] : grouped(drawn, options)), ...new Set(asideNotes(all, options))]
  const cut = named.length - mostNotes
  return {
    numbers,
    footnotes: [
      ...used.map(n => options.noteOf(drawn.footnotes[n - 1] as Note)),
      ...(cut > 1 ? [...named.slice(0, mostNotes), notes.more(cut)] : named),
      ...unitNotes(drawn, options),
      ...(left.empty.length > 0 ? [notes.empty(left.empty)] : []),
      ...(left.scale.length > 0 ? [notes.scale(left.scale)] : []),
      ...(left.room.length > 0 ? [notes.room(left.room)] : []),
      ...(mixed ? [notes.mixed] : []),
      ...(reportsIn(all) > 0 ? [notes.source(reportsIn(all))] : []),
    ],
  }
}

interface At {
  readonly cell: Cell
  readonly row: Row
  readonly column: Span
}

const cellsOf = ({ rows, columns }: Comparison): readonly At[] =>
  rows.flatMap(row => row.cells.map((cell, n) => ({ cell, row, column: columns[n] as Span })))

export const isDrawn = (cell: Cell): boolean => shownOf(cell) !== null || cell.state === 'conflict'

/** Numbers of the footnotes of what is drawn, in the order in which they are read. */
function usedNotes(drawn: Comparison): readonly number[] {
  const inTime = drawn.columns.flatMap((_, n) => drawn.rows.map(({ cells }) => cells[n] as Cell))
  return [...new Set(inTime.flatMap(cell => (isDrawn(cell) ? cell.notes.slice(0, 1) : [])))]
}

const whereOf = ({ row, column }: At, { rows }: Comparison, { nameOf, columnOf }: ChartOptions): string =>
  rows.length > 1 ? `${nameOf(row)} ${columnOf(column)}` : columnOf(column)

/** Each footnote once, with the points that it is about. */
function grouped(drawn: Comparison, options: ChartOptions): readonly string[] {
  const all = cellsOf(drawn).flatMap(at =>
    isDrawn(at.cell) ? at.cell.notes.map(note => ({ note, where: whereOf(at, drawn, options) })) : [],
  )
  return [...Map.groupBy(all, ({ note }) => note)].map(([note, own]) =>
    options.notes.of(
      own.map(({ where }) => where),
      options.noteOf(drawn.footnotes[note - 1] as Note),
    ),
  )
}

const silent: ReadonlySet<Cell['state']> = new Set(['not-mentioned', 'not-apart', 'other-report', 'no-report'])

/** What is told where no value can be drawn. */
const asideNotes = (drawn: Comparison, options: ChartOptions): readonly string[] =>
  cellsOf(drawn).flatMap(at => {
    const { cell, row } = at
    const shown = shownOf(cell)
    const isWords = shown !== null && shown.nilKind !== null && shown.nilKind !== 'none'
    if (silent.has(cell.state) || (isDrawn(cell) && !isWords)) return []
    const text = options.textOf(cell, at)
    return cell.state === 'period-other'
      ? [options.notes.otherPeriod(drawn.rows.length > 1 ? options.nameOf(row) : '', text)]
      : [options.notes.of([whereOf(at, drawn, options)], text)]
  })

function unitNotes(drawn: Comparison, { notes, unitOf: named }: ChartOptions): readonly string[] {
  const usual = unitOf(drawn)
  const others = drawn.rows.filter(
    ({ unit, currency }) => currency === null && unit !== null && !isLikeUnit(unit, usual),
  )
  return [...Map.groupBy(others, ({ unit }) => unit ?? '')].map(([unit, rows]) => notes.unit(rows, named(unit)))
}

/** Reports that what is drawn or told stands on. */
const reportsIn = (drawn: Comparison): number =>
  new Set(
    cellsOf(drawn).flatMap(({ cell }) =>
      cell.told.length === 0 ? [] : sourcesOf(cell).map(({ sha256, part }) => `${sha256} ${part}`),
    ),
  ).size
