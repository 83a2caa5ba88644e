// One door for all formats: what the file is, by its content, and the reader for it. Readers are loaded when used.

import type { Reading, ReadOptions } from '../model/document.ts'
import { TrichLucError } from '../model/errors.ts'
import type { Scanning } from './scan/index.ts'
import { type Kind, type Readable, type Refused, sniff } from './sniff.ts'

type Read = (bytes: Uint8Array, options: ReadOptions, scanning: Scanning | null) => Promise<Reading>

const picture = async (): Promise<Read> => {
  const { readPictures } = await import('./pictures/reading.ts')
  return (bytes, options, scanning) => readPictures([bytes], options, scanning)
}

const readers: Readonly<Record<Readable, () => Promise<Read>>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  doc: async () => (await import('./doc/index.ts')).readDoc,
  xls: async () => (await import('./xls/index.ts')).readXls,
  xlsx: async () => (await import('./xlsx/index.ts')).readXlsx,
  rtf: async () => (await import('./rtf/index.ts')).readRtf,
  html: async () => (await import('./html/index.ts')).readHtml,
  mhtml: async () => (await import('./html/index.ts')).readMhtml,
  text: async () => (await import('./text/index.ts')).readText,
  jpeg: picture,
  png: picture,
  gif: picture,
  tiff: picture,
  bmp: picture,
  webp: picture,
}

const refusals: Readonly<Record<Refused, () => TrichLucError>> = {
  empty: () => new TrichLucError('empty'),
  encrypted: () => new TrichLucError('encrypted', { kind: 'office' }),
  truncated: () => new TrichLucError('truncated', { kind: 'zip' }),
}

const isReadable = (kind: Kind): kind is Readable => Object.hasOwn(readers, kind)
const isRefused = (kind: Kind): kind is Refused => Object.hasOwn(refusals, kind)

/**
 * Reads one file into blocks in reading order; without `scanning`, pages that are pictures stay unread.
 * @throws TrichLucError `empty`, `too-large`, `unsupported` with the `kind` found, or what its reader throws.
 */
export async function read(
  bytes: Uint8Array,
  options: ReadOptions,
  scanning: Scanning | null = null,
): Promise<Reading> {
  if (bytes.length > options.maxBytes) throw new TrichLucError('too-large', { limit: options.maxBytes })
  const kind = sniff(bytes)
  if (isRefused(kind)) throw refusals[kind]()
  if (!isReadable(kind)) throw new TrichLucError('unsupported', { kind })
  const reader = await readers[kind]()
  return reader(bytes, options, scanning)
}

/**
 * Reads a document that is one file, or several pictures in order. Of several, `ofFile` in an error counts from 1.
 * @throws TrichLucError `not-pictures` where one of several is no picture, and what `read` throws
 */
export async function readFiles(
  files: readonly Uint8Array[],
  options: ReadOptions,
  scanning: Scanning | null,
): Promise<Reading> {
  const [first = new Uint8Array(), ...others] = files
  if (others.length === 0) return read(first, options, scanning)
  const other = files.findIndex(bytes => !isPicture(sniff(bytes)))
  if (other >= 0) throw new TrichLucError('not-pictures', { ofFile: other + 1 })
  const { readPictures } = await import('./pictures/reading.ts')
  return readPictures(files, options, scanning)
}

const isPicture = (kind: Kind): boolean => isReadable(kind) && readers[kind] === picture
