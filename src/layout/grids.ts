// Edges that hang together → a grid of faces → cells: faces without an edge between them are one cell.

import { nearest, snapped } from '../geometry/values.ts'
import type { Box } from '../model/document.ts'
import { type Edge, type Edges, tolerance } from './edges.ts'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

export interface Grid {
  readonly box: Box
  /** Lines between columns and rows, ascending: one more than there are columns, rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

interface Walls {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Is there an edge at line `index` beside the middle of `from`…`to`? */
  readonly isDown: (index: number, from: number, to: number) => boolean
  readonly isAcross: (index: number, from: number, to: number) => boolean
}

const covers = (edges: readonly Edge[], from: number, to: number): boolean =>
  edges.some(
    edge => edge.from <= (from + to) / 2 && edge.to >= (from + to) / 2 && edge.to - edge.from > (to - from) / 2,
  )

const byLine = (edges: readonly Edge[], lines: readonly number[]): Edge[][] => {
  const groups: Edge[][] = lines.map(() => [])
  for (const edge of edges) groups[nearest(lines, edge.at, 2 * tolerance)]?.push(edge)
  return groups
}

const toWalls = ({ across, down }: Edges): Walls => {
  // tables open at the sides end where their horizontal lines end
  const xs = snapped([...down.map(edge => edge.at), ...openSides(across, down)], tolerance)
  const ys = snapped([...across.map(edge => edge.at), ...openEnds(across, down)], tolerance)
  const downs = byLine(down, xs)
  const acrosses = byLine(across, ys)
  const isAcross = (index: number, from: number, to: number) => covers(acrosses[index] ?? [], from, to)
  return {
    xs,
    ys,
    isAcross,
    isDown: (index, from, to) => index === 0 || index === xs.length - 1 || covers(downs[index] ?? [], from, to),
  }
}

const openSides = (across: readonly Edge[], down: readonly Edge[]): number[] => {
  const left = Math.min(...down.map(edge => edge.at))
  const right = Math.max(...down.map(edge => edge.at))
  const beyondLeft = across.filter(edge => edge.from < left - 10).map(edge => edge.from)
  const beyondRight = across.filter(edge => edge.to > right + 10).map(edge => edge.to)
  return [
    ...(beyondLeft.length > 1 ? [Math.min(...beyondLeft)] : []),
    ...(beyondRight.length > 1 ? [Math.max(...beyondRight)] : []),
  ]
}

/** Where most lines down run on beyond the first or the last line across, a row stands there. */
const openEnds = (across: readonly Edge[], down: readonly Edge[]): number[] => {
  const top = Math.min(...across.map(edge => edge.at))
  const bottom = Math.max(...across.map(edge => edge.at))
  const least = 0.5 * snapped([...down.map(edge => edge.at)], tolerance).length
  const above = down.filter(edge => edge.from < top - 8).map(edge => edge.from)
  const below = down.filter(edge => edge.to > bottom + 8).map(edge => edge.to)
  return [...(above.length > least ? [Math.min(...above)] : []), ...(below.length > least ? [Math.max(...below)] : [])]
}

/** The widest and then highest stretch of faces from here that no edge divides. */
const growCell = (walls: Walls, taken: ReadonlySet<string>, row: number, column: number): GridCell => {
  const { xs, ys } = walls
  const x = (index: number) => xs[index] ?? 0
  const y = (index: number) => ys[index] ?? 0
  const isFree = (r: number, c: number) => r < ys.length - 1 && c < xs.length - 1 && !taken.has(`${r} ${c}`)
  let columnSpan = 1
  while (isFree(row, column + columnSpan) && !walls.isDown(column + columnSpan, y(row), y(row + 1))) columnSpan++
  const columns = Array.from({ length: columnSpan }, (_, index) => column + index)
  const opensDown = (r: number) =>
    columns.every(c => isFree(r, c) && !walls.isAcross(r, x(c), x(c + 1))) &&
    columns.slice(1).every(c => !walls.isDown(c, y(r), y(r + 1))) &&
    walls.isDown(column, y(r), y(r + 1)) &&
    walls.isDown(column + columnSpan, y(r), y(r + 1))
  let rowSpan = 1
  while (opensDown(row + rowSpan)) rowSpan++
  const box: Box = [x(column), y(row), x(column + columnSpan), y(row + rowSpan)]
  return { row, column, rowSpan, columnSpan, box }
}

const growCells = (walls: Walls): GridCell[] => {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  for (let row = 0; row < walls.ys.length - 1; row++)
    for (let column = 0; column < walls.xs.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue
      const cell = growCell(walls, taken, row, column)
      for (let r = row; r < row + cell.rowSpan; r++)
        for (let c = column; c < column + cell.columnSpan; c++) taken.add(`${r} ${c}`)
      cells.push(cell)
    }
  return cells
}

/** Lines at which no cell begins (an underline that touches the frame) count for nothing. */
const withoutIdleLines = (walls: Walls, cells: readonly GridCell[]): Grid => {
  const columns = [...new Set(cells.map(cell => cell.column))].sort((a, b) => a - b)
  const rows = [...new Set(cells.map(cell => cell.row))].sort((a, b) => a - b)
  const until = (starts: readonly number[], end: number) => starts.filter(start => start < end).length
  const renumbered = cells.map(cell => {
    const row = rows.indexOf(cell.row)
    const column = columns.indexOf(cell.column)
    const rowSpan = until(rows, cell.row + cell.rowSpan) - row
    return { ...cell, row, column, rowSpan, columnSpan: until(columns, cell.column + cell.columnSpan) - column }
  })
  const xs = [...columns, walls.xs.length - 1].map(index => walls.xs[index] ?? 0)
  const ys = [...rows, walls.ys.length - 1].map(index => walls.ys[index] ?? 0)
  return { box: [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0], xs, ys, cells: renumbered }
}

/** More is graph paper or a drawing, and would take seconds. */
const mostFaces = 50_000

/** Null where the edges enclose nothing. */
export const toGrid = (edges: Edges): Grid | null => {
  const walls = toWalls(edges)
  if (walls.xs.length < 2 || walls.ys.length < 2 || walls.xs.length * walls.ys.length > mostFaces) return null
  return withoutIdleLines(walls, growCells(walls))
}
