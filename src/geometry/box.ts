// Boxes: [x0, y0, x1, y1], y downwards.

import type { Box } from '../model/document.ts'

export const width = (box: Box): number => box[2] - box[0]
export const height = (box: Box): number => box[3] - box[1]
export const centreX = (box: Box): number => (box[0] + box[2]) / 2
export const centreY = (box: Box): number => (box[1] + box[3]) / 2
export const area = (box: Box): number => Math.max(0, width(box)) * Math.max(0, height(box))

export const unite = (boxes: readonly Box[]): Box => {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const box of boxes) {
    x0 = Math.min(x0, box[0])
    y0 = Math.min(y0, box[1])
    x1 = Math.max(x1, box[2])
    y1 = Math.max(y1, box[3])
  }
  return boxes.length === 0 ? [0, 0, 0, 0] : [x0, y0, x1, y1]
}

/** The length that two intervals share; negative: the gap between them. */
export const shared = (a0: number, a1: number, b0: number, b1: number): number => Math.min(a1, b1) - Math.max(a0, b0)

export const sharedHeight = (a: Box, b: Box): number => shared(a[1], a[3], b[1], b[3])

export const intersection = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
]

export const holdsPoint = (box: Box, x: number, y: number): boolean =>
  x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]

export const holdsCentre = (box: Box, inner: Box): boolean => holdsPoint(box, centreX(inner), centreY(inner))

const cents = (value: number): number => Math.round(value * 100) / 100

/** To hundredths of a point: more is noise of the arithmetic, and would differ between machines. */
export const rounded = (box: Box): Box => [cents(box[0]), cents(box[1]), cents(box[2]), cents(box[3])]
