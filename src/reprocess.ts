// Documents of an archive done again from what it keeps of them: by newer rules, or since they failed before.

import { access } from 'node:fs/promises'
import type { Found } from './archive/find/index.ts'
import { type Entry, entriesOf } from './archive/ledger.ts'
import { existingArchive } from './archive/open.ts'
import { ledgerPlace, originalPlace } from './archive/places.ts'
import { isOutdated } from './archive/settled.ts'
import { accessions, close, type IngestOptions, locked, meansOf, type Progress, type Wanted } from './ingest.ts'
import { TrichLucError } from './model/errors.ts'
import type { Ocr } from './readers/scan/index.ts'
import { version } from './version.ts'

/** Which documents: those done by other rules or another version, those that failed; `among`: only of these hashes. */
export interface Selection {
  readonly outdated: boolean
  readonly failed: boolean
  readonly among: ReadonlySet<string> | null
}

export interface ReprocessOptions extends Omit<IngestOptions, 'onSkipped' | 'split'> {
  /** When pages are read by OCR; null: each document as it was before. */
  readonly when: Ocr['when'] | 'never' | null
}

type Document = Extract<Entry, { status: 'done' | 'failed' }>

/** Throws as `ingest` does; `bad-archive` where there is none. */
export async function* reprocess(selection: Selection, options: ReprocessOptions): AsyncGenerator<Progress> {
  const { archive, rules, when } = options
  await existingArchive(archive)
  yield* locked(archive, async function* () {
    const { documents, pages } = await selected(archive, entry => isSelected(entry, selection, rules.hash))
    const hashes = new Map<object, string>()
    const wanted = documents.map((entry): Wanted => {
      const files = filesOf(archive, entry, pages)
      for (const { sha256, found } of files) hashes.set(found, sha256)
      return { series: { files: files.map(({ found }) => found), missing: [] }, ocr: when ?? entry.ocr }
    })
    yield* accessions(
      wanted,
      meansOf(options, { looks: { hashOf: file => hashes.get(file), knows: () => true }, again: true }),
      options,
    )
    const files = wanted.flatMap(({ series }) => series.files)
    await close(options, files)
  })
}

/** And the pages of documents that are made of several files. */
async function selected(archive: string, isWanted: (entry: Document) => boolean) {
  const pages = new Map<string, Page>()
  const documents: Document[] = []
  for await (const entry of entriesOf(archive)) {
    if (entry.status === 'joined') pages.set(entry.sha256, entry)
    else if (isDocument(entry) && isWanted(entry)) documents.push(entry)
  }
  return { documents, pages }
}

type Page = Extract<Entry, { status: 'joined' }>

const isDocument = (entry: Entry): entry is Document => entry.status === 'done' || entry.status === 'failed'

function isSelected(entry: Document, { outdated, failed, among }: Selection, rulesHash: string): boolean {
  if (among && !among.has(entry.sha256)) return false
  if (!outdated && !failed) return true
  return (failed && entry.status === 'failed') || (outdated && isOutdated(entry, { rulesHash, version }))
}

interface File {
  readonly sha256: string
  readonly found: Found
}

function filesOf(archive: string, entry: Document, pages: ReadonlyMap<string, Page>): File[] {
  const files = entry.status === 'done' ? entry.files : null
  if (files === null) return [fileOf(archive, entry, entry.status === 'done' && entry.originals === 'kept')]
  return files.map(sha256 => {
    const page = pages.get(sha256)
    return page ? fileOf(archive, page, page.originals === 'kept') : lostPage(archive, sha256)
  })
}

/** By the name that it was found under; its bytes where the archive has them. */
function fileOf(
  archive: string,
  { sha256, bytes, paths }: Pick<Document, 'sha256' | 'bytes' | 'paths'>,
  isKept: boolean,
): File {
  const place = isKept ? async () => originalPlace(archive, sha256) : () => firstThere(paths)
  return { sha256, found: { path: paths[0] ?? sha256, fault: null, bytes, modified: null, place } }
}

/** Without it another document would be made of the others. */
function lostPage(archive: string, sha256: string): File {
  const path = ledgerPlace(archive, sha256)
  const fault = new TrichLucError('bad-archive', { problem: 'damaged-entry', file: path })
  return { sha256, found: { path, fault, bytes: 0, modified: null, place: async () => path } }
}

/** The last where none is there: its error names it. */
async function firstThere(paths: readonly string[]): Promise<string> {
  for (const path of paths)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  return paths.at(-1) ?? ''
}
