// Stretches of a page that stand in two columns: a letterhead, a signature block, body text in columns, or a table
// without rulings. Found by a gutter that no row crosses; what it is, by how its lines lie.

import { centreX, height, shared, sharedHeight, unite, width } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import type { Box } from '../model/document.ts'
import type { Area } from './area.ts'
import { isFormLine } from './marks.ts'
import type { Row, Segment } from './parts.ts'
import { sizeOf, textOf, toRow, toSegment } from './rows.ts'

export type ZoneKind = 'block' | 'columns' | 'tabular'

export interface Zone {
  readonly kind: ZoneKind
  /** Rows `from`…`to` of the page, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly gutter: readonly [number, number]
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
}

type Gutter = readonly [number, number]

interface Split {
  readonly left: Segment | null
  readonly right: Segment | null
}

/** A gutter narrower than this parts nothing, in ems. */
const narrowest = 0.6

const sizeOfRow = (row: Row): number =>
  median(
    row.segments.flatMap(segment => segment.words.map(sizeOf)),
    10,
  )

const whole = (segments: readonly Segment[]): Segment | null =>
  segments.length === 0 ? null : toSegment(segments.flatMap(segment => segment.words))

/** The row's two sides, or null where something of it stands in the gutter. */
const splitRow = (row: Row, [from, to]: Gutter): (Split & { gutter: Gutter }) | null => {
  const middle = (from + to) / 2
  const left = row.segments.filter(segment => centreX(segment.box) < middle)
  const right = row.segments.filter(segment => centreX(segment.box) >= middle)
  const gutter: Gutter = [
    Math.max(from, ...left.map(segment => segment.box[2])),
    Math.min(to, ...right.map(segment => segment.box[0])),
  ]
  if (gutter[1] - gutter[0] < narrowest * sizeOfRow(row)) return null
  return { left: whole(left), right: whole(right), gutter }
}

const isNear = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by

/** A line alone on its side belongs to the column if it is set like the column's lines: to a centred one, centred. */
const isSetLike = (line: Segment, column: readonly Segment[], allowance: number): boolean => {
  const size = median(line.words.map(sizeOf), 10)
  const box = unite(column.map(other => other.box))
  const last = column.at(-1)
  if (!last) return false
  const middles = [centreX(last.box), centreX(box)]
  if (middles.some(middle => isNear(centreX(line.box), middle, allowance * size))) return true
  return !isCentredColumn(column) && [last.box[0], box[0]].some(left => isNear(line.box[0], left, 0.4 * size))
}

const isCentredOnPage = (line: Segment, area: Area): boolean =>
  isNear(centreX(line.box), (area.left + area.right) / 2, 0.02 * (area.right - area.left))

const continuesLeft = (line: Segment, left: readonly Segment[]): boolean => {
  const last = left.at(-1)
  if (!last) return false
  const size = median(line.words.map(sizeOf), 10)
  const isSameSize = left.some(other => isNear(size, median(other.words.map(sizeOf), 10), 0.6))
  return isSameSize && line.box[1] - last.box[3] < 1.3 * size && isSetLike(line, left, 0.8)
}

/** Left lines that wait for a line on the right to prove that they stand in a column: a list of recipients. */
const mostPending = 15

interface Growing {
  readonly left: Segment[]
  readonly right: Segment[]
  gutter: Gutter
  /** Rows that have something on both sides. */
  pairs: number
  to: number
}

/** Something on both sides, in this row or, where the sides have other line heights, beside a row before. */
const isPair = (zone: Growing, { left, right }: Split): boolean => {
  if (left && right) return true
  const line = left ?? right
  const other = left ? zone.right : zone.left
  return line !== null && other.some(segment => sharedHeight(segment.box, line.box) > 0.1 * height(line.box))
}

const takes = (zone: Growing, split: Split, area: Area): boolean => {
  if (isPair(zone, split)) return true
  const { left, right } = split
  const line = left ?? right
  if (!line) return false
  const column = left ? zone.left : zone.right
  if (column.length === 0) return zone.left.length + zone.right.length === 0
  if (isCentredOnPage(line, area) && !isSetLike(line, column, 0.8)) return false
  return left ? continuesLeft(left, zone.left) : isSetLike(line, column, 1.5)
}

/** From row `from` down as long as the rows leave the gutter free. Left lines after which a pair comes are within. */
const growZone = (rows: readonly Row[], from: number, gutter: Gutter, area: Area): Growing => {
  const zone: Growing = { left: [], right: [], gutter, pairs: 0, to: from }
  const pending: Split[] = []
  for (let index = from; index < rows.length; index++) {
    const row = rows[index]
    const split = row && splitRow(row, zone.gutter)
    if (!split) break
    pending.push(split)
    if (!takes(zone, split, area)) {
      const line = split.left ?? split.right
      if (split.right || !line || isCentredOnPage(line, area) || pending.length > mostPending) break
      continue
    }
    if (isPair(zone, split)) zone.pairs++
    for (const { left, right } of pending.splice(0)) {
      if (left) zone.left.push(left)
      if (right) zone.right.push(right)
    }
    zone.gutter = split.gutter
    zone.to = index + 1
  }
  return zone
}

const spread = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)

export const isCentredColumn = (lines: readonly Segment[]): boolean => {
  const size = median(
    lines.flatMap(line => line.words.map(sizeOf)),
    10,
  )
  return (
    lines.length > 1 &&
    spread(lines.map(line => centreX(line.box))) < size &&
    spread(lines.map(line => line.box[0])) > 0.8 * size
  )
}

const isFilled = (lines: readonly Segment[]): boolean => {
  const full = Math.max(...lines.map(line => width(line.box)))
  return lines.length >= 4 && lines.filter(line => width(line.box) > 0.8 * full).length >= 0.6 * lines.length
}

const isLevel = (a: Segment, b: Segment): boolean => isNear(a.box[3], b.box[3], 0.25 * height(a.box))

/** Rows of more than two parts at the same places: a table without rulings. */
const isManyColumned = (rows: readonly Row[]): boolean => {
  const parted = rows.filter(row => row.segments.length > 2)
  return parted.length > 1 && parted.length >= 0.5 * rows.length
}

const classify = (zone: Growing, rows: readonly Row[], area: Area): ZoneKind | null => {
  const { left, right, pairs } = zone
  const isForm = [...left, ...right].some(line => isFormLine(textOf(line.words)))
  if (pairs === 0 || left.length === 0 || right.length === 0) return null
  if (isForm) return 'block'
  if (isManyColumned(rows)) return 'tabular'
  if (isFilled(left) && isFilled(right)) return 'columns'
  if (left.length + right.length < 3) return null
  if (isCentredColumn(right)) return 'block'
  const level = left.filter(line => right.some(other => isLevel(line, other))).length
  const size = sizeOfRow(rows[0] ?? toRow(left))
  const isWide = zone.gutter[1] - zone.gutter[0] > 1.5 * size
  if (level < 0.7 * Math.max(left.length, right.length))
    return isBalanced(zone, area) && (isWide || pairs > 1) ? 'block' : null
  return isWide || pairs > 2 ? 'tabular' : null
}

/** Both sides of a block lie about in their half: a chance gap in body text lies anywhere. */
const isBalanced = ({ gutter }: Growing, { left, right }: Area): boolean => {
  const middle = (gutter[0] + gutter[1]) / 2
  return middle > left + 0.2 * (right - left) && middle < right - 0.15 * (right - left)
}

const gapsIn = (boxes: readonly Box[]): Gutter[] =>
  boxes.slice(1).map((box, index) => [boxes[index]?.[2] ?? 0, box[0]] as const)

/** Gaps of the row; with a next row that stands beside it rather than below, the gap between the two. */
const guttersAt = (rows: readonly Row[], index: number): Gutter[] => {
  const [row, next] = [rows[index], rows[index + 1]]
  if (!row) return []
  const gaps = gapsIn(row.segments.map(segment => segment.box))
  if (!next || sharedHeight(row.box, next.box) <= 0.1 * height(row.box)) return gaps
  const [a, b] = row.box[0] < next.box[0] ? [row.box, next.box] : [next.box, row.box]
  return shared(a[0], a[2], b[0], b[2]) < 0 ? [...gaps, [a[2], b[0]]] : gaps
}

export const zoneAt = (rows: readonly Row[], from: number, area: Area): Zone | null => {
  const grown = guttersAt(rows, from).map(gutter => growZone(rows, from, gutter, area))
  const gap = ({ gutter }: Growing) => gutter[1] - gutter[0]
  const best = grown.sort((a, b) => b.pairs - a.pairs || b.to - a.to || gap(b) - gap(a))[0]
  const kind = best && classify(best, rows.slice(from, best.to), area)
  return best && kind ? { kind, from, to: best.to, gutter: best.gutter, left: best.left, right: best.right } : null
}
