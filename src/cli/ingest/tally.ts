// What a run has come to so far. Of failures all are counted, and as many kept as are said at its end: over any number of
// files it takes the same room.

import type { Reason, TrichLucError } from '../../model/errors.ts'
import type { Outcome } from '../../outcome.ts'

/** Names and messages that are said; of the others how many. */
export const mostNamed = 20
/** The ledger has no path of these: nowhere else are they named. */
const mostStopped = 1000

export interface Listed<T> {
  readonly count: number
  readonly first: readonly T[]
}

export interface Tally {
  /** Of files. */
  readonly counts: Readonly<Record<Outcome['status'], number>>
  readonly total: number
  readonly pages: number
  /** Of files that were worked on: not known before, not removed. */
  readonly worked: number
  readonly failed: Listed<TrichLucError>
  readonly stopped: Listed<TrichLucError>
  readonly reasons: ReadonlyMap<Reason, number>
  /** Paths. */
  readonly removed: Listed<string>
  readonly joined: Listed<Outcome> & { readonly files: number }
  readonly dossiers: Listed<Outcome>
}

export interface Tallying {
  readonly add: (outcome: Outcome) => void
  readonly tally: () => Tally
}

export function openTally(): Tallying {
  const counts: Record<Outcome['status'], number> = { done: 0, known: 0, failed: 0, stopped: 0, removed: 0 }
  const reasons = new Map<Reason, number>()
  const failed = openList<TrichLucError>()
  const stopped = openList<TrichLucError>(mostStopped)
  const removed = openList<string>(mostStopped)
  const [joined, dossiers] = [openList<Outcome>(), openList<Outcome>()]
  const sums = { total: 0, pages: 0, worked: 0, joined: 0 }

  const add = (outcome: Outcome): void => {
    const { status, error, files, pages, path } = outcome
    counts[status] += files
    sums.total += files
    if (isWork(outcome)) {
      sums.worked += files
      sums.pages += pages
    }
    if (error && status === 'failed') reasons.set(error.reason, (reasons.get(error.reason) ?? 0) + 1)
    if (error) (status === 'stopped' ? stopped : failed).add(error)
    if (status === 'removed') removed.add(path)
    if (outcome.dossier !== null) dossiers.add(outcome)
    if (files === 1 || error) return
    joined.add(outcome)
    sums.joined += files
  }

  return {
    add,
    tally: () => ({
      counts,
      total: sums.total,
      pages: sums.pages,
      worked: sums.worked,
      failed: failed.read(),
      stopped: stopped.read(),
      reasons,
      removed: removed.read(),
      joined: { ...joined.read(), files: sums.joined },
      dossiers: dossiers.read(),
    }),
  }
}

/** Whether anything was read for it in this run. */
export const isWork = ({ status }: Outcome): boolean => status !== 'known' && status !== 'removed'

export function openList<T>(most = mostNamed): { readonly add: (one: T) => void; readonly read: () => Listed<T> } {
  const first: T[] = []
  let count = 0
  return {
    add: one => {
      count++
      if (first.length < most) first.push(one)
    },
    read: () => ({ count, first }),
  }
}
