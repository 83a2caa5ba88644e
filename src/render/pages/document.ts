// Which file of a document holds a page, and whether the page may be shown.

import { readEntry } from '../../archive/ledger.ts'
import { readRecord } from '../../archive/records.ts'
import { recordPlaces } from '../../archive/settled.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import { noPicture, type PageTask } from './asked.ts'

/** What drawing needs of the records of a document: they are large, and this is not. */
interface Known {
  readonly isMarked: boolean
  readonly mediaType: string
  readonly pages: ReadonlyMap<number, KnownPage>
  readonly files: TrichLucRecord['source']['files']
}

interface KnownPage {
  /** A picture that nobody read, or words: drawn, it cannot be white. */
  readonly isWritten: boolean
  readonly isNative: boolean
}

/** A page by the file that holds it. */
export interface FilePage {
  readonly sha256: string
  readonly mediaType: string
  /** In the file, from 1. */
  readonly page: number
  readonly isWritten: boolean
}

const known = new Map<string, Known>()
const mostKnown = 50

/** @throws TrichLucError `no-picture`, and what is wrong with the record or its entry */
export async function findPage({ archive, sha256, page, allowMarked }: PageTask): Promise<FilePage> {
  const { isMarked, mediaType, pages, files } = await knownOf({ archive, sha256, page })
  if (isMarked && !allowMarked) throw noPicture('marked', page)
  const found = pages.get(page)
  if (!found) throw noPicture('no-page', page)
  if (found.isNative) throw noPicture('native', page)
  const place = { mediaType, isWritten: found.isWritten }
  if (files === null) return { sha256, page, ...place }
  let before = 0
  for (const file of files) {
    if (page <= before + file.pages) return { sha256: file.sha256, page: page - before, ...place }
    before += file.pages
  }
  throw noPicture('no-page', page)
}

async function knownOf({ archive, sha256, page }: Pick<PageTask, 'archive' | 'sha256' | 'page'>): Promise<Known> {
  const entry = await readEntry(archive, sha256)
  if (entry?.status !== 'done') throw noPicture('no-document', page)
  const key = JSON.stringify([archive, sha256, entry.records])
  const before = known.get(key)
  if (before) return before
  const records: TrichLucRecord[] = []
  for (const place of recordPlaces(archive, entry)) {
    const record = await readRecord(place)
    if (record instanceof TrichLucError) throw record
    records.push(record)
  }
  if (known.size >= mostKnown) known.clear()
  const now = toKnown(records)
  known.set(key, now)
  return now
}

function toKnown(records: readonly TrichLucRecord[]): Known {
  const source = records[0]?.source
  return {
    // of a file that was split: a mark on one of its documents is a mark on the file
    isMarked: records.some(({ document }) => document.markings.secrecy !== null),
    mediaType: source?.mediaType ?? '',
    files: source?.files ?? null,
    pages: new Map(records.flatMap(pagesOf)),
  }
}

function pagesOf({ source, notes }: TrichLucRecord): [number, KnownPage][] {
  const empty = new Set(notes.filter(({ code }) => code === 'page-empty').map(({ page }) => page))
  return source.pages.map(({ page, method }) => [page, { isWritten: !empty.has(page), isNative: method === 'native' }])
}
