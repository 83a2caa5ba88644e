// A document taken out of an archive for good: its entry becomes a tombstone, by which it is not taken in again.

import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { TrichLucError } from '../model/errors.ts'
import { closeLedger } from './closing.ts'
import { removeOriginal, removeRecords } from './keep.ts'
import { type Entry, entriesOf, readEntry, whereAbsent, writeEntry } from './ledger.ts'
import { removeLines } from './lines.ts'
import { lockArchive } from './lock.ts'
import { existingArchive } from './open.ts'
import { correctionsPlace, ledgerPlace } from './places.ts'
import { clearHalves } from './working.ts'

/** Digits of a hash that must be given. */
const leastDigits = 8

/**
 * The entry that an id names: a hash, or its first digits.
 * @throws TrichLucError `bad-archive`; `bad-option` where it is no id; `unknown-item` where it names none, or several
 */
export async function entryNamed(archive: string, id: string): Promise<Entry> {
  await existingArchive(archive)
  const digits = id.toLowerCase()
  if (!/^[0-9a-f]{8,64}$/u.test(digits))
    throw new TrichLucError('bad-option', { problem: 'bad-id', given: id, least: leastDigits })
  const names = (await readdir(dirname(ledgerPlace(archive, digits))).catch(whereAbsent)) ?? []
  const found = names.filter(name => name.startsWith(digits) && name.endsWith('.json')).toSorted()
  const [hash, ...others] = found.map(name => basename(name, '.json'))
  if (others.length > 0)
    throw new TrichLucError('bad-option', { problem: 'many-ids', given: id, ids: [hash, ...others].join(', ') })
  const entry = hash === undefined ? null : await readEntry(archive, hash)
  if (!entry) throw new TrichLucError('bad-option', { problem: 'unknown-id', given: id, file: archive })
  return entry
}

/** What was taken away. */
export interface Removed {
  readonly records: number
  readonly originals: number
}

/**
 * Takes away records and originals of an entry, and those of its pages that no other document has. The tombstone is
 * written first: what a crash leaves, the same call removes.
 * @throws TrichLucError `bad-option` for a page of a document
 */
export async function removeDocument(archive: string, entry: Entry, reason: string | null): Promise<Removed> {
  if (entry.status === 'joined')
    throw new TrichLucError('bad-option', {
      problem: 'page-of',
      given: entry.sha256,
      ids: entry.documents.join(', '),
    })
  const unlock = lockArchive(archive)
  try {
    await clearHalves(archive)
    return await take(archive, entry, reason)
  } finally {
    unlock()
  }
}

async function take(archive: string, entry: Entry, given: string | null): Promise<Removed> {
  const { sha256 } = entry
  const reason = given ?? (entry.status === 'removed' ? entry.reason : null)
  const pages = await pagesOf(archive, entry)
  await writeEntry(archive, tombstone(sha256, reason))
  const records = await removeRecords(archive, sha256)
  let originals = await removeOriginal(archive, sha256)
  for (const page of pages) originals += await removePage(archive, page, { document: sha256, reason })
  await closeLedger(archive, { paths: [] })
  // what people have said of it quotes it
  await removeLines(archive, correctionsPlace(archive), line => line.includes(sha256))
  return { records, originals }
}

/** Of a document that has its tombstone already, those that a crash has left. */
async function pagesOf(archive: string, entry: Entry): Promise<readonly string[]> {
  if (entry.status === 'done') return entry.files ?? []
  const pages: string[] = []
  for await (const one of entriesOf(archive))
    if (one.status === 'joined' && one.documents.includes(entry.sha256)) pages.push(one.sha256)
  return pages
}

const tombstone = (sha256: string, reason: string | null): Entry => ({ sha256, status: 'removed', exitCode: 0, reason })

async function removePage(
  archive: string,
  sha256: string,
  { document, reason }: { readonly document: string; readonly reason: string | null },
): Promise<number> {
  const entry = await readEntry(archive, sha256)
  const others = entry?.status === 'joined' ? entry.documents.filter(one => one !== document) : []
  if (entry?.status === 'joined' && others.length > 0) {
    await writeEntry(archive, { ...entry, documents: others })
    return 0
  }
  await writeEntry(archive, tombstone(sha256, reason))
  return removeOriginal(archive, sha256)
}

/** Whether a document, or a file of it, was taken out before. */
export async function wasRemoved(archive: string, hashes: readonly string[]): Promise<boolean> {
  for (const sha256 of hashes) if ((await readEntry(archive, sha256))?.status === 'removed') return true
  return false
}
