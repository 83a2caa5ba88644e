// Tables: `rowspan` and `colspan` to a grid, as browsers place the cells.

import { maxColumns } from '../word/bounds.ts'
import type { Grid, GridCell } from '../word/story.ts'
import { add, type Place } from './flow.ts'
import { lookOf, styleOf } from './looks.ts'
import { attribute, type Element, isElement } from './parse.ts'

interface Row {
  readonly element: Element
  readonly place: Place
}

export function readTable(element: Element, place: Place): void {
  // a table does not hand its own place on the page to its cells
  const inner = { ...place, look: { ...place.look, align: null } }
  for (const caption of children(element, 'caption'))
    for (const block of place.page.story(caption, place)) add(place.flow, block)
  const grid = readGrid(element, inner)
  if (grid.cells.length > 0) add(place.flow, grid)
}

const children = (element: Element, ...names: readonly string[]): readonly Element[] =>
  element.childNodes.filter(isElement).filter(({ tagName }) => names.includes(tagName))

const inside = (element: Element, place: Place): Place => ({
  ...place,
  look: lookOf(element, place.look, place.page.rules),
})

/** Rows in the order that they print: the head first, the foot last. */
function rowsOf(table: Element, place: Place): readonly Row[] {
  const parts = ['thead', 'tbody', 'tfoot'].flatMap(name => children(table, name))
  return parts
    .flatMap(part => children(part, 'tr').map(element => ({ element, place: inside(part, place) })))
    .map(({ element, place }) => ({ element, place: inside(element, place) }))
    .filter(({ place }) => !place.look.isHidden)
}

function readGrid(table: Element, place: Place): Grid {
  const rows = rowsOf(table, place)
  const cells: GridCell[] = []
  /** The row in which each column is free again. */
  const freeFrom: number[] = []
  for (const [at, row] of rows.entries()) placeRow(row, at, { cells, freeFrom, rows: rows.length })
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return { kind: 'grid', rows: rows.length, columns, cells, isRuled: isRuled(table, rows) }
}

interface Placing {
  readonly cells: GridCell[]
  readonly freeFrom: number[]
  readonly rows: number
}

function placeRow({ element, place }: Row, row: number, { cells, freeFrom, rows }: Placing): void {
  let column = 0
  for (const cell of children(element, 'td', 'th')) {
    while ((freeFrom[column] ?? 0) > row) column++
    if (column >= maxColumns) return
    const columnSpan = Math.min(maxColumns - column, spanOf(cell, 'colspan') || 1)
    const rowSpan = Math.min(rows - row, spanOf(cell, 'rowspan') || rows)
    cells.push({ row, column, rowSpan, columnSpan, blocks: place.page.story(cell, inside(cell, place)) })
    for (let end = column + columnSpan; column < end; column++) freeFrom[column] = row + rowSpan
  }
}

/** A span of 0 rows goes to the end of the table. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = attribute(cell, name)?.trim() ?? '1'
  return /^\d+$/u.test(value) ? Number(value) : 1
}

const undrawn = /^(?:none|hidden|0\S*|medium none|initial)$|\bnone\b|^0(?:px|pt|in|cm)?\s/iu

/** By the table's own border, else by the sides of its cells. */
function isRuled(table: Element, rows: readonly Row[]): boolean {
  if (/^[1-9]/u.test(attribute(table, 'border') ?? '0')) return true
  const cells = rows.flatMap(({ element }) => children(element, 'td', 'th'))
  return cells.filter(hasDrawnSide).length * 2 >= Math.max(1, cells.length)
}

function hasDrawnSide(cell: Element): boolean {
  const style = styleOf(cell)
  return ['border', 'border-left', 'border-right'].some(name => {
    const value = style.get(name)
    return value !== undefined && !undrawn.test(value)
  })
}
