// The picture in strips half a millimetre wide: in each, the short dark dashes that a ruling line across it leaves.

import type { Grey } from './raster.ts'

export type Direction = 'across' | 'down'

/** What a strip shows of lines that cross it, sorted by strip, then by place. */
export interface Dashes {
  /** Pixels a strip is wide, and how many strips there are. */
  readonly step: number
  readonly strips: number
  /** Pixels from end to end of a strip. */
  readonly length: number
  /** Of each dash: its strip, its middle in pixels along the strip, its thickness, and its depth in grey levels. */
  readonly strip: readonly number[]
  readonly at: readonly number[]
  readonly thickness: readonly number[]
  readonly depth: readonly number[]
  /** 0…1: how alike the paper on both sides is; the foot of a letter has ink on one side. */
  readonly evenness: readonly number[]
}

export const millimetres = (grey: Grey): number => grey.dpi / 25.4

/** Mean grey of each strip at each place: an across line's strips stand upright, side by side. */
const toStrips = (grey: Grey, direction: Direction, step: number): Uint8Array => {
  const { width, height, data } = grey
  if (direction === 'across') {
    const strips = Math.floor(width / step)
    const means = new Uint8Array(strips * height)
    for (let y = 0; y < height; y++)
      for (let s = 0, i = y * width; s < strips; s++) {
        let sum = 0
        for (const end = i + step; i < end; i++) sum += data[i] as number
        means[s * height + y] = sum / step
      }
    return means
  }
  const strips = Math.floor(height / step)
  const means = new Uint8Array(strips * width)
  const sums = new Uint16Array(width)
  for (let s = 0; s < strips; s++) {
    sums.fill(0)
    for (let i = s * step * width, row = 0; row < step; row++)
      for (let x = 0; x < width; x++, i++) sums[x] = (sums[x] as number) + (data[i] as number)
    for (let x = 0; x < width; x++) means[s * width + x] = (sums[x] as number) / step
  }
  return means
}

/** Grey levels by which a line is darker than the paper on both sides, at least, and asked at most. */
const [leastDepth, mostAsked] = [24, 60]

/** Noise must not look like lines: four times what neighbouring places usually differ by. */
const depthFor = (means: Uint8Array): number => {
  const differences = new Uint32Array(256)
  let left = 0
  for (let i = 2; i < means.length; i += 7, left += 0.5) {
    const difference = Math.abs((means[i] as number) - (means[i - 2] as number))
    differences[difference] = (differences[difference] as number) + 1
  }
  let middle = 0
  while (left > 0) left -= differences[middle++] as number
  return Math.min(mostAsked, Math.max(leastDepth, 4 * (middle - 1)))
}

/** Millimetres from a line's middle at which there is paper again: beside a thin one, and beside a thick or double one. */
const [near, far] = [0.45, 0.9]

export const findDashes = (grey: Grey, direction: Direction): Dashes => {
  const mm = millimetres(grey)
  const step = Math.max(3, Math.round(mm / 2))
  const means = toStrips(grey, direction, step)
  const least = depthFor(means)
  const length = direction === 'across' ? grey.height : grey.width
  const strips = Math.floor((direction === 'across' ? grey.width : grey.height) / step)
  const found: Record<'strip' | 'at' | 'thickness' | 'depth' | 'evenness', number[]> = {
    strip: [],
    at: [],
    thickness: [],
    depth: [],
    evenness: [],
  }
  const [r1, r2] = [Math.max(2, Math.round(near * mm)), Math.max(4, Math.round(far * mm))]
  for (let s = 0; s < strips; s++) {
    const base = s * length
    // of the dash that is being followed
    let [weight, moment, size, depth, evenness] = [0, 0, 0, 0, 0]
    for (let p = r2; p < length - r2; p++) {
      const i = base + p
      const value = means[i] as number
      const before =
        (means[i - r1] as number) > (means[i - r2] as number) ? (means[i - r1] as number) : (means[i - r2] as number)
      const lower = before - value
      if (lower >= least) {
        const after =
          (means[i + r1] as number) > (means[i + r2] as number) ? (means[i + r1] as number) : (means[i + r2] as number)
        const other = after - value
        if (other >= least) {
          const lesser = lower < other ? lower : other
          weight += lesser
          moment += lesser * p
          size++
          if (lesser > depth) {
            depth = lesser
            evenness = lesser / (lower > other ? lower : other)
          }
          continue
        }
      }
      if (size === 0) continue
      if (size <= r2) {
        found.strip.push(s)
        found.at.push(moment / weight)
        // as wide as an even black would be
        found.thickness.push(weight / depth)
        found.depth.push(depth)
        found.evenness.push(evenness)
      }
      ;[weight, moment, size, depth, evenness] = [0, 0, 0, 0, 0]
    }
  }
  return { ...found, step, strips, length }
}
