// Where words of a record stand on its pages, of which the record says only their span: from what was read of the
// document, put together again as it was for the record.

import { readEntry } from '../../archive/ledger.ts'
import { recordPlace } from '../../archive/places.ts'
import { keptReading } from '../../archive/readings.ts'
import { readRecord } from '../../archive/records.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import { partOf } from '../../readers/dossier.ts'
import { boxesOf, type PageBox } from '../../text/boxes.ts'
import { compose } from '../../text/compose.ts'
import type { PlacesAsked } from './asked.ts'

/** Null where the reading is not kept, or is another than the record's. */
export async function findPlaces({ archive, sha256, part, spans }: PlacesAsked): Promise<PageBox[][] | null> {
  const entry = await readEntry(archive, sha256)
  const record = entry?.status === 'done' ? await readRecord(recordPlace(archive, sha256, part)) : null
  if (entry?.status !== 'done' || record === null || record instanceof TrichLucError) return null
  const by = { version: record.tool.version, ocr: entry.ocr, engine: engineOf(record) }
  const kept = await keptReading(archive, sha256, by)
  if (!kept) return null
  const { reading } = kept
  const pages = record.source.part?.pages
  const document = compose(pages ? partOf(reading, pages) : reading)
  return document.text === record.text ? spans.map(({ start, end }) => boxesOf(document, start, end)) : null
}

const engineOf = ({ source }: TrichLucRecord): string | null =>
  source.pages.find(({ engine }) => engine !== null)?.engine ?? null
