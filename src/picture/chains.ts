// Dashes of neighbouring strips → chains: a line is followed strip by strip wherever it wanders.

import type { Dashes } from './dashes.ts'

/** Indexes of dashes, one a strip at most, in the order of the strips. */
export type Chain = readonly number[]

/** Strips that a line may miss: where it is broken, or a letter lies on it. */
const longestGap = 5
/** Pixels by which a line may wander from strip to strip: at 200 dpi as steep as 37°. */
const wander = 3

/** 0, 1, -1, 2, -2 … */
const offsets = Array.from({ length: 2 * wander + 1 }, (_, i) => (i % 2 ? (i + 1) / 2 : -i / 2))

export const followChains = (dashes: Dashes): Chain[] => {
  const chains: number[][] = []
  // which chain ended at this place, and in which strip
  const ended = new Int32Array(dashes.length + 2 * wander).fill(-1)
  const when = new Int32Array(dashes.length + 2 * wander).fill(-1 - longestGap)
  for (let dash = 0; dash < dashes.at.length; dash++) {
    const strip = dashes.strip[dash] as number
    const place = Math.round(dashes.at[dash] as number) + wander
    let id = -1
    let from = 0
    // the longest goes on: beside it noise or a letter began
    for (const offset of offsets) {
      const last = when[place + offset] as number
      const candidate = ended[place + offset] as number
      if (candidate === -1 || last >= strip || last < strip - 1 - longestGap) continue
      if (id !== -1 && (chains[candidate]?.length ?? 0) <= (chains[id]?.length ?? 0)) continue
      id = candidate
      from = place + offset
    }
    if (id === -1) id = chains.push([]) - 1
    else ended[from] = -1
    chains[id]?.push(dash)
    ended[place] = id
    when[place] = strip
  }
  return chains
}
