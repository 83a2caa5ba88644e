// How far a stamp is slanted: lines of letters and of its frame pile up where they are looked at along their own way.

import type { Grey } from '../raster.ts'

const widest = 24

/** Degrees clockwise, to a quarter. */
export const slantOf = (grey: Grey): number => {
  const points = inkPoints(grey)
  const coarse = bestOf(points, { from: -widest, to: widest, by: 1.5 })
  return bestOf(points, { from: coarse - 1.5, to: coarse + 1.5, by: 0.25 })
}

interface Points {
  readonly xs: Float32Array
  readonly ys: Float32Array
  /** The longest distance between two. */
  readonly across: number
}

/** Dark pixels, every second of every second row. */
const inkPoints = ({ width, height, data }: Grey): Points => {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2)
      if (data[y * width + x]! < 128) {
        xs.push(x)
        ys.push(y)
      }
  return { xs: Float32Array.from(xs), ys: Float32Array.from(ys), across: width + height }
}

interface Sweep {
  readonly from: number
  readonly to: number
  readonly by: number
}

const bestOf = (points: Points, { from, to, by }: Sweep): number => {
  let [best, most] = [0, -1]
  for (let angle = from; angle <= to; angle += by) {
    const found = piled(points, angle)
    if (found > most) [best, most] = [angle, found]
  }
  return best
}

const piled = ({ xs, ys, across }: Points, angle: number): number => {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const rows = new Uint32Array(across + 2)
  for (let i = 0; i < xs.length; i++) rows[((ys[i]! * cos - xs[i]! * sin + across) / 2) | 0]!++
  return rows.reduce((sum, count) => sum + count * count, 0)
}
