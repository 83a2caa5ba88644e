// What stands in a table's cell: paragraphs, with sideways words after the level ones.

import { type Turn, turnUpright, upright } from '../geometry/turn.ts'
import type { Grid, GridCell } from './grids.ts'
import { type PrintedLine, toLine } from './lines.ts'
import { type Draft, findParagraphs } from './paragraphs.ts'
import type { Word } from './parts.ts'
import { findRows, wordsOf } from './rows.ts'
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
  /** Where the words of each column stand, in a table without lines between its columns; null in a ruled one. */
  readonly extents: readonly (readonly [from: number, to: number])[] | null
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
