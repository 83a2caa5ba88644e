// Archives that hold the bytes of a document and its record, without a run.

import { writeEntry } from '../../src/archive/ledger.ts'
import { originalPlace } from '../../src/archive/places.ts'
import { toRecord } from '../../src/archive/serialise.ts'
import { writeWhole } from '../../src/archive/write.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { archive, done, keepRecords, sha256 } from '../archive/made.ts'

export interface Shelved {
  readonly archive: string
  readonly sha256: string
}

/** A document of one file, or of several in order. */
export async function shelve(
  record: TrichLucRecord,
  files: readonly Uint8Array[],
  own: Parameters<typeof done>[1] = {},
): Promise<Shelved> {
  const place = await archive()
  const hashes = files.map(bytes => sha256(bytes))
  const source = { ...record.source, fileName: null }
  for (const [n, bytes] of files.entries()) await writeWhole(originalPlace(place, hashes[n] ?? ''), bytes)
  const records = await keepRecords(place, [toRecord({ ...record, source })])
  const document = source.sha256
  if (files.length > 1)
    for (const [n, bytes] of files.entries())
      await writeEntry(place, {
        ...joined,
        paths: ['D:/anh/trang.png'],
        sha256: hashes[n] ?? '',
        bytes: bytes.length,
        documents: [document],
      })
  const parts = files.length > 1 ? { files: hashes } : {}
  await writeEntry(place, done(document, { bytes: source.bytes, records, ...parts, ...own }))
  return { archive: place, sha256: document }
}

const joined = {
  modified: {},
  exitCode: 0,
  status: 'joined',
  originals: 'kept',
} as const
