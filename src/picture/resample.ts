// One resampling that turns, straightens and scales: each pixel asks where it comes from.

import type { Matrix } from '../geometry/matrix.ts'
import type { Sheet } from '../geometry/turn.ts'
import type { Grey } from './raster.ts'

// a pixel's centre is kept this finely between its neighbours
const phases = 64

/** Catmull–Rom: sharp enough for thin strokes; weights of four neighbours for each phase. */
const cubic = (t: number): readonly [number, number, number, number] => [
  ((2 - t) * t - 1) * t * 0.5,
  ((3 * t - 5) * t * t + 2) * 0.5,
  ((4 - 3 * t) * t + 1) * t * 0.5,
  (t - 1) * t * t * 0.5,
]

const weights = Float32Array.from(Array.from({ length: phases + 1 }, (_, phase) => cubic(phase / phases)).flat())

/** `toSource`: pixels of the result → pixels of `source`; white beyond its edges. */
export const resample = (source: Grey, toSource: Matrix, { width, height }: Sheet): Uint8Array => {
  const [a, b, c, d, e, f] = toSource
  const { data, width: w, height: h } = source
  const out = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++) {
    // from centre to centre
    let u = a * 0.5 + c * (y + 0.5) + e - 0.5
    let v = b * 0.5 + d * (y + 0.5) + f - 0.5
    for (let x = 0, at = y * width; x < width; x++, at++, u += a, v += b) {
      const x0 = Math.floor(u)
      const y0 = Math.floor(v)
      if (x0 < 1 || y0 < 1 || x0 >= w - 2 || y0 >= h - 2) {
        if (x0 >= 0 && y0 >= 0 && x0 < w && y0 < h) out[at] = data[y0 * w + x0] ?? 255
        continue
      }
      const i = (((u - x0) * phases + 0.5) << 2) & ~3
      const j = (((v - y0) * phases + 0.5) << 2) & ~3
      const [p, q, r, s] = [weights[i]!, weights[i + 1]!, weights[i + 2]!, weights[i + 3]!]
      let sum = 0
      for (let k = 0, from = (y0 - 1) * w + x0 - 1; k < 4; k++, from += w)
        sum += weights[j + k]! * (p * data[from]! + q * data[from + 1]! + r * data[from + 2]! + s * data[from + 3]!)
      out[at] = sum < 0 ? 0 : sum > 255 ? 255 : sum + 0.5
    }
  }
  return out
}
