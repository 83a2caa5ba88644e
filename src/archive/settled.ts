// Whether a file was done before, so that the same would come of it.

import { access } from 'node:fs/promises'
import type { Reason } from '../model/errors.ts'
import { type Entry, readEntry } from './ledger.ts'
import { recordPlace } from './places.ts'

/** By what a file is to be done. */
export interface Wish {
  readonly rulesHash: string
  readonly version: string
  readonly ocr: 'auto' | 'always' | 'never'
  readonly split: boolean
}

// what another run may see otherwise
const unsettled: ReadonlySet<string> = new Set<Reason>([
  'too-slow',
  'ocr-failed',
  'missing-engine',
  'bug',
  'no-access',
  'not-found',
])

export async function isSettled(archive: string, entry: Entry, wish: Wish): Promise<boolean> {
  if (entry.status === 'removed') return true
  if (entry.status === 'stopped' || entry.status === 'replaced') return false
  if (entry.status === 'joined') return isDone(archive, entry.documents)
  if (entry.rulesHash !== wish.rulesHash || entry.version !== wish.version || entry.ocr !== wish.ocr) return false
  if (entry.status === 'failed') return !unsettled.has(entry.reason)
  // an entry of before appendices were linked
  if (entry.heads === null) return false
  return !(wish.split && entry.dossier) && everyExists(recordPlaces(archive, entry))
}

/** A page of a document needs no record of its own. */
async function isDone(archive: string, documents: readonly string[]): Promise<boolean> {
  for (const sha256 of documents) if ((await readEntry(archive, sha256))?.status === 'done') return true
  return false
}

const recordPlaces = (archive: string, { sha256, parts }: Entry & { status: 'done' }): string[] =>
  parts ? parts.map((_, n) => recordPlace(archive, sha256, n + 1)) : [recordPlace(archive, sha256)]

const everyExists = (paths: readonly string[]): Promise<boolean> =>
  Promise.all(paths.map(path => access(path))).then(
    () => true,
    () => false,
  )
