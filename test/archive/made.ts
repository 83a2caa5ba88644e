// Archives made by hand: what ingest would leave, without reading anything.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { keepLaid, layRecords } from '../../src/archive/keep.ts'
import { type Entry, writeEntry } from '../../src/archive/ledger.ts'
import { openArchive } from '../../src/archive/open.ts'
import { originalPlace } from '../../src/archive/places.ts'
import { writeWhole } from '../../src/archive/write.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

type Done = Extract<Entry, { status: 'done' }>

export const done = (hash: string, own: Partial<Done> = {}): Done => ({
  sha256: hash,
  bytes: 0,
  paths: [`D:/bao-cao/${hash.slice(0, 4)}.txt`],
  modified: {},
  given: {},
  records: null,
  originals: 'kept',
  rulesHash: 'sha256:0',
  version: '0.1.0',
  ocr: 'never',
  status: 'done',
  exitCode: 0,
  files: null,
  parts: null,
  dossier: null,
  heads: [],
  belongsTo: null,
  twins: [],
  ...own,
})

/** Returns the hash of each. */
export async function keepRecords(archive: string, records: readonly TrichLucRecord[]): Promise<string[]> {
  const { laid, hashes } = await layRecords(archive, records)
  await keepLaid(archive, records[0]?.source.sha256 ?? '', laid)
  return [...hashes]
}

/** A document of the bytes of `text`, with a record that says so. */
export async function addDocument(archive: string, text: string, own: Partial<TrichLucRecord> = {}): Promise<string> {
  const bytes = Buffer.from(text)
  const hash = sha256(bytes)
  const whole = record({ text, ...own })
  const source = { ...whole.source, sha256: hash, bytes: bytes.length, fileName: null }
  await writeWhole(originalPlace(archive, hash), bytes)
  const records = await keepRecords(archive, [{ ...whole, source }])
  await writeEntry(archive, done(hash, { bytes: bytes.length, records }))
  return hash
}

export async function archive(): Promise<string> {
  const path = join(folder(), 'kho')
  await openArchive(path)
  return path
}

/** Of two pictures of pages: their hashes after that of the document. */
export async function addPictures(
  archive: string,
  pages: readonly [string, string],
): Promise<readonly [string, string, string]> {
  const files = pages.map(page => ({ sha256: sha256(page), bytes: Buffer.from(page), path: '' }))
  const [one, two] = files.map(file => file.sha256) as [string, string]
  const hash = sha256(`${one}\n${two}`)
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  const whole = record({ text: pages.join('\n') })
  const source = {
    ...whole.source,
    sha256: hash,
    bytes,
    fileName: null,
    mediaType: 'image/png',
    files: files.map(file => ({ sha256: file.sha256, bytes: file.bytes.length, pages: 1 })),
  }
  for (const file of files) await writeWhole(originalPlace(archive, file.sha256), file.bytes)
  const records = await keepRecords(archive, [{ ...whole, source }])
  for (const file of files)
    await writeEntry(archive, {
      sha256: file.sha256,
      bytes: file.bytes.length,
      paths: [`D:/anh/${file.sha256.slice(0, 4)}.png`],
      modified: {},
      exitCode: 0,
      status: 'joined',
      documents: [hash],
      originals: 'kept',
    })
  await writeEntry(archive, done(hash, { bytes, files: [one, two], records }))
  return [hash, one, two]
}
