// The character error rate: what was read against what stands there, edits over the truth's length.

const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean)

/** Half-open, counted in words. */
interface Stretch {
  readonly truth: readonly [number, number]
  readonly read: readonly [number, number]
}

/**
 * Share of letters that are wrong, missing or too many, over the truth's length; white space folded. The words are
 * aligned as Python's difflib does it (longest common run first, then left and right of it), so that a column read
 * too early costs its words and no more; what differs is compared letter by letter.
 */
export function characterErrors(read: string, truth: string): number {
  const [wanted, found] = [wordsOf(truth), wordsOf(read)]
  const joined = (words: readonly string[], [from, to]: readonly [number, number]): string =>
    words.slice(from, to).join(' ')
  const errors = differing(wanted, found).reduce(
    (sum, one) => sum + edits(joined(wanted, one.truth), joined(found, one.read)),
    0,
  )
  return errors / Math.max(1, wanted.join(' ').length)
}

/** The stretches between the common runs, in order. */
function differing(wanted: readonly string[], found: readonly string[]): Stretch[] {
  const places = Map.groupBy(found.keys(), at => found[at] ?? '')
  const left: Stretch[] = [{ truth: [0, wanted.length], read: [0, found.length] }]
  const runs: Stretch[] = []
  for (let one = left.pop(); one; one = left.pop()) {
    const run = longestRun(wanted, places, one)
    if (!run) continue
    runs.push(run)
    left.push({ truth: [one.truth[0], run.truth[0]], read: [one.read[0], run.read[0]] })
    left.push({ truth: [run.truth[1], one.truth[1]], read: [run.read[1], one.read[1]] })
  }
  const ordered = runs.toSorted((a, b) => a.truth[0] - b.truth[0])
  const ends: Stretch = { truth: [wanted.length, wanted.length], read: [found.length, found.length] }
  return [...ordered, ends].map((run, n): Stretch => {
    const before = ordered[n - 1]
    return { truth: [before?.truth[1] ?? 0, run.truth[0]], read: [before?.read[1] ?? 0, run.read[0]] }
  })
}

/** The first of the longest runs of equal words. */
function longestRun(
  wanted: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  { truth, read }: Stretch,
): Stretch | null {
  let best = { size: 0, truth: 0, read: 0 }
  let lengths = new Map<number, number>()
  for (let i = truth[0]; i < truth[1]; i++) {
    const next = new Map<number, number>()
    for (const j of places.get(wanted[i] ?? '') ?? []) {
      if (j < read[0] || j >= read[1]) continue
      const size = (lengths.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best.size) best = { size, truth: i - size + 1, read: j - size + 1 }
    }
    lengths = next
  }
  if (best.size === 0) return null
  return { truth: [best.truth, best.truth + best.size], read: [best.read, best.read + best.size] }
}

/** Levenshtein's distance over code points. */
function edits(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  let row = Uint32Array.from({ length: b.length + 1 }, (_, n) => n)
  for (const [i, letter] of a.entries()) {
    const next = new Uint32Array(b.length + 1)
    next[0] = i + 1
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next[j + 1] = Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1)
    }
    row = next
  }
  return row.at(-1) ?? 0
}
