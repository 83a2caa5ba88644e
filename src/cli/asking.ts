// The catalog of an archive, opened for a question; made or brought to the present version first where it must be.

import { catalogPlace, stateOf } from '../catalog/open.ts'
import { openReader, type Reader } from '../query/reader.ts'
import type { Call } from './call.ts'
import { report } from './report.ts'
import { usageError } from './usage.ts'

/**
 * Opened for `ask` and closed after it.
 * @throws TrichLucError `bad-option` without --archive, `bad-archive`, `bad-catalog`, `no-access`
 */
export async function withCatalog<T>(call: Call, ask: (reader: Reader) => T | Promise<T>): Promise<T> {
  const reader = openReader(await catalogFor(call))
  try {
    return await ask(reader)
  } finally {
    reader.close()
  }
}

/** The catalog's file, at the present version. Throws as `withCatalog`. */
export async function catalogFor(call: Call): Promise<string> {
  const { command, options, terminal, words } = call
  const { archive } = options
  if (archive === undefined) throw usageError('missing-archive', { command })
  const file = options.catalog ?? catalogPlace(archive)
  if (stateOf(file) === 'current') return file
  const onProgress = (at: number, total: number): void => terminal.progress(words.catalog.progress({ at, total }))
  const onFault = (error: unknown): void => void report(call, error)
  // what makes a catalog is loaded only where there is one to make
  const { updateCatalog } = await import('../catalog/index.ts')
  const { rulesFor } = await import('./rules-folders.ts')
  return (await updateCatalog({ archive, file, rules: rulesFor(options), onProgress, onFault })).file
}
