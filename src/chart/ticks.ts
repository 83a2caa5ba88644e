// Round numbers on an axis.

export interface Ticks {
  readonly low: number
  readonly high: number
  /** From low to high, both among them. */
  readonly at: readonly number[]
}

export interface TickOptions {
  /** Bars, and lines that come near it, start at 0. */
  readonly zero: 'always' | 'where-near'
  /** How many steps the axis has room for, about. */
  readonly steps: number
}

/** A line whose values all lie within this part of the greatest is drawn without 0: else it would be flat. */
const narrow = 0.25

/** Steps of 1, 2 or 5 × 10ⁿ around all values; whole steps where all values are whole. No values: 0 alone. */
export function ticksOf(values: readonly number[], { zero, steps }: TickOptions): Ticks {
  if (values.length === 0) return { low: 0, high: 1, at: [0] }
  const [least, greatest] = ends(values)
  const flat = zero === 'where-near' && least > 0 && greatest > least && greatest - least < narrow * greatest
  const low = flat ? least : Math.min(0, least)
  const high = greatest <= 0 && low === 0 ? 1 : flat ? greatest : Math.max(0, greatest)
  return stepped(low, high, roundStep((high - low) / steps, values.every(Number.isInteger) ? 1 : finest))
}

const ends = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )

/** Nothing that is counted is finer. */
const finest = 1e-9

function roundStep(rough: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, finest)))
  const step = [1, 2, 5].find(times => times * power >= rough * (1 - 1e-9)) ?? 10
  return Math.max(least, step * power)
}

function stepped(low: number, high: number, step: number): Ticks {
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  const at = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toPrecision(12)) + 0)
  return { low: at[0] ?? low, high: at.at(-1) ?? high, at }
}
