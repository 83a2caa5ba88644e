// What the archive holds under a hash: a record that may be shown, or why there is none.

import { type Entry, readEntry } from '../archive/ledger.ts'
import { correctionsPlace, recordPlace } from '../archive/places.ts'
import { readRecord } from '../archive/records.ts'
import type { Correction } from '../corrections/correction.ts'
import { type Laid, layCorrections } from '../corrections/lay.ts'
import { correctionsOf } from '../corrections/log.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { stampOf } from '../render/pages/original.ts'
import { once } from './once.ts'
import type { Room } from './room.ts'

export type Done = Extract<Entry, { readonly status: 'done' }>

/** A record as it is shown: people's corrections are laid over it. */
export interface Opened {
  readonly sha256: string
  /** As the address says: null of a file that was not split. */
  readonly part: number | null
  readonly entry: Done
  readonly record: TrichLucRecord
  readonly asRead: TrichLucRecord
  /** Findings that no longer hold since somebody corrected what they stood on. */
  readonly settled: TrichLucRecord['findings']
  readonly laid: readonly Laid[]
  /** All that was said of this document: of links to what is gone, too. */
  readonly said: readonly Correction[]
}

export type Found =
  | { readonly kind: 'opened'; readonly opened: Opened }
  /** A file that was split, asked for without a part. */
  | { readonly kind: 'parts'; readonly entry: Done; readonly pages: readonly (readonly [number, number])[] }
  /** Bears a state-secret mark, and the server was not started to show such. */
  | { readonly kind: 'marked'; readonly sha256: string }
  | { readonly kind: 'elsewhere'; readonly entry: Exclude<Entry, Done> }
  | { readonly kind: 'nothing' }

export interface DocumentAsked {
  readonly sha256: string
  readonly part: number | null
}

/** @throws TrichLucError what is wrong with the entry, the record or the log of corrections */
export async function findDocument(room: Room, { sha256, part }: DocumentAsked): Promise<Found> {
  const entry = await readEntry(room.archive, sha256)
  if (entry === null) return { kind: 'nothing' }
  if (entry.status !== 'done') return { kind: 'elsewhere', entry }
  const count = entry.parts?.length ?? null
  if (part === null ? false : count === null || part < 1 || part > count) return { kind: 'nothing' }
  if (await isFileHidden(room, entry)) return { kind: 'marked', sha256 }
  if (part === null && entry.parts) return { kind: 'parts', entry, pages: entry.parts }
  return { kind: 'opened', opened: await openRecord(room, entry, part) }
}

/** A mark on one document of a split file is a mark on the file. */
export async function isFileHidden(room: Room, entry: Done): Promise<boolean> {
  if (room.call.options['allow-marked']) return false
  if (entry.parts === null) return isMarked((await openRecord(room, entry, null)).asRead)
  const known = markedFiles(room)
  const key = JSON.stringify([entry.sha256, entry.records])
  const places = entry.parts.map((_, n) => recordPlace(room.archive, entry.sha256, n + 1))
  const found = known.get(key) ?? (await Promise.all(places.map(loadRecord))).some(isMarked)
  known.set(key, found)
  return found
}

const markedFiles = once((_: Room) => new Map<string, boolean>())

const isMarked = ({ document }: TrichLucRecord): boolean => document.markings.secrecy !== null

interface Kept {
  readonly stamp: string
  readonly opened: Opened
}

/** A page, its marks and its items are asked for one after the other: the last records stay open. */
const mostOpen = 4
const keptOf = once((_: Room) => new Map<string, Kept>())

async function openRecord(room: Room, entry: Done, part: number | null): Promise<Opened> {
  const { sha256 } = entry
  const kept = keptOf(room)
  const places = [recordPlace(room.archive, sha256, part), correctionsPlace(room.archive)]
  const stamp = JSON.stringify([...(await Promise.all(places.map(stampOf))), entry])
  const key = `${sha256} ${part ?? ''}`
  const before = kept.get(key)
  kept.delete(key)
  const now = before?.stamp === stamp ? before : { stamp, opened: await readOpened(room, entry, part) }
  kept.set(key, now)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostOpen))) kept.delete(oldest)
  return now.opened
}

async function readOpened(room: Room, entry: Done, part: number | null): Promise<Opened> {
  const { sha256 } = entry
  const [asRead, log] = await Promise.all([
    loadRecord(recordPlace(room.archive, sha256, part)),
    correctionsOf(room.archive, [sha256]),
  ])
  const said = (log.get(sha256) ?? []).filter(one => one.part === part)
  const { record, laid, findings } = layCorrections(asRead, said)
  return { sha256, part, entry, record, asRead, settled: findings, laid, said }
}

async function loadRecord(place: string): Promise<TrichLucRecord> {
  const record = await readRecord(place)
  if (record instanceof TrichLucError) throw record
  return record
}
