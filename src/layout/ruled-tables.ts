// Ruled tables: grids that hold words in more than one cell.

import { centreX, centreY, holdsCentre } from '../geometry/box.ts'
import type { Box } from '../model/document.ts'
import { type PageTable, readCell } from './cells.ts'
import { findEdges, groupEdges } from './edges.ts'
import { type Grid, type GridCell, toGrid } from './grids.ts'
import { isFormLine } from './marks.ts'
import { isUnderSplit, readOpenTable } from './open-tables.ts'
import type { Rule, Word } from './parts.ts'
import { findRows, sizeOf, textOf, wordsOf } from './rows.ts'
import { type CutPage, withTables } from './tables.ts'
import type { UprightPage } from './upright.ts'

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
  return { kind: 'table', page: page.page, grid, cells, extents: null }
}

const sizeOfGrid = ({ box }: Grid): number => (box[2] - box[0]) * (box[3] - box[1])

/** Lines of a chart part what nobody writes in: blank rows between those with words. */
const isDrawing = ({ ys }: Grid, filled: ReadonlyMap<GridCell, readonly Word[]>): boolean => {
  const written = new Set(
    filled.keys().flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan }, (_, index) => row + index)),
  )
  const last = Math.max(...written)
  return ys.length > 5 && last + 1 - written.size > 0.4 * (ys.length - 1)
}

/** Points below a grid in which a last rule closes a row that no line down reaches: the total. */
const footHeight = 45

const withFoot = (grid: Grid, rules: readonly Rule[]): Box => {
  const [left, top, right, bottom] = grid.box
  const ends = findEdges(rules)
    .across.filter(({ at }) => at > bottom && at < bottom + footHeight)
    .filter(({ from, to }) => Math.abs(from - left) < 8 && Math.abs(to - right) < 8)
  return [left, top, right, Math.max(bottom, ...ends.map(({ at }) => at))]
}

/** The grid read by its words, where its lines part too little. */
const readSplit = (grid: Grid, page: UprightPage): { table: PageTable; words: readonly Word[] } | null => {
  const inside = (box: Box) => page.words.filter(word => word.turn === 0 && holdsCentre(box, word.box))
  if (!isUnderSplit(inside(grid.box), grid)) return null
  const box = withFoot(grid, page.rules)
  const words = inside(box)
  const table = readOpenTable({ ...page, words })
  return table && { table: { ...table, grid: { ...table.grid, box } }, words }
}

const holdsAny = (grid: Grid, boxes: readonly Box[]): boolean => boxes.some(box => holdsCentre(grid.box, box))

/** Smaller tables first: a table in another one's cell takes its own words. */
export const cutRuledTables = (page: UprightPage): CutPage => {
  const grids = groupEdges(findEdges(page.rules)).flatMap(edges => toGrid(edges) ?? [])
  const tables: PageTable[] = []
  const drawings: Box[] = []
  let { words } = page
  let dissolved = 0
  for (const grid of grids.sort((a, b) => sizeOfGrid(a) - sizeOfGrid(b))) {
    const filled = fillGrid(grid, words)
    if (isFrame(grid, filled.words)) dissolved++
    if (!isTable(grid, filled.words)) continue
    if (isDrawing(grid, filled.words) || holdsAny(grid, drawings)) {
      drawings.push(grid.box)
      continue
    }
    const split = readSplit(grid, { ...page, words })
    tables.push(split?.table ?? toTable(filled, page))
    const taken = new Set(split?.words ?? [...filled.words.values()].flat())
    words = words.filter(word => !taken.has(word))
  }
  return withTables({ ...page, words, tables: [], dissolved, drawings }, tables)
}
