// The files that were drawn from last, open: the next page of a document is asked for more often than any other.

import type { PageTask } from './asked.ts'
import { noPicture } from './asked.ts'
import { type FilePage, findPage } from './document.ts'
import { type Drawing, isWhite } from './drawing.ts'
import { toWebp } from './encode.ts'
import { readOriginal, stampOf } from './original.ts'
import { openPdf } from './pdf.ts'
import { openPictures } from './pictures.ts'

interface Opened {
  readonly key: string
  readonly place: string
  readonly stamp: string
  readonly drawing: Drawing
}

/** Two are compared side by side. */
const mostOpen = 2
const opened: Opened[] = []

/**
 * A page as WebP. `alive` is called before each step that may take long.
 * @throws TrichLucError `no-picture`; `bad-archive` where the original is lost or changed; what its decoder throws
 */
export async function drawPage(task: PageTask, alive: () => void): Promise<Uint8Array> {
  const page = await findPage(task)
  alive()
  const { drawing } = await openFile(task.archive, page)
  alive()
  const drawn = await drawing.draw(page.page, task.width)
  // pdfjs leaves out what it cannot decode, and says nothing
  if (page.isWritten && isWhite(drawn)) throw noPicture('white', task.page)
  return toWebp(drawn, task.width)
}

async function openFile(archive: string, page: FilePage): Promise<Opened> {
  const key = `${archive}\n${page.sha256}`
  const before = opened.find(one => one.key === key)
  if (before && (await stampOf(before.place)) === before.stamp) return before
  if (before) await close(before)
  for (const oldest of opened.slice(0, Math.max(0, opened.length - mostOpen + 1))) await close(oldest)
  const { place, stamp, bytes } = await readOriginal(archive, page.sha256)
  const drawing = await (page.mediaType === 'application/pdf' ? openPdf : openPictures)(bytes)
  const now: Opened = { key, place, stamp, drawing }
  opened.push(now)
  return now
}

async function close(one: Opened): Promise<void> {
  opened.splice(opened.indexOf(one), 1)
  await one.drawing.close()
}
