// Whether a file that is to be written lies in an archive, by whatever name it is called.

import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Call } from './call.ts'
import { usageError } from './usage.ts'

/** Not in the archive, where every file has its meaning. @throws TrichLucError `bad-option` */
export function checkOutside({ out, archive }: Pick<Call['options'], 'out' | 'archive'>): void {
  if (out === undefined || archive === undefined) return
  const way = relative(realOf(resolve(archive)), realOf(resolve(out)))
  // of another drive or share there is no way
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)) throw usageError('out-in-archive', { file: out })
}

/** Where links, junctions and other names of a drive lead, as far as it is there. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(realOf(folder), basename(path))
  }
}
