// One door for all formats: what the file is, by its content, and the reader for it. Readers are loaded when used.

import type { Reading, ReadLimits } from '../model/document.ts'
import { TrichLucError } from '../model/errors.ts'
import { type Kind, type Readable, type Refused, sniff } from './sniff.ts'

type Read = (bytes: Uint8Array, limits: ReadLimits) => Promise<Reading>

const readers: Readonly<Record<Readable, () => Promise<Read>>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  text: async () => (await import('./text/index.ts')).readText,
}

const refusals: Readonly<Record<Refused, () => TrichLucError>> = {
  empty: () => new TrichLucError('empty'),
  encrypted: () => new TrichLucError('encrypted', { kind: 'office' }),
  truncated: () => new TrichLucError('truncated', { kind: 'zip' }),
}

const isReadable = (kind: Kind): kind is Readable => Object.hasOwn(readers, kind)
const isRefused = (kind: Kind): kind is Refused => Object.hasOwn(refusals, kind)

/**
 * Reads one file into blocks in reading order.
 * @throws TrichLucError `empty`, `too-large`, `unsupported` with the `kind` found, or what its reader throws.
 */
export async function read(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  if (bytes.length > limits.maxBytes) throw new TrichLucError('too-large', { limit: limits.maxBytes })
  const kind = sniff(bytes)
  if (isRefused(kind)) throw refusals[kind]()
  if (!isReadable(kind)) throw new TrichLucError('unsupported', { kind })
  const reader = await readers[kind]()
  return reader(bytes, limits)
}
