// The pages that OCR read of a document, taken out of where they are kept: they are found by their pictures, so the
// document is opened once more, with an engine that reads nothing.

import { readFile } from 'node:fs/promises'
import type { Entry } from '../archive/ledger.ts'
import { filePlaces } from '../archive/lost.ts'
import { pagesPlace } from '../archive/places.ts'
import { readRecord } from '../archive/records.ts'
import { recordPlaces } from '../archive/settled.ts'
import { TrichLucError } from '../model/errors.ts'
import type { Engine } from '../ocr/engine.ts'
import { type KeptPages, openKept } from '../readers/scan/kept.ts'
import { readingOf } from '../record.ts'

/** How many were there. */
export async function forgetPages(archive: string, entry: Entry): Promise<number> {
  if (entry.status !== 'done' || entry.ocr === 'never') return 0
  const engines = await enginesOf(archive, entry)
  const originals = await originalsOf(archive, entry).catch(() => [])
  if (originals.length === 0) return 0
  const kept = openKept(pagesPlace(archive))
  const keys = new Set<string>()
  for (const id of engines) {
    const ocr = { when: entry.ocr, engine: blind(id), kept: watching(kept, keys) }
    const sources = originals.map(bytes => new Uint8Array(bytes))
    await readingOf(sources, { ocr, allowMarked: true }).catch(() => null)
  }
  let count = 0
  for (const key of keys) if (await kept.get(key)) count++
  for (const key of keys) await kept.remove(key)
  return count
}

type Done = Extract<Entry, { status: 'done' }>

/** Also those that were never copied; none where one of them is lost. */
async function originalsOf(archive: string, entry: Done): Promise<Uint8Array[]> {
  const files = await filePlaces(archive, entry)
  return Promise.all(files.map(({ place }) => readFile(place ?? '')))
}

async function enginesOf(archive: string, entry: Done): Promise<Set<string>> {
  const records = await Promise.all(recordPlaces(archive, entry).map(readRecord))
  return new Set(
    records.flatMap(one =>
      one instanceof TrichLucError ? [] : one.source.pages.flatMap(({ engine }) => (engine === null ? [] : [engine])),
    ),
  )
}

const blind = (id: string): Engine => ({
  id,
  workers: 1,
  recognise: async pictures => pictures.map(() => []),
  close: async () => {},
})

/** Notes what is asked for, and keeps nothing. */
const watching = (kept: KeptPages, keys: Set<string>): KeptPages => ({
  ...kept,
  keyOf: (raster, engine) => {
    const key = kept.keyOf(raster, engine)
    keys.add(key)
    return key
  },
  set: async () => {},
})
