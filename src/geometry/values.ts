// Numbers along one axis: the middle, the commonest, the ones that mean the same line.

export const median = (values: readonly number[], otherwise = 0): number => {
  if (values.length === 0) return otherwise
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? otherwise
}

/** The middle of the fullest step; of equals the lowest. */
export const commonest = (values: readonly number[], step: number, otherwise = 0): number => {
  const bins = Map.groupBy(values, value => Math.round(value / step))
  let best: readonly number[] = []
  for (const bin of [...bins.keys()].sort((a, b) => a - b)) {
    const members = bins.get(bin) ?? []
    if (members.length > best.length) best = members
  }
  return median(best, otherwise)
}

/** One value for each run of values that lie within `tolerance` of the run's first. */
export const snapped = (values: readonly number[], tolerance: number): number[] => {
  const runs: number[][] = []
  for (const value of values.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && value - (run[0] ?? value) <= tolerance) run.push(value)
    else runs.push([value])
  }
  return runs.map(run => run.reduce((sum, value) => sum + value, 0) / run.length)
}

/** Index of the nearest value within `tolerance`, or -1. `sorted` ascends. */
export const nearest = (sorted: readonly number[], value: number, tolerance: number): number => {
  let best = -1
  let distance = tolerance
  for (const [index, candidate] of sorted.entries()) {
    if (Math.abs(candidate - value) > distance) continue
    best = index
    distance = Math.abs(candidate - value)
  }
  return best
}
