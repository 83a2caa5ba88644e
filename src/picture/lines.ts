// Ruling lines of a picture: dark dashes strip by strip → chains → lines; and the picture without them.

import type { Box } from '../model/document.ts'
import { type Chain, followChains } from './chains.ts'
import { type Dashes, type Direction, findDashes, millimetres } from './dashes.ts'
import { erase } from './erase.ts'
import { crosses, type Line, passes } from './line.ts'
import type { Grey } from './raster.ts'

export interface Ruled {
  readonly lines: readonly Line[]
  /** Thin boxes in pixels, in the order of `lines`: where each line runs on the whole. */
  readonly rules: readonly Box[]
  /** The picture without lines that cross others; what letters rise above a line stays. */
  readonly erased: Grey
}

const meanAt = ({ ats }: Line): number => ats.reduce((sum, at) => sum + at, 0) / ats.length

/** Millimetres: what stands alone is a line from here, and between two lines from there. */
const [shortestAlone, shortestBetween] = [10, 3]
/** Shares of a line: strips that show it, and how alike its sides are. */
const [leastShown, leastEven] = [0.75, 0.85]
/** Spread of a line's depth over its depth: dots are now in a strip, now not. */
const mostUneven = 0.56
/** Millimetres without a gap: longer than any letter's stem; and the share of a line that stands in such stretches. */
const [stretch, leastStretched] = [5, 0.7]

const mean = (chain: Chain, values: readonly number[]): number =>
  chain.reduce((sum, dash) => sum + (values[dash] as number), 0) / chain.length

/** Stretches without a gap wider than a crossing line. */
const stretches = (chain: Chain, { strip }: Dashes): number[][] => {
  const runs: number[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const dash of chain) {
    if ((strip[dash] as number) - last > 2) runs.push([])
    runs.at(-1)?.push(dash)
    last = strip[dash] as number
  }
  return runs
}

/** Without stems of letters that stand where the line would go on; empty where most of it is such. */
const trimmed = (chain: Chain, dashes: Dashes, least: number): Chain => {
  const runs = stretches(chain, dashes)
  const isLong = (run: readonly number[]) => run.length >= Math.min(least, 0.8 * chain.length)
  const kept = runs.slice(runs.findIndex(isLong), runs.findLastIndex(isLong) + 1)
  const long = kept.filter(isLong).flat()
  return long.length >= leastStretched * kept.flat().length ? kept.flat() : []
}

const isLine = (chain: Chain, dashes: Dashes): boolean => {
  const strips = (dashes.strip[chain.at(-1) ?? 0] ?? 0) - (dashes.strip[chain[0] ?? 0] ?? 0) + 1
  const depth = mean(chain, dashes.depth)
  const spread = Math.sqrt(
    chain.reduce((all, dash) => all + ((dashes.depth[dash] as number) - depth) ** 2, 0) / chain.length,
  )
  return (
    chain.length / strips >= leastShown && mean(chain, dashes.evenness) >= leastEven && spread / depth <= mostUneven
  )
}

const toLine = (chain: Chain, dashes: Dashes, direction: Direction): Line => {
  const { step, strip, at } = dashes
  const first = strip[chain[0] as number] as number
  const centres: number[] = []
  for (const [i, dash] of chain.entries()) {
    const before = chain[i - 1]
    const gap = before === undefined ? 1 : (strip[dash] as number) - (strip[before] as number)
    for (let k = 1; k <= gap; k++)
      centres.push(
        before === undefined
          ? (at[dash] as number)
          : (at[before] as number) + (((at[dash] as number) - (at[before] as number)) * k) / gap,
      )
  }
  // centres stand in the middle of their strips; ends are taken half a strip further
  const middles = centres.slice(1).map((centre, i) => (centre + (centres[i] as number)) / 2)
  const ats = [centres[0] as number, ...middles, centres.at(-1) ?? 0]
  const from = first * step
  return { direction, from, to: from + centres.length * step, step, ats, thickness: mean(chain, dashes.thickness) }
}

const findIn = (grey: Grey, direction: Direction): Line[] => {
  const dashes = findDashes(grey, direction)
  const mm = millimetres(grey)
  return followChains(dashes)
    .filter(chain => chain.length * dashes.step >= shortestBetween * mm)
    .map(chain => trimmed(chain, dashes, (stretch * mm) / dashes.step))
    .filter(chain => chain.length * dashes.step >= shortestBetween * mm && isLine(chain, dashes))
    .map(chain => toLine(chain, dashes, direction))
}

const findAll = (grey: Grey): Line[] => {
  const mm = millimetres(grey)
  const [across, down] = [findIn(grey, 'across'), findIn(grey, 'down')]
  const isLong = ({ from, to }: Line) => to - from >= shortestAlone * mm
  const isHeld = (line: Line) => {
    const others = (line.direction === 'across' ? down : across).filter(isLong)
    return [line.from, line.to].every(end => others.some(other => passes(line, end, [other, mm])))
  }
  return [...across, ...down].filter(line => isLong(line) || isHeld(line))
}

const toRule = (line: Line): Box => {
  const [at, half] = [meanAt(line), line.thickness / 2]
  return line.direction === 'across'
    ? [line.from, at - half, line.to, at + half]
    : [at - half, line.from, at + half, line.to]
}

/** Underlines are left: the marks below letters stand too near to them. */
const ofTables = (lines: readonly Line[], slack: number): Line[] =>
  lines.filter(line => lines.some(other => other.direction !== line.direction && crosses(line, other, slack)))

/** Ruling lines of an upright, deskewed picture. */
export const findLines = (grey: Grey): Ruled => {
  const lines = findAll(grey)
  return { lines, rules: lines.map(toRule), erased: erase(grey, ofTables(lines, 1.5 * millimetres(grey))) }
}
