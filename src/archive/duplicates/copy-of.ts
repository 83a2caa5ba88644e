// What one document shares with the earliest of its twins: the finding that the catalog has of it, made from the ledger.

import type { TrichLucRecord } from '../../model/record.ts'
import { type Entry, readEntry } from '../ledger.ts'
import type { Twin } from '../links/twins.ts'
import { recordPlace } from '../places.ts'
import { readRecord } from '../records.ts'
import { duplicateFinding, type SharedFinding } from './index.ts'

type Done = Extract<Entry, { status: 'done' }>

/** A document that is in an earlier file as well. */
export interface CopyOf extends SharedFinding {
  readonly twin: Twin
}

export interface Asked {
  readonly archive: string
  readonly entry: Done
  /** A record as it may be shown. */
  readonly shown: (record: TrichLucRecord) => TrichLucRecord
}

/** Null where it is the first of its twins, or has none. Dates first, then hashes and parts: as the catalog orders them. */
export async function copyOf(record: TrichLucRecord, { archive, entry, shown }: Asked): Promise<CopyOf | null> {
  const part = record.source.part?.number ?? null
  const twins = entry.twins.filter(one => one.part === part)
  const placed = await Promise.all(twins.map(async twin => ({ twin, place: await placeOf(archive, twin) })))
  const own = orderOf(record.document.issuedOn?.date, entry.sha256, part)
  const [first] = placed
    .flatMap(({ twin, place }) => (place !== null && place < own ? [{ twin, place }] : []))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
  if (!first) return null
  const older = await readRecord(recordPlace(archive, first.twin.sha256, first.twin.otherPart ?? undefined))
  if (older instanceof Error) return null
  return { ...duplicateFinding(shown(older), shown(record), first.twin), twin: first.twin }
}

async function placeOf(archive: string, { sha256, otherPart }: Twin): Promise<string | null> {
  const entry = await readEntry(archive, sha256)
  if (entry?.status !== 'done') return null
  return orderOf(entry.heads?.[(otherPart ?? 1) - 1]?.date, sha256, otherPart)
}

const orderOf = (date: string | null | undefined, sha256: string, part: number | null): string =>
  `${date ?? ''} ${sha256} ${String(part ?? 0).padStart(6, '0')}`
