// A file's pages: from where they are kept, or read and kept once the whole file may be.

import type { Raster } from '../../picture/raster.ts'
import type { Scanning } from './index.ts'
import { readSheet, type Sheet } from './sheet.ts'

export interface Keeping {
  /**
   * What `gated` makes of the page, which is kept unless that throws.
   * @throws TrichLucError `ocr-failed`, `too-slow`
   */
  readonly read: <T>(raster: Raster, gated: (sheet: Sheet) => T) => Promise<T>
  /** Once everything that may be kept is. */
  readonly written: () => Promise<void>
  /** Takes back what was kept of this file. */
  readonly forget: () => Promise<void>
}

/** Nothing is written before `allowed`; never, where that fails. */
export function openKeeping({ engine, kept }: Scanning, allowed: Promise<void>): Keeping {
  const writing = new Map<string, Promise<void>>()
  let forgotten = false

  const keep = async (key: string, sheet: Sheet): Promise<void> => {
    await allowed
    if (!forgotten) await kept?.set(key, sheet)
  }

  return {
    async read(raster, gated) {
      const key = kept?.keyOf(raster, engine.id)
      const known = key === undefined ? null : ((await kept?.get(key)) ?? null)
      const sheet = known ?? (await readSheet(raster, engine))
      const passed = gated(sheet)
      if (key !== undefined && !known) {
        const written = keep(key, sheet)
        written.catch(() => undefined)
        writing.set(key, written)
      }
      return passed
    },
    async written() {
      await Promise.all(writing.values())
    },
    async forget() {
      forgotten = true
      await Promise.allSettled(writing.values())
      for (const key of writing.keys()) await kept?.remove(key)
    },
  }
}
