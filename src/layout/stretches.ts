// Chunked rows → stretches of rows that may be a table: the same rivers run through them, or the same rules bound them.

import { centreX, centreY, shared, width } from '../geometry/box.ts'
import { median } from '../geometry/values.ts'
import { type ChunkedRow, chunkText } from './chunks.ts'
import type { River } from './columns.ts'
import type { Edge } from './edges.ts'

/** Rows `from`…`to`, `to` exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Rules above and below bound it. */
  readonly isBounded: boolean
}

/** Ems between two rows of one table. */
const farthest = 2.2
/** Rows in a run that may have one chunk only: group heads, second lines. */
const mostLoose = 2

interface Course {
  readonly river: River
  readonly clear: number
  readonly crossed: number
}

const gapsOf = ({ chunks }: ChunkedRow): River[] =>
  chunks.slice(1).map((chunk, index) => [chunks[index]?.box[2] ?? 0, chunk.box[0]] as const)

const meet = (a: River, b: River, least: number): River | null => {
  const both = [Math.max(a[0], b[0]), Math.min(a[1], b[1])] as const
  return both[1] - both[0] >= least ? both : null
}

const isCrossed = (river: River, row: ChunkedRow): boolean =>
  row.chunks.some(({ box }) => shared(box[0], box[2], river[0], river[1]) > 0.9 * (river[1] - river[0]))

/** Each river narrowed by the row's gaps; one that words cross too often is lost. */
const follow = (courses: readonly Course[], row: ChunkedRow): Course[] => {
  const gaps = gapsOf(row)
  const least = 0.35 * row.size
  return courses.flatMap(({ river, clear, crossed }) => {
    const both = gaps.flatMap(gap => meet(river, gap, least) ?? [])
    const widest = gaps.map(gap => meet(river, gap, least)).filter(gap => gap !== null)
    const best = widest.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
    if (both.length > 0 && best) return [{ river: best, clear: clear + 1, crossed }]
    const more = crossed + (isCrossed(river, row) ? 1 : 0)
    return more > 1 + 0.25 * clear ? [] : [{ river, clear, crossed: more }]
  })
}

const caption = /^(?:bảng|biểu|hình|phụ lục|table|figure|chart|graph)\s*(?:số\s*)?[\dIVX]/iu

const clearances = (courses: readonly Course[]): number => courses.reduce((sum, { clear }) => sum + clear, 0)

const isNear = (above: ChunkedRow | undefined, below: ChunkedRow, ems: number): boolean =>
  above !== undefined && below.row.box[1] - above.row.box[3] <= ems * Math.max(below.size, above.size)

/** A row of one chunk far below the last, or a caption: what comes after is another table. */
const isTitle = (rows: readonly ChunkedRow[], index: number, usual: number): boolean => {
  const [above, row] = [rows[index - 1], rows[index]]
  if (!above || !row || row.chunks.length > 1) return false
  const gap = row.row.box[1] - above.row.box[3]
  return gap > usual + row.size || row.chunks.some(chunk => caption.test(chunkText(chunk)))
}

const gapsBelow = (rows: readonly ChunkedRow[]): number[] =>
  rows.slice(1).map((row, index) => row.row.box[1] - (rows[index]?.row.box[3] ?? 0))

/** From the row down, as far as rivers that begin in it run. */
const growDown = (rows: readonly ChunkedRow[], from: number): number => {
  const first = rows[from]
  if (!first) return from
  let courses: readonly Course[] = gapsOf(first).map(river => ({ river, clear: 1, crossed: 0 }))
  let to = from + 1
  for (let index = to; index < rows.length && index - to <= mostLoose; index++) {
    const row = rows[index]
    if (!row || !isNear(rows[index - 1], row, farthest)) break
    if (isTitle(rows, index, median(gapsBelow(rows.slice(from, to)), 0.5 * row.size))) break
    const next = follow(courses, row)
    if (next.length === 0) break
    if (clearances(next) > clearances(courses)) to = index + 1
    courses = next
  }
  return to
}

/** A head over some of the columns stands in their middle; a title, in the table's. */
const isHeadOver = (row: ChunkedRow, below: readonly ChunkedRow[]): boolean => {
  const [chunk] = row.chunks
  if (!chunk || row.chunks.length > 1 || caption.test(chunkText(chunk))) return false
  const left = Math.min(...below.map(({ row: { box } }) => box[0]))
  const right = Math.max(...below.map(({ row: { box } }) => box[2]))
  const second = Math.min(...below.flatMap(({ chunks }) => chunks.slice(1, 2).map(({ box }) => box[0])))
  const isInside = chunk.box[0] > second - row.size && chunk.box[2] < right + row.size
  const middle = centreX(chunk.box)
  return isInside && Math.abs(middle - (second + right) / 2) < Math.abs(middle - (left + right) / 2)
}

/** Rows above that head the columns. */
const growUp = (rows: readonly ChunkedRow[], from: number, to: number): number => {
  let top = from
  while (top > 0 && from - top < 3) {
    const row = rows[top - 1]
    const below = rows[top]
    if (!row || !below || !isNear(row, below, 0.8) || !isHeadOver(row, rows.slice(from, to))) break
    top--
  }
  return top
}

const isParted = (row: ChunkedRow): boolean => row.chunks.length > 1

const flowing = (rows: readonly ChunkedRow[]): Stretch[] => {
  const stretches: Stretch[] = []
  for (let from = 0; from < rows.length; ) {
    const row = rows[from]
    const to = row && isParted(row) ? growDown(rows, from) : from + 1
    if (to - from > 1) {
      const last = stretches.at(-1)?.to ?? 0
      stretches.push({ from: Math.max(last, growUp(rows, from, to)), to, isBounded: false })
    }
    from = to
  }
  return stretches
}

/** Points: a shorter rule bounds no table; more rules are a drawing. */
const shortest = 60
const mostLines = 400

/** Edges at one height as one. */
const levels = (edges: readonly Edge[]): Edge[] => {
  const lines: Edge[] = []
  for (const edge of edges.toSorted((a, b) => a.at - b.at)) {
    const last = lines.at(-1)
    if (last && edge.at - last.at < 1.5)
      lines[lines.length - 1] = { at: last.at, from: Math.min(last.from, edge.from), to: Math.max(last.to, edge.to) }
    else lines.push(edge)
  }
  return lines
}

const sameReach = (a: Edge, b: Edge): boolean => Math.abs(a.from - b.from) < 8 && Math.abs(a.to - b.to) < 8

const isTabular = (rows: readonly ChunkedRow[], { from, to }: Edge): boolean => {
  const parted = rows.filter(isParted).length
  const inside = rows.every(({ row: { box } }) => box[0] > from - 12 && box[2] < to + 12)
  const full = rows.filter(row => !isParted(row) && width(row.row.box) > 0.85 * (to - from)).length
  return inside && rows.length > 0 && parted * 2 >= rows.length && full * 3 < rows.length
}

/** From the rule down over its like, as long as what stands between is tabular: the row after, and the last rule. */
const closeBelow = (rows: readonly ChunkedRow[], lines: readonly Edge[], index: number, from: number) => {
  const top = lines[index]
  let [to, last] = [from, index]
  for (let next = index + 1; top && next < lines.length; next++) {
    const line = lines[next]
    if (!line || !sameReach(top, line)) continue
    const end = rows.findLastIndex(({ row: { box } }) => centreY(box) < line.at) + 1
    if (end <= to) continue
    if (!isTabular(rows.slice(to, end), top)) break
    to = end
    last = next
  }
  return { to, last }
}

/** Between rules of one reach, one below the other, with parted rows between each and the next. */
const bounded = (rows: readonly ChunkedRow[], across: readonly Edge[]): Stretch[] => {
  const long = levels(across).filter(edge => edge.to - edge.from > shortest)
  const lines = long.length > mostLines ? [] : long
  const stretches: Stretch[] = []
  for (let index = 0; index < lines.length; index++) {
    const from = rows.findIndex(({ row: { box } }) => centreY(box) > (lines[index]?.at ?? 0))
    if (from < 0) break
    const { to, last } = closeBelow(rows, lines, index, from)
    if (to - from < 2) continue
    stretches.push({ from, to, isBounded: true })
    index = last
  }
  return stretches
}

const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.to && b.from < a.to

/** Rules are surer than rivers; what flows on over the last rule is the same table. */
export const findStretches = (rows: readonly ChunkedRow[], across: readonly Edge[]): Stretch[] => {
  const flows = flowing(rows)
  const between = bounded(rows, across)
  const grown = between.map(stretch => {
    const [flow, ...more] = flows.filter(other => overlap(other, stretch))
    const isAlone = flow && more.length === 0 && between.filter(other => overlap(other, flow)).length === 1
    const to = isAlone && stretch.to - stretch.from < 3 ? Math.max(stretch.to, flow.to) : stretch.to
    return { ...stretch, to }
  })
  const rest = flows.filter(flow => !grown.some(stretch => overlap(stretch, flow)))
  return [...grown, ...rest].sort((a, b) => a.from - b.from)
}
