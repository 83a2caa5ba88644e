// Tables without ruling lines, or with rules between rows only: words → rows → chunks → stretches → columns → lines →
// bands → cells. Every step is kept: a table that is not there destroys prose, and one wants to see why.

import { centreY, holdsCentre, unite } from '../geometry/box.ts'
import type { Box } from '../model/document.ts'
import { type Band, findBands, isData, isValue, type TableLine, toTableLine } from './bands.ts'
import { type PageTable, readCell } from './cells.ts'
import { type ChunkedRow, chunkText, isNumeric, toChunkedRow } from './chunks.ts'
import { type Columns, findColumns, partAtCuts } from './columns.ts'
import { type Edge, findEdges } from './edges.ts'
import type { Grid, GridCell } from './grids.ts'
import { toHalves } from './halves.ts'
import { type Fault, faultOf, type Suspect } from './looks.ts'
import type { Row, Word } from './parts.ts'
import { findRows } from './rows.ts'
import { findStretches, type Stretch } from './stretches.ts'
import { type CutPage, withTables } from './tables.ts'
import type { UprightPage } from './upright.ts'

/** A stretch of rows, looked at as a table. */
export interface Candidate extends Suspect {
  readonly bands: readonly Band[]
  /** Why it is no table, or null. */
  readonly fault: Fault | null
}

/** Everything on the way from words to tables. */
export interface OpenFinding {
  readonly rows: readonly ChunkedRow[]
  readonly across: readonly Edge[]
  readonly candidates: readonly Candidate[]
  readonly tables: readonly PageTable[]
}

const wordsIn = (rows: readonly ChunkedRow[]): Word[] =>
  rows.flatMap(({ chunks }) => chunks.flatMap(({ words }) => words))

const boxOf = (rows: readonly ChunkedRow[]): Box => unite(rows.map(({ row }) => row.box))

/** Rules that run through most of the table. */
const rulesThrough = (rows: readonly ChunkedRow[], across: readonly Edge[]): number[] => {
  const [left, top, right, bottom] = boxOf(rows)
  return across
    .filter(edge => edge.at > top && edge.at < bottom)
    .filter(edge => Math.min(edge.to, right) - Math.max(edge.from, left) > 0.6 * (right - left))
    .map(edge => edge.at)
}

interface Reading {
  readonly rows: readonly ChunkedRow[]
  readonly columns: Columns
  readonly lines: readonly TableLine[]
}

const readRows = (chunked: readonly ChunkedRow[]): Reading => {
  const { cuts } = findColumns(chunked)
  const rows = chunked.map(row => partAtCuts(row, cuts))
  const columns = findColumns(rows)
  return { rows, columns, lines: rows.map(row => toTableLine(row, columns)) }
}

const examine = (stretch: Stretch, all: readonly ChunkedRow[], across: readonly Edge[]): Candidate => {
  const { rows, columns, lines } = readRows(all.slice(stretch.from, stretch.to))
  const fault = faultOf({ stretch, rows, columns, lines })
  const bands = fault === null ? findBands(lines, columns, rulesThrough(rows, across)) : []
  return { stretch, rows, columns, lines, bands, fault }
}

const topsOf = (bands: readonly Band[]): number[] => {
  const boxes = bands.map(band => boxOf(band.map(({ row }) => row)))
  const inner = boxes.slice(1).map((box, index) => ((boxes[index]?.[3] ?? 0) + box[1]) / 2)
  return [boxes[0]?.[1] ?? 0, ...inner, boxes.at(-1)?.[3] ?? 0]
}

interface Placed extends GridCell {
  readonly words: readonly Word[]
}

const placeBand = (band: Band, row: number, grid: Pick<Grid, 'xs' | 'ys'>): Placed[] => {
  const entries = band.flatMap(line => line.entries)
  const cells: Placed[] = []
  for (let column = 0; column < grid.xs.length - 1; ) {
    const here = entries.filter(entry => entry.first <= column && entry.last >= column)
    const last = Math.max(column, ...here.map(entry => entry.last))
    const inside = entries.filter(entry => entry.first <= last && entry.last >= column)
    const box: Box = [grid.xs[column] ?? 0, grid.ys[row] ?? 0, grid.xs[last + 1] ?? 0, grid.ys[row + 1] ?? 0]
    const words = inside.flatMap(({ chunk }) => chunk.words)
    cells.push({ row, column, rowSpan: 1, columnSpan: last - column + 1, box, words })
    column = last + 1
  }
  return cells
}

const toPageTable = (
  { rows, columns, bands }: Pick<Candidate, 'rows' | 'columns' | 'bands'>,
  page: UprightPage,
): PageTable => {
  const box = boxOf(rows)
  const ys = topsOf(bands)
  const xs = [box[0], ...columns.cuts, box[2]]
  const placed = bands.flatMap((band, row) => placeBand(band, row, { xs, ys }))
  const cells = placed.map(({ words, ...cell }) => ({
    ...cell,
    page: page.page,
    paragraphs: readCell(words, cell, page),
  }))
  return { kind: 'table', page: page.page, grid: { box, xs, ys, cells: placed }, cells, extents: columns.extents }
}

const levelRows = (words: readonly Word[]): Row[] => findRows(words.filter(word => word.turn === 0))

const chunkedRows = (words: readonly Word[]): ChunkedRow[] => levelRows(words).map(toChunkedRow)

/** More is no page of text, and would take seconds. */
const mostWords = 20_000
const mostRows = 600

const findIn = (rows: readonly ChunkedRow[], across: readonly Edge[], page: CutPage): OpenFinding => {
  const candidates = findStretches(rows, across).map(stretch => examine(stretch, rows, across))
  const tables = candidates.filter(({ fault }) => fault === null).map(candidate => toPageTable(candidate, page))
  return { rows, across, candidates, tables }
}

const takenBy = ({ candidates }: OpenFinding): Set<Word> =>
  new Set(candidates.filter(({ fault }) => fault === null).flatMap(({ rows }) => wordsIn(rows)))

/** On the page as a whole; then, where it is set in columns, in what is left of each. */
export const findOpenTables = (page: CutPage): OpenFinding => {
  const words = page.words.filter(word => !page.drawings.some(box => holdsCentre(box, word.box)))
  const all = words.length > mostWords ? [] : chunkedRows(words)
  const rows = all.length > mostRows ? [] : all
  const { across } = findEdges(page.rules)
  const whole = findIn(rows, across, page)
  const taken = takenBy(whole)
  const halves =
    toHalves(
      rows.filter(row => !wordsIn([row]).some(word => taken.has(word))),
      page.width,
    ) ?? []
  const parts = halves.map(half => findIn(chunkedRows(half), across, page))
  return {
    ...whole,
    candidates: [whole, ...parts].flatMap(({ candidates }) => candidates),
    tables: [whole, ...parts].flatMap(({ tables }) => tables),
  }
}

const toOnlyTable = ({ rows, columns, lines }: Reading, page: UprightPage): PageTable => {
  const bands = findBands(lines, columns, rulesThrough(rows, findEdges(page.rules).across))
  return toPageTable({ rows, columns, bands }, page)
}

/** All words of the page as one table. */
export const readOpenTable = (page: UprightPage): PageTable | null => {
  const reading = readRows(chunkedRows(page.words))
  return reading.rows.length === 0 ? null : toOnlyTable(reading, page)
}

/** Lines of numbers between two rules: so many full rows that a grid has not parted. */
const hasManyRows = ({ columns, lines }: Reading, { ys }: Grid): boolean =>
  ys.slice(1).some((bottom, index) => {
    const own = lines.filter(({ row }) => centreY(row.row.box) > (ys[index] ?? 0) && centreY(row.row.box) < bottom)
    const full = own.filter(({ entries }) => entries.length >= Math.max(2, columns.cuts.length))
    return own.filter(isData).length >= 3 && full.filter(isData).length >= 0.7 * own.length
  })

/** Columns of numbers side by side in one column of the grid. */
const hasManyColumns = ({ columns, lines }: Reading, { xs }: Grid): boolean => {
  const { extents } = columns
  const isLined = (column: number) =>
    xs.some(x => x > (extents[column]?.[1] ?? 0) - 3 && x < (extents[column + 1]?.[0] ?? 0) + 3)
  return columns.cuts.some((_, column) => {
    const pairs = lines.filter(({ entries }) => {
      const beside = entries.filter(({ first, last }) => first === last && (first === column || first === column + 1))
      return beside.length === 2 && beside.every(isValue)
    })
    return !isLined(column) && pairs.length > 1 && pairs.length >= 0.6 * lines.length
  })
}

/** Do the grid's lines part only the head and the foot, or the first column, of what its words part further? */
export const isUnderSplit = (words: readonly Word[], grid: Grid): boolean => {
  if (words.length > mostWords) return false
  const reading = readRows(chunkedRows(words))
  return hasManyRows(reading, grid) || hasManyColumns(reading, grid)
}

/** A table that may go on on the next page: open, and nothing but a page number below it. */
export const lastTable = ({
  tables,
  rows,
}: Pick<CutPage, 'tables'> & { readonly rows: readonly Row[] }): PageTable | null => {
  const last = tables.at(-1)
  if (!last?.extents) return null
  return rows.filter(({ box }) => box[1] > last.grid.box[3]).length < 2 ? last : null
}

/** Rows too few to be a table of their own, under the columns of the table above the page's end. */
const readRest = (rows: readonly ChunkedRow[], above: PageTable): Candidate | null => {
  const columns = { cuts: above.grid.xs.slice(1, -1), extents: above.extents ?? [] }
  const fits = ({ chunks }: ChunkedRow) => {
    const places = chunks.map(({ box }) => columns.extents.filter(([from, to]) => box[0] < to && box[2] > from))
    const isApart = places.every(found => found.length === 1) && new Set(places.flat()).size === chunks.length
    return isApart && chunks.length > 1 && chunks.slice(1).some(chunk => isNumeric(chunkText(chunk)))
  }
  const from = rows.slice(0, 3).findIndex(fits)
  const end = rows.findIndex((row, index) => index > from && !fits(row))
  const rest = from < 0 ? [] : rows.slice(from, end < 0 ? rows.length : end)
  if (rest.length === 0 || rows.slice(0, from).some(({ chunks }) => chunks.length > 1)) return null
  const lines = rest.map(row => toTableLine(row, columns))
  const stretch = { from, to: from + rest.length, isBounded: false }
  return { stretch, rows: rest, columns, lines, bands: lines.map(line => [line]), fault: null }
}

const withRest = (finding: OpenFinding, page: CutPage, above: PageTable | null): OpenFinding => {
  const rest = above && readRest(finding.rows, above)
  const isTaken = finding.candidates.some(
    ({ fault, stretch }) => fault === null && rest && stretch.from < rest.stretch.to,
  )
  if (!rest || isTaken) return finding
  return {
    ...finding,
    candidates: [rest, ...finding.candidates],
    tables: [toPageTable(rest, page), ...finding.tables],
  }
}

/** A page without its tables, and the rows of what is left. */
export type RowsLeft = CutPage & { readonly rows: readonly Row[] }

/** The page with its open tables cut out too; `above` is the table that the page before ends with. */
export const cutOpenTables = (page: CutPage, above: PageTable | null): RowsLeft => {
  const finding = withRest(findOpenTables(page), page, above)
  const isWhole = finding.tables.length === 0 && page.drawings.length === 0 && finding.rows.length > 0
  if (isWhole) return { ...page, rows: finding.rows.map(({ row }) => row) }
  const taken = takenBy(finding)
  const words = page.words.filter(word => !taken.has(word))
  return { ...withTables({ ...page, words }, finding.tables), rows: levelRows(words) }
}
