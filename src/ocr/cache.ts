// Results kept in files, each under the hash of all that it depends on: folder/ab/cdef….json.

import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'

export interface Cache<T> {
  /** Null where nothing is kept; a file that is broken or of another shape counts as nothing. */
  readonly get: (key: string) => Promise<T | null>
  /** @throws the system's error where the disk refuses */
  readonly set: (key: string, value: T) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** SHA-256 over the parts and their lengths: no two lists share a key because their joined bytes are the same. */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}

/** Nothing is written, not even the folder, before the first `set`. */
export function openCache<T>(folder: string, schema: z.ZodType<T>): Cache<T> {
  const place = (key: string): string => join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
  return {
    async get(key) {
      const kept = schema.safeParse(parsed(await contentOf(place(key))))
      return kept.success ? kept.data : null
    },
    set: (key, value) => write(place(key), JSON.stringify(value)),
    remove: key => removeAll(place(key)),
  }
}

/** With what is left of it by programs that were killed in the middle of writing. */
async function removeAll(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names) if (name.startsWith(basename(path))) await rm(join(dirname(path), name), { force: true })
}

/** Bytes: no page comes near; what is larger, or a pipe that would never end, is none of ours. */
const largest = 2 ** 26

async function contentOf(path: string): Promise<string> {
  const kind = await stat(path).catch(() => null)
  return kind?.isFile() && kind.size <= largest ? readFile(path, 'utf8').catch(() => '') : ''
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

// Whole or not there, but not synced: what a crash loses is read again. Two programs may write the same key at once.
async function write(path: string, content: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
