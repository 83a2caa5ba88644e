// What of an archive has no record, and why: by its catalog, and by a look at the files that have come in its place.

import { stat } from 'node:fs/promises'
import { parsed, readEntry } from '../../archive/ledger.ts'
import { type Reason, TrichLucError } from '../../model/errors.ts'
import type { Reader } from '../../query/reader.ts'
import { argsSchema } from './events.ts'

export interface Failure {
  readonly sha256: string
  readonly error: TrichLucError
  readonly paths: readonly string[]
}

export interface Group {
  readonly reason: Reason
  readonly count: number
  /** The first of them, by path. */
  readonly failures: readonly Failure[]
}

export interface Quarantine {
  readonly groups: readonly Group[]
  readonly failed: number
  /** Failed files in whose place another one stands by now that was read: their hashes, with that of the other. */
  readonly replaced: ReadonlyMap<string, string>
  readonly stopped: readonly Stopped[]
  readonly removed: readonly { readonly sha256: string; readonly reason: string | null }[]
  readonly counts: Readonly<Record<string, number>>
  /** Done by other rules or another version. */
  readonly outdated: number
}

/** Nothing else is known of it. */
export interface Stopped {
  readonly sha256: string
  readonly page: number | null
  readonly mark: string | null
}

export interface Means {
  readonly archive: string
  readonly wish: { readonly rulesHash: string; readonly version: string }
  /** The group of which `most` are named; of others a few. */
  readonly open: string | null
}

const few = 20
const most = 1000

export async function quarantineOf(reader: Reader, { archive, wish, open }: Means): Promise<Quarantine> {
  const replaced = await replacedIn(reader, archive)
  const left = failedIn(reader).filter(({ sha256 }) => !replaced.has(sha256))
  const byReason = Map.groupBy(left, ({ reason }) => reason)
  const groups = [...byReason].map(([reason, rows]) => ({
    reason,
    count: rows.length,
    failures: rows.slice(0, reason === open ? most : few).map(row => failureOf(reader, row)),
  }))
  return {
    groups: groups.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    failed: left.length,
    replaced,
    stopped: reader.all<Stopped>(
      `SELECT sha256, page, mark FROM files WHERE status = 'stopped' ORDER BY sha256 LIMIT ${most}`,
    ),
    removed: reader.all(`SELECT sha256, reason FROM files WHERE status = 'removed' ORDER BY sha256 LIMIT ${most}`),
    counts: countsIn(reader),
    outdated: outdatedIn(reader, wish),
  }
}

interface Row {
  readonly sha256: string
  readonly reason: Reason
  readonly args: string | null
}

const failedIn = (reader: Reader): readonly Row[] =>
  reader.all<Row>(
    `SELECT f.sha256, f.reason, f.reason_args AS args FROM files f WHERE f.status = 'failed'
ORDER BY (SELECT min(path) FROM paths p WHERE p.sha256 = f.sha256), f.sha256`,
  )

function failureOf(reader: Reader, { sha256, reason, args }: Row): Failure {
  const paths = reader
    .all<{ path: string }>('SELECT path FROM paths WHERE sha256 = ? ORDER BY path', sha256)
    .map(({ path }) => path)
  const said = argsSchema.safeParse(parsed(args ?? '')).data ?? {}
  return { sha256, paths, error: new TrichLucError(reason, { ...said, file: paths[0] ?? sha256 }) }
}

export function countsIn(reader: Reader): Readonly<Record<string, number>> {
  const rows = reader.all<{ status: string; n: number }>('SELECT status, count(*) AS n FROM files GROUP BY status')
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}

function outdatedIn(reader: Reader, { rulesHash, version }: Means['wish']): number {
  const [row] = reader.all<{ n: number }>(
    `SELECT count(*) AS n FROM files WHERE status = 'done' AND (rules_hash IS NOT ? OR tool_version IS NOT ?)`,
    rulesHash,
    version,
  )
  return row?.n ?? 0
}

interface Pair {
  readonly failed: string
  readonly other: string
  readonly path: string
}

/** Paths at which a file that failed and one that was read have both been found. */
function pairsIn(reader: Reader): readonly Pair[] {
  const failed = reader.all<{ sha256: string; path: string }>(
    `SELECT p.sha256, p.path FROM files f JOIN paths p ON p.sha256 = f.sha256 WHERE f.status = 'failed' LIMIT ${10 * most}`,
  )
  // no index leads from a path to its files: all paths are gone through once (`+`), and few of them have a file to be asked
  const read = reader.all<{ sha256: string; path: string }>(
    `SELECT q.sha256, q.path FROM paths q WHERE +q.path IN (SELECT value FROM json_each(?))
AND (SELECT g.status FROM files g WHERE g.sha256 = q.sha256) IN ('done', 'joined')`,
    JSON.stringify(failed.map(({ path }) => path)),
  )
  const byPath = Map.groupBy(read, ({ path }) => path)
  return failed.flatMap(({ sha256, path }) =>
    (byPath.get(path) ?? []).map(other => ({ failed: sha256, other: other.sha256, path })),
  )
}

/** Of each failed file that is found nowhere any more, and in whose place stands one that was read. */
export async function replacedIn(reader: Reader, archive: string): Promise<ReadonlyMap<string, string>> {
  const replaced = new Map<string, string>()
  for (const { failed, other, path } of pairsIn(reader))
    if (!replaced.has(failed) && (await isOther({ other, path }, archive))) replaced.set(failed, other)
  return replaced
}

/** The file is now as it was when it was read: by size and time. */
async function isOther({ other, path }: Pick<Pair, 'other' | 'path'>, archive: string): Promise<boolean> {
  const [now, entry] = await Promise.all([stat(path).catch(() => null), readEntry(archive, other).catch(() => null)])
  if (now === null || entry === null || !('modified' in entry)) return false
  return now.size === entry.bytes && now.mtimeMs === entry.modified[path]
}
