// The bytes that a document comes in: one file, or several in order, and what names them.

import { createHash } from 'node:crypto'

/** One file, or the pictures of a document's pages in order. */
export type Files = Uint8Array | readonly Uint8Array[]

export interface Identity {
  /** Of the bytes; of several files, of their hashes in hexadecimal with a line feed between each two. */
  readonly sha256: string
  readonly bytes: number
  /** Null where it is one file. */
  readonly files: readonly { readonly sha256: string; readonly bytes: number }[] | null
}

const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

export const identityOf = (source: Files): Identity =>
  identityFrom(listOf(source).map(bytes => ({ sha256: hash(bytes), bytes: bytes.length })))

/** Of files in order, by the hash and size of each. */
export function identityFrom(files: readonly { readonly sha256: string; readonly bytes: number }[]): Identity {
  const bytes = files.reduce((sum, one) => sum + one.bytes, 0)
  const [first] = files
  if (first && files.length === 1) return { ...first, files: null }
  return { sha256: hash(files.map(({ sha256 }) => sha256).join('\n')), bytes, files }
}

export const listOf = (source: Files): readonly Uint8Array[] => (source instanceof Uint8Array ? [source] : source)
