// Documents into an archive, some at once, with no other run beside: what every run over an archive is made of.

import { accession, type Means } from './accession.ts'
import { type Bounds, inOrder, unlessAborted } from './archive/ahead.ts'
import { type Closed, type Closing, closeLedger } from './archive/closing.ts'
import type { Found } from './archive/find/index.ts'
import type { Series } from './archive/find/series.ts'
import type { Originals } from './archive/keep.ts'
import { lockArchive } from './archive/lock.ts'
import type { Limits } from './archive/settled.ts'
import { createTurns } from './archive/turns.ts'
import { clearHalves, clearTable, layTable } from './archive/working.ts'
import { type Made, makeDocument } from './making.ts'
import type { TrichLucError } from './model/errors.ts'
import { nameOf, type Outcome } from './outcome.ts'
import type { Pool } from './pool/index.ts'
import type { Ocr } from './readers/scan/index.ts'
import type { RecordOptions } from './record.ts'
import { version } from './version.ts'

export interface BatchOptions {
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

/** With no other run at the same archive, and nothing left by an earlier one that ended in the middle. */
export async function* locked<T>(archive: string, run: () => AsyncGenerator<T>): AsyncGenerator<T> {
  const unlock = lockArchive(archive)
  try {
    await clearHalves(archive)
    await layTable(archive)
    yield* run()
    // of documents that failed while they were kept
    await clearHalves(archive)
    await clearTable(archive)
  } finally {
    unlock()
  }
}

/** What is known only once all documents are there. */
export async function close(
  { archive, signal, lay, onClosed }: Pick<BatchOptions, 'archive' | 'signal' | 'lay' | 'onClosed'>,
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
  options: BatchOptions,
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
  { originals = 'kept', ...options }: BatchOptions,
  own: Pick<Means, 'looks' | 'again'>,
): Omit<Means, 'make'> => ({
  archive: options.archive,
  wish: wishOf(options),
  originals,
  turns: createTurns(),
  ...own,
})

export const wishOf = ({ rules, ocr, pool, split = false }: Asked): Means['wish'] => ({
  rulesHash: rules.hash,
  version,
  ocr: ocr?.when ?? 'never',
  split,
  limits: pool?.limits ?? null,
})

type Asked = Pick<BatchOptions, 'rules' | 'ocr' | 'pool' | 'split'>

/** `at`: how many files there are up to its last. */
function* counted(all: Iterable<Wanted>): Generator<Wanted & { readonly at: number }> {
  let at = 0
  for (const one of all) {
    at += one.series.files.length
    yield { ...one, at }
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
  { onApart, signal }: Pick<BatchOptions, 'onApart' | 'signal'>,
): Promise<Outcome[]> {
  const whole = await accession(files, means)
  if (whole.error?.reason !== 'not-joined') return [{ ...whole, missing }]
  onApart?.(whole.error)
  const outcomes: Outcome[] = []
  for (const file of files) if (!signal?.aborted) outcomes.push(await accession([file], means))
  return outcomes
}
