// The whole way of one document, from its bytes to its record. Read this first.

import { check } from './check/index.ts'
import { extract } from './extract/index.ts'
import { type Files, type Identity, identityOf, listOf } from './files.ts'
import type { Reading, ReadLimits } from './model/document.ts'
import { TrichLucError } from './model/errors.ts'
import { note } from './model/notes.ts'
import { schemaVersion, type TrichLucRecord } from './model/record.ts'
import { findParts, type PageRange, partOf } from './readers/dossier.ts'
import { readFiles } from './readers/index.ts'
import { linesOf } from './readers/lines.ts'
import type { Ocr } from './readers/scan/index.ts'
import { remembering } from './readers/scan/kept.ts'
import { gate } from './readers/secrecy.ts'
import { repair } from './repair/index.ts'
import { settle } from './repair/settle.ts'
import type { Rules } from './rules/load.ts'
import { compose } from './text/compose.ts'
import { version } from './version.ts'

export interface RecordOptions {
  readonly rules: Rules
  readonly limits?: Partial<ReadLimits>
  /** Text as the file has it: encodings before Unicode stay as they are. */
  readonly asRead?: boolean
  /** Name to write into `source.fileName`; null in the archive. */
  readonly fileName?: string | null
  /** Null or absent: text layers only. The engine is the caller's to close. */
  readonly ocr?: Ocr | null
  /** Go on where a page bears a state-secret mark. */
  readonly allowMarked?: boolean
  /** Told after each page of a PDF. */
  readonly onPage?: () => void
}

export const defaultLimits: ReadLimits = { maxBytes: 512 * 2 ** 20, maxPages: 5000, maxUnpackedBytes: 512 * 2 ** 20 }

/**
 * The record of one file, or of the pictures of one document's pages; a note says where it seems to hold several.
 * @throws TrichLucError where a file cannot be read, is encrypted, or bears a state-secret mark; of several files,
 * `ofFile` in its arguments counts from 1
 */
export async function recordOf(source: Files, options: RecordOptions): Promise<TrichLucRecord> {
  const reading = await readingOf(source, options)
  return recordOfWhole(reading, { ...options, identity: identityOf(source) })
}

/** A record of each document that the file seems to hold. Throws as `recordOf` does. */
export async function recordsOf(source: Files, options: RecordOptions): Promise<TrichLucRecord[]> {
  const reading = await readingOf(source, options)
  return recordsOfReading(reading, { ...options, identity: identityOf(source), split: true })
}

/** What a record is made by once its document has been read. */
export interface FromReading extends Pick<RecordOptions, 'rules' | 'fileName'> {
  readonly identity: Identity
}

/** One record, or with `split` one of each document that the reading seems to hold. */
export function recordsOfReading(
  reading: Reading,
  { split, ...by }: FromReading & { readonly split: boolean },
): TrichLucRecord[] {
  const parts = split ? findParts(reading) : []
  if (parts.length < 2) return [split ? toRecord(reading, { ...by, part: null }) : recordOfWhole(reading, by)]
  return parts.map(([from, to], n) =>
    toRecord(partOf(reading, [from, to]), { ...by, part: { number: n + 1, of: parts.length, pages: [from, to] } }),
  )
}

function recordOfWhole(reading: Reading, by: FromReading): TrichLucRecord {
  const parts = findParts(reading)
  const notes = parts.length > 1 ? [...reading.notes, suspected(parts)] : reading.notes
  return toRecord({ ...reading, notes }, { ...by, part: null })
}

/** What a document says, once the gate has let it pass. Throws as `recordOf` does. */
export async function readingOf(source: Files, options: Omit<RecordOptions, 'rules'>): Promise<Reading> {
  const { ocr } = options
  if (!ocr?.kept) return readingBy(source, options)
  const { kept, forget } = remembering(ocr.kept)
  try {
    return await readingBy(source, { ...options, ocr: { ...ocr, kept } })
  } catch (error) {
    // a mark may stand in a text layer behind pages that were read
    if (error instanceof TrichLucError && error.reason === 'secrecy-mark') await forget()
    throw error
  }
}

async function readingBy(source: Files, options: Omit<RecordOptions, 'rules'>): Promise<Reading> {
  const { limits, asRead = false, ocr = null, allowMarked = false, onPage } = options
  // a mark that was typed before Unicode shows only once it is decoded
  if (asRead) await readingBy(source, { ...options, asRead: false })
  const scanning = ocr && { ...ocr, allowMarked }
  const read = await readFiles(listOf(source), { ...defaultLimits, ...limits, asRead, onPage }, scanning)
  const reading = asRead ? { ...read, notes: [note('as-read'), ...read.notes] } : read
  gate(reading, allowMarked)
  // pages of pictures alone: nobody has looked at them, not even for a secrecy mark
  if (reading.pages.every(page => page.confidence === 0)) throw new TrichLucError('no-text')
  if (isBlank(reading)) throw new TrichLucError('no-text')
  return reading
}

const isBlank = ({ blocks, aside }: Reading): boolean => [...blocks.flatMap(linesOf), ...aside].length === 0

const suspected = (parts: readonly PageRange[]) =>
  note('dossier-suspected', null, {
    count: parts.length,
    parts: parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', '),
  })

interface Of extends FromReading {
  readonly part: TrichLucRecord['source']['part']
}

function toRecord(whole: Reading, { rules, fileName = null, identity, part }: Of): TrichLucRecord {
  const { reading, mark } = gate(whole, true)
  const read = compose(reading)
  const repaired = repair(read, rules)
  const { document } = repaired
  const { items, workings } = extract(document, rules, { secrecy: mark })
  const findings = check(document, items, workings)
  const settled = settle({ ...items, findings }, repaired, rules)
  const { sha256, bytes } = identity
  return {
    schemaVersion,
    tool: { name: 'trichluc', version, rulesHash: rules.hash },
    source: {
      sha256,
      fileName,
      mediaType: document.mediaType,
      bytes,
      files: filesOf(identity, reading),
      part,
      pages: [...document.pages],
    },
    ...settled.items,
    repairs: settled.repairs,
    notes: [...read.notes, ...settled.notes].map(one => ({ ...one, args: { ...one.args } })),
    text: read.text,
  }
}

const filesOf = ({ files }: Identity, { fileLengths }: Reading): TrichLucRecord['source']['files'] =>
  files === null ? null : files.map((file, n) => ({ ...file, pages: fileLengths?.[n] ?? 1 }))
