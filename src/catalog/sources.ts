// What the archive holds beside what the catalog has seen: a look at each file, those that are the same unopened.

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorOf } from '../archive/fault.ts'
import { readEntry, whereAbsent } from '../archive/ledger.ts'
import { recordIn } from '../archive/serialise.ts'
import { TrichLucError } from '../model/errors.ts'
import type { Corrections } from './corrections.ts'
import { type Choice, rowsOfCorrected } from './rows/index.ts'
import { entryRows } from './rows/ledger.ts'
import type { Row, Rows } from './schema/index.ts'
import type { Writer } from './write.ts'

const kinds = ['records', 'ledger'] as const
type Kind = (typeof kinds)[number]

/** One of the 256 folders of records or entries. */
export interface Folder {
  readonly kind: Kind
  /** records/ab */
  readonly place: string
}

type Seen = Pick<Row<'sources'>, 'stamp' | 'hash'>

/** A file that is new or changed: its rows, or why it has none. */
export interface Change {
  readonly place: string
  readonly stamp: string
  readonly hash: string
  readonly bytes: number
  /** Null where the content is the one seen; an error where it cannot be read. */
  readonly rows: Rows | TrichLucError | null
}

/** Those that the archive has, and those that the catalog has seen. */
export async function foldersOf(archive: string, { statement }: Writer): Promise<readonly Folder[]> {
  const seen = statement(`SELECT DISTINCT substr(place, 1, instr(place, '/') + 2) AS place FROM sources`).all()
  const places = new Set(seen.map(row => String(row.place)))
  for (const kind of kinds)
    for (const part of (await readdir(join(archive, kind)).catch(whereAbsent)) ?? [])
      if (/^[0-9a-f]{2}$/u.test(part)) places.add(`${kind}/${part}`)
  return [...places].toSorted().map(place => ({ place, kind: place.startsWith('records/') ? 'records' : 'ledger' }))
}

interface Part {
  readonly folder: Folder
  /** Whether a file of the folder is of these documents. */
  readonly isOf: (name: string) => boolean
}

/** Where records and entries of these documents stand, in order. */
export function foldersOfDocuments(documents: readonly string[]): readonly Part[] {
  const parts = Map.groupBy(new Set(documents), sha256 => sha256.slice(0, 2))
  return [...parts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([part, hashes]) => {
      const known = new Set(hashes)
      const isOf = (name: string): boolean => known.has(name.split('.')[0] ?? '')
      return kinds.map(kind => ({ folder: { kind, place: `${kind}/${part}` }, isOf }))
    })
}

/** Names of the files of a folder, in order. */
export async function namesIn(archive: string, { place }: Folder): Promise<string[]> {
  const names = (await readdir(join(archive, place)).catch(whereAbsent)) ?? []
  return names.filter(name => name.endsWith('.json')).toSorted()
}

/** What the catalog has seen of a folder, by place. */
export function seenIn({ statement }: Writer, { place }: Folder): ReadonlyMap<string, Seen> {
  // «0» comes after «/»
  const rows = statement('SELECT place, stamp, hash FROM sources WHERE place > ? AND place < ?')
  const seen = rows.all(`${place}/`, `${place}0`) as unknown as (Seen & { readonly place: string })[]
  return new Map(seen.map(one => [one.place, one]))
}

interface Look {
  readonly archive: string
  readonly folder: Folder
  readonly seen: ReadonlyMap<string, Seen>
  readonly choice: Choice
  readonly corrections: Corrections
}

/** Files whose size or time is another than before, or of which people have said more. */
export async function* changesIn(names: readonly string[], look: Look): AsyncGenerator<Change> {
  const stamps = await Promise.all(names.map(name => stampOf(join(look.archive, look.folder.place, name))))
  for (const [n, name] of names.entries()) {
    const place = `${look.folder.place}/${name}`
    const stamp = stamps[n] ? stamps[n] + look.corrections.stampOf(place) : null
    if (stamp !== null && look.seen.get(place)?.stamp !== stamp) yield await changeOf(place, stamp, look)
  }
}

/** Size and time to the nanosecond; null for a file that has gone meanwhile. */
async function stampOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(whereAbsent)
  return found && `${found.size} ${found.mtimeNs}`
}

async function changeOf(place: string, stamp: string, look: Look): Promise<Change> {
  const path = join(look.archive, place)
  const bytes = await readFile(path).catch((error: unknown) => errorOf(error, path))
  if (bytes instanceof TrichLucError) return { place, stamp, hash: '', bytes: 0, rows: bytes }
  const hash = createHash('sha256').update(bytes).digest('hex') + look.corrections.stampOf(place)
  const same = look.seen.get(place)?.hash === hash
  const rows = same
    ? null
    : await rowsIn(bytes, { ...look, path, place }).catch((error: unknown) => errorOf(error, path))
  return { place, stamp, hash, bytes: bytes.length, rows }
}

interface Place extends Look {
  readonly path: string
  readonly place: string
}

async function rowsIn(bytes: Buffer, { archive, folder, choice, corrections, path, place }: Place): Promise<Rows> {
  if (folder.kind === 'records')
    return rowsOfCorrected(corrections.laidOver(recordIn(bytes.toString('utf8')), place), choice)
  const entry = await readEntry(archive, /([0-9a-f]{64})\.json$/u.exec(path)?.[1] ?? '')
  return entry ? entryRows(entry, choice) : {}
}
