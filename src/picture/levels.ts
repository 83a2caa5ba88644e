// What is ink in a picture, and what is paper.

import type { Grey } from './raster.ts'

/** The value that `share` of a histogram's samples do not exceed. */
export const quantile = (counts: Uint32Array, share: number): number => {
  let all = 0
  for (let value = 0; value < counts.length; value++) all += counts[value]!
  let left = all * share
  for (let value = 0; value < counts.length; value++) {
    left -= counts[value]!
    if (left <= 0) return value
  }
  return counts.length - 1
}

/** Every second pixel of every second row: enough to know a tile. */
export const countInto = (
  counts: Uint32Array,
  { data, width, height }: Grey,
  [x0, y0, size]: readonly number[],
): void => {
  const right = Math.min(width, x0! + size!)
  const bottom = Math.min(height, y0! + size!)
  for (let y = y0!; y < bottom; y += 2)
    for (let x = x0!, at = y * width + x0!; x < right; x += 2, at += 2) counts[data[at]!]!++
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
