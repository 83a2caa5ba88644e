// One document into the archive: looked at, its records made, kept or refused. The ledger's entry is written last: one
// that says «done» has its records.

import { basename, resolve, sep } from 'node:path'
import { errorOf } from './archive/fault.ts'
import type { Found } from './archive/find/index.ts'
import { joinFiles, keepOriginals, type Originals } from './archive/keep.ts'
import { type Entry, readEntry, writeEntry } from './archive/ledger.ts'
import { type Looks, whereFound } from './archive/looks.ts'
import { forgetReading } from './archive/readings.ts'
import { wasRemoved } from './archive/remove.ts'
import { longest, type Series } from './archive/find/series.ts'
import { isSettled, passing, type Wish } from './archive/settled.ts'
import { hashSource } from './archive/source.ts'
import type { Turns } from './archive/turns.ts'
import { whileWorking } from './archive/working.ts'
import { type Identity, identityFrom } from './files.ts'
import type { Made } from './making.ts'
import { type Reason, TrichLucError } from './model/errors.ts'
import type { Job } from './pool/index.ts'
import { defaultLimits } from './record.ts'

/**
 * `known`: done before by the same rules and version. `removed`: taken out of the archive before, and not taken in again.
 * `error` says why a file failed or was stopped, else null.
 */
export interface Outcome {
  readonly path: string
  readonly status: 'done' | 'known' | 'failed' | 'stopped' | 'removed'
  readonly error: TrichLucError | null
  /** Of the document; null where its bytes could not be read. */
  readonly sha256: string | null
  /** How many files the document is made of. */
  readonly files: number
  /** Of the records that were made, 0 where none was. */
  readonly pages: number
  /** Pages of the documents that the file seems to hold («1–3, 4–7»), where it was not split. */
  readonly dossier: string | null
  /** Numbers that the names of a document's files leave out. */
  readonly missing: readonly number[]
}

/** What all documents of a run share. */
export interface Means {
  readonly archive: string
  readonly wish: Wish
  readonly originals: Originals
  readonly looks: Looks
  /** Makes the records, here or in a worker. */
  readonly make: (job: Job) => Promise<Made>
  /** The same bytes may be found twice: each document waits until no other is at its files. */
  readonly turns: Turns
  /** Also what is settled, pages read as they were before. */
  readonly again: boolean
}

/** The files of one document, named. */
interface Source {
  readonly files: readonly Found[]
  readonly identity: Identity
}

interface Known extends Source {
  readonly known: Entry | null
}

/** Throws what is wrong with the archive; what is wrong with the document is its outcome. */
export async function accession(files: readonly Found[], means: Means): Promise<Outcome> {
  if (files.length > longest) return notJoined('too-many', files)
  const identity = await identify(files, means.looks).catch(errorOf)
  if (identity instanceof TrichLucError) return outcomeOf(files, { status: 'failed', error: identity })
  if (identity.bytes > defaultLimits.maxBytes) return { ...notJoined('too-large', files), sha256: identity.sha256 }
  const hashes = [identity.sha256, ...(identity.files?.map(({ sha256 }) => sha256) ?? [])]
  return means.turns(hashes, async () => {
    const { sha256 } = identity
    const outcome = await accessionOf({ files, identity }, means).catch(error => unnoted(files, error))
    return { ...outcome, sha256 }
  })
}

/** Its entry is damaged: nobody knows whether it was done or removed, so it is left, and the others go on. */
function unnoted(files: readonly Found[], error: unknown): Outcome {
  if (error instanceof TrichLucError && error.args.problem === 'damaged-entry')
    return outcomeOf(files, { status: 'failed', error })
  throw error
}

/** What would become of a document, as far as the ledger says; `changed`: its path is known, not its bytes. */
export type Prospect = 'new' | 'changed' | 'again' | 'known' | 'failed' | 'removed'

/** @throws TrichLucError where a file cannot be read */
export async function prospectOf(
  { files }: Series,
  means: Pick<Means, 'archive' | 'wish' | 'looks'>,
): Promise<Prospect> {
  const identity = await identify(files, means.looks)
  const known = await readEntry(means.archive, identity.sha256)
  if (await isRemoved(known, identity, means.archive)) return 'removed'
  if (known === null) return files.some(({ path }) => means.looks.knows(path)) ? 'changed' : 'new'
  if (!(await isSettled(means.archive, known, means.wish))) return 'again'
  return known.status === 'failed' ? 'failed' : 'known'
}

async function accessionOf(source: Source, run: Means): Promise<Outcome> {
  const { archive, wish } = run
  const { files, identity } = source
  const known = await readEntry(archive, identity.sha256)
  const means = { ...run, originals: originalsOf(source, known, run) }
  if (await isRemoved(known, identity, archive)) return outcomeOf(files, { status: 'removed' })
  if (known && !means.again && (await isSettled(archive, known, wish)))
    return settled({ ...source, known }, known, means)
  return whileWorking(archive, { sha256: identity.sha256, path: nameOf(files) }, async () => {
    const made = await madeOf({ ...source, known }, means).catch(errorOf)
    if (!(made instanceof TrichLucError)) return keep({ ...source, known }, made, means)
    if (isOfArchive(made, archive)) throw made
    return refused({ ...source, known }, made, means)
  })
}

/** What is done again stays as it was; a file in a zip has no path of its own to stay at. */
function originalsOf({ files }: Source, known: Entry | null, { again, originals }: Means): Originals {
  if (files.some(({ leave }) => leave)) return 'kept'
  return again && known?.status === 'done' ? known.originals : originals
}

const isRemoved = async (known: Entry | null, { files }: Identity, archive: string): Promise<boolean> =>
  known?.status === 'removed' ||
  wasRemoved(
    archive,
    (files ?? []).map(({ sha256 }) => sha256),
  )

/** Files that the ledger has seen as they are now are not read. */
async function identify(files: readonly Found[], looks: Looks): Promise<Identity> {
  const named: { sha256: string; bytes: number }[] = []
  for (const file of files) {
    if (file.fault) throw file.fault
    const sha256 = looks.hashOf(file)
    named.push(sha256 === undefined ? await hashed(file) : { sha256, bytes: file.bytes })
  }
  return identityFrom(named)
}

const hashed = async ({ path, place, hash }: Found) => {
  if (hash) return hash(defaultLimits.maxBytes)
  const where = await place()
  return hashSource(where, defaultLimits.maxBytes).catch(error => {
    throw namedBy(errorOf(error), new Map([[where, path]]))
  })
}

/** As the ledger names a file, not where its bytes lie for now. */
function namedBy(error: TrichLucError, paths: ReadonlyMap<string, string>): TrichLucError {
  const file = paths.get(String(error.args.file))
  return file === undefined ? error : new TrichLucError(error.reason, { ...error.args, file }, { cause: error.cause })
}

async function madeOf(source: Known, means: Means): Promise<Made> {
  const { files, identity, known } = source
  const split = means.wish.split || (known?.status === 'done' && known.parts !== null)
  const places = await Promise.all(files.map(file => file.place()))
  const paths = new Map(files.map(({ path }, n) => [places[n] ?? '', path]))
  const { ocr } = means.wish
  const job = { paths: places, sha256: identity.sha256, split, ocr, originals: means.originals }
  return means.make(job).catch(error => {
    throw namedBy(errorOf(error), paths)
  })
}

/** A full disk is no fault of the document that came last. */
const isOfArchive = ({ args }: TrichLucError, archive: string): boolean =>
  resolve(String(args.file ?? '')).startsWith(resolve(archive) + sep)

async function keep(source: Known, made: Made, means: Means): Promise<Outcome> {
  const { archive, originals } = means
  const { identity, known } = source
  const files = filesOf(source)
  if (identity.files) await joinFiles(archive, { document: identity.sha256, files, originals })
  const { records, heads, parts, dossier, pages } = made
  await writeEntry(archive, {
    ...commonOf(source, means),
    status: 'done',
    exitCode: 0,
    files: identity.files?.map(({ sha256 }) => sha256) ?? null,
    parts: parts?.map(([from, to]) => [from, to]) ?? null,
    dossier,
    records: [...records],
    originals,
    heads: [...heads],
    belongsTo: known?.status === 'done' ? known.belongsTo : null,
    twins: known?.status === 'done' ? known.twins : [],
  })
  return outcomeOf(source.files, { status: 'done', dossier, pages })
}

const filesOf = ({ files, identity }: Source) =>
  files.map((found, n) => ({ found, ...(identity.files?.[n] ?? identity) }))

async function settled(source: Known, known: Entry, { archive, originals }: Means): Promise<Outcome> {
  const { files } = source
  const found = whereFound(known, files)
  const keepNow = originals === 'kept' && 'originals' in known && known.originals === 'referenced'
  if (keepNow)
    for (const { found, ...file } of filesOf(source))
      await keepOriginals(archive, [{ ...file, place: await found.place() }])
  const entry = 'paths' in known ? { ...known, ...found, ...(keepNow ? { originals } : {}) } : known
  if (JSON.stringify(entry) !== JSON.stringify(known)) await writeEntry(archive, entry)
  if (known.status === 'failed') return failed(source, new TrichLucError(known.reason as Reason, known.args))
  return outcomeOf(files, { status: 'known', dossier: known.status === 'done' ? known.dossier : null })
}

async function refused(source: Known, error: TrichLucError, means: Means): Promise<Outcome> {
  const { archive } = means
  const { sha256 } = source.identity
  const entry = passing.has(error.reason) ? null : refusalOf(source, error, means)
  // a record that earlier rules made stays, and so does its entry
  if (entry && source.known?.status !== 'done') {
    await writeEntry(archive, entry)
    await forgetReading(archive, sha256)
  }
  return failed(source, error)
}

function refusalOf(source: Known, { reason, args, exitCode }: TrichLucError, means: Means): Entry {
  if (reason !== 'secrecy-mark')
    return { ...commonOf(source, means), status: 'failed', exitCode, reason, args: { ...args } }
  const { sha256 } = source.identity
  const page = Number(args.page) || null
  return { sha256, status: 'stopped', exitCode, page, mark: args.mark ? String(args.mark) : null }
}

/** The file that is at fault, where one of several is. */
function failed({ files }: Source, error: TrichLucError): Outcome {
  const { ofFile } = error.args
  const path = ofFile === undefined ? nameOf(files) : files[Number(ofFile) - 1]?.path
  const status = error.reason === 'secrecy-mark' ? 'stopped' : 'failed'
  return outcomeOf(files, { status, error: errorOf(error, path) })
}

const commonOf = ({ files, identity, known }: Known, { wish }: Means) => ({
  sha256: identity.sha256,
  bytes: identity.bytes,
  ...whereFound(known, files),
  given: known && 'given' in known ? known.given : {},
  rulesHash: wish.rulesHash,
  version: wish.version,
  ocr: wish.ocr,
})

/** «…/scan-01.jpg … scan-07.jpg» */
export const nameOf = (files: readonly Pick<Found, 'path'>[]): string =>
  [files[0]?.path ?? '', ...(files.length > 1 ? [basename(files.at(-1)?.path ?? '')] : [])].join(' … ')

const outcomeOf = (files: readonly Found[], result: Pick<Outcome, 'status'> & Partial<Outcome>): Outcome => ({
  path: nameOf(files),
  error: null,
  sha256: null,
  files: files.length,
  pages: 0,
  dossier: null,
  missing: [],
  ...result,
})

function notJoined(why: string, files: readonly Found[]): Outcome {
  const args = { why, count: files.length, limit: longest, file: nameOf(files) }
  return outcomeOf(files, { status: 'failed', error: new TrichLucError('not-joined', args) })
}
