// A run by tenths of its documents: how long each took and what memory was there, by the times of the records.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample, Watched } from './watch.ts'

export interface Tenth {
  readonly documents: number
  readonly seconds: number
  /** The most, mebibytes; NaN where nobody looked. */
  readonly own: number
  readonly largest: number
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => path.endsWith('.json'))

/** Of the records that a first run wrote. */
export function tenthsOf(archive: string, { began, samples }: Watched): Tenth[] {
  const times = filesUnder(join(archive, 'records'))
    .map(path => statSync(path).mtimeMs)
    .toSorted((a, b) => a - b)
  const ends = Array.from({ length: 10 }, (_, n) => Math.ceil(((n + 1) * times.length) / 10))
  return ends.map((end, n) => {
    const start = ends[n - 1] ?? 0
    const [from, to] = [times[start - 1] ?? began, times[end - 1] ?? began]
    const within = samples.filter(({ at }) => at >= from && at <= to)
    const [own, largest] = [mostOf(within, 'own'), mostOf(within, 'largest')]
    return { documents: end - start, seconds: (to - from) / 1000, own, largest }
  })
}

const mostOf = (samples: readonly Sample[], what: 'own' | 'largest'): number =>
  samples.length === 0 ? Number.NaN : Math.max(...samples.map(one => one[what]))

/** Of all records and entries and their names: the same for the same archive. */
export function fingerprint(archive: string): string {
  const hash = createHash('sha256')
  for (const kind of ['records', 'ledger'])
    for (const path of filesUnder(join(archive, kind)).toSorted())
      hash.update(path.slice(archive.length)).update(readFileSync(path))
  return hash.digest('hex')
}
