// Words laid over a text with a few letters more, less or other: the table of Sellers (1980), in which they may begin and
// end anywhere.

/** A stretch of a stream, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Letters that are others, more or fewer. */
  readonly edits: number
}

interface Near {
  readonly raw: string
  /** About where they begin. */
  readonly at: number
  /** Most letters that may be others. */
  readonly edits: number
}

interface Cell {
  readonly edits: number
  readonly start: number
}

/** The stretch near a place that takes the fewest edits; null where all take more than allowed. */
export function closestStretch(chars: string, { raw, at, edits }: Near): Stretch | null {
  if (edits === 0) return chars.startsWith(raw, at) ? { start: at, end: at + raw.length, edits } : null
  const from = Math.max(0, at - edits)
  const window = chars.slice(from, at + raw.length + 2 * edits)
  let row: readonly Cell[] = Array.from({ length: window.length + 1 }, (_, n) => ({ edits: 0, start: n }))
  for (const letter of raw) row = nextRow(row, letter, window)
  const best = row.reduce<number>((found, cell, n) => (cell.edits < (row[found]?.edits ?? 0) ? n : found), 0)
  const cell = row[best]
  return cell && cell.edits <= edits ? { start: from + cell.start, end: from + best, edits: cell.edits } : null
}

function nextRow(above: readonly Cell[], letter: string, window: string): readonly Cell[] {
  const row: Cell[] = []
  for (const [n, up] of above.entries()) {
    const without = { ...up, edits: up.edits + 1 }
    const [left, across] = [row[n - 1], above[n - 1]]
    if (!left || !across) row.push(without)
    else {
      const taken = { ...across, edits: across.edits + (window[n - 1] === letter ? 0 : 1) }
      const more = { ...left, edits: left.edits + 1 }
      row.push([taken, without, more].reduce((best, one) => (one.edits < best.edits ? one : best)))
    }
  }
  return row
}
