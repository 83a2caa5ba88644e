// Files into an archive, some at once: each ends with a record, or with a reason in the ledger.

import { basename } from 'node:path'
import { inOrder } from './archive/ahead.ts'
import { type Annex, linkAnnexes } from './archive/annexes.ts'
import { errorOf } from './archive/fault.ts'
import { type Found, findFiles } from './archive/find.ts'
import { headOf } from './archive/heads.ts'
import { joinFiles, keepRecords, type Original, pathsOf } from './archive/keep.ts'
import { type Entry, readEntry, writeEntry } from './archive/ledger.ts'
import { openArchive } from './archive/open.ts'
import { wasRemoved } from './archive/remove.ts'
import { toRecord } from './archive/serialise.ts'
import { findSeries, longest, type Series } from './archive/series.ts'
import { isSettled, type Wish } from './archive/settled.ts'
import { readSource } from './archive/source.ts'
import { createTurns, type Turns } from './archive/turns.ts'
import { clearTable, whileWorking } from './archive/working.ts'
import { type Identity, identityOf } from './files.ts'
import { type Reason, TrichLucError } from './model/errors.ts'
import type { TrichLucRecord } from './model/record.ts'
import type { Job, Pool } from './pool/index.ts'
import type { Ocr } from './readers/scan/index.ts'
import { defaultLimits, type RecordOptions, recordOf, recordsOf } from './record.ts'
import { version } from './version.ts'

export interface IngestOptions {
  readonly archive: string
  readonly rules: RecordOptions['rules']
  readonly allowMarked?: boolean
  readonly ocr?: Ocr | null
  /** A record of each document that a file seems to hold. */
  readonly split?: boolean
  /** Makes the records elsewhere, some documents at once; without it they are made here, one after the other. */
  readonly pool?: Makers | null
  /** Once aborted, the file at work is finished and no other begun. */
  readonly signal?: AbortSignal
  /** Told of each folder that is left out because it is an archive itself. */
  readonly onSkipped?: (folder: string) => void
  /** Told of numbered pictures that are read one by one, and why: `not-joined`. */
  readonly onApart?: (error: TrichLucError) => void
  /** Told at the end of the appendices among the files, and of others whose link has changed. */
  readonly onAnnexes?: (annexes: readonly Annex[]) => void
}

/** Workers, where there are at least so many documents: a few are done before a worker has started. */
export interface Makers extends Pick<Pool, 'make'> {
  readonly size: number
  readonly least: number
}

/**
 * `known`: done before by the same rules and version. `removed`: taken out of the archive before, and not taken in again.
 * `error` says why a file failed or was stopped, else null.
 */
export interface Outcome {
  readonly path: string
  readonly status: 'done' | 'known' | 'failed' | 'stopped' | 'removed'
  readonly error: TrichLucError | null
  /** How many files the document is made of. */
  readonly files: number
  /** Pages of the documents that the file seems to hold («1–3, 4–7»), where it was not split. */
  readonly dossier: string | null
  /** Numbers that the names of a document's files leave out. */
  readonly missing: readonly number[]
}

/** Said before a document is begun (`outcome` null) and after it is done. `at` counts files, from 1. */
export interface Progress {
  readonly path: string
  readonly at: number
  readonly total: number
  readonly outcome: Outcome | null
}

/** @throws TrichLucError `bad-archive`; what is wrong with a file is its outcome, not an error of the run */
export async function* ingest(paths: readonly string[], options: IngestOptions): AsyncGenerator<Progress> {
  await openArchive(options.archive)
  const { files, archives } = await findFiles(paths, options.archive)
  for (const folder of archives) options.onSkipped?.(folder)
  const all = findSeries(files)
  const pool = options.pool && all.length >= options.pool.least ? options.pool : null
  const means: Means = { ...options, pool, turns: createTurns() }
  const documents = unlessAborted(counted(all), options.signal)
  const ahead = pool ? 4 * pool.size : 0
  for await (const { item, result } of inOrder(documents, ({ series }) => ingestSeries(series, means), ahead)) {
    const progress = { path: nameOf(item.series.files), at: item.at, total: files.length }
    if (result === null) yield { ...progress, outcome: null }
    else for (const outcome of result) yield { ...progress, outcome }
  }
  await clearTable(options.archive)
  if (options.signal?.aborted) return
  const annexes = await linkAnnexes(
    options.archive,
    files.map(({ path }) => path),
  )
  options.onAnnexes?.(annexes)
}

/** `at`: how many files there are up to its last. */
function* counted(all: Iterable<Series>): Generator<{ series: Series; at: number }> {
  let at = 0
  for (const series of all) {
    at += series.files.length
    yield { series, at }
  }
}

function* unlessAborted<T>(items: Iterable<T>, signal: AbortSignal | undefined): Generator<T> {
  for (const item of items) {
    if (signal?.aborted) return
    yield item
  }
}

/** What all documents of a run share. */
interface Means extends IngestOptions {
  /** The same bytes may be found twice: each document waits until no other is at its files. */
  readonly turns: Turns
}

/** «…/scan-01.jpg … scan-07.jpg» */
const nameOf = (files: readonly Pick<Found, 'path'>[]): string =>
  [files[0]?.path ?? '', ...(files.length > 1 ? [basename(files.at(-1)?.path ?? '')] : [])].join(' … ')

async function ingestSeries({ files, missing }: Series, means: Means): Promise<Outcome[]> {
  const whole = files.length > longest ? notJoined('too-many', files) : await ingestDocument(files, means)
  if (whole.error?.reason !== 'not-joined') return [{ ...whole, missing }]
  means.onApart?.(whole.error)
  const outcomes: Outcome[] = []
  for (const file of files) if (!means.signal?.aborted) outcomes.push(await ingestDocument([file], means))
  return outcomes
}

const outcomeOf = (files: readonly Found[], result: Pick<Outcome, 'status'> & Partial<Outcome>): Outcome => ({
  path: nameOf(files),
  error: null,
  files: files.length,
  dossier: null,
  missing: [],
  ...result,
})

function notJoined(why: string, files: readonly Found[]): Outcome {
  const args = { why, count: files.length, limit: longest, file: nameOf(files) }
  return outcomeOf(files, { status: 'failed', error: new TrichLucError('not-joined', args) })
}

async function ingestDocument(files: readonly Found[], means: Means): Promise<Outcome> {
  const originals = await openAll(files).catch(errorOf)
  if (originals instanceof TrichLucError) return outcomeOf(files, { status: 'failed', error: originals })
  if (originals === null) return notJoined('too-large', files)
  const identity = identityOf(originals.map(one => one.bytes))
  const hashes = [identity.sha256, ...(identity.files?.map(({ sha256 }) => sha256) ?? [])]
  return means.turns(hashes, () => ingestOriginals({ files, identity, originals: namedBy(originals, identity) }, means))
}

async function ingestOriginals(found: Omit<Source, 'known'>, options: IngestOptions): Promise<Outcome> {
  const { files, identity, originals } = found
  const source: Source = { ...found, known: await readEntry(options.archive, identity.sha256) }
  const { known } = source
  const pages = identity.files?.map(({ sha256 }) => sha256) ?? []
  if (known?.status === 'removed' || (await wasRemoved(options.archive, pages)))
    return outcomeOf(files, { status: 'removed' })
  if (known && (await isSettled(options.archive, known, wishOf(options)))) return settled(source, known, options)
  return whileWorking(options.archive, { sha256: identity.sha256, paths: pathsWith(source) }, async () => {
    const bytes = originals.map(one => one.bytes)
    const records = await recordsFor(bytes, source, options).catch(errorOf)
    if (records instanceof TrichLucError) return refused(source, records, options)
    return keep(source, records, options)
  })
}

/** Null where together they are too large for one document. */
async function openAll(files: readonly Found[]): Promise<{ path: string; bytes: Uint8Array }[] | null> {
  const all: { path: string; bytes: Uint8Array }[] = []
  let size = 0
  for (const { path, fault } of files) {
    if (fault) throw fault
    const bytes = await readSource(path, defaultLimits.maxBytes)
    size += bytes.length
    if (size > defaultLimits.maxBytes) return null
    all.push({ path, bytes })
  }
  return all
}

const namedBy = (all: readonly Omit<Original, 'sha256'>[], { sha256, files }: Identity): Original[] =>
  all.map((one, n) => ({ ...one, sha256: files?.[n]?.sha256 ?? sha256 }))

interface Source {
  readonly files: readonly Found[]
  readonly originals: readonly Original[]
  readonly identity: Identity
  readonly known: Entry | null
}

async function recordsFor(
  bytes: readonly Uint8Array[],
  source: Source,
  options: IngestOptions,
): Promise<readonly TrichLucRecord[]> {
  const { files, known } = source
  const split = options.split || (known?.status === 'done' && known.parts !== null)
  const records = options.pool
    ? await recordsBy(options.pool, source, { split })
    : await recordsHere(bytes, { ...options, fileName: null, split })
  const reason = files.length > 1 ? whyApart(records) : null
  if (reason) throw reason
  return records
}

async function recordsHere(
  bytes: readonly Uint8Array[],
  { split, ...options }: RecordOptions & Pick<Job, 'split'>,
): Promise<TrichLucRecord[]> {
  const records = split ? await recordsOf(bytes, options) : [await recordOf(bytes, options)]
  return records.map(toRecord)
}

/** A worker opens the files itself: what it read must be what was hashed here. */
async function recordsBy(
  { make }: Makers,
  { files, identity }: Source,
  { split }: Pick<Job, 'split'>,
): Promise<readonly TrichLucRecord[]> {
  const records = await make({ paths: files.map(({ path }) => path), split })
  if (records.some(({ source }) => source.sha256 !== identity.sha256)) throw new TrichLucError('changed-while-read')
  return records
}

/** Pictures with hardly a word on them, or files of several pages each, are no pages of one document. */
function whyApart(records: readonly TrichLucRecord[]): TrichLucError | null {
  const pages = records.flatMap(({ source }) => source.pages)
  const files = records[0]?.source.files ?? []
  const empty = new Set(
    records.flatMap(({ notes }) => notes.flatMap(one => (one.code === 'page-empty' ? (one.page ?? []) : []))),
  )
  const legible = pages.filter(({ page, confidence }) => confidence >= surely && !empty.has(page)).length
  const counts = { count: files.length, legible }
  if (files.some(file => file.pages > 1)) return new TrichLucError('not-joined', { why: 'many-pages', ...counts })
  return 2 * legible < pages.length ? new TrichLucError('not-joined', { why: 'few-legible', ...counts }) : null
}

/** Mean confidence of a page of print; leaves and faces «read» below it. */
const surely = 0.6

async function keep(source: Source, records: readonly TrichLucRecord[], options: IngestOptions): Promise<Outcome> {
  const { archive } = options
  const { originals, identity } = source
  await keepRecords(archive, originals, records)
  if (identity.files) await joinFiles(archive, originals, identity.sha256)
  const dossier = dossierOf(records)
  const parts = records.flatMap(({ source: { part } }) => (part ? [part.pages] : []))
  // last: an entry that says «done» has its records
  await writeEntry(archive, {
    ...commonOf(source, options),
    status: 'done',
    exitCode: 0,
    files: identity.files?.map(({ sha256 }) => sha256) ?? null,
    parts: parts.length > 0 ? parts : null,
    dossier,
    heads: records.map(headOf),
    belongsTo: null,
  })
  return outcomeOf(source.files, { status: 'done', dossier })
}

const dossierOf = (records: readonly TrichLucRecord[]): string | null => {
  const note = records.flatMap(({ notes }) => notes).find(({ code }) => code === 'dossier-suspected')
  return note ? String(note.args.parts) : null
}

async function settled(source: Source, known: Entry, { archive }: IngestOptions): Promise<Outcome> {
  const paths = pathsWith(source)
  if ('paths' in known && paths.length > known.paths.length) await writeEntry(archive, { ...known, paths })
  if (known.status === 'failed') return failed(source, new TrichLucError(known.reason as Reason, known.args))
  return outcomeOf(source.files, { status: 'known', dossier: known.status === 'done' ? known.dossier : null })
}

async function refused(source: Source, error: TrichLucError, options: IngestOptions): Promise<Outcome> {
  const { sha256 } = source.identity
  const stopped = error.reason === 'secrecy-mark'
  const { reason, args, exitCode } = error
  const entry: Entry = stopped
    ? {
        sha256,
        status: 'stopped',
        exitCode,
        page: Number(args.page) || null,
        mark: args.mark ? String(args.mark) : null,
      }
    : { ...commonOf(source, options), status: 'failed', exitCode, reason, args: { ...args } }
  // a record that earlier rules made stays, and so does its entry
  if (source.known?.status !== 'done') await writeEntry(options.archive, entry)
  return failed(source, error)
}

/** The file that is at fault, where one of several is. */
function failed({ files }: Source, error: TrichLucError): Outcome {
  const { ofFile } = error.args
  const path = ofFile === undefined ? nameOf(files) : files[Number(ofFile) - 1]?.path
  const status = error.reason === 'secrecy-mark' ? 'stopped' : 'failed'
  return outcomeOf(files, { status, error: errorOf(error, path) })
}

const commonOf = (source: Source, options: IngestOptions) => ({
  sha256: source.identity.sha256,
  bytes: source.identity.bytes,
  paths: pathsWith(source),
  ...doneBy(options),
})

const doneBy = ({ rules, ocr }: IngestOptions) => ({
  rulesHash: rules.hash,
  version,
  ocr: ocr?.when ?? ('never' as const),
})
const wishOf = (options: IngestOptions): Wish => ({ ...doneBy(options), split: options.split ?? false })

const pathsWith = ({ files, known }: Source): string[] =>
  [...new Set([...pathsOf(known), ...files.map(({ path }) => path)])].toSorted()
