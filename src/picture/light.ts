// One channel, evenly lit: the paper is found tile by tile, and every pixel is measured against it.

import type { Grey, Raster } from './raster.ts'

/** The lightest of red, green and blue: red seals and blue pen fade, black stays. */
export const lightest = ({ width, height, channels, data, dpi }: Raster): Grey => {
  if (channels === 1) return { width, height, channels, data, dpi }
  const grey = new Uint8Array(width * height)
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const red = data[j]!
    const green = data[j + 1]!
    const blue = data[j + 2]!
    const lighter = red > green ? red : green
    grey[i] = lighter > blue ? lighter : blue
  }
  return { width, height, channels: 1, data: grey, dpi }
}

// lighter is noise
const paper = 240

interface Tiles {
  readonly across: number
  readonly down: number
  /** Pixels. */
  readonly size: number
  readonly values: Float32Array
}

/** The value that `share` of a histogram's samples do not exceed. */
const quantile = (counts: Uint32Array, share: number): number => {
  let left = counts.reduce((sum, count) => sum + count, 0) * share
  for (let value = 0; value < counts.length; value++) {
    left -= counts[value]!
    if (left <= 0) return value
  }
  return counts.length - 1
}

/** Every second pixel of every second row: enough to know a tile. */
const countInto = (counts: Uint32Array, { data, width, height }: Grey, [x0, y0, size]: readonly number[]): void => {
  const right = Math.min(width, x0! + size!)
  const bottom = Math.min(height, y0! + size!)
  for (let y = y0!; y < bottom; y += 2)
    for (let x = x0!, at = y * width + x0!; x < right; x += 2, at += 2) counts[data[at]!]!++
}

const tilesOf = (grey: Grey): Tiles => {
  const size = Math.max(8, Math.round(Math.max(grey.width, grey.height) / 64))
  const across = Math.ceil(grey.width / size)
  const down = Math.ceil(grey.height / size)
  const values = new Float32Array(across * down)
  const counts = new Uint32Array(256)
  for (let i = 0; i < values.length; i++) {
    counts.fill(0)
    countInto(counts, grey, [(i % across) * size, Math.floor(i / across) * size, size])
    values[i] = quantile(counts, 0.75)
  }
  return { across, down, size, values }
}

/** Tiles that are no paper (a black edge, a photograph) get what most of the paper has; then each the mean around it. */
const smoothed = (tiles: Tiles): Tiles => {
  const { across, down, values } = tiles
  const usual = values.toSorted()[values.length >> 1]!
  const known = values.map(value => (value < usual * 0.4 ? usual : value))
  const mean = known.map((_, i) => {
    const [x, y] = [i % across, Math.floor(i / across)]
    let [sum, count] = [0, 0]
    for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
        sum += known[v * across + u]!
        count++
      }
    return sum / count
  })
  return { ...tiles, values: mean }
}

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

/** Evenly lit: as it is where the paper is equally light all over, else with the paper at `paper`. */
export const evenly = (grey: Grey): Grey => {
  const tiles = smoothed(tilesOf(grey))
  const sorted = tiles.values.toSorted()
  const [dim, bright] = [sorted[Math.floor(sorted.length * 0.03)] ?? 0, sorted[Math.floor(sorted.length * 0.97)] ?? 0]
  return bright - dim < bright * even ? grey : { ...grey, data: lifted(grey, tiles) }
}

export interface Levels {
  /** Ink is darker: halfway between ink and paper, and clear of the paper's noise. */
  readonly dark: number
  /** What is as light as this is paper, pale seal or pen; null where noise reaches below. */
  readonly pale: number | null
}

// seals and shadows are paler than this share of the way from ink to paper; rims of thin strokes begin darker
const paleShare = 0.6

/** Ink is what the darkest two thousandths of the picture are, paper what most of it is. */
export const levelsOf = (grey: Grey): Levels => {
  const counts = new Uint32Array(256)
  countInto(counts, grey, [0, 0, Math.max(grey.width, grey.height)])
  const light = quantile(counts, 0.75)
  const noise = (light - quantile(counts, 0.4)) / 0.9
  const clear = light - 3.5 * noise
  const dark = Math.min((light + quantile(counts, 0.002)) / 2, clear)
  const pale = dark + paleShare * (light - dark)
  return { dark, pale: pale > dark && pale < clear ? pale : null }
}

/** Whitens in place what is pale; ink stays as dark as it is. */
export const fadePale = ({ data }: Grey, { dark, pale }: Levels): void => {
  if (pale === null) return
  const stretch = (255 - dark) / (pale - dark)
  const faded = Uint8ClampedArray.from({ length: 256 }, (_, value) =>
    value <= dark ? value : dark + (value - dark) * stretch,
  )
  for (let i = 0; i < data.length; i++) data[i] = faded[data[i]!]!
}
