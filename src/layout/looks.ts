// Is it a table? How the words of a stretch lie decides; a wrong yes destroys prose, so most faults have a name.

import { centreX, width } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import type { Box } from '../model/document.ts'
import type { TableLine } from './bands.ts'
import { type ChunkedRow, chunkText, isLeader, isNumeric } from './chunks.ts'
import { type Columns, denseRows } from './columns.ts'
import { isFormLine } from './marks.ts'
import type { Segment } from './parts.ts'
import type { Stretch } from './stretches.ts'

const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(test).length / items.length

interface Filled {
  readonly column: number
  readonly chunk: Segment
}

const singles = (lines: readonly TableLine[]): Filled[] =>
  lines.flatMap(({ entries }) =>
    entries.flatMap(({ first, last, chunk }) => (first === last ? [{ column: first, chunk }] : [])),
  )

/** The share of a column's cells that stand on its commonest left edge, middle or right edge. */
const alignment = (boxes: readonly Box[], size: number): number => {
  const sides = [(box: Box) => box[0], centreX, (box: Box) => box[2]]
  return Math.max(
    ...sides.map(side => {
      const values = boxes.map(side)
      const middle = median(values)
      return share(values, value => Math.abs(value - middle) < 0.3 * size)
    }),
  )
}

const isNumber = ({ chunk }: Filled): boolean => chunk.words.every(({ text }) => isNumeric(text))

interface Looks {
  readonly columns: number
  readonly rows: number
  /** Shares. */
  readonly numeric: number
  readonly aligned: number
  readonly filled: number
  /** Of cells. */
  readonly words: number
}

const looksOf = (rows: readonly ChunkedRow[], lines: readonly TableLine[], columns: Columns): Looks => {
  const count = columns.cuts.length + 1
  const dense = denseRows(rows)
  const size = rows[0]?.size ?? 10
  const cells = singles(lines.filter(({ row }) => dense.includes(row)))
  const byColumn = Map.groupBy(cells, cell => cell.column)
  const aligned = [...byColumn.values()].map(column =>
    alignment(
      column.map(({ chunk }) => chunk.box),
      size,
    ),
  )
  return {
    columns: count,
    rows: dense.length,
    numeric: share(
      cells.filter(({ column }) => column > 0),
      isNumber,
    ),
    aligned: aligned.reduce((sum, one) => sum + one, 0) / Math.max(1, aligned.length),
    filled: cells.length / Math.max(1, dense.length * count),
    words: cells.reduce((sum, { chunk }) => sum + chunk.words.length, 0) / Math.max(1, cells.length),
  }
}

/** Prose in columns: lines that fill their column, one below the other. Cells of many columns hold short lines too. */
const isProse = (lines: readonly TableLine[], { extents }: Columns, isBounded: boolean): boolean => {
  const least = extents.length < 4 ? 4 : 7
  const cells = singles(lines)
  return extents.some(([from, to], column) => {
    const own = cells.filter(cell => cell.column === column && cell.chunk.words.length >= least)
    const isFilled = share(own, ({ chunk }) => width(chunk.box) > 0.85 * (to - from)) > 0.6
    return own.length > 3 && isFilled && (least === 4 || !isBounded)
  })
}

const operator = /^[=+x×*:÷/–-]$/iu

/** Columns in which more than marks stand, in a good part of the rows. */
const columnsOfMore = (lines: readonly TableLine[], isMark: (text: string) => boolean, least: number): number =>
  [...Map.groupBy(singles(lines), cell => cell.column).values()].filter(
    cells => cells.filter(({ chunk }) => !isMark(chunkText(chunk))).length >= least,
  ).length

/** «Tổng = Số ngày × mức chi»: between its terms only signs. */
const isFormula = (lines: readonly TableLine[]): boolean => {
  const byColumn = Map.groupBy(singles(lines), cell => cell.column)
  const signs = byColumn.values().filter(cells => cells.every(({ chunk }) => operator.test(chunkText(chunk))))
  return [...signs].some(cells => cells.some(({ chunk }) => chunkText(chunk) === '='))
}

const mark = /^(?:[-–—+*•·▪:]|\(?[a-zđ\d]{1,2}[.)])$/iu

/** Marks, then what they mark; or labels, then what a colon says of them. */
const isList = (lines: readonly TableLine[], { rows, columns }: Looks): boolean => {
  const isMark = (text: string) => mark.test(text)
  const lasts = singles(lines).filter(({ column }) => column === columns - 1)
  const isAnswer = share(lasts, ({ chunk }) => /^:\s*\S/u.test(chunkText(chunk))) > 0.6
  return isAnswer || columnsOfMore(lines, isMark, 0.3 * rows) < 2
}

export type Fault =
  | 'too-small'
  | 'form'
  | 'leaders'
  | 'prose'
  | 'formula'
  | 'list'
  | 'sparse'
  | 'pairs'
  | 'wordy'
  | 'ragged'

export interface Suspect {
  readonly stretch: Stretch
  readonly rows: readonly ChunkedRow[]
  readonly columns: Columns
  readonly lines: readonly TableLine[]
}

/** Why the stretch is no table, or null. */
export const faultOf = ({ stretch, rows, lines, columns }: Suspect): Fault | null => {
  const looks = looksOf(rows, lines, columns)
  const texts = rows.flatMap(({ chunks }) => chunks.map(chunkText))
  if (looks.columns < 2 || looks.rows < 2 || looks.columns + looks.rows < 5) return 'too-small'
  if (texts.some(isFormLine)) return 'form'
  if (looks.columns === 2 && texts.some(isLeader)) return 'leaders'
  if (isProse(lines, columns, stretch.isBounded)) return 'prose'
  if (isFormula(lines)) return 'formula'
  if (isList(lines, looks)) return 'list'
  if (looks.rows < 0.4 * rows.length) return 'sparse'
  if (stretch.isBounded && looks.columns === 2 && looks.rows < 4 && looks.numeric < 0.5) return 'pairs'
  if (stretch.isBounded) return looks.words <= 8 ? null : 'wordy'
  const isWide = looks.columns > 3 && looks.numeric >= 0.8 && looks.aligned >= 0.9
  if (looks.rows < (isWide ? 2 : 3) || looks.words > 6) return 'too-small'
  if (looks.columns === 2) return looks.rows > 3 && looks.numeric >= 0.8 && looks.aligned >= 0.8 ? null : 'pairs'
  if (looks.numeric >= 0.4) return looks.aligned >= 0.7 ? null : 'ragged'
  return looks.rows > 3 && looks.aligned >= 0.85 && looks.words <= 3.5 && looks.filled >= 0.8 ? null : 'wordy'
}
