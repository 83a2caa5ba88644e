// Decisions in the archive: a line for each, added at the end and never changed.

import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorOf } from '../../archive/fault.ts'
import { parsed } from '../../archive/ledger.ts'
import { lockArchive } from '../../archive/lock.ts'
import { existingArchive } from '../../archive/open.ts'
import { decisionsPlace } from '../../archive/places.ts'
import { readSource } from '../../archive/source.ts'
import { syncFolder } from '../../archive/write.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Decided, decidedSchema } from './decided.ts'

export interface Log {
  readonly decided: readonly Decided[]
  /** Lines, from 1, that hold no decision: a crash has left half of one. */
  readonly damaged: readonly number[]
}

/** @throws TrichLucError what the file system says */
export async function readLog(archive: string): Promise<Log> {
  const path = decisionsPlace(archive)
  const bytes = await readSource(path, maxBytes).catch((error: unknown) => {
    if (error instanceof TrichLucError && error.reason === 'not-found') return null
    throw error
  })
  const text = bytes && Buffer.from(bytes).toString('utf8')
  const lines = (text ?? '').split('\n').map((line, n) => ({ line, at: n + 1 }))
  const read = lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => ({ at, ...decidedSchema.safeParse(parsed(line)) }))
  return {
    decided: read.flatMap(({ data }) => data ?? []),
    damaged: read.filter(({ success }) => !success).map(({ at }) => at),
  }
}

/** A hundred thousand decisions have about 40 MB. */
const maxBytes = 512 * 2 ** 20

/** Added to, made where there is none; a link to a file elsewhere is not followed (Windows has no such flag). */
const adding = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

/**
 * What `decide` says of the log as it stands, with nobody else at it. On the disk when it resolves; a line that a crash
 * has left unfinished is ended first.
 * @throws TrichLucError `bad-archive` where another run writes the archive; what the file system says
 */
export async function appendLog(
  archive: string,
  decide: (log: Log) => readonly Decided[],
): Promise<readonly Decided[]> {
  await existingArchive(archive)
  const path = decisionsPlace(archive)
  const unlock = lockArchive(archive)
  try {
    const decided = decide(await readLog(archive))
    if (decided.length === 0) return decided
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, adding)
    try {
      const start = (await isUnended(file)) ? '\n' : ''
      await file.appendFile(start + decided.map(one => `${JSON.stringify(one)}\n`).join(''))
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(dirname(path))
    await syncFolder(archive)
    return decided
  } catch (error) {
    throw errorOf(error, path)
  } finally {
    unlock()
  }
}

async function isUnended(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}
