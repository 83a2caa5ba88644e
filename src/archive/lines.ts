// Logs of the archive: JSON, a line for each thing that was said, added at the end and never changed.

import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { TrichLucError } from '../model/errors.ts'
import { errorOf } from './fault.ts'
import { parsed } from './ledger.ts'
import { lockFile, type Unlock } from './lock.ts'
import { existingArchive } from './open.ts'
import { logLockPlace } from './places.ts'
import { readSource } from './source.ts'
import { syncFolder, writeWhole } from './write.ts'

export interface Log<T> {
  /** Where it stands in an archive. */
  readonly of: (archive: string) => string
  /** Of a line. */
  readonly schema: z.ZodType<T>
  /** Whether a line is read at all; absent: every one. */
  readonly isWanted?: ((line: string) => boolean) | undefined
}

export interface Lines<T> {
  readonly all: readonly T[]
  /** Lines, from 1, that hold none: a crash has left half of one. */
  readonly damaged: readonly number[]
}

/** @throws TrichLucError what the file system says */
export async function readLines<T>(archive: string, { of, schema, isWanted = () => true }: Log<T>): Promise<Lines<T>> {
  const read = (await textOf(of(archive)))
    .split('\n')
    .map((line, n) => ({ line, at: n + 1 }))
    .filter(({ line }) => line.trim() !== '' && isWanted(line))
    .map(({ line, at }) => ({ at, ...schema.safeParse(parsed(line)) }))
  return {
    all: read.flatMap(({ data, success }) => (success ? [data as T] : [])),
    damaged: read.filter(({ success }) => !success).map(({ at }) => at),
  }
}

/** A hundred thousand lines have about 100 MB. */
const maxBytes = 512 * 2 ** 20

/** Empty where there is no such log yet. */
async function textOf(path: string): Promise<string> {
  const bytes = await readSource(path, maxBytes).catch((error: unknown) => {
    if (error instanceof TrichLucError && error.reason === 'not-found') return null
    throw error
  })
  return bytes ? Buffer.from(bytes).toString('utf8') : ''
}

/**
 * What `decide` says of the log as it stands, with nobody else at it. On the disk when it resolves; a line that a crash
 * has left unfinished is ended first. A run that writes the archive is not in the way.
 * @throws TrichLucError `bad-archive` where another process does not let go of the logs; `too-large`; what the file
 * system says
 */
export const appendLines = <T>(
  archive: string,
  log: Log<T>,
  decide: (lines: Lines<T>) => readonly T[],
): Promise<readonly T[]> =>
  alone(archive, log.of(archive), async () => {
    const said = decide(await readLines(archive, log))
    if (said.length > 0) await append(log.of(archive), textOfLines(said))
    return said
  })

/** Added without a look at those that are there. Throws as `appendLines` does. */
export const addLines = <T>(archive: string, log: Log<T>, all: readonly T[]): Promise<void> =>
  alone(archive, log.of(archive), () => append(log.of(archive), textOfLines(all)))

const textOfLines = (all: readonly unknown[]): string => all.map(one => `${JSON.stringify(one)}\n`).join('')

/**
 * Takes every line away that `isGone`, whole or not: where somebody asks that a document be forgotten.
 * Throws as `appendLines` does.
 */
export const removeLines = (archive: string, path: string, isGone: (line: string) => boolean): Promise<number> =>
  alone(archive, path, async () => {
    const lines = (await textOf(path)).split('\n')
    const kept = lines.filter(line => !isGone(line))
    if (kept.length < lines.length) await writeWhole(path, kept.join('\n'))
    return lines.length - kept.length
  })

async function alone<T>(archive: string, path: string, work: () => Promise<T>): Promise<T> {
  await existingArchive(archive)
  const unlock = await lockLogs(archive)
  try {
    return await work()
  } catch (error) {
    throw errorOf(error, path)
  } finally {
    unlock()
  }
}

/** Milliseconds that one process waits for another, and between two looks. */
const patience = 10_000
const pause = 15

/** No thread is stopped meanwhile: a server has others to answer. */
async function lockLogs(archive: string): Promise<Unlock> {
  const late = performance.now() + patience
  for (;;) {
    const unlock = lockFile(logLockPlace(archive))
    if (unlock) return unlock
    if (performance.now() > late) throw new TrichLucError('bad-archive', { problem: 'in-use', file: archive })
    await sleep(pause)
  }
}

/** Added to, made where there is none; a link to a file elsewhere is not followed (Windows has no such flag). */
const adding = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

async function append(path: string, lines: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, adding)
  try {
    const { size } = await file.stat()
    // a line more could never be read again
    if (size + lines.length * 3 > maxBytes) throw new TrichLucError('too-large', { limit: maxBytes })
    await file.appendFile(((await isUnended(file, size)) ? '\n' : '') + lines)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dirname(path))
  await syncFolder(dirname(dirname(path)))
}

async function isUnended(file: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}
