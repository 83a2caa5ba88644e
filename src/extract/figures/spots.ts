// Stretches of tokens: how they lie to each other.

/** Tokens `start`…`end` of a passage. */
export interface Spot {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Spot, b: Spot): boolean => a.start < b.end && b.start < a.end

/** «02 đoàn/10 người», «02 đoàn với 10 lượt người»: so near that what is said of one is said of both. */
export const isPair = <T extends Spot>(a: Spot | undefined, b: T | undefined): b is T =>
  a !== undefined && b !== undefined && b.start - a.end <= pairGap

const pairGap = 3
