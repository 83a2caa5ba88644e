// What a share that was counted in a sample says of the whole.

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Clopper and Pearson (Biometrika 26, 1934): the shares of the whole of which so many right ones, or a rarer number, are
 * not rarer than 1 in 20. It holds at least 95 % whatever the share, also near 1, where Wilson's, which is shorter, holds
 * less: and near 1 is where an archive's share should be. No correction for a finite whole, which would make it shorter.
 * `right` of `of`, both whole numbers; of none: everything.
 */
export function intervalOf(right: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const tail = 0.025
  return {
    low: right === 0 ? 0 : shareWhere(share => atLeast(right, of, share) >= tail),
    high: right === of ? 1 : shareWhere(share => 1 - atLeast(right + 1, of, share) <= tail),
  }
}

/** The least share that fits: `fits` is false below it and true above. */
function shareWhere(fits: (share: number) => boolean): number {
  let [low, high] = [0, 1]
  // half of the last bit of a double
  for (let step = 0; step < 54; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

/** How probable `right` or more of `of` are, where each is right with this probability. */
function atLeast(right: number, of: number, share: number): number {
  if (share <= 0) return right === 0 ? 1 : 0
  if (share >= 1) return 1
  // term by term from the first, in logarithms: factorials of thousands are no doubles
  let log = logOfChoices(of, right) + right * Math.log(share) + (of - right) * Math.log1p(-share)
  let sum = 0
  for (let k = right; k <= of; k++) {
    sum += Math.exp(log)
    log += Math.log((of - k) / (k + 1)) + Math.log(share) - Math.log1p(-share)
  }
  return Math.min(1, sum)
}

/** Of how many ways to choose `some` of `all`. */
function logOfChoices(all: number, some: number): number {
  let log = 0
  for (let k = 1; k <= some; k++) log += Math.log((all - some + k) / k)
  return log
}
