// Whether an archive is what it says: every entry with its records and originals, every byte of these as their names
// say, and nothing besides. Reads everything, writes nothing.

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { errorOf } from './fault.ts'
import { type Entry, readEntry } from './ledger.ts'
import { referencedPlace } from './lost.ts'
import { marker } from './open.ts'
import {
  correctionsPlace,
  decisionsPlace,
  ledgerPlace,
  markerPlace,
  originalPlace,
  recordPlace,
  samplesPlace,
} from './places.ts'
import { readRecord } from './records.ts'
import { recordPlaces } from './settled.ts'
import { hashSource } from './source.ts'

export type ArchiveFault =
  | 'other-marker'
  | 'stray'
  | 'half'
  | 'unreadable'
  | 'damaged-entry'
  | 'other-hash'
  | 'no-record'
  | 'invalid-record'
  | 'other-record'
  | 'loose-words'
  | 'no-original'
  | 'changed'
  | 'no-entry'
  | 'not-removed'
  | 'no-document'
  | 'reference-lost'

/** What is wrong with a file or folder; `path` is that of the archive or bag and below. */
export interface Fault<Kind extends string> {
  readonly kind: Kind
  readonly path: string
  readonly args: Readonly<Record<string, string | number>>
}

export interface Checked {
  readonly entries: number
  readonly records: number
  readonly originals: number
}

interface Check {
  readonly archive: string
  readonly tell: (kind: ArchiveFault, path: string, args?: Fault<ArchiveFault>['args']) => void
  readonly count: { entries: number; records: number; originals: number }
  /** Places of records whose bytes are not those that their entries have: what else is wrong with them follows. */
  readonly changed: Set<string>
}

export async function verifyArchive(archive: string, onFault: (fault: Fault<ArchiveFault>) => void): Promise<Checked> {
  const count = { entries: 0, records: 0, originals: 0 }
  const tell: Check['tell'] = (kind, path, args = {}) => onFault({ kind, path, args })
  const check: Check = { archive, count, tell, changed: new Set() }
  await checkRoot(check)
  await checkFolder(check, 'ledger', /^(?<hash>[0-9a-f]{64})\.json$/u, checkEntry)
  await checkFolder(check, 'records', /^(?<hash>[0-9a-f]{64})(?:\.(?<part>[1-9]\d*))?\.json$/u, checkRecord)
  await checkFolder(check, 'originals', /^(?<hash>[0-9a-f]{64})$/u, checkOriginal)
  await checkHalves(check, 'pages')
  await checkHalves(check, 'readings')
  await checkHalves(check, 'pictures')
  await checkLogs(check, decisionsPlace(archive))
  await checkLogs(check, correctionsPlace(archive), samplesPlace(archive))
  return count
}

/** What people have said stands alone in its folder, with what was drawn for them. */
async function checkLogs({ tell }: Check, ...logs: readonly [string, ...string[]]): Promise<void> {
  const known = new Set(logs.map(log => basename(log)))
  const folder = dirname(logs[0])
  for (const name of await namesIn(folder))
    if (!known.has(name)) tell(name.endsWith('.part') ? 'half' : 'stray', join(folder, name))
}

/**
 * The catalog is derived, and may be made anew beside itself just now; pages are what OCR read of pictures, pictures are
 * pages that were drawn; earlier versions had a journal of the lock.
 */
const rootNames =
  /^(?:archive\.json|ledger|records|originals|pages|pictures|readings|audit|review|logs\.lock|run\.lock(?:-journal)?|working|catalog\.sqlite(?:\.\d+\.part)?(?:-wal|-shm|-journal)?)$/u

async function checkRoot({ archive, tell }: Check): Promise<void> {
  if ((await readFile(markerPlace(archive), 'utf8').catch(() => '')) !== marker)
    tell('other-marker', markerPlace(archive))
  for (const name of await namesIn(archive))
    if (!rootNames.test(name)) tell(name.endsWith('.part') ? 'half' : 'stray', join(archive, name))
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).toSorted()

interface Named {
  readonly path: string
  readonly hash: string
  readonly part: number | null
}

async function checkFolder(
  check: Check,
  kind: string,
  name: RegExp,
  one: (check: Check, named: Named) => Promise<void>,
): Promise<void> {
  const folder = join(check.archive, kind)
  for (const half of await namesIn(folder))
    for (const file of await namesIn(join(folder, half))) {
      const path = join(folder, half, file)
      const { hash, part } = name.exec(file)?.groups ?? {}
      if (!hash?.startsWith(half) || half.length !== 2) check.tell(file.endsWith('.part') ? 'half' : 'stray', path)
      else await one(check, { path, hash, part: part === undefined ? null : Number(part) })
    }
}

/** Half files, wherever they lie: what else is in the folder can be made anew. */
async function checkHalves({ archive, tell }: Check, kind: string): Promise<void> {
  const folder = join(archive, kind)
  for (const half of await namesIn(folder))
    for (const file of await namesIn(join(folder, half)))
      if (file.endsWith('.part')) tell('half', join(folder, half, file))
}

async function checkEntry(check: Check, { path, hash }: Named): Promise<void> {
  check.count.entries++
  const entry = await readEntry(check.archive, hash).catch(errorOf)
  if (entry === null || entry instanceof TrichLucError) return check.tell('damaged-entry', path)
  await checksOf[entry.status](check, entry as never, path)
}

type EntryOf<Status extends Entry['status']> = Extract<Entry, { status: Status }>

/** What an entry promises, by its status. */
const checksOf: {
  readonly [Status in Entry['status']]: (check: Check, entry: EntryOf<Status>, path: string) => Promise<void>
} = {
  done: checkDone,
  joined: async (check, entry, path) => {
    for (const document of entry.documents) await needEntry(check, document, path)
    await checkPlaced(check, entry)
  },
  replaced: (check, { by }, path) => needEntry(check, by, path),
  removed: async ({ archive, tell }, { sha256 }) => {
    for (const place of [recordPlace(archive, sha256), recordPlace(archive, sha256, 1), originalPlace(archive, sha256)])
      if (await exists(place)) tell('not-removed', place)
  },
  failed: async () => {},
  stopped: async () => {},
}

async function checkDone(check: Check, entry: EntryOf<'done'>, path: string): Promise<void> {
  const { archive } = check
  for (const [n, place] of recordPlaces(archive, entry).entries()) {
    const said = entry.records?.[n]
    const found = await hashSource(place).catch(() => null)
    if (!found) check.tell('no-record', place)
    else if (said !== undefined && said !== found.sha256) {
      check.changed.add(place)
      check.tell('changed', place)
    }
  }
  for (const file of entry.files ?? []) await needEntry(check, file, path)
  if (entry.files && sha256Of(entry.files.join('\n')) !== entry.sha256) check.tell('other-hash', path)
  if (!entry.files) await checkPlaced(check, entry)
  if (entry.belongsTo) await needEntry(check, entry.belongsTo.sha256, path)
  for (const twin of entry.twins) await needEntry(check, twin.sha256, path)
}

/** An original in the archive; one that was only referenced must lie, unchanged, at one of its paths. */
async function checkPlaced(
  check: Check,
  file: Pick<EntryOf<'done'>, 'sha256' | 'bytes' | 'originals' | 'paths'>,
): Promise<void> {
  const { sha256, originals, paths } = file
  if (originals === 'kept') return need(check, 'no-original', originalPlace(check.archive, sha256))
  if ((await referencedPlace(file)) === null) check.tell('reference-lost', paths[0] ?? sha256)
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function need({ tell }: Check, kind: ArchiveFault, path: string): Promise<void> {
  if (!(await exists(path))) tell(kind, path)
}

async function needEntry({ archive, tell }: Check, sha256: string, path: string): Promise<void> {
  if (!(await exists(ledgerPlace(archive, sha256)))) tell('no-document', path, { sha256 })
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

const entryOf = (archive: string, hash: string): Promise<Entry | null> => readEntry(archive, hash).catch(() => null)

async function checkRecord(check: Check, { path, hash, part }: Named): Promise<void> {
  const { archive, tell, count } = check
  count.records++
  if (check.changed.has(path)) return
  const record = await readRecord(path)
  if (record instanceof TrichLucError)
    return tell('invalid-record', path, { at: record.args.at ?? '', why: record.args.why ?? record.reason })
  const entry = await entryOf(archive, hash)
  if (entry?.status !== 'done' || !recordPlaces(archive, entry).includes(path)) return tell('no-entry', path)
  if (!isOf(record, entry, part)) tell('other-record', path)
  const loose = looseWords(record)
  if (loose !== null) tell('loose-words', path, { item: loose })
}

const isOf = ({ source }: TrichLucRecord, entry: EntryOf<'done'>, part: number | null): boolean =>
  source.sha256 === entry.sha256 &&
  source.bytes === entry.bytes &&
  (source.part?.number ?? null) === part &&
  (source.files?.map(file => file.sha256).join() ?? null) === (entry.files?.join() ?? null)

/** The first item whose words are not those of the text at its place. */
export function looseWords({ text, figures, citations, findings }: TrichLucRecord): string | null {
  const item = [...figures, ...citations].find(({ raw, at }) => text.slice(at.start, at.end) !== raw)
  const finding = findings.find(one => one.evidence.some(({ quote, start, end }) => text.slice(start, end) !== quote))
  return item?.id ?? finding?.id ?? null
}

async function checkOriginal({ archive, tell, count }: Check, { path, hash }: Named): Promise<void> {
  count.originals++
  const entry = await entryOf(archive, hash)
  const isKept = entry?.status === 'joined' || (entry?.status === 'done' && !entry.files)
  if (!isKept && entry?.status !== 'removed') tell('no-entry', path)
  const found = await hashSource(path).catch(errorOf)
  if (found instanceof TrichLucError) return tell('unreadable', path, { code: found.args.code ?? '' })
  if (found.sha256 !== hash || (isKept && found.bytes !== entry.bytes)) tell('changed', path)
}
