// A ruling line, which may wander.

import type { Direction } from './dashes.ts'

/** In pixels. */
export interface Line {
  readonly direction: Direction
  /** Along the line: x of a line across, y of a line down. */
  readonly from: number
  readonly to: number
  readonly step: number
  /** The other coordinate, at `from`, `from + step` … `to`. */
  readonly ats: readonly number[]
  readonly thickness: number
}

/** Where a line is at `along`; beyond its ends as at its ends. */
export const atOf = ({ from, step, ats }: Line, along: number): number => {
  const place = Math.min(ats.length - 1, Math.max(0, (along - from) / step))
  const before = Math.floor(place)
  const at = ats[before] ?? 0
  return at + ((ats[before + 1] ?? at) - at) * (place - before)
}

const holds = (line: Line, along: number, slack: number): boolean =>
  along >= line.from - slack && along <= line.to + slack

/** Does `other`, of the other direction, pass within `slack` pixels of this line at `along`? */
export const passes = (line: Line, along: number, [other, slack]: readonly [Line, number]): boolean => {
  const at = atOf(line, along)
  return Math.abs(atOf(other, at) - along) <= slack && holds(other, at, slack)
}

/** Do lines of different directions cross, or miss each other by `slack` pixels at most? */
export const crosses = (line: Line, other: Line, slack: number): boolean => {
  let along = (line.from + line.to) / 2
  for (let turn = 0; turn < 3; turn++) along = atOf(other, atOf(line, along))
  return holds(line, along, slack) && holds(other, atOf(line, along), slack)
}
