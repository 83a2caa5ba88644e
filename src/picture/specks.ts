// Dust: ink too small for this page's dots, and dots that stand far from any letter.

import type { Pieces } from './pieces.ts'
import type { Grey } from './raster.ts'

// in squares of the x-height: a full stop has 0.06, the dot of an i as much
const dot = 0.14
// dust is smaller than this share of the page's usual tone mark: thin print has thin marks
const dust = 0.6

interface Field {
  readonly cell: number
  readonly across: number
  readonly inked: Uint8Array
}

const isDot = ({ x0, y0, x1, y1, area }: Pieces, p: number, xHeight: number): boolean =>
  Math.max(x1[p]! - x0[p]!, y1[p]! - y0[p]!) < xHeight * 0.5 && area[p]! < dot * xHeight * xHeight

/** Cells of an eighth of the x-height in which something larger than a dot has ink. */
const fieldOf = (pieces: Pieces, width: number, xHeight: number, height: number): Field => {
  const cell = Math.max(1, xHeight / 8)
  const across = Math.ceil(width / cell) + 1
  const inked = new Uint8Array(across * (Math.ceil(height / cell) + 1))
  const { from, to, row, piece } = pieces
  const small = Uint8Array.from(pieces.area, (_, p) => Number(isDot(pieces, p, xHeight)))
  for (let run = 0; run < piece.length; run++) {
    if (small[piece[run]!]) continue
    const line = Math.floor(row[run]! / cell) * across
    for (let x = Math.floor(from[run]! / cell); x <= Math.floor((to[run]! - 1) / cell); x++) inked[line + x] = 1
  }
  return { cell, across, inked }
}

/** Cells around a piece that are looked at, each way. */
interface Reach {
  readonly sideways: number
  readonly upright: number
}

const isLone = (p: number, pieces: Pieces, { field, reach }: { field: Field; reach: Reach }): boolean => {
  const { cell, across, inked } = field
  const { x0, y0, x1, y1 } = pieces
  const margin = { x: cell * reach.sideways, y: cell * reach.upright }
  const left = Math.max(0, Math.floor((x0[p]! - margin.x) / cell))
  const right = Math.min(across - 1, Math.floor((x1[p]! + margin.x) / cell))
  const bottom = Math.floor((y1[p]! + margin.y) / cell)
  for (let y = Math.max(0, Math.floor((y0[p]! - margin.y) / cell)); y <= bottom; y++)
    for (let x = left; x <= right; x++) if (inked[y * across + x]) return false
  return true
}

// so many dots are a screen, not leaders
const halftone = 5000

/** Leader dots have company at their own height. */
const inRow = (dots: readonly number[], { x0, y0, x1, y1 }: Pieces, xHeight: number): Set<number> => {
  const kept = new Set<number>()
  if (dots.length > halftone) return kept
  for (let i = 0; i < dots.length; i++)
    for (let j = i + 1; j < dots.length; j++) {
      const [a, b] = [dots[i]!, dots[j]!]
      if (y0[b]! > y1[a]!) break
      const gap = Math.max(x0[b]! - x1[a]!, x0[a]! - x1[b]!)
      if (gap < xHeight && Math.abs(y1[a]! - y1[b]!) < xHeight * 0.15) kept.add(a).add(b)
    }
  return kept
}

// a tone mark stands over or under its letter, dust beside it
const beside: Reach = { sideways: 1.5, upright: 5 }
const around: Reach = { sideways: 8, upright: 8 }

/** The usual ink of dots that stand over or under something. */
const usualMark = (areas: readonly number[]): number => areas.toSorted((a, b) => a - b)[areas.length >> 1] ?? 0

const specksOf = (pieces: Pieces, { width, height }: Grey, xHeight: number): Uint8Array => {
  const field = fieldOf(pieces, width, xHeight, height)
  const specks = new Uint8Array(pieces.area.length)
  const lone: number[] = []
  const aside: number[] = []
  const marks: number[] = []
  for (let p = 0; p < specks.length; p++) {
    if (!isDot(pieces, p, xHeight)) continue
    if (!isLone(p, pieces, { field, reach: beside })) marks.push(pieces.area[p]!)
    else if (isLone(p, pieces, { field, reach: around })) lone.push(p)
    else aside.push(p)
  }
  const least = usualMark(marks) * dust
  for (const p of aside) if (pieces.area[p]! < least) specks[p] = 1
  const row = inRow(
    lone.filter(p => pieces.area[p]! >= least),
    pieces,
    xHeight,
  )
  for (const p of lone) if (!row.has(p)) specks[p] = 1
  return specks
}

/** Wipes them in place, with the grey rim that they have. `dark`: what the pieces are darker than. */
export const wipeSpecks = (grey: Grey, pieces: Pieces, { xHeight, dark }: { xHeight: number; dark: number }): void => {
  const specks = specksOf(pieces, grey, xHeight)
  const { from, to, row, piece } = pieces
  const { data, width, height } = grey
  for (let run = 0; run < piece.length; run++) {
    if (!specks[piece[run]!]) continue
    const left = Math.max(0, from[run]! - 1)
    const right = Math.min(width, to[run]! + 1)
    const y = row[run]!
    data.fill(255, y * width + from[run]!, y * width + to[run]!)
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let at = v * width + left; at < v * width + right; at++) if (data[at]! >= dark) data[at] = 255
  }
}
