// Where the text of a page begins and ends, left and right.

import { width } from '../geometry/box.ts'
import { commonest } from '../geometry/values.ts'
import type { Box } from '../model/document.ts'
import type { RowedPage } from './furniture.ts'

export interface Area {
  readonly left: number
  readonly right: number
}

const wideBoxes = (page: RowedPage): Box[] => {
  const boxes = [...page.rows.map(row => row.box), ...page.tables.map(table => table.grid.box)]
  return boxes.filter(box => width(box) > 0.55 * page.width)
}

const step = 4

const commonArea = (pages: readonly RowedPage[]): Area | null => {
  const boxes = pages.flatMap(wideBoxes)
  if (boxes.length < 4) return null
  const lefts = boxes.map(box => box[0])
  const rights = boxes.map(box => box[2])
  // where all paragraphs are one-liners, most lines are indented: the margin is the least that comes twice
  const left = Math.min(commonest(lefts, step), lowest(lefts))
  const right = Math.max(commonest(rights, step), -lowest(rights.map(value => -value)))
  return { left, right }
}

/** The least value that comes more than once within a point or two; else the least but one. */
const lowest = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const index = sorted.findIndex((value, at) => (sorted[at + 1] ?? Number.POSITIVE_INFINITY) - value < 2)
  return sorted[Math.max(0, index)] ?? 0
}

/** Where at least two lines end, none further right: the edge of justified text. */
const sharedEnd = (boxes: readonly Box[]): number | null => {
  const rights = boxes.map(box => box[2]).sort((a, b) => b - a)
  const [first, second] = rights
  return first !== undefined && second !== undefined && first - second < 1.5 ? first : null
}

/** With too few lines to tell, the margins are taken as equal. */
const ownArea = (page: RowedPage): Area => {
  const boxes = [...page.rows.map(row => row.box), ...page.tables.map(table => table.grid.box)]
  const left = Math.min(0.2 * page.width, ...boxes.map(box => box[0]))
  const end = sharedEnd(boxes)
  const isEdge = end !== null && end > 0.6 * page.width
  return { left, right: isEdge ? end : Math.max(page.width - left, ...boxes.map(box => box[2])) }
}

/** A page with few full lines (the last one, an annex) takes the area of pages of its size. */
export const findAreas = (pages: readonly RowedPage[]): Area[] => {
  const sizes = Map.groupBy(pages, page => Math.round(page.width / 10))
  const ofSize = new Map([...sizes].map(([size, members]) => [size, commonArea(members)]))
  return pages.map(page => commonArea([page]) ?? ofSize.get(Math.round(page.width / 10)) ?? ownArea(page))
}
