// Unpacks single parts, counting what comes out: the limit holds while inflating, whatever the archive claims.

import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { TrichLucError } from '../../model/errors.ts'
import { type Entry, packedBytes } from './directory.ts'

/** What may still be unpacked; shared by all parts of one file. */
export interface Budget {
  left: number
  readonly limit: number
}

export interface Unpacked {
  readonly bytes: Uint8Array
  /** False where the part is cut, garbled or fails its checksum; `bytes` then holds what came out before. */
  readonly whole: boolean
}

const stored = 0
const deflated = 8
// one step of deflate unpacks at most 1032 times its size
const step = 16_384

function spend(budget: Budget, length: number): void {
  budget.left -= length
  if (budget.left < 0) throw new TrichLucError('too-large', { limit: budget.limit, what: 'unpacked' })
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0]) return chunks[0]
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}

function inflate(packed: Uint8Array, budget: Budget): Unpacked {
  const chunks: Uint8Array[] = []
  const inflater = new Inflate(chunk => {
    spend(budget, chunk.length)
    if (chunk.length > 0) chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length; at += step)
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch (error) {
    if (error instanceof TrichLucError) throw error
    return { bytes: join(chunks), whole: false }
  }
  return { bytes: join(chunks), whole: true }
}

/** Unpacks one entry; throws `too-large` when the budget is spent and `encrypted` for a locked entry. */
export function unpack(archive: Uint8Array, entry: Entry, budget: Budget): Unpacked {
  if (entry.encrypted) throw new TrichLucError('encrypted', { kind: 'zip' })
  const packed = packedBytes(archive, entry)
  if (packed === null || (entry.method !== stored && entry.method !== deflated))
    return { bytes: new Uint8Array(), whole: false }
  if (entry.method === stored) spend(budget, packed.length)
  const part = entry.method === stored ? { bytes: packed, whole: true } : inflate(packed, budget)
  return { ...part, whole: part.whole && crc32(part.bytes) === entry.crc }
}
