// An archive is a folder that says so: a mistyped path must not fill somebody's documents with our files.

import { mkdir, readdir, readFile } from 'node:fs/promises'
import { TrichLucError } from '../model/errors.ts'
import { whereAbsent } from './ledger.ts'
import { markerPlace } from './places.ts'
import { writeWhole } from './write.ts'

export const marker = `${JSON.stringify({ format: 'trichluc-archive', formatVersion: 1 }, null, 2)}\n`

/** Whether a folder is an archive of any version of ours. */
export const isArchive = (folder: string): Promise<boolean> =>
  readFile(markerPlace(folder), 'utf8').then(
    text => text.includes('"trichluc-archive"'),
    () => false,
  )

/** @throws TrichLucError `bad-archive` where the folder is none */
export async function existingArchive(folder: string): Promise<void> {
  if (!(await isArchive(folder))) throw new TrichLucError('bad-archive', { problem: 'no-archive', file: folder })
}

/**
 * Whether there is one already, or a place where one can be made.
 * @throws TrichLucError `bad-archive` where the folder holds something else
 */
export async function checkPlace(folder: string): Promise<'archive' | 'free'> {
  const found = await readFile(markerPlace(folder), 'utf8').catch(whereNoFolder)
  if (found === marker) return 'archive'
  if (found !== null) throw new TrichLucError('bad-archive', { problem: 'other-format', file: folder })
  const names = (await readdir(folder).catch(whereNoFolder)) ?? []
  if (names.every(name => name === 'archive.json.part')) return 'free'
  throw new TrichLucError('bad-archive', { problem: 'not-an-archive', file: folder })
}

/** A file in its place is for `mkdir` to name. */
const whereNoFolder = (error: NodeJS.ErrnoException): null => (error.code === 'ENOTDIR' ? null : whereAbsent(error))

/** Makes the archive where there is none yet. Throws as `checkPlace` does. */
export async function openArchive(folder: string): Promise<void> {
  if ((await checkPlace(folder)) === 'archive') return
  await mkdir(folder, { recursive: true })
  await writeWhole(markerPlace(folder), marker)
}
