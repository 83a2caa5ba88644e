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
  /** By other rules or another version than those that are asked for: what `reprocess --outdated` takes. */
  readonly outdated: Readonly<Record<'done' | 'failed', number>>
  /** Why, and all paths. */
  readonly failed: readonly Failed[]
  /** What a run was at when it ended, or is at now. */
  readonly working: readonly AtWork[]
}

export interface Failed {
  /** Of the first path. */
  readonly error: TrichLucError
  readonly paths: readonly string[]
}

/** @throws TrichLucError `bad-archive` where the folder is none */
export async function statusOf(
  archive: string,
  wish: { readonly rulesHash: string; readonly version: string },
): Promise<ArchiveStatus> {
  await existingArchive(archive)
  const counts: Record<Entry['status'], number> = { done: 0, failed: 0, stopped: 0, joined: 0, replaced: 0, removed: 0 }
  const failed: Failed[] = []
  const outdated = { done: 0, failed: 0 }
  for await (const entry of entriesOf(archive)) {
    counts[entry.status]++
    if (entry.status !== 'done' && entry.status !== 'failed') continue
    if (isOutdated(entry, wish)) outdated[entry.status]++
    if (entry.status === 'failed') failed.push(failedBy(entry))
  }
  return { counts, outdated, failed, working: await atWork(archive) }
}

const failedBy = ({ reason, args, paths }: Extract<Entry, { status: 'failed' }>): Failed => ({
  error: new TrichLucError(reason as Reason, { ...args, file: paths[0] ?? '' }),
  paths,
})
