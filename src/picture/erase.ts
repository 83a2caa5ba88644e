// Lines taken out of a picture, up to where letters touch them.

import type { Line } from './line.ts'
import type { Grey } from './raster.ts'

/** A pixel beside the line that is darker than this share of the paper's grey is a letter's. */
const inkShare = 0.6

/** Across first: then lines down find paper on both sides of each crossing. */
export const erase = (grey: Grey, lines: readonly Line[]): Grey => {
  const data = grey.data.slice()
  for (const line of lines) eraseLine({ ...grey, data }, line)
  return { ...grey, data }
}

const eraseLine = ({ width, height, data }: Grey, line: Line): void => {
  const isAcross = line.direction === 'across'
  const [along, beside, last] = isAcross ? [1, width, height - 1] : [width, 1, width - 1]
  const half = line.thickness / 2 + 1.2
  for (let place = line.from; place < Math.min(line.to, isAcross ? width : height); place++) {
    const t = (place - line.from) / line.step
    const [a, b] = [line.ats[Math.floor(t)] as number, line.ats[Math.floor(t) + 1] as number]
    const at = a + (b - a) * (t % 1)
    const first = Math.max(1, Math.round(at - half))
    const end = Math.min(last - 1, Math.round(at + half))
    const start = place * along
    const before = Math.max(
      data[start + (first - 1) * beside] as number,
      data[start + Math.max(0, first - 2) * beside] as number,
    )
    const after = Math.max(
      data[start + (end + 1) * beside] as number,
      data[start + Math.min(last, end + 2) * beside] as number,
    )
    const paper = Math.max(before, after)
    if (Math.min(before, after) < inkShare * paper) continue
    for (let p = first; p <= end; p++) data[start + p * beside] = paper
  }
}
