// Lines that hang together, straightened: where the paper bends, a table is read as if it had been flat.

import { connected } from '../geometry/groups.ts'
import type { Box } from '../model/document.ts'
import { joinPieces } from './joined.ts'
import { atOf, crosses, type Line } from './line.ts'

/** Lines that cross each other, as they would lie on flat paper. */
export interface Flat {
  /** Straight and level, thin boxes in pixels. */
  readonly rules: readonly Box[]
  /** A place on the flat paper → where it lies in the picture, in pixels. */
  readonly toPicture: (x: number, y: number) => readonly [number, number]
}

/** A line that runs over most of its table, and where it would be on flat paper. */
interface Reference {
  readonly line: Line
  readonly at: number
}

type Place = readonly [from: number, to: number]

/** Between two places in proportion; beyond the last as much moved as that one. */
const moveBetween = (places: readonly Place[], value: number): number => {
  const after = places.findIndex(([from]) => from > value)
  const [a, b] = [places[after < 0 ? places.length - 1 : after - 1], places[after]]
  const one = a ?? b
  if (!one) return value
  if (!a || !b || after < 0) return value + one[1] - one[0]
  return a[1] + ((value - a[0]) / (b[0] - a[0])) * (b[1] - a[1])
}

const flatten = (references: readonly Reference[], along: number, at: number): number =>
  moveBetween(
    references.map(({ line, at: flat }) => [atOf(line, along), flat]),
    at,
  )

const bend = (references: readonly Reference[], along: number, at: number): number =>
  moveBetween(
    references.map(({ line, at: flat }) => [flat, atOf(line, along)]),
    at,
  )

/** Share of the table's extent from which on a line says how the paper bends. */
const leastExtent = 0.6

const referencesOf = (lines: readonly Line[]): Reference[] => {
  const from = Math.min(...lines.map(line => line.from))
  const to = Math.max(...lines.map(line => line.to))
  const middle = (from + to) / 2
  const around = Array.from({ length: 21 }, (_, i) => i - 10)
  return lines
    .filter(line => line.to - line.from >= leastExtent * (to - from))
    .map(line => ({ line, at: around.reduce((sum, i) => sum + atOf(line, middle + i * line.step), 0) / around.length }))
    .sort((a, b) => a.at - b.at)
}

const flatRule = (line: Line, own: readonly Reference[], others: readonly Reference[]): Box => {
  const places = line.ats.map((at, i) => flatten(own, line.from + i * line.step, at))
  const at = places.reduce((sum, place) => sum + place, 0) / places.length
  const [from, to] = [line.from, line.to].map(end => flatten(others, atOf(line, end), end)) as [number, number]
  const half = line.thickness / 2
  return line.direction === 'across' ? [from, at - half, to, at + half] : [at - half, from, at + half, to]
}

const toFlat = (across: readonly Line[], down: readonly Line[]): Flat => {
  const [ys, xs] = [referencesOf(across), referencesOf(down)]
  return {
    rules: [...across.map(line => flatRule(line, ys, xs)), ...down.map(line => flatRule(line, xs, ys))],
    toPicture: (flatX, flatY) => {
      let [x, y] = [flatX, flatY]
      for (let turn = 0; turn < 4; turn++) [x, y] = [bend(xs, y, flatX), bend(ys, x, flatY)]
      return [x, y]
    },
  }
}

/** `mm`: pixels a millimetre. Lines that cross none are no part of a table and left out. */
export const levelLines = (lines: readonly Line[], mm: number): Flat[] => {
  const broken = Object.groupBy(lines, ({ direction }) => direction)
  const across = joinPieces(broken.across ?? [], broken.down ?? [], mm)
  const down = joinPieces(broken.down ?? [], broken.across ?? [], mm)
  const links = across.flatMap((line, i) =>
    down.flatMap((other, j) => (crosses(line, other, 1.5 * mm) ? [[i, across.length + j] as const] : [])),
  )
  return connected(across.length + down.length, links)
    .filter(group => group.length > 1)
    .map(group =>
      toFlat(
        group.flatMap(index => across[index] ?? []),
        group.flatMap(index => down[index - across.length] ?? []),
      ),
    )
}
