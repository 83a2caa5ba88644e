// What is being worked on: written before the work begins and taken away when it has ended, so that after a power cut one
// sees which documents were on the table.

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { whereAbsent } from './ledger.ts'
import { workingPlace } from './places.ts'
import { writeWhole } from './write.ts'

export async function whileWorking<T>(
  archive: string,
  { sha256, paths }: { readonly sha256: string; readonly paths: readonly string[] },
  work: () => Promise<T>,
): Promise<T> {
  const place = join(workingPlace(archive), `${sha256}.txt`)
  await writeWhole(place, `${paths.join('\n')}\n`)
  try {
    return await work()
  } finally {
    await rm(place, { force: true })
  }
}

/** At the end of a run: what an earlier one left on the table has been seen again, or is gone. */
export const clearTable = (archive: string): Promise<void> =>
  rm(workingPlace(archive), { recursive: true, force: true })

/** Paths of documents that a run was at when it ended, or is at now. */
export async function atWork(archive: string): Promise<string[]> {
  const folder = workingPlace(archive)
  const names = (await readdir(folder).catch(whereAbsent)) ?? []
  const texts = await Promise.all(
    names
      .filter(name => /^[0-9a-f]{64}\.txt$/u.test(name))
      .map(name => readFile(join(folder, name), 'utf8').catch(whereAbsent)),
  )
  return texts.flatMap(text => text?.trim().split('\n')[0] ?? []).toSorted()
}
