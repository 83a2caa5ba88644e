// A file's bytes, whole: what was hashed is what is read.

import { open } from 'node:fs/promises'
import { TrichLucError } from '../model/errors.ts'
import { errorOf } from './fault.ts'

/** @throws TrichLucError `not-found` `no-access` `is-folder` `too-large` `changed-while-read`, with the file's name */
export async function readSource(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await readWhole(path, maxBytes)
  } catch (error) {
    throw errorOf(error, path)
  }
}

async function readWhole(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const before = await file.stat()
    if (before.isDirectory()) throw new TrichLucError('is-folder')
    if (before.size > maxBytes) throw new TrichLucError('too-large', { limit: maxBytes })
    const bytes = await file.readFile()
    const after = await file.stat()
    // a pipe has no size of its own
    const changed = before.isFile() && (bytes.length !== after.size || before.mtimeMs !== after.mtimeMs)
    if (changed) throw new TrichLucError('changed-while-read')
    // a plain array: pdf.js takes no Buffer
    return new Uint8Array(bytes)
  } finally {
    await file.close()
  }
}
