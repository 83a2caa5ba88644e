// What to do about files that failed: those that are as they were are read again, those that have changed are taken in
// as they are now.

import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readEntry } from '../../../archive/ledger.ts'
import type { AgainOrder } from '../../runs/order.ts'

/** Throws what is wrong with an entry of the ledger. */
export async function againOrder(archive: string, hashes: readonly string[]): Promise<AgainOrder> {
  const same: string[] = []
  const changed = new Set<string>()
  for (const sha256 of hashes) {
    const entry = await readEntry(archive, sha256)
    if (entry?.status !== 'failed') continue
    const now = await Promise.all(entry.paths.map(path => changedAt(path, entry)))
    const found = now.filter(path => path !== null)
    for (const path of found) changed.add(path)
    if (found.length < now.length || now.length === 0) same.push(sha256)
  }
  return { kind: 'again', hashes: same, paths: [...changed] }
}

interface Look {
  readonly bytes: number
  readonly modified: Readonly<Record<string, number>>
}

/** The file that is to be taken in anew: its own path, or that of the zip that it came from; null where nothing has changed. */
async function changedAt(path: string, { bytes, modified }: Look): Promise<string | null> {
  const there = await fileAt(path)
  if (there === null) return null
  const time = modified[path]
  // an entry of before times were kept goes by the size
  const isOfTime = time === undefined || there.stats.mtimeMs === time
  return isOfTime && (there.path !== path || there.stats.size === bytes) ? null : there.path
}

interface There {
  readonly path: string
  readonly stats: Stats
}

/** The file, or the file that stands where its folder would be. */
async function fileAt(path: string): Promise<There | null> {
  const stats = await stat(path).catch(() => null)
  if (stats) return stats.isFile() ? { path, stats } : null
  const above = dirname(path)
  return above === path ? null : fileAt(above)
}
