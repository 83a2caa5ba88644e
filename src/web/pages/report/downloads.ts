// What can be saved: the original as it was found, the record as it was extracted or with people's corrections.

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readEntry } from '../../../archive/ledger.ts'
import { recordPlace } from '../../../archive/places.ts'
import { recordFile } from '../../../archive/serialise.ts'
import { type Placed, piecesOfOriginal } from '../../../render/pages/original.ts'
import { findDocument, isFileHidden, type Opened } from '../../documents.ts'
import type { Room } from '../../room.ts'
import { saved } from '../../saved.ts'
import type { Asked } from '../../visit.ts'

/** Null where there is none, or none that may be shown. @throws TrichLucError where it is lost or another by now */
export async function original(asked: Asked, room: Room, sha256: string): Promise<Response | null> {
  const entry = await readEntry(room.archive, sha256)
  if (entry === null || (entry.status !== 'done' && entry.status !== 'joined')) return null
  // a document made of several files is these files
  if (entry.status === 'done' && entry.files !== null) return null
  if (await isHidden(room, entry)) return null
  return saved(asked, {
    content: await piecesOfOriginal(room.archive, entry),
    mediaType: 'application/octet-stream',
    name: basename((entry.paths[0] ?? sha256).replaceAll('\\', '/')),
  })
}

async function isHidden(room: Room, entry: Placed): Promise<boolean> {
  if (entry.status === 'done') return isFileHidden(room, entry)
  const documents = await Promise.all(
    entry.documents.map(async sha256 => {
      const found = await findDocument(room, { sha256, part: null })
      return found.kind === 'opened' || found.kind === 'parts'
    }),
  )
  return documents.some(isShown => !isShown)
}

const mediaType = 'application/json'
const nameOf = ({ sha256, part }: Opened): string => `${sha256.slice(0, 12)}${part === null ? '' : `.${part}`}`

/** The bytes that the archive keeps. */
export async function recordAsRead(asked: Asked, room: Room, opened: Opened): Promise<Response> {
  const content = new Uint8Array(await readFile(recordPlace(room.archive, opened.sha256, opened.part)))
  return saved(asked, { content, mediaType, name: `${nameOf(opened)}.json` })
}

export const recordCorrected = (asked: Asked, opened: Opened): Response =>
  saved(asked, { content: recordFile(opened.record), mediaType, name: `${nameOf(opened)}.corrected.json` })
