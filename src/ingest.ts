// Files into an archive, some at once: each ends with a record, or with a reason in the ledger.

import { accession, type Means, type Prospect, prospectOf } from './accession.ts'
import { type Bounds, inOrder } from './archive/ahead.ts'
import { type Closed, type Closing, closeLedger } from './archive/closing.ts'
import { errorOf } from './archive/fault.ts'
import { type Found, findFiles } from './archive/find/index.ts'
import { findSeries, type Series } from './archive/find/series.ts'
import type { Originals } from './archive/keep.ts'
import { lockArchive } from './archive/lock.ts'
import { type Looks, looksIn } from './archive/looks.ts'
import { checkPlace, openArchive } from './archive/open.ts'
import { type OtherRules, otherRules } from './archive/other-rules.ts'
import type { Limits } from './archive/settled.ts'
import { createTurns } from './archive/turns.ts'
import { clearHalves, clearTable, layTable } from './archive/working.ts'
import { type Made, makeDocument } from './making.ts'
import { TrichLucError } from './model/errors.ts'
import { failed, nameOf, type Outcome } from './outcome.ts'
import type { Pool } from './pool/index.ts'
import type { Ocr } from './readers/scan/index.ts'
import type { RecordOptions } from './record.ts'
import { version } from './version.ts'

export type { Prospect } from './accession.ts'
export type { Outcome } from './outcome.ts'

export interface IngestOptions {
  readonly archive: string
  readonly rules: RecordOptions['rules']
  readonly allowMarked?: boolean
  readonly ocr?: Ocr | null
  /** A record of each document that a file seems to hold. */
  readonly split?: boolean
  /** Absent: kept. */
  readonly originals?: Originals
  /** Makes the records elsewhere, some documents at once; without it they are made here, one after the other. */
  readonly pool?: Makers | null
  /** Once aborted, the file at work is finished and no other begun. */
  readonly signal?: AbortSignal
  /** A file that is no document: the archivist's own sheet. */
  readonly except?: string | undefined
  /** Told of each folder that is left out because it is an archive itself. */
  readonly onSkipped?: (folder: string) => void
  /** Told before anything is done, where most documents of the archive were done by other rules. */
  readonly onOtherRules?: (other: OtherRules) => void
  /** Told of numbered pictures that are read one by one, and why: `not-joined`. */
  readonly onApart?: (error: TrichLucError) => void
  /** Lays the archivist's own fields over the ledger's entries, once all documents are there. */
  readonly lay?: Closing['lay']
  /** Told at the end what the documents say of each other: those among the files, and others whose links have changed. */
  readonly onClosed?: (closed: Closed) => void
}

/** Workers, where there are at least so many documents: a few are done before a worker has started. */
export interface Makers extends Pick<Pool<Made>, 'make'> {
  readonly size: number
  readonly least: number
  readonly limits: Limits
}

/** Said before a document is begun (`outcome` null) and after it is done. `at` counts files, from 1. */
export interface Progress {
  readonly path: string
  readonly at: number
  readonly total: number
  readonly outcome: Outcome | null
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

/** With no other run at the same archive, and nothing left by an earlier one that ended in the middle. */
export async function* locked<T>(archive: string, run: () => AsyncGenerator<T>): AsyncGenerator<T> {
  const unlock = lockArchive(archive)
  try {
    await clearHalves(archive)
    await layTable(archive)
    yield* run()
    await clearTable(archive)
  } finally {
    unlock()
  }
}

/** What is known only once all documents are there. */
export async function close(
  { archive, signal, lay, onClosed }: Pick<IngestOptions, 'archive' | 'signal' | 'lay' | 'onClosed'>,
  files: readonly Pick<Found, 'path'>[],
): Promise<void> {
  if (signal?.aborted) return
  const closed = await closeLedger(archive, { paths: files.map(({ path }) => path), lay })
  onClosed?.(closed)
}

/** A document to be taken in, and when its pages are to be read by OCR. */
export interface Wanted {
  readonly series: Series
  readonly ocr: Means['wish']['ocr']
}

export async function* accessions(
  all: readonly Wanted[],
  means: Omit<Means, 'make'>,
  options: IngestOptions,
): AsyncGenerator<Progress> {
  const pool = options.pool && all.length >= options.pool.least ? options.pool : null
  const make: Means['make'] = pool ? pool.make : job => makeDocument(job, options)
  const total = all.reduce((sum, { series }) => sum + series.files.length, 0)
  const documents = unlessAborted(counted(all), options.signal)
  const take = async ({ series, ocr }: Wanted): Promise<Outcome[]> => {
    try {
      return await accessionOfSeries(series, { ...means, make, wish: { ...means.wish, ocr } }, options)
    } finally {
      await leave(series.files)
    }
  }
  for await (const { item, result } of inOrder(documents, take, pool ? boundsFor(pool) : oneByOne)) {
    const progress = { path: nameOf(item.series.files), at: item.at, total }
    if (result === null) yield { ...progress, outcome: null }
    else for (const outcome of result) yield { ...progress, outcome }
  }
}

const oneByOne: Bounds = { atOnce: 1, untold: 1 }
/** Some wait for each worker, hashed; of those that are done an outcome is held, and no more. */
const boundsFor = ({ size }: Makers): Bounds => ({ atOnce: 4 * size, untold: 1000 })

export const meansOf = (
  { originals = 'kept', ...options }: IngestOptions,
  own: Pick<Means, 'looks' | 'again'>,
): Omit<Means, 'make'> => ({
  archive: options.archive,
  wish: wishOf(options),
  originals,
  turns: createTurns(),
  ...own,
})

const wishOf = ({ rules, ocr, pool, split = false }: Asked): Means['wish'] => ({
  rulesHash: rules.hash,
  version,
  ocr: ocr?.when ?? 'never',
  split,
  limits: pool?.limits ?? null,
})

type Asked = Pick<IngestOptions, 'rules' | 'ocr' | 'pool' | 'split'>

/** `at`: how many files there are up to its last. */
function* counted(all: Iterable<Wanted>): Generator<Wanted & { readonly at: number }> {
  let at = 0
  for (const one of all) {
    at += one.series.files.length
    yield { ...one, at }
  }
}

function* unlessAborted<T>(items: Iterable<T>, signal: AbortSignal | undefined): Generator<T> {
  for (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}

/** What was unpacked of them must not stay: one may bear a mark. */
const leave = async (files: readonly Found[]): Promise<void> => {
  for (const file of files) await file.leave?.()
}

/** Pictures that prove to be no pages of one document are taken in one by one. */
async function accessionOfSeries(
  { files, missing }: Series,
  means: Means,
  { onApart, signal }: Pick<IngestOptions, 'onApart' | 'signal'>,
): Promise<Outcome[]> {
  const whole = await accession(files, means)
  if (whole.error?.reason !== 'not-joined') return [{ ...whole, missing }]
  onApart?.(whole.error)
  const outcomes: Outcome[] = []
  for (const file of files) if (!signal?.aborted) outcomes.push(await accession([file], means))
  return outcomes
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
