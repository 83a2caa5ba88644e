// A file's bytes: what was hashed is what is read, and what is kept.

import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { TrichLucError } from '../model/errors.ts'
import { errorOf } from './fault.ts'

/** @throws TrichLucError `not-found` `no-access` `is-folder` `too-large` `changed-while-read`, with the file's name */
export function readSource(path: string, maxBytes: number): Promise<Uint8Array> {
  return withSource(path, { maxBytes, flags: constants.O_RDONLY }, async file => {
    const bytes = await file.readFile()
    // a plain array: pdf.js takes no Buffer
    return { result: new Uint8Array(bytes), bytes: bytes.length }
  })
}

/** Names the bytes of a file without holding them. Throws as `readSource` does. */
export function hashSource(
  path: string,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  // a pipe that nobody writes to would be waited for (Windows knows no such flag, and no such pipes)
  const flags = constants.O_RDONLY | constants.O_NONBLOCK
  return withSource(path, { maxBytes, flags }, async file => {
    // a pipe or a device that has taken the place of a file has no end
    if (!(await file.stat()).isFile()) throw new TrichLucError('changed-while-read')
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 2 ** 20 })) {
      hash.update(piece)
      bytes += (piece as Uint8Array).length
    }
    return { result: { sha256: hash.digest('hex'), bytes }, bytes }
  })
}

/** The bytes of a file, in pieces. Ends in `changed-while-read` where they are not those of the hash. */
export async function* piecesOf(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 2 ** 20 })) {
      hash.update(piece)
      yield piece as Uint8Array
    }
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== sha256) throw new TrichLucError('changed-while-read', { file: path })
}

type Use<T> = (file: FileHandle) => Promise<{ readonly result: T; readonly bytes: number }>

interface Opening {
  readonly maxBytes: number
  readonly flags: number
}

async function withSource<T>(path: string, { maxBytes, flags }: Opening, use: Use<T>): Promise<T> {
  try {
    const file = await open(path, flags)
    try {
      return await unchanged(file, maxBytes, use)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw errorOf(error, path)
  }
}

async function unchanged<T>(file: FileHandle, maxBytes: number, use: Use<T>): Promise<T> {
  const before = await file.stat()
  if (before.isDirectory()) throw new TrichLucError('is-folder')
  if (before.size > maxBytes) throw new TrichLucError('too-large', { limit: maxBytes })
  const { result, bytes } = await use(file)
  const after = await file.stat()
  // a pipe has no size of its own
  const changed = before.isFile() && (bytes !== after.size || before.mtimeMs !== after.mtimeMs)
  if (changed) throw new TrichLucError('changed-while-read')
  return result
}
