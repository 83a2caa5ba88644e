// Where the letters stand, seen by somebody who reads text of a given turn.

import type { Turn } from '../geometry/turn.ts'
import type { Pieces } from './pieces.ts'
import { type Feet, type Slope, slopeOf } from './skew.ts'

const ways: Record<Turn, (x0: number, y0: number, x1: number, y1: number) => readonly [number, number]> = {
  0: (x0, _y0, x1, y1) => [(x0 + x1) / 2, y1],
  90: (x0, y0, _x1, y1) => [(y0 + y1) / 2, -x0],
  180: (x0, y0, x1) => [-(x0 + x1) / 2, -y0],
  270: (_x0, y0, x1, y1) => [-(y0 + y1) / 2, x1],
}

// more letters make the slope no better
const most = 4000

const feetOf = ({ x0, y0, x1, y1 }: Pieces, letters: Int32Array, turn: Turn): Feet => {
  const every = Math.ceil(letters.length / most)
  const feet = letters
    .filter((_, i) => i % every === 0)
    .reduce<[number[], number[]]>(
      ([along, across], p) => {
        const [a, b] = ways[turn](x0[p]!, y0[p]!, x1[p]!, y1[p]!)
        along.push(a)
        across.push(b)
        return [along, across]
      },
      [[], []],
    )
  return { along: Float32Array.from(feet[0]), across: Float32Array.from(feet[1]) }
}

export interface Stance extends Slope {
  readonly turn: Turn
}

// by chance the columns of a short table gather as well as its lines
const clearly = 1.3

/** How the text lies: of the `given` turn, else of 0 or 90, whichever gathers the letters on fewer lines. */
export const stanceOf = (
  pieces: Pieces,
  letters: Int32Array,
  { xHeight, given }: { xHeight: number; given: Turn | undefined },
): Stance => {
  const stance = (turn: Turn): Stance => ({ turn, ...slopeOf(feetOf(pieces, letters, turn), xHeight) })
  if (given !== undefined) return stance(given)
  const [level, tilted] = [stance(0), stance(90)]
  return tilted.score > level.score * clearly ? tilted : level
}
