// Files into an archive: each ends with a record, or with a reason in the ledger.

import { type Prospect, prospectOf } from './accession.ts'
import { unlessAborted } from './archive/ahead.ts'
import { errorOf } from './archive/fault.ts'
import { type Found, findFiles } from './archive/find/index.ts'
import { findSeries } from './archive/find/series.ts'
import { type Looks, looksIn } from './archive/looks.ts'
import { checkPlace, openArchive } from './archive/open.ts'
import { type OtherRules, otherRules } from './archive/other-rules.ts'
import { accessions, type BatchOptions, close, locked, meansOf, type Progress, wishOf } from './batch.ts'
import { TrichLucError } from './model/errors.ts'
import { failed, nameOf } from './outcome.ts'

export interface IngestOptions extends BatchOptions {
  /** A file that is no document: the archivist's own sheet. */
  readonly except?: string | undefined
  /** Told of each folder that is left out because it is an archive itself. */
  readonly onSkipped?: (folder: string) => void
  /** Told before anything is done, where most documents of the archive were done by other rules. */
  readonly onOtherRules?: (other: OtherRules) => void
}

/** @throws TrichLucError `bad-archive`, and what is wrong with the archive; what is wrong with a file is its outcome */
export async function* ingest(paths: readonly string[], options: IngestOptions): AsyncGenerator<Progress> {
  const { archive } = options
  const files = (await checkPlace(archive)) === 'free' ? await filesIn(paths, options) : null
  // a mistyped path makes no archive
  if (files?.every(({ fault }) => fault)) return yield* refusals(files)
  await openArchive(archive)
  yield* locked(archive, async function* () {
    yield* taken(files ?? (await filesIn(paths, options)), options)
  })
}

async function* taken(files: readonly Found[], options: IngestOptions): AsyncGenerator<Progress> {
  const looks = await looksIn(options.archive)
  tellOtherRules(looks, options)
  const means = meansOf(options, { looks, again: false })
  const documents = findSeries(files).map(series => ({ series, ocr: means.wish.ocr }))
  yield* accessions(documents, means, options)
  await close(options, files)
}

function* refusals(files: readonly Found[]): Generator<Progress> {
  const total = files.length
  for (const [n, { path, fault }] of files.entries()) {
    yield { path, at: n + 1, total, outcome: null }
    if (fault) yield { path, at: n + 1, total, outcome: failed(files.slice(n, n + 1), fault) }
  }
}

function tellOtherRules(looks: Looks, { rules, onOtherRules }: Telling): void {
  const other = otherRules(looks, rules.hash)
  if (other) onOtherRules?.(other)
}

type Telling = Pick<IngestOptions, 'rules' | 'onOtherRules'>

async function filesIn(
  paths: readonly string[],
  { archive, except, onSkipped }: Pick<IngestOptions, 'archive' | 'except' | 'onSkipped'>,
): Promise<readonly Found[]> {
  const { files, archives } = await findFiles(paths, archive)
  for (const folder of archives) onSkipped?.(folder)
  return files.filter(({ path }) => path !== except)
}

/** What a run would do with one document; `error` where its files cannot be read. */
export interface Plan {
  readonly path: string
  readonly files: number
  readonly prospect: Prospect | 'unreadable'
  readonly error: TrichLucError | null
}

/** What `ingest` would do. Writes nothing; the archive need not be there. */
export async function* plan(
  paths: readonly string[],
  options: Pick<IngestOptions, 'archive' | 'rules' | 'ocr' | 'split' | 'except' | 'onSkipped' | 'signal'> & Telling,
): AsyncGenerator<Plan> {
  const files = await filesIn(paths, options)
  const looks = await looksIn(options.archive)
  tellOtherRules(looks, options)
  const means = { archive: options.archive, wish: wishOf(options), looks }
  for (const series of unlessAborted(findSeries(files), options.signal)) {
    const prospect = await prospectOf(series, means).catch(error => errorOf(error, nameOf(series.files)))
    const isError = prospect instanceof TrichLucError
    yield {
      path: nameOf(series.files),
      files: series.files.length,
      prospect: isError ? 'unreadable' : prospect,
      error: isError ? prospect : null,
    }
  }
}
