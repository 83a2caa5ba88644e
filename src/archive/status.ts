// How an archive stands, by its ledger.

import type { Reason } from '../model/errors.ts'
import { TrichLucError } from '../model/errors.ts'
import { type Entry, entriesOf } from './ledger.ts'
import { existingArchive } from './open.ts'
import { isOutdated } from './settled.ts'
import { type AtWork, atWork } from './working.ts'

export interface ArchiveStatus {
  /** Of entries. */
  readonly counts: Readonly<Record<Entry['status'], number>>
  /** Done by other rules or another version than those that are asked for. */
  readonly outdated: number
  readonly failed: readonly TrichLucError[]
  /** What a run was at when it ended, or is at now. */
  readonly working: readonly AtWork[]
}

/** @throws TrichLucError `bad-archive` where the folder is none */
export async function statusOf(
  archive: string,
  wish: { readonly rulesHash: string; readonly version: string },
): Promise<ArchiveStatus> {
  await existingArchive(archive)
  const counts: Record<Entry['status'], number> = { done: 0, failed: 0, stopped: 0, joined: 0, replaced: 0, removed: 0 }
  const failed: TrichLucError[] = []
  let outdated = 0
  for await (const entry of entriesOf(archive)) {
    counts[entry.status]++
    if (entry.status === 'done' && isOutdated(entry, wish)) outdated++
    if (entry.status === 'failed')
      failed.push(new TrichLucError(entry.reason as Reason, { ...entry.args, file: entry.paths[0] ?? '' }))
  }
  return { counts, outdated, failed, working: await atWork(archive) }
}
