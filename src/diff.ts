// What another set of rules would change in an archive, document by document; nothing is written.

import { inOrder, unlessAborted } from './archive/ahead.ts'
import { errorOf } from './archive/fault.ts'
import { entriesOf } from './archive/ledger.ts'
import { existingArchive } from './archive/open.ts'
import type { Both } from './both.ts'
import { type Difference, differencesOf } from './differences/index.ts'
import { TrichLucError } from './model/errors.ts'

export interface DiffOptions {
  readonly archive: string
  /** Records by both sets of rules; null where they are the same. */
  readonly make: (sha256: string) => Promise<Both | null>
  /** So many documents are at work while one is waited for. */
  readonly ahead: number
  /** Once aborted, no other document is begun. */
  readonly signal?: AbortSignal
}

/** What differs in the record of a file, or of one document of a file that was split. */
export interface PartCompared {
  /** From 1; null: the whole. */
  readonly part: number | null
  /** [] where the records differ in nothing but how sure they are, and by which rule. */
  readonly differences: readonly Difference[]
}

/** One document that has a record. `at` counts from 1. */
export interface Compared {
  readonly sha256: string
  /** Where it was found. */
  readonly paths: readonly string[]
  readonly at: number
  readonly total: number
  /** [] where both say the same. */
  readonly parts: readonly PartCompared[]
  /** Why it cannot be told; null where it can. */
  readonly error: TrichLucError | null
}

/** In the order of their hashes. @throws TrichLucError `bad-archive` where there is none */
export async function* diffArchive({ archive, make, ahead, signal }: DiffOptions): AsyncGenerator<Compared> {
  await existingArchive(archive)
  const documents: Pick<Compared, 'sha256' | 'paths'>[] = []
  for await (const entry of entriesOf(archive))
    if (entry.status === 'done') documents.push({ sha256: entry.sha256, paths: entry.paths })
  const total = documents.length
  let at = 0
  const work = ({ sha256 }: Pick<Compared, 'sha256'>): Promise<readonly PartCompared[] | TrichLucError> =>
    make(sha256).then(partsCompared).catch(errorOf)
  for await (const { item, result } of inOrder(unlessAborted(documents, signal), work, {
    atOnce: ahead + 1,
    untold: 1000,
  })) {
    if (result === null) continue
    at++
    const isFault = result instanceof TrichLucError
    yield { ...item, at, total, parts: isFault ? [] : result, error: isFault ? result : null }
  }
}

const partsCompared = (both: Both | null): PartCompared[] =>
  (both?.newer ?? []).flatMap((newer, n) => {
    const older = both?.older[n]
    if (!older) return []
    return [{ part: newer.source.part?.number ?? null, differences: differencesOf(older, newer).all }]
  })
