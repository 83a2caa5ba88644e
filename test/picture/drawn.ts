// Pages drawn for tests: lines of blocks as high as letters, with dots where a language of many marks has them.

import type { Raster } from '../../src/picture/raster.ts'

export interface Page {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export const blankPage = (width = 700, height = 900, paper = 240): Page => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(paper),
})

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function paint(page: Page, { x, y, width, height }: Rectangle, value = 20): void {
  for (let row = y; row < y + height; row++) page.data.fill(value, row * page.width + x, row * page.width + x + width)
}

/** Every tone mark is a dot of 4 × 3 pixels two pixels over its letter of 12 × 17; lines end in a full stop of 4 × 4. */
export function writeLines(page: Page): void {
  for (let y = 150; y < page.height - 150; y += 46) {
    let end = 0
    for (let x = 100, i = 0; x < page.width - 120; x += i % 5 === 4 ? 26 : 16, i++) {
      paint(page, { x, y, width: 12, height: 17 })
      if (i % 3 === 0) paint(page, { x: x + 4, y: y - 5, width: 4, height: 3 })
      end = x + 12
    }
    paint(page, { x: end + 4, y: y + 13, width: 4, height: 4 })
  }
}

export const writtenPage = (): Page => {
  const page = blankPage()
  writeLines(page)
  return page
}

/** Each pixel's value from its place and what was there. */
export const changed = (page: Page, to: (value: number, x: number, y: number) => number): Page => ({
  ...page,
  data: page.data.map((value, i) => Math.max(0, Math.min(255, to(value, i % page.width, Math.floor(i / page.width))))),
})

/** The same page seen through a window that is turned by `degrees` clockwise about its middle. */
export const tilted = (page: Page, degrees: number): Page => {
  const angle = (degrees * Math.PI) / 180
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const [mx, my] = [page.width / 2, page.height / 2]
  return changed(page, (_, x, y) => {
    const [dx, dy] = [x + 0.5 - mx, y + 0.5 - my]
    const [u, v] = [Math.floor(c * dx + s * dy + mx), Math.floor(c * dy - s * dx + my)]
    return u < 0 || v < 0 || u >= page.width || v >= page.height ? 240 : (page.data[v * page.width + u] ?? 240)
  })
}

/** Turned clockwise by a quarter. */
export const quarterTurned = ({ width, height, data }: Page): Page => ({
  width: height,
  height: width,
  data: data.map((_, i) => data[(height - 1 - (i % height)) * width + Math.floor(i / height)] ?? 0),
})

/** The same noise each time. */
export const noisy = (page: Page, strength: number): Page => {
  let state = 7
  return changed(page, value => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return value + (state / 2 ** 32 - 0.5) * 2 * strength
  })
}

export const greyRaster = (page: Page, dpi = 200): Raster => ({ ...page, channels: 1, dpi })
