// Paths → ruling lines: straight strokes along the page's edges, and filled rectangles thin enough to be lines.

import { height, width } from '../../geometry/box.ts'
import { apply, boxAround, type Matrix } from '../../geometry/matrix.ts'
import type { Box } from '../../model/document.ts'

/** pdfjs's codes inside a path, and how many numbers follow each. */
const lengths = [2, 2, 6, 4, 0] as const
const [moveTo, lineTo, , , closePath] = [0, 1, 2, 3, 4] as const

type Point = readonly [number, number]

export interface Subpath {
  readonly points: readonly Point[]
  readonly isClosed: boolean
  readonly isCurved: boolean
}

/** Points: a filled box thinner than this is a line. */
export const thin = 3

export const readSubpaths = (data: ArrayLike<number>, matrix: Matrix): Subpath[] => {
  const subpaths: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = []
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? -1
    const count = lengths[code as 0] ?? data.length
    if (code === moveTo) subpaths.push({ points: [], isClosed: false, isCurved: false })
    const subpath = subpaths.at(-1)
    if (subpath && count > 0) subpath.points.push(apply(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0))
    if (subpath && code === closePath) subpath.isClosed = true
    if (subpath && code > lineTo && code < closePath) subpath.isCurved = true
    at += count + 1
  }
  return subpaths
}

/** Points by which a line may be off the straight. */
const slope = 0.7

const isStraight = (box: Box): boolean => Math.min(width(box), height(box)) < slope

const strokedRules = ({ points, isClosed }: Subpath): Box[] => {
  const ends = isClosed && points[0] ? [...points, points[0]] : points
  return ends
    .slice(1)
    .map((point, index) => boxAround([ends[index] ?? point, point]))
    .filter(isStraight)
}

const filledRules = (subpath: Subpath): Box[] => {
  const box = boxAround(subpath.points)
  return Math.min(width(box), height(box)) <= thin ? [box] : []
}

export const toRules = (subpaths: readonly Subpath[], how: { stroked: boolean; filled: boolean }): Box[] =>
  subpaths
    .filter(subpath => !subpath.isCurved && subpath.points.length > 1)
    .flatMap(subpath => [...(how.stroked ? strokedRules(subpath) : []), ...(how.filled ? filledRules(subpath) : [])])
