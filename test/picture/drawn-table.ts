// Pictures of tables, drawn pixel by pixel.

import type { Grey } from '../../src/picture/raster.ts'

export const paper = (width: number, height: number, dpi = 200): Grey => ({
  width,
  height,
  channels: 1,
  data: new Uint8Array(width * height).fill(250),
  dpi,
})

/** Half-open, in pixels. */
export const fill = ({ width, data }: Grey, [x0, y0, x1, y1]: readonly number[], level = 20): void => {
  for (let y = Math.round(y0 ?? 0); y < Math.round(y1 ?? 0); y++)
    data.fill(level, y * width + Math.round(x0 ?? 0), y * width + Math.round(x1 ?? 0))
}

interface Drawing {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly thickness?: number
  readonly level?: number
  /** Pixels by which a place of the flat paper is moved. */
  readonly bend?: (x: number, y: number) => readonly [number, number]
}

export const drawTable = (grey: Grey, { xs, ys, thickness = 2, level = 20, bend = () => [0, 0] }: Drawing): Grey => {
  const dot = (x: number, y: number) => {
    const [dx, dy] = bend(x, y)
    fill(grey, [x + dx, y + dy, x + dx + thickness, y + dy + thickness], level)
  }
  for (const y of ys) for (let x = xs[0] ?? 0; x <= (xs.at(-1) ?? 0); x += 0.5) dot(x, y)
  for (const x of xs) for (let y = ys[0] ?? 0; y <= (ys.at(-1) ?? 0); y += 0.5) dot(x, y)
  return grey
}

/** Letters with feet and stems: `count` of them, 20 pixels high. */
export const drawWord = (grey: Grey, x: number, y: number, count = 4): void => {
  for (let i = 0; i < count; i++) {
    fill(grey, [x + 16 * i, y, x + 16 * i + 4, y + 20])
    fill(grey, [x + 16 * i + 9, y, x + 16 * i + 12, y + 20])
    fill(grey, [x + 16 * i, y + 8, x + 16 * i + 12, y + 10])
    fill(grey, [x + 16 * i - 2, y + 18, x + 16 * i + 14, y + 20])
  }
}

/** The same each time. */
export const addNoise = (grey: Grey, spread: number): Grey => {
  let seed = 7
  for (let i = 0; i < grey.data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    grey.data[i] = Math.max(0, Math.min(255, (grey.data[i] ?? 0) + ((seed >>> 16) / 65536 - 0.5) * 2 * spread))
  }
  return grey
}
