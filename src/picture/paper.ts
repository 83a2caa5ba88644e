// How light the paper is, tile by tile; and where there is none: on the desk around a photographed sheet.

import { countInto, quantile } from './levels.ts'
import type { Grey } from './raster.ts'

export interface Tiles {
  readonly across: number
  readonly down: number
  /** Pixels. */
  readonly size: number
  readonly values: Float32Array
}

export const tilesOf = (grey: Grey): Tiles => {
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

// over two tiles light falls off by less; a sheet ends, and a desk begins, by more
export const falloff = 0.62

const around = ({ across, down }: Tiles, i: number): number[] => {
  const [x, y] = [i % across, Math.floor(i / across)]
  const near: number[] = []
  for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
    for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) near.push(v * across + u)
  return near
}

/** What is reached from `starts` by steps that `goes` allows. */
const reached = (tiles: Tiles, starts: readonly number[], goes: (to: number) => boolean): Uint8Array => {
  const seen = new Uint8Array(tiles.values.length)
  const left = [...starts]
  for (const start of starts) seen[start] = 1
  for (let from = left.pop(); from !== undefined; from = left.pop())
    for (const to of around(tiles, from)) {
      if (seen[to] || !goes(to)) continue
      seen[to] = 1
      left.push(to)
    }
  return seen
}

export interface Paper {
  /** Grey of the paper at each tile, also under what is no paper. */
  readonly tiles: Tiles
  /** Tiles beside the sheet: a desk, a scanner's lid. */
  readonly beside: Uint8Array
}

/** Tiles that are no paper (a desk, a black edge, a photograph) get what the paper next to them has; then each the mean around it. */
export const paperOf = (tiles: Tiles): Paper => {
  const { across, down, values } = tiles
  const usual = values.toSorted()[values.length >> 1]!
  const all = [...values.keys()]
  const nearby = brightest(tiles, brightest(tiles, values))
  const sheet = reached(
    tiles,
    all.filter(i => Math.abs(values[i]! - usual) < usual * 0.05),
    to => values[to]! > nearby[to]! * falloff,
  )
  const isFrame = (i: number): boolean =>
    i < across || i >= across * (down - 1) || i % across === 0 || i % across === across - 1
  const beside = reached(
    tiles,
    all.filter(i => !sheet[i] && isFrame(i)),
    to => !sheet[to],
  )
  const known = spread(tiles, i => beside[i] === 0 && values[i]! >= usual * 0.4)
  return { tiles: { ...tiles, values: known.map((_, i) => meanOf(known, around(tiles, i))) }, beside }
}

const brightest = (tiles: Tiles, values: Float32Array): Float32Array =>
  values.map((_, i) => Math.max(...around(tiles, i).map(j => values[j]!)))

const meanOf = (values: Float32Array, at: readonly number[]): number =>
  at.reduce((sum, i) => sum + values[i]!, 0) / at.length

/** What is known, tile by tile further into what is not. */
const spread = (tiles: Tiles, isKnown: (tile: number) => boolean): Float32Array => {
  const values = tiles.values.slice()
  const known = Uint8Array.from(values, (_, i) => Number(isKnown(i)))
  let left = [...values.keys()].filter(i => !known[i])
  while (left.length > 0 && left.length < values.length) {
    const next = left.filter(i => around(tiles, i).some(j => known[j]))
    const means = next.map(i =>
      meanOf(
        values,
        around(tiles, i).filter(j => known[j]),
      ),
    )
    for (const [k, i] of next.entries()) values[i] = means[k]!
    for (const i of next) known[i] = 1
    left = left.filter(i => !known[i])
  }
  return values
}
