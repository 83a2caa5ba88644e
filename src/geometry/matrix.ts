// Affine matrices as PDF writes them: [a b c d e f], x' = ax + cy + e, y' = bx + dy + f.

import type { Box, Matrix } from '../model/document.ts'
import { unite } from './box.ts'

export type { Matrix } from '../model/document.ts'

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export const toMatrix = (values: ArrayLike<number> | null | undefined): Matrix =>
  values && values.length >= 6
    ? [values[0] ?? 1, values[1] ?? 0, values[2] ?? 0, values[3] ?? 1, values[4] ?? 0, values[5] ?? 0]
    : identity

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const apply = (matrix: Matrix, x: number, y: number): [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

const pointBox = ([x, y]: readonly [number, number]): Box => [x, y, x, y]

export const boxAround = (points: readonly (readonly [number, number])[]): Box => unite(points.map(pointBox))

/** The way back; of a matrix that flattens everything, the identity. */
export const inverse = ([a, b, c, d, e, f]: Matrix): Matrix => {
  const size = a * d - b * c
  if (size === 0) return identity
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}

/** The box around what becomes of a box. */
export const moved = (matrix: Matrix, [x0, y0, x1, y1]: Box): Box =>
  boxAround([apply(matrix, x0, y0), apply(matrix, x1, y0), apply(matrix, x0, y1), apply(matrix, x1, y1)])
