// How far lines of text are turned: letters of a level line stand on few rows.

/** Feet of letters: where they stand, in pixels. */
export interface Feet {
  readonly along: Float32Array
  readonly across: Float32Array
}

/** How well rows `step` pixels high, sloping by `degrees`, gather the feet; 1: as by chance. */
const gathered = ({ along, across }: Feet, degrees: number, step: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180)
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const at = across.map((value, i) => {
    const row = (value - along[i]! * slope) / step
    if (row < low) low = row
    if (row > high) high = row
    return row
  })
  const rows = new Float64Array(Math.floor(high - low) + 3)
  for (const value of at) {
    const row = value - low
    const whole = Math.floor(row)
    rows[whole]! += 1 - (row - whole)
    rows[whole + 1]! += row - whole
  }
  let sum = 0
  for (const row of rows) sum += row * row
  return (sum * rows.length) / at.length ** 2
}

export interface Slope {
  /** Degrees clockwise. */
  readonly degrees: number
  /** How much better than chance. */
  readonly score: number
}

const steepest = 15

/** The best of ±15°, to about a hundredth of a degree. `xHeight`: pixels. */
export const slopeOf = (feet: Feet, xHeight: number): Slope => {
  let best: Slope = { degrees: 0, score: 0 }
  if (feet.along.length === 0) return best
  const look = (degrees: number, step: number): void => {
    const score = gathered(feet, degrees, step)
    if (score > best.score) best = { degrees, score }
  }
  const coarse = Math.max(1, xHeight / 4)
  for (let degrees = -steepest; degrees <= steepest; degrees += 0.2) look(degrees, coarse)
  const { score } = best
  for (const [step, around] of [
    [0.05, 4],
    [0.01, 5],
  ] as const) {
    const from = best.degrees
    best = { degrees: from, score: 0 }
    for (let k = -around; k <= around; k++) look(from + k * step, coarse / 2)
  }
  return { degrees: best.degrees, score }
}
