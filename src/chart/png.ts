// A chart as pixels, from the same outlines.

import sharp from 'sharp'
import type { Chart } from './chart.ts'
import { width as drawn } from './page.ts'
import { chartSvg } from './svg.ts'

/** Widest picture in pixels; its height follows, up to the highest. */
export const widestPng = 4000
const highestPng = 20_000

/** `width` in pixels, by default twice the width of the drawing (1600), white behind. Throws as `chartSvg` does. */
export async function chartPng(chart: Chart, width: number = 2 * drawn): Promise<Uint8Array> {
  const svg = Buffer.from(chartSvg(chart))
  const { height = 1 } = await sharp(svg).metadata()
  const pixels = Math.round(Math.max(1, Math.min(width, widestPng, (highestPng * drawn) / height)))
  return sharp(svg, { density: (72 * pixels) / drawn })
    .flatten({ background: '#ffffff' })
    .resize({ width: pixels })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
