// Marked cells → the stretches that hang together.

import type { Box } from '../../model/document.ts'

export interface Region {
  /** Cells, half-open. */
  readonly box: Box
  /** How many cells are marked. */
  readonly size: number
}

export interface Grid {
  readonly width: number
  readonly height: number
  /** One byte a cell, 1 where it is marked. */
  readonly data: Uint8Array
}

/** Stretches of marked cells between which no gap is wider than `reach` cells. */
export const regionsOf = (grid: Grid, reach: number): Region[] => {
  const seen = new Uint8Array(grid.data.length)
  const regions: Region[] = []
  for (let start = 0; start < seen.length; start++)
    if (grid.data[start] === 1 && seen[start] === 0) regions.push(spread(grid, { seen, start, reach }))
  return regions
}

interface Spread {
  readonly seen: Uint8Array
  readonly start: number
  readonly reach: number
}

const spread = ({ width, height, data }: Grid, { seen, start, reach }: Spread): Region => {
  const waiting = [start]
  seen[start] = 1
  let [x0, y0, x1, y1, size] = [width, height, 0, 0, 0]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width
    const y = (at - x) / width
    x0 = Math.min(x0, x)
    y0 = Math.min(y0, y)
    x1 = Math.max(x1, x + 1)
    y1 = Math.max(y1, y + 1)
    size++
    const right = Math.min(width - 1, x + reach)
    const low = Math.min(height - 1, y + reach)
    for (let row = Math.max(0, y - reach); row <= low; row++)
      for (let near = row * width + Math.max(0, x - reach); near <= row * width + right; near++)
        if (data[near] === 1 && seen[near] === 0) {
          seen[near] = 1
          waiting.push(near)
        }
  }
  return { box: [x0, y0, x1, y1], size }
}
