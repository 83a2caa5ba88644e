// Which stretches of coloured cells can be a stamp with words.

import type { Box } from '../../model/document.ts'
import type { Cells } from './ink.ts'
import { type Region, regionsOf } from './regions.ts'

// millimetres; a frame's own gap is closed by `near`, loose letters of one stamp are joined by `far`
const reach = { near: 1, far: 3 }
const least = { long: 6, short: 2.2 }
const framed = { long: 10, short: 5 }
const most = { long: 130, short: 70 }
// a heading on one line may be long, and is not taken apart: one of its words is no mark
const lineHeight = 12
// a page on which everything is coloured is a photograph
const mostStretches = 40

/** Boxes in cells, the largest stretches first. */
export const stretchesOf = (grid: Cells): Box[] => {
  const mm = grid.dpi / 25.4
  const far = regionsOf(grid, Math.round(reach.far * mm)).filter(region => isOf(region, mm, least))
  const near = far.length === 0 ? [] : regionsOf(grid, Math.round(reach.near * mm))
  const parts = near.filter(part => isPart(part, far, mm))
  return [...far, ...parts]
    .filter(region => !isLarger(region, mm) && !isSolid(region) && !isSeal(region, grid))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostStretches)
    .map(({ box }) => box)
}

interface Size {
  readonly long: number
  readonly short: number
}

const sizeOf = ([x0, y0, x1, y1]: Box, mm: number): Size => ({
  long: Math.max(x1 - x0, y1 - y0) / mm,
  short: Math.min(x1 - x0, y1 - y0) / mm,
})

const isOf = ({ box }: Region, mm: number, least: Size): boolean => {
  const { long, short } = sizeOf(box, mm)
  return long >= least.long && short >= least.short
}

const isLarger = ({ box }: Region, mm: number): boolean => {
  const { long, short } = sizeOf(box, mm)
  return (long > most.long && short > lineHeight) || short > most.short
}

const areaOf = ([x0, y0, x1, y1]: Box): number => (x1 - x0) * (y1 - y0)

const isSolid = ({ box, size }: Region): boolean => size > 0.8 * areaOf(box)

/** A stamp that another, a seal, a signature or specks touch. */
const isPart = (part: Region, whole: readonly Region[], mm: number): boolean =>
  isOf(part, mm, framed) &&
  whole.some(
    ({ box }) => sizeOf(box, mm).short > lineHeight && holds(box, part.box) && areaOf(part.box) < 0.7 * areaOf(box),
  )

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

const sectors = 24

/** Round, with a ring of ink all about its edge; its words run in a circle, none is a mark. */
const isSeal = ({ box: [x0, y0, x1, y1] }: Region, { width, data, dpi }: Cells): boolean => {
  const [across, down] = [x1 - x0, y1 - y0]
  if (across > 1.2 * down || down > 1.2 * across || down < (15 / 25.4) * dpi) return false
  const met = new Set<number>()
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      if (data[y * width + x] !== 1) continue
      const [u, v] = [(2 * (x - x0 + 0.5)) / across - 1, (2 * (y - y0 + 0.5)) / down - 1]
      const radius = Math.hypot(u, v)
      if (radius > 1.15) return false
      if (radius > 0.85) met.add(Math.floor(((Math.atan2(v, u) / Math.PI + 1) / 2) * sectors) % sectors)
    }
  return met.size >= 0.8 * sectors
}
