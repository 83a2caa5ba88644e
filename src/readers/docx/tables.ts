// Tables: spans and merges to a grid.

import { childOf, type Element, integerOf, wordValue } from '../ooxml/xml.ts'
import { maxColumns } from '../word/bounds.ts'
import type { Grid, GridCell, StoryBlock } from '../word/story.ts'
import type { State } from './state.ts'
import { isRuledInside } from './styles.ts'

interface Placed {
  readonly element: Element
  readonly row: number
  readonly column: number
  columnSpan: number
  rowSpan: number
}

const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
])

/** Rows of a table or cells of a row, also those that stand in content controls and the like. */
function wrapped(element: Element, name: string): readonly Element[] {
  return element.children.flatMap(child => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? wrapped(child, name) : []
  })
}

export function readTable(element: Element, state: State): readonly StoryBlock[] {
  const grid = readGrid(element, state)
  if (grid.columns <= 1 && grid.rows === 1) return grid.cells.flatMap(cell => cell.blocks)
  return grid.cells.length === 0 ? [] : [grid]
}

function readGrid(element: Element, state: State): Grid {
  const rows = wrapped(element, 'w:tr').filter(row => !isDeleted(row, state))
  const placed = placeCells(rows)
  const cells = placed.map(
    ({ element: cell, row, column, rowSpan, columnSpan }): GridCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      blocks: state.read(cell.children, state),
    }),
  )
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  return { kind: 'grid', rows: rows.length, columns, cells, isRuled: isRuled(element, state) }
}

function isDeleted(row: Element, state: State): boolean {
  const deleted = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined
  if (deleted) state.tally.count('deleted-text-ignored')
  return deleted
}

function placeCells(rows: readonly Element[]): readonly Placed[] {
  const placed: Placed[] = []
  /** The cell that a vertical merge goes on with, by its first column. */
  const above = new Map<number, Placed>()
  for (const [row, element] of rows.entries()) placeRow(element, row, placed, above)
  return placed
}

function placeRow(element: Element, row: number, placed: Placed[], above: Map<number, Placed>): void {
  let column = Math.min(maxColumns, integerOf(wordValue(childOf(element, 'w:trPr'), 'w:gridBefore')) ?? 0)
  let last: Placed | undefined
  for (const cell of wrapped(element, 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr')
    const columnSpan = spanOf(properties)
    const merged = mergeOf(properties, 'w:vMerge')
    const start = above.get(column)
    if (mergeOf(properties, 'w:hMerge') === 'continue' && last !== undefined) last.columnSpan += columnSpan
    else if (merged === 'continue' && start !== undefined && start.row + start.rowSpan === row) start.rowSpan++
    else {
      last = { element: cell, row, column, columnSpan, rowSpan: 1 }
      placed.push(last)
      if (merged === null) above.delete(column)
      else above.set(column, last)
    }
    column += columnSpan
    if (column >= maxColumns) break
  }
}

const spanOf = (properties: Element | undefined): number =>
  Math.min(maxColumns, Math.max(1, integerOf(wordValue(properties, 'w:gridSpan')) ?? 1))

/** A merge without a value goes on. */
function mergeOf(properties: Element | undefined, name: 'w:vMerge' | 'w:hMerge'): 'restart' | 'continue' | null {
  const merge = childOf(properties, name)
  if (merge === undefined) return null
  return merge.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

const sides: ReadonlySet<string> = new Set(['w:left', 'w:right', 'w:start', 'w:end'])
const unruled = new Set(['none', 'nil'])

/** By the table's own borders, else its cells', else its style's. */
function isRuled(element: Element, state: State): boolean {
  const properties = childOf(element, 'w:tblPr')
  const own = isRuledInside(childOf(properties, 'w:tblBorders'))
  const cells = wrapped(element, 'w:tr').flatMap(row => wrapped(row, 'w:tc'))
  const drawn = cells.filter(cell => hasDrawnSide(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders')))
  if (drawn.length > 0) return drawn.length * 2 >= cells.length
  return own ?? state.styles.isRuled(wordValue(properties, 'w:tblStyle'))
}

const hasDrawnSide = (borders: Element | undefined): boolean =>
  borders?.children.some(({ name, attributes }) => sides.has(name) && !unruled.has(attributes['w:val'] ?? 'none')) ??
  false
