// Which lines of the log hold.

import type { Correction } from './correction.ts'

/** Those that nobody has taken back, in the order of the log: each once, `undone` itself left out. */
export function inForce(log: readonly Correction[]): readonly Correction[] {
  const undone = new Set<string>()
  // from the last: what takes something back may be taken back itself
  for (const { id, verdict, undoes } of log.toReversed())
    if (verdict === 'undone' && !undone.has(id)) undone.add(undoes ?? '')
  // two copies of a log put together have lines twice, also behind what takes them back
  const kept = log.filter(({ id, verdict }) => verdict !== 'undone' && !undone.has(id))
  return [...new Map(kept.map(one => [one.id, one])).values()]
}

/** By document, each in the order of the log: with `undone`. */
export const byDocument = (log: readonly Correction[]): ReadonlyMap<string, readonly Correction[]> =>
  Map.groupBy(log, ({ document }) => document)

/** Of one record: a part of its file, or the whole. */
export const ofPart = (log: readonly Correction[], part: number | null): readonly Correction[] =>
  log.filter(one => one.part === part)
