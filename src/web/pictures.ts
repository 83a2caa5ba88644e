// What draws pages of reports, one for all pages of a room.

import { picturesPlace } from '../archive/places.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Places } from '../render/marks-of.ts'
import { createPageRenderer, type PageRenderer } from '../render/pages/index.ts'
import { unplacedSpans } from '../render/spans.ts'
import { once } from './once.ts'
import type { Room } from './room.ts'

/** Its process begins with the first picture and ends with the room. */
export const rendererOf = once((room: Room): PageRenderer => {
  const allowMarked = room.call.options['allow-marked'] ?? false
  const renderer = createPageRenderer({ folder: picturesPlace(room.archive), allowMarked })
  room.onClose(renderer.close)
  return renderer
})

const known = new WeakMap<TrichLucRecord, Promise<Places>>()

/** Boxes of findings and particulars, asked for once for each record; none where the reading is not kept. */
export function placesOf(room: Room, record: TrichLucRecord): Promise<Places> {
  const before = known.get(record)
  if (before !== undefined) return before
  const { sha256, part } = record.source
  const places = rendererOf(room)
    .places({ archive: room.archive, sha256, part: part?.number ?? null, spans: unplacedSpans(record) })
    // too many wait, or the process has ended: the next look asks again
    .catch((): Places => {
      known.delete(record)
      return new Map()
    })
  known.set(record, places)
  return places
}
