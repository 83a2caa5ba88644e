// Ruled tables: grids that hold words in more than one cell.

import { centreX, centreY, holdsCentre } from '../geometry/box.ts'
import { type Turn, turnUpright, upright } from '../geometry/turn.ts'
import { findEdges, groupEdges } from './edges.ts'
import { type Grid, type GridCell, toGrid } from './grids.ts'
import { type PrintedLine, toLine } from './lines.ts'
import { isFormLine } from './marks.ts'
import { type Draft, findParagraphs } from './paragraphs.ts'
import type { Rule, Word } from './parts.ts'
import { findRows, sizeOf, textOf, wordsOf } from './rows.ts'
import { turnLineBack, type UprightPage } from './upright.ts'

export interface FilledCell extends GridCell {
  readonly page: number
  readonly paragraphs: readonly Draft[]
}

export interface PageTable {
  readonly kind: 'table'
  readonly page: number
  readonly grid: Grid
  readonly cells: readonly FilledCell[]
}

/** A page with its tables cut out. */
export interface CutPage extends UprightPage {
  readonly tables: readonly PageTable[]
  /** Bordered boxes that hold a letterhead or signature block, and are read as such. */
  readonly dissolved: number
}

const lastLine = (lines: readonly number[], at: number): number => {
  const after = lines.findIndex(line => line > at)
  return Math.min(after < 0 ? lines.length : after, lines.length - 1) - 1
}

const cellFinder = (grid: Grid): ((word: Word) => GridCell | undefined) => {
  const byFace = new Map<string, GridCell>()
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        byFace.set(`${row} ${column}`, cell)
  return word => byFace.get(`${lastLine(grid.ys, centreY(word.box))} ${lastLine(grid.xs, centreX(word.box))}`)
}

const linesTurned = (words: readonly Word[], turn: Turn, page: UprightPage): PrintedLine[] => {
  const level = words.map(word => ({ ...word, box: turnUpright(word.box, turn, page) }))
  return findRows(level).map(row => {
    const printed = toLine(wordsOf(row), page.page)
    const line = turnLineBack(printed.line, turn, upright(page, turn))
    return { ...printed, line, box: line.box ?? printed.box }
  })
}

const sideways = [90, 180, 270] as const

/** The padding inside a cell, in points. */
const padding = 3

export const readCell = (words: readonly Word[], cell: GridCell, page: UprightPage): Draft[] => {
  const level = words.filter(word => word.turn === 0)
  const strip = {
    kind: 'strip',
    page: page.page,
    region: 'body',
    left: cell.box[0] + padding,
    right: cell.box[2] - padding,
    lines: findRows(level).map(row => toLine(wordsOf(row), page.page)),
    gathersCentred: false,
    rowWise: false,
  } as const
  const turned = sideways.flatMap(turn => {
    const lines = linesTurned(
      words.filter(word => word.turn === turn),
      turn,
      page,
    )
    const { region, left, right } = strip
    return lines.length > 0 ? [{ kind: 'draft', region, left, right, lines } as const] : []
  })
  return [...findParagraphs(strip), ...turned]
}

/** A box of one cell is a text; so are boxes one below the other, and a frame around a letterhead. */
const isTable = (grid: Grid, filled: ReadonlyMap<GridCell, readonly Word[]>): boolean =>
  grid.xs.length > 2 && filled.size > 1 && !isFrame(grid, filled)

const isFrame = (grid: Grid, filled: ReadonlyMap<GridCell, readonly Word[]>): boolean =>
  grid.cells.length <= 4 && grid.xs.length <= 3 && filled.values().some(words => isFormLine(textOf(words)))

interface Filled {
  readonly grid: Grid
  readonly words: ReadonlyMap<GridCell, readonly Word[]>
}

const fillGrid = (grid: Grid, words: readonly Word[]): Filled => {
  const cellOf = cellFinder(grid)
  const filled = Map.groupBy(
    words.filter(word => word.turn !== null && holdsCentre(grid.box, word.box)),
    cellOf,
  )
  const known = [...filled].flatMap(([cell, inside]) => (cell ? [[cell, inside] as const] : []))
  return { grid, words: new Map(known) }
}

/** Every line of the words leaves the table's column line free, by more than a space. */
const isFreeAt = (x: number, words: readonly Word[]): boolean =>
  findRows(words).every(row => {
    const inRow = wordsOf(row)
    const left = Math.max(...inRow.filter(word => centreX(word.box) < x).map(word => word.box[2]))
    const right = Math.min(...inRow.filter(word => centreX(word.box) >= x).map(word => word.box[0]))
    return right - left > Math.max(...inRow.map(sizeOf)) && left <= x + 1
  })

/** Rows ruled only above and below: their words stand under the column lines of the head all the same. */
const splitCell = (cell: GridCell, words: readonly Word[], grid: Grid): GridCell[] => {
  const inner = Array.from({ length: cell.columnSpan - 1 }, (_, index) => cell.column + index + 1)
  const isFree = inner.every(column => isFreeAt(grid.xs[column] ?? 0, words))
  const filled = new Set(words.map(word => lastLine(grid.xs, centreX(word.box))))
  if (!isFree || filled.size < 2) return [cell]
  return [cell.column, ...inner].map(column => {
    const box = [grid.xs[column] ?? 0, cell.box[1], grid.xs[column + 1] ?? 0, cell.box[3]] as const
    return { ...cell, column, columnSpan: 1, box }
  })
}

const splitCells = ({ grid, words }: Filled): Filled => {
  const cells = grid.cells.flatMap(cell =>
    cell.columnSpan > 1 ? splitCell(cell, words.get(cell) ?? [], grid) : [cell],
  )
  return cells.length === grid.cells.length ? { grid, words } : fillGrid({ ...grid, cells }, [...words.values()].flat())
}

const toTable = (filled: Filled, page: UprightPage): PageTable => {
  const { grid, words } = splitCells(filled)
  const cells = grid.cells.map(cell => ({
    ...cell,
    page: page.page,
    paragraphs: readCell(words.get(cell) ?? [], cell, page),
  }))
  return { kind: 'table', page: page.page, grid, cells }
}

const sizeOfGrid = ({ box }: Grid): number => (box[2] - box[0]) * (box[3] - box[1])

const isSideOf = (rule: Rule, { box }: Grid): boolean =>
  holdsCentre([box[0] - 4, box[1] - 4, box[2] + 4, box[3] + 4], rule)

/** Smaller tables first: a table in another one's cell takes its own words. */
export const cutTables = (page: UprightPage): CutPage => {
  const grids = groupEdges(findEdges(page.rules)).flatMap(edges => toGrid(edges) ?? [])
  const tables: PageTable[] = []
  let { words } = page
  let dissolved = 0
  for (const grid of grids.sort((a, b) => sizeOfGrid(a) - sizeOfGrid(b))) {
    const filled = fillGrid(grid, words)
    if (isFrame(grid, filled.words)) dissolved++
    if (!isTable(grid, filled.words)) continue
    tables.push(toTable(filled, page))
    const taken = new Set([...filled.words.values()].flat())
    words = words.filter(word => !taken.has(word))
  }
  const rules = page.rules.filter(rule => !tables.some(table => isSideOf(rule, table.grid)))
  return { ...page, words, rules, tables: tables.sort((a, b) => a.grid.box[1] - b.grid.box[1]), dissolved }
}
