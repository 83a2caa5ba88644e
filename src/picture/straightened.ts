// One resampling that straightens and scales, in two passes: along the rows, then down the columns.

import type { Matrix } from '../geometry/matrix.ts'
import type { Sheet } from '../geometry/turn.ts'
import type { Grey } from './raster.ts'

// places between two pixels in 65536ths, of which the weights know 64; weights in 256ths: whole numbers are fast
const one = 65536
const phases = 64
// most of a page: it is there already
const white = 255

/** Catmull–Rom: sharp enough for thin strokes; weights of four neighbours. */
const cubic = (t: number): readonly number[] => [
  ((2 - t) * t - 1) * t * 128,
  ((3 * t - 5) * t * t + 2) * 128,
  ((4 - 3 * t) * t + 1) * t * 128,
  (t - 1) * t * t * 128,
]

const weights = Int32Array.from({ length: phases * 4 }, (_, i) =>
  Math.round(cubic(((i >> 2) + 0.5) / phases)[i & 3] ?? 0),
)

/** Pixels `from`…`to` of a line of `count`, whose places `first` + i·`step` have two neighbours on each side of `size`. */
const inside = (count: number, size: number, [first, step]: readonly [number, number]): [number, number] => {
  const a = (1 - first) / step
  const b = (size - 2 - 1e-3 - first) / step
  const from = step === 0 ? (first >= 1 && first < size - 2 ? 0 : count) : Math.ceil(Math.min(a, b))
  const to = step === 0 ? count : Math.floor(Math.max(a, b)) + 1
  return [Math.max(0, Math.min(count, from)), Math.max(0, Math.min(count, to))]
}

/** Row y of the result: source row y, its places `scale`·x + `slope`·y + `start`. */
const alongRows = (source: Grey, width: number, [scale, slope, start]: readonly [number, number, number]): Grey => {
  const { data, width: w, height } = source
  const out = new Uint8ClampedArray(width * height).fill(255)
  const step = Math.round(scale * one)
  for (let y = 0; y < height; y++) {
    // from centre to centre
    const first = scale * 0.5 + slope * (y + 0.5) + start - 0.5
    const [from, to] = inside(width, w, [first, scale])
    let u = Math.round((first + from * scale) * one)
    for (let x = from, at = y * width + from; x < to; x++, at++, u += step) {
      const p = y * w + (u >> 16)
      const a = data[p - 1]!
      const b = data[p]!
      const c = data[p + 1]!
      const d = data[p + 2]!
      if ((a & b & c & d) === white) continue
      const k = (u >> 8) & 252
      out[at] = (weights[k]! * a + weights[k + 1]! * b + weights[k + 2]! * c + weights[k + 3]! * d + 128) >> 8
    }
  }
  return { ...source, width, data: new Uint8Array(out.buffer) }
}

/** Pixel (x, y) of the result: the same column, at `slope`·x + `scale`·y + `start`. */
const downColumns = (source: Grey, height: number, [slope, scale, start]: readonly [number, number, number]): Grey => {
  const { data, width: w, height: h } = source
  const out = new Uint8ClampedArray(w * height).fill(255)
  const step = Math.round(slope * one)
  for (let y = 0; y < height; y++) {
    const first = slope * 0.5 + scale * (y + 0.5) + start - 0.5
    const [from, to] = inside(w, h, [first, slope])
    let v = Math.round((first + from * slope) * one)
    for (let x = from, at = y * w + from; x < to; x++, at++, v += step) {
      const p = (v >> 16) * w + x
      const a = data[p - w]!
      const b = data[p]!
      const c = data[p + w]!
      const d = data[p + w + w]!
      if ((a & b & c & d) === white) continue
      const k = (v >> 8) & 252
      out[at] = (weights[k]! * a + weights[k + 1]! * b + weights[k + 2]! * c + weights[k + 3]! * d + 128) >> 8
    }
  }
  return { ...source, height, data: new Uint8Array(out.buffer) }
}

/** `toSource`: pixels of the result → pixels of `source`, turning by less than 45°; white beyond its edges. */
export const straightened = (source: Grey, [a, b, c, d, e, f]: Matrix, { width, height }: Sheet): Uint8Array => {
  const rows = alongRows(source, width, [a - (c * b) / d, c / d, e - (c * f) / d])
  return downColumns(rows, height, [b, d, f]).data
}
