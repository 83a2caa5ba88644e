// What is being worked on: written before the work begins, after each stage, and taken away when it has ended, so that
// after a power cut one sees which documents were on the table, and how far they were.

import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parsed, whereAbsent } from './ledger.ts'
import { kinds, workingPlace } from './places.ts'

/** What is being done, in this order. */
export const stages = ['reading', 'extracting', 'keeping'] as const
export type Stage = (typeof stages)[number]

export interface AtWork {
  readonly path: string
  readonly stage: Stage
}

const placeOf = (archive: string, sha256: string): string => join(workingPlace(archive), `${sha256}.txt`)

/** Neither synced nor renamed: a line that a power cut leaves half is read as the stage before. */
export async function whileWorking<T>(
  archive: string,
  { sha256, path }: { readonly sha256: string; readonly path: string },
  work: () => Promise<T>,
): Promise<T> {
  const place = placeOf(archive, sha256)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, `${JSON.stringify(path)}\nreading\n`)
  try {
    return await work()
  } finally {
    await rm(place, { force: true })
  }
}

export const beginStage = (archive: string, sha256: string, stage: Stage): Promise<void> =>
  appendFile(placeOf(archive, sha256), `${stage}\n`)

/** At the beginning of a run: there until it has ended. */
export async function layTable(archive: string): Promise<void> {
  await mkdir(workingPlace(archive), { recursive: true })
}

/** What a run has left half, wherever that is: its own at its end, or that of one that was killed, whose table still stands. */
export async function clearHalves(archive: string): Promise<void> {
  const table = workingPlace(archive)
  const left = await readdir(table).catch(whereAbsent)
  // unpacked from a zip: it may bear a mark, or be of another zip by now
  for (const name of left ?? []) if (/\.member(?:\.part)?$/u.test(name)) await rm(join(table, name), { force: true })
  if (left !== null) for (const kind of kinds) await removeHalves(join(archive, kind))
}

async function removeHalves(folder: string): Promise<void> {
  const parts = ((await readdir(folder).catch(whereAbsent)) ?? []).filter(name => /^[0-9a-f]{2}$/u.test(name))
  for (const part of parts) {
    const names = (await readdir(join(folder, part))).filter(name => name.endsWith('.part'))
    for (const name of names) await rm(join(folder, part, name), { force: true })
  }
}

/** At the end of a run: what an earlier one left on the table has been seen again, or is gone. */
export const clearTable = (archive: string): Promise<void> =>
  rm(workingPlace(archive), { recursive: true, force: true })

/** Documents that a run was at when it ended, or is at now. */
export async function atWork(archive: string): Promise<AtWork[]> {
  const folder = workingPlace(archive)
  const names = (await readdir(folder).catch(whereAbsent)) ?? []
  const texts = await Promise.all(
    names
      .filter(name => /^[0-9a-f]{64}\.txt$/u.test(name))
      .map(name => readFile(join(folder, name), 'utf8').catch(whereAbsent)),
  )
  return texts.flatMap(text => saidIn(text ?? '')).toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function saidIn(text: string): AtWork[] {
  const [path = '', ...lines] = text.split('\n')
  const stage = stages.findLast(one => lines.includes(one)) ?? 'reading'
  const said = parsed(path)
  return typeof said === 'string' ? [{ path: said, stage }] : []
}
