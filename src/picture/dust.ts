// What is no writing in the picture of a cell: dots with nothing near them, remains of lines along its edges.

import type { Box } from '../model/document.ts'
import type { Grey } from './raster.ts'

/** Millimetres: a dot is no larger, and the full stop or mark that it might be stands no further from its letter. */
const [largest, nearest] = [0.6, 0.95]

/** The boxes of what hangs together, also by corners. */
const blobsOf = ({ width, height, data }: Grey, limit: number): Box[] => {
  const seen = new Uint8Array(width * height)
  const blobs: Box[] = []
  const stack: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] as number) >= limit) continue
    let [x0, y0, x1, y1] = [width, height, 0, 0]
    seen[start] = 1
    stack.push(start)
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      const [x, y] = [i % width, Math.floor(i / width)]
      x0 = Math.min(x0, x)
      y0 = Math.min(y0, y)
      x1 = Math.max(x1, x + 1)
      y1 = Math.max(y1, y + 1)
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (seen[next] || (data[next] as number) >= limit) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    blobs.push([x0, y0, x1, y1])
  }
  return blobs
}

const distance = (a: Box, b: Box): number => Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])

/** Thin, and at an edge of the picture. */
const isRemnant = ([x0, y0, x1, y1]: Box, { width, height, dpi }: Grey): boolean => {
  const thin = (largest * dpi) / 25.4
  const isUpright = x1 - x0 <= thin && (x0 <= 1 || x1 >= width - 1)
  return isUpright || (y1 - y0 <= thin && (y0 <= 1 || y1 >= height - 1))
}

/** `limit`: ink is darker. */
export const withoutDust = (grey: Grey, limit: number): Grey => {
  const mm = grey.dpi / 25.4
  const blobs = blobsOf(grey, limit)
  const isDot = ([x0, y0, x1, y1]: Box) => Math.max(x1 - x0, y1 - y0) <= largest * mm
  const isAlone = (dot: Box) => blobs.every(other => other === dot || distance(other, dot) > nearest * mm)
  const data = grey.data.slice()
  const wiped = blobs.filter(blob => isRemnant(blob, grey) || (isDot(blob) && isAlone(blob)))
  for (const [x0, y0, x1, y1] of wiped)
    for (let y = Math.max(0, y0 - 1); y < Math.min(grey.height, y1 + 1); y++)
      data.fill(255, y * grey.width + Math.max(0, x0 - 1), y * grey.width + Math.min(grey.width, x1 + 1))
  return { ...grey, data }
}
