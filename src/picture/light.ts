// One channel, evenly lit: the paper is found tile by tile, and every pixel is measured against it.

import { wipeBorders } from './borders.ts'
import { falloff, paperOf, type Tiles, tilesOf } from './paper.ts'
import type { Grey } from './raster.ts'

// lighter is noise
const paper = 240

/** Paper over the picture, between the tiles' centres. */
const lifted = (grey: Grey, { across, down, size, values }: Tiles): Uint8Array => {
  const { data, width, height } = grey
  const out = new Uint8Array(data.length)
  const gains = new Float32Array(across + 1)
  for (let y = 0; y < height; y++) {
    const ty = Math.max(0, Math.min(down - 1, y / size - 0.5))
    const [top, part] = [Math.floor(ty), ty - Math.floor(ty)]
    const bottom = Math.min(down - 1, top + 1)
    for (let t = 0; t < across; t++)
      gains[t] = paper / (values[top * across + t]! * (1 - part) + values[bottom * across + t]! * part + 0.01)
    gains[across] = gains[across - 1]!
    for (let t = -1; t < across; t++) {
      const from = Math.max(0, Math.round((t + 0.5) * size))
      const to = Math.min(width, Math.round((t + 1.5) * size))
      const step = (gains[t + 1]! - gains[Math.max(0, t)]!) / size
      let gain = gains[Math.max(0, t)]!
      for (let x = from, at = y * width + from; x < to; x++, at++, gain += step) {
        const value = data[at]! * gain
        out[at] = value > 255 ? 255 : value
      }
    }
  }
  return out
}

// lamps and lids differ by less; a recogniser does not mind
const even = 0.12

/** Evenly lit: as it is where the paper is equally light all over, else with the paper at `paper`; a desk around it is wiped away. */
export const evenly = (grey: Grey): Grey => {
  const raw = tilesOf(grey)
  const { tiles, beside } = paperOf(raw)
  const sorted = tiles.values.toSorted()
  const [dim, bright] = [sorted[Math.floor(sorted.length * 0.03)] ?? 0, sorted[Math.floor(sorted.length * 0.97)] ?? 0]
  const isDesk = beside.some((is, i) => is && raw.values[i]! > bright * black)
  if (!isDesk && bright - dim < bright * even) return grey
  const lit = { ...grey, data: lifted(grey, tiles) }
  if (isDesk) {
    blacken(lit, raw, beside)
    wipeBorders(lit, paper * falloff, grey.dpi / 8)
  }
  return lit
}

// a lid's edge is no lighter
const black = 0.25

const blacken = ({ data, width, height }: Grey, { across, size }: Tiles, beside: Uint8Array): void => {
  for (const [i, is] of beside.entries()) {
    if (!is) continue
    const [left, top] = [(i % across) * size, Math.floor(i / across) * size]
    for (let y = top; y < Math.min(height, top + size); y++)
      data.fill(0, y * width + left, y * width + Math.min(width, left + size))
  }
}
