// Documents of an archive done again from what it keeps of them: by newer rules, or since they failed before.

import type { Found } from './archive/find/index.ts'
import { memberFinder } from './archive/find/zip/members.ts'
import { type Entry, entriesOf } from './archive/ledger.ts'
import { referencedPlace, sizeOf } from './archive/lost.ts'
import { existingArchive } from './archive/open.ts'
import { ledgerPlace, originalPlace } from './archive/places.ts'
import { isOutdated } from './archive/settled.ts'
import { accessions, type BatchOptions, close, locked, meansOf, type Progress, type Wanted } from './batch.ts'
import { TrichLucError } from './model/errors.ts'
import type { Ocr } from './readers/scan/index.ts'
import { version } from './version.ts'

/** Which documents: those done by other rules or another version, those that failed; `among`: only of these hashes. */
export interface Selection {
  readonly outdated: boolean
  readonly failed: boolean
  readonly among: ReadonlySet<string> | null
}

export interface ReprocessOptions extends Omit<BatchOptions, 'split'> {
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
    const wanted: Wanted[] = []
    const means = { archive, pages, memberAt: memberFinder(archive) }
    for (const entry of documents) {
      const files = await filesOf(entry, means)
      for (const { sha256, found } of files) hashes.set(found, sha256)
      wanted.push({ series: { files: files.map(({ found }) => found), missing: [] }, ocr: when ?? entry.ocr })
    }
    yield* accessions(
      wanted,
      meansOf(options, {
        looks: { hashOf: file => hashes.get(file), knows: () => true, doneBy: new Map() },
        again: true,
      }),
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

interface Means {
  readonly archive: string
  readonly pages: ReadonlyMap<string, Page>
  readonly memberAt: ReturnType<typeof memberFinder>
}

async function filesOf(entry: Document, means: Means): Promise<File[]> {
  const files = entry.status === 'done' ? entry.files : null
  if (files === null) return [await fileOf(entry, means)]
  return Promise.all(
    files.map(sha256 => {
      const page = means.pages.get(sha256)
      return page ? fileOf(page, means) : lostPage(means.archive, sha256)
    }),
  )
}

/** By the name that it was found under; its bytes where the archive has them, else where they were found. */
async function fileOf(entry: Document | Page, { archive, memberAt }: Means): Promise<File> {
  const { sha256, bytes, paths } = entry
  if ('originals' in entry && entry.originals === 'kept')
    return { sha256, found: foundAt(entry, () => keptPlace(archive, entry)) }
  const there = await firstThere(paths)
  const member = there === null ? await firstMember(paths, memberAt) : null
  if (member) return { sha256, found: { ...member, bytes } }
  const path = there ?? paths[0] ?? ''
  return { sha256, found: { ...foundAt(entry, async () => path), path } }
}

const foundAt = ({ sha256, bytes, paths }: Document | Page, place: Found['place']): Found => ({
  path: paths[0] ?? sha256,
  fault: null,
  bytes,
  modified: null,
  place,
})

/** Where it is lost from the archive, the file that it was copied from. */
async function keptPlace(archive: string, file: Document | Page): Promise<string> {
  const kept = originalPlace(archive, file.sha256)
  return (await sizeOf(kept)) === file.bytes ? kept : ((await referencedPlace(file)) ?? kept)
}

async function firstMember(paths: readonly string[], memberAt: Means['memberAt']): Promise<Found | null> {
  for (const path of paths) {
    const member = await memberAt(path)
    if (member) return member
  }
  return null
}

/** Without it another document would be made of the others. */
function lostPage(archive: string, sha256: string): File {
  const path = ledgerPlace(archive, sha256)
  const fault = new TrichLucError('bad-archive', { problem: 'damaged-entry', file: path })
  return { sha256, found: { path, fault, bytes: 0, modified: null, place: async () => path } }
}

async function firstThere(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if ((await sizeOf(path)) !== null) return path
  return null
}
