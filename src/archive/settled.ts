// Whether a file was done before, so that the same would come of it.

import { access, stat } from 'node:fs/promises'
import type { Reason } from '../model/errors.ts'
import { type Entry, readEntry, whereAbsent } from './ledger.ts'
import { originalPlace, recordPlace } from './places.ts'

/** By what a file is to be done. */
export interface Wish {
  readonly rulesHash: string
  readonly version: string
  readonly ocr: 'auto' | 'always' | 'never'
  readonly split: boolean
  /** What a document may cost its worker; null where there is none, or nothing is known of them. */
  readonly limits?: Limits | null
}

/** For one document and one page: mebibytes, seconds. */
export interface Limits {
  readonly memory: number
  readonly seconds: number
}

/** What the next look may see otherwise, with nothing changed here: no reason to be written down. */
export const passing: ReadonlySet<string> = new Set<Reason>(['changed-while-read', 'not-found', 'no-access'])

// what another run may see otherwise
const unsettled: ReadonlySet<string> = new Set<Reason>(['too-slow', 'ocr-failed', 'missing-engine', 'bug'])

export async function isSettled(archive: string, entry: Entry, wish: Wish): Promise<boolean> {
  if (entry.status === 'removed') return true
  if (entry.status === 'stopped' || entry.status === 'replaced') return false
  if (entry.status === 'joined') return isDone(archive, entry.documents)
  if (isOutdated(entry, wish) || entry.ocr !== wish.ocr) return false
  if (entry.status === 'failed') return !unsettled.has(entry.reason) && !mayBeRead(entry, wish)
  // an entry of before appendices were linked
  if (entry.heads === null) return false
  if (wish.split && entry.dossier) return false
  const there = await Promise.all([hasOriginal(archive, entry), everyExists(placesOf(archive, entry))])
  return there.every(Boolean)
}

/** A look at its size, no more: what is damaged otherwise `verify` finds. */
async function hasOriginal(archive: string, { sha256, files, bytes, originals }: Done): Promise<boolean> {
  if (originals !== 'kept' || files) return true
  const there = await stat(originalPlace(archive, sha256)).catch(whereAbsent)
  return there?.size === bytes
}

type Failed = Extract<Entry, { status: 'failed' }>

/** What ended its workers within narrower limits than these. */
const mayBeRead = ({ reason, args }: Failed, { limits }: Wish): boolean =>
  reason === 'worker-lost' && !!limits && (limits.memory > Number(args.memory) || limits.seconds > Number(args.seconds))

/** Done by other rules or another version. */
export const isOutdated = (
  entry: Pick<Wish, 'rulesHash' | 'version'>,
  wish: Pick<Wish, 'rulesHash' | 'version'>,
): boolean => entry.rulesHash !== wish.rulesHash || entry.version !== wish.version

/** A page of a document needs no record of its own. */
async function isDone(archive: string, documents: readonly string[]): Promise<boolean> {
  for (const sha256 of documents) if ((await readEntry(archive, sha256))?.status === 'done') return true
  return false
}

type Done = Extract<Entry, { status: 'done' }>

export const recordPlaces = (archive: string, { sha256, parts }: Done): string[] =>
  parts ? parts.map((_, n) => recordPlace(archive, sha256, n + 1)) : [recordPlace(archive, sha256)]

const placesOf = (archive: string, entry: Done): string[] => [
  ...recordPlaces(archive, entry),
  ...(entry.originals === 'kept' ? (entry.files ?? []).map(one => originalPlace(archive, one)) : []),
]

const everyExists = (paths: readonly string[]): Promise<boolean> =>
  Promise.all(paths.map(path => access(path))).then(
    () => true,
    () => false,
  )
