// One document into the archive: looked at, its records made, kept or refused. The ledger's entry is written last: one
// that says «done» has its records.

import { resolve, sep } from 'node:path'
import { errorOf } from './archive/fault.ts'
import type { Found } from './archive/find/index.ts'
import { longest, type Series } from './archive/find/series.ts'
import { joinFiles, keepLaid, layOriginals, type Originals, removeOriginal, removeRecords } from './archive/keep.ts'
import { type Entry, readEntry, writeEntry } from './archive/ledger.ts'
import { type Looks, whereFound } from './archive/looks.ts'
import { changedSince } from './archive/lost.ts'
import { wasRemoved } from './archive/remove.ts'
import { isSettled, passing, type Wish } from './archive/settled.ts'
import type { Turns } from './archive/turns.ts'
import { whileWorking } from './archive/working.ts'
import { finishWhole } from './archive/write.ts'
import type { Identity } from './files.ts'
import { identify, namedBy } from './identify.ts'
import type { Made } from './making.ts'
import { type Reason, TrichLucError } from './model/errors.ts'
import { failed, nameOf, notJoined, type Outcome, outcomeOf } from './outcome.ts'
import type { Job } from './pool/index.ts'
import { defaultLimits } from './record.ts'

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

/** The files of one document, and what names it. */
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

/** What the archive has of it is damaged: its entry is left as it is, and the others go on. */
function unnoted(files: readonly Found[], error: unknown): Outcome {
  if (error instanceof TrichLucError && isLeft(error)) return outcomeOf(files, { status: 'failed', error })
  throw error
}

/** Nobody knows whether it was done or removed; its original is not what was taken in. */
const isLeft = ({ args }: TrichLucError): boolean => damages.has(args.problem ?? '')
const damages: ReadonlySet<unknown> = new Set(['damaged-entry', 'changed-original', 'reference-lost'])

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
    if (isLeft(made) || isOfArchive(made, archive)) throw made
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

async function madeOf(source: Known, means: Means): Promise<Made> {
  const { files, identity, known } = source
  const split = means.wish.split || (known?.status === 'done' && known.parts !== null)
  const places = await Promise.all(files.map(file => file.place()))
  const paths = new Map(files.map(({ path }, n) => [places[n] ?? '', path]))
  const { ocr } = means.wish
  const job = { paths: places, sha256: identity.sha256, split, ocr, originals: means.originals }
  return means.make(job).catch(async thrown => {
    const error = errorOf(thrown)
    // its hash is that of the ledger: it has changed long ago
    const isOld = means.again && error.reason === 'changed-while-read'
    const originals = filesOf(source).map(({ sha256, found: { path } }, n) => ({
      sha256,
      path,
      place: places[n] ?? '',
    }))
    throw (isOld && (await changedSince(means.archive, originals))) || namedBy(error, paths)
  })
}

/** A full disk is no fault of the document that came last. */
const isOfArchive = ({ args }: TrichLucError, archive: string): boolean =>
  resolve(String(args.file ?? '')).startsWith(resolve(archive) + sep)

async function keep(source: Known, made: Made, means: Means): Promise<Outcome> {
  const { archive, originals } = means
  const { identity, known } = source
  const files = filesOf(source)
  await keepLaid(archive, identity.sha256, made.laid)
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
  if (keepNow) await keepOriginals(source, archive)
  const entry = 'paths' in known ? { ...known, ...found, ...(keepNow ? { originals } : {}) } : known
  if (JSON.stringify(entry) !== JSON.stringify(known)) await writeEntry(archive, entry)
  if (known.status === 'failed') return failed(source.files, new TrichLucError(known.reason as Reason, known.args))
  return outcomeOf(files, { status: 'known', dossier: known.status === 'done' ? known.dossier : null })
}

async function keepOriginals(source: Source, archive: string): Promise<void> {
  for (const { found, ...file } of filesOf(source))
    for (const place of await layOriginals(archive, [{ ...file, place: await found.place() }])) await finishWhole(place)
}

async function refused(source: Known, given: TrichLucError, means: Means): Promise<Outcome> {
  const { archive } = means
  const { sha256 } = source.identity
  // taken in before, with --allow-marked or by a version that did not see the mark: it is for people to take it out
  const isKept = given.reason === 'secrecy-mark' && source.known?.status === 'done'
  const error = isKept ? new TrichLucError(given.reason, { ...given.args, kept: sha256.slice(0, 12) }) : given
  const entry = passing.has(error.reason) ? null : refusalOf(source, error, means)
  // a record that earlier rules made stays, and so does its entry
  if (entry && source.known?.status !== 'done') {
    // a run may have been killed when they stood there, before it wrote the entry
    await removeRecords(archive, sha256)
    if (source.known?.status !== 'joined') await removeOriginal(archive, sha256)
    await writeEntry(archive, entry)
  }
  return failed(source.files, error)
}

function refusalOf(source: Known, { reason, args, exitCode }: TrichLucError, means: Means): Entry {
  if (reason !== 'secrecy-mark')
    return { ...commonOf(source, means), status: 'failed', exitCode, reason, args: { ...args } }
  const { sha256 } = source.identity
  const page = Number(args.page) || null
  return { sha256, status: 'stopped', exitCode, page, mark: args.mark ? String(args.mark) : null }
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
