// A folder that fills: what is new, or has changed, once it rests. A file that is still being copied grows, or gets its
// time at the end.

import type { Found } from '../../archive/find/index.ts'
import { findSeries } from '../../archive/find/series.ts'

export interface Watching {
  readonly look: () => Promise<readonly Found[]>
  /**
   * Never resolves sooner than a file has to rest. `soon`: then; `later`: after a while, or when something seems to have
   * changed.
   */
  readonly wait: (until: 'soon' | 'later') => Promise<void>
  readonly signal: AbortSignal
}

/** Paths to be taken in together, as they come; ends with the signal. */
export async function* batchesOf({ look, wait, signal }: Watching): AsyncGenerator<readonly string[]> {
  const taken = new Map<string, string>()
  let before = statesOf(await look())
  let isFilling = true
  while (!signal.aborted) {
    await wait(isFilling ? 'soon' : 'later')
    if (signal.aborted) return
    const files = await look()
    const now = statesOf(files)
    const rested = files.filter(({ path }) => before.get(path) === now.get(path))
    const isNew = ({ path }: Found): boolean => taken.get(path) !== now.get(path)
    // a page that comes later belongs to those that are there
    const batch = findSeries(rested).filter(series => series.files.some(isNew))
    for (const { path } of batch.flatMap(series => series.files)) taken.set(path, now.get(path) ?? '')
    before = now
    isFilling = rested.length < files.length
    if (batch.length > 0) yield batch.flatMap(series => series.files.map(({ path }) => path))
  }
}

const statesOf = (files: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(files.map(one => [one.path, `${one.bytes} ${one.modified} ${one.fault?.reason ?? ''}`]))
