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
 * Makes the archive where there is none yet.
 * @throws TrichLucError `bad-archive` where the folder holds something else
 */
export async function openArchive(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const found = await readFile(markerPlace(folder), 'utf8').catch(whereAbsent)
  if (found === marker) return
  if (found !== null) throw new TrichLucError('bad-archive', { problem: 'other-format', file: folder })
  const others = (await readdir(folder)).filter(name => name !== 'archive.json.part')
  if (others.length > 0) throw new TrichLucError('bad-archive', { problem: 'not-an-archive', file: folder })
  await writeWhole(markerPlace(folder), marker)
}
