// A table's outer lines that a bad copy has lost: there the lines that ended on them all end alike.

import type { Box } from '../model/document.ts'

/** Millimetres: ends differ by less where a line has held them; and run on so far beyond the outermost line that is left. */
const [alike, beyond] = [1, 3]
/** So many lines do not end alike by chance. */
const witnesses = 3

interface Rule {
  readonly from: number
  readonly to: number
  readonly at: number
}

const turned = ([x0, y0, x1, y1]: Box): Box => [y0, x0, y1, x1]
const isAcross = ([x0, y0, x1, y1]: Box): boolean => x1 - x0 > y1 - y0
const toRule = ([x0, y0, x1, y1]: Box): Rule => ({ from: x0, to: x1, at: (y0 + y1) / 2 })

/** Where most of the ends that lie beyond every line across them lie. */
const endsAlike = (ends: readonly number[], mm: number): number | null => {
  const groups = ends.map(end => ends.filter(other => Math.abs(other - end) <= alike * mm))
  const group = groups.toSorted((a, b) => b.length - a.length)[0] ?? []
  return group.length < witnesses ? null : group.reduce((sum, end) => sum + end, 0) / group.length
}

/** Lines down, at the left and right of lines across. */
const closeSides = (across: readonly Rule[], down: readonly Rule[], mm: number): Box[] => {
  const left = Math.min(...down.map(({ at }) => at)) - beyond * mm
  const right = Math.max(...down.map(({ at }) => at)) + beyond * mm
  const [top, foot] = [Math.min(...across.map(({ at }) => at)), Math.max(...across.map(({ at }) => at))]
  const sides = [
    across.map(({ from }) => from).filter(x => x < left),
    across.map(({ to }) => to).filter(x => x > right),
  ]
  return sides.flatMap(ends => {
    const x = endsAlike(ends, mm)
    return x === null ? [] : [[x - 1, top, x + 1, foot] as const]
  })
}

/** The lines of a table and those that close it. `mm`: pixels a millimetre. */
export const closed = (rules: readonly Box[], mm: number): readonly Box[] => {
  const [across, down] = [rules.filter(isAcross), rules.filter(rule => !isAcross(rule))]
  const sides = closeSides(across.map(toRule), down.map(turned).map(toRule), mm)
  const ends = closeSides([...down, ...sides].map(turned).map(toRule), across.map(toRule), mm)
  return [...rules, ...sides, ...ends.map(turned)]
}
