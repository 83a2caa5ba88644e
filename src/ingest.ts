// Files into an archive, one after the other: each ends with a record, or with a reason in the ledger.

import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { errorOf } from './archive/fault.ts'
import { type Found, findFiles } from './archive/find.ts'
import { type Entry, readEntry, writeEntry } from './archive/ledger.ts'
import { openArchive } from './archive/open.ts'
import { originalPlace, recordPlace } from './archive/places.ts'
import { recordFile, toRecord } from './archive/serialise.ts'
import { readSource } from './archive/source.ts'
import { writeWhole } from './archive/write.ts'
import { type Reason, TrichLucError } from './model/errors.ts'
import { defaultLimits, type RecordOptions, recordOf } from './record.ts'
import { version } from './version.ts'

export interface IngestOptions {
  readonly archive: string
  readonly rules: RecordOptions['rules']
  readonly allowMarked?: boolean
  /** Once aborted, the file at work is finished and no other begun. */
  readonly signal?: AbortSignal
  /** Told of each folder that is left out because it is an archive itself. */
  readonly onSkipped?: (folder: string) => void
}

/** `known`: done before by the same rules and version. `error` says why a file failed or was stopped, else null. */
export interface Outcome {
  readonly path: string
  readonly status: 'done' | 'known' | 'failed' | 'stopped'
  readonly error: TrichLucError | null
}

/** Said before a file is begun (`outcome` null) and after it is done. `at` counts from 1. */
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
  for (const [n, file] of files.entries()) {
    if (options.signal?.aborted) return
    const progress = { path: file.path, at: n + 1, total: files.length }
    yield { ...progress, outcome: null }
    yield { ...progress, outcome: await ingestFile(file, options) }
  }
}

async function ingestFile({ path, fault }: Found, options: IngestOptions): Promise<Outcome> {
  if (fault) return { path, status: 'failed', error: fault }
  const bytes = await readSource(path, defaultLimits.maxBytes).catch(errorOf)
  if (bytes instanceof TrichLucError) return { path, status: 'failed', error: bytes }
  return ingestBytes({ path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }, options)
}

interface Source {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

async function ingestBytes(source: Source, options: IngestOptions): Promise<Outcome> {
  const { path, bytes, sha256 } = source
  const { archive } = options
  const known = await readEntry(archive, sha256)
  if (known && (await isSettled(known, options))) return settled(source, known, options)
  const record = await recordOf(bytes, { ...options, fileName: null })
    .then(toRecord)
    .catch(errorOf)
  if (record instanceof TrichLucError) return refused(source, { error: record, known }, options)
  await writeWhole(originalPlace(archive, sha256), bytes)
  await writeWhole(recordPlace(archive, sha256), recordFile(record))
  // last: an entry that says «done» has its record
  await writeEntry(archive, { ...commonOf(source, known, options), status: 'done', exitCode: 0 })
  return { path, status: 'done', error: null }
}

// what another run may see otherwise
const unsettled: ReadonlySet<string> = new Set<Reason>(['too-slow', 'bug', 'no-access', 'not-found'])

/** The same bytes, the same rules, the same program: the same would come of it. */
async function isSettled(entry: Entry, { archive, rules }: IngestOptions): Promise<boolean> {
  if (entry.status === 'stopped' || entry.rulesHash !== rules.hash || entry.version !== version) return false
  return entry.status === 'failed' ? !unsettled.has(entry.reason) : exists(recordPlace(archive, entry.sha256))
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function settled({ path }: Source, known: Entry, { archive }: IngestOptions): Promise<Outcome> {
  const paths = pathsWith(known, path)
  if (known.status !== 'stopped' && paths.length > known.paths.length) await writeEntry(archive, { ...known, paths })
  if (known.status !== 'failed') return { path, status: 'known', error: null }
  return { path, status: 'failed', error: errorOf(new TrichLucError(known.reason as Reason, known.args), path) }
}

interface Refusal {
  readonly error: TrichLucError
  readonly known: Entry | null
}

async function refused(source: Source, { error, known }: Refusal, options: IngestOptions): Promise<Outcome> {
  const { path, sha256 } = source
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
    : { ...commonOf(source, known, options), status: 'failed', exitCode, reason, args: { ...args } }
  // a record that earlier rules made stays, and so does its entry
  if (known?.status !== 'done') await writeEntry(options.archive, entry)
  return { path, status: entry.status, error: errorOf(error, path) }
}

const commonOf = ({ path, sha256, bytes }: Source, known: Entry | null, { rules }: IngestOptions) => ({
  sha256,
  bytes: bytes.length,
  paths: pathsWith(known, path),
  rulesHash: rules.hash,
  version,
})

const pathsWith = (known: Entry | null, path: string): string[] =>
  [...new Set([...(known && known.status !== 'stopped' ? known.paths : []), path])].toSorted()
