// More pixels than a recogniser can use only cost time.

import type { Grey } from './raster.ts'

// the longer side: A4 at 380 dpi
const enough = 4400

const half = ({ width: w, height: h, data, dpi }: Grey): Grey => {
  const [width, height] = [w >> 1, h >> 1]
  const out = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0, p = 2 * y * w; x < width; x++, p += 2)
      out[at++] = (data[p]! + data[p + 1]! + data[p + w]! + data[p + w + 1]! + 2) >> 2
  return { width, height, channels: 1, data: out, dpi: dpi / 2 }
}

/** Halved until it is no larger than is of use. */
export const halved = (grey: Grey): Grey =>
  Math.max(grey.width, grey.height) > enough && Math.min(grey.width, grey.height) > 1 ? halved(half(grey)) : grey
