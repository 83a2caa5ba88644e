// The records of an archive, one at a time, in the order of their hashes: the same on every machine.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { errorOf } from './fault.ts'
import { whereAbsent } from './ledger.ts'
import { existingArchive } from './open.ts'
import { recordIn } from './serialise.ts'

/**
 * A record that cannot be read comes as the error that says so.
 * @throws TrichLucError `bad-archive` where the folder is none
 */
export async function* recordsOf(archive: string): AsyncGenerator<TrichLucRecord | TrichLucError> {
  await existingArchive(archive)
  const folder = join(archive, 'records')
  for (const part of await names(folder))
    for (const name of (await names(join(folder, part))).filter(one => one.endsWith('.json')))
      yield await readRecord(join(folder, part, name))
}

const names = async (folder: string): Promise<string[]> => ((await readdir(folder).catch(whereAbsent)) ?? []).toSorted()

/** The record of a file, or the error that says why there is none. */
export const readRecord = (path: string): Promise<TrichLucRecord | TrichLucError> =>
  readFile(path, 'utf8')
    .then(text => recordIn(text))
    .catch((error: unknown) => errorOf(error, path))
