// One file out of a zip, in pieces: what comes out is counted, whatever the zip claims.

import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough, pipeline, type Transform } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { TrichLucError } from '../../../model/errors.ts'
import { readAt, type ZipEntry } from './directory.ts'

export const stored = 0
export const deflated = 8

const localMark = 0x04034b50
const localLength = 30

export interface Unpacking {
  readonly entry: ZipEntry
  /** Where the file is to lie. */
  readonly to: string
}

/** There whole or not at all. @throws TrichLucError `damaged`; what the file system says */
export async function unpack(zip: string, { entry, to }: Unpacking): Promise<void> {
  const half = `${to}.part`
  await mkdir(dirname(to), { recursive: true })
  // what a crash left; a link would lead elsewhere
  await rm(half, { force: true })
  try {
    await writeFile(half, piecesOfMember(zip, entry), { flag: 'wx' })
    await rename(half, to)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

/** @throws TrichLucError `damaged` where they are not what the zip says of them */
export async function* piecesOfMember(zip: string, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const start = await startOf(zip, entry)
  let size = 0
  let sum = 0
  try {
    for await (const piece of inflated(zip, start, entry)) {
      size += piece.length
      if (size > entry.bytes) throw damaged()
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw /^Z_/u.test((error as NodeJS.ErrnoException).code ?? '') ? damaged(error) : error
  }
  if (size !== entry.bytes || sum !== entry.crc) throw damaged()
}

const damaged = (cause?: unknown): TrichLucError => new TrichLucError('damaged', {}, { cause })

/** Its own header may be longer than the directory's. */
async function startOf(zip: string, { at }: ZipEntry): Promise<number> {
  const file = await open(zip)
  try {
    const header = await readAt(file, at, localLength)
    if (header.length < localLength || header.readUInt32LE(0) !== localMark) throw damaged()
    return at + localLength + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

function inflated(zip: string, start: number, { packed, method }: ZipEntry): AsyncIterable<Uint8Array> {
  const inflate: Transform = method === stored ? new PassThrough() : createInflateRaw()
  if (packed === 0) return empty()
  // a fault on either side is thrown where the pieces are taken
  return pipeline(createReadStream(zip, { start, end: start + packed - 1 }), inflate, () => {})
}

async function* empty(): AsyncGenerator<Uint8Array> {}
