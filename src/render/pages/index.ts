// Pages of archived documents as pictures, when somebody asks for them. Drawn in a process of its own; kept on the disk.

import { createHash } from 'node:crypto'
import { readEntry } from '../../archive/ledger.ts'
import { keyOf, type Places } from '../marks-of.ts'
import {
  noPicture,
  type PageAsked,
  type PagePicture,
  type PageTask,
  type PlacesAsked,
  rendererVersion,
  widthOf,
} from './asked.ts'
import { openPictureCache, type PictureCache, type PictureKey } from './cache.ts'
import { type Artist, type Limits, startArtist } from './process.ts'

export {
  type NoPicture,
  type PageAsked,
  type PagePicture,
  type PlacesAsked,
  rendererVersion,
  usualWidth,
  widths,
} from './asked.ts'

export interface PageRenderer {
  /**
   * Shares the work where the same page is asked for meanwhile, and has the next one drawn when nobody else waits.
   * @throws TrichLucError `no-picture` with `why` (see `NoPicture`); `bad-archive` where the original is lost or changed;
   * what its decoder throws
   */
  readonly page: (asked: PageAsked) => Promise<PagePicture>
  /** Boxes of spans that have none in the record, for `marksOf`; empty where the reading is not kept. */
  readonly places: (asked: PlacesAsked) => Promise<Places>
  /** Ends the process; who waits is refused. */
  readonly close: () => void
}

export interface RendererOptions {
  /** Where pictures are kept: `picturesPlace` of the archive. Null: nowhere. */
  readonly folder: string | null
  /** Bytes of pictures that are kept. */
  readonly most?: number
  /** Documents that bear a state-secret mark are drawn, too; they are never kept. */
  readonly allowMarked?: boolean
  readonly limits?: Partial<Limits>
}

/** A page of print takes 60 MB over the 150 of pdfjs, a picture of A3 at 600 dpi 400; the process goes after five minutes. */
const usual: Limits = { memory: 1024, patience: 20_000, waiting: 40, idle: 300_000 }
const mostKept = 500 * 2 ** 20

export function createPageRenderer({
  folder,
  most = mostKept,
  allowMarked = false,
  limits,
}: RendererOptions): PageRenderer {
  const artist = startArtist({ ...usual, ...limits })
  // what may be shown to some must not lie about for others
  const cache = folder === null || allowMarked ? null : openPictureCache(folder, most)
  const drawing = new Map<string, Promise<Uint8Array>>()

  const shared = (task: PageTask, stamp: string): Promise<Uint8Array> => {
    const key = JSON.stringify([task.archive, task.sha256, task.page, task.width, stamp])
    const begun = drawing.get(key)
    if (begun !== undefined) return begun
    const bytes = pictureOf(task, { artist, cache, stamp }).finally(() => drawing.delete(key))
    drawing.set(key, bytes)
    return bytes
  }

  const ahead = (task: PageTask, stamp: string): void => {
    // that there is no next page, or none that can be drawn, is said when it is asked for
    if (cache && artist.isIdle()) shared({ ...task, page: task.page + 1 }, stamp).catch(() => undefined)
  }

  return {
    async page(asked) {
      const { archive, sha256, page } = asked
      const task: PageTask = { kind: 'page', archive, sha256, page, width: widthOf(asked), allowMarked }
      const stamp = await stampOf(task)
      const bytes = await shared(task, stamp)
      ahead(task, stamp)
      return { bytes, mediaType: 'image/webp' }
    },
    async places(asked) {
      if (asked.spans.length === 0 || !isHash(asked.sha256)) return new Map()
      const made = await artist.make({ kind: 'places', ...asked })
      const places = made.kind === 'places' ? made.places : null
      return new Map(asked.spans.flatMap((span, n) => (places?.[n] ? [[keyOf(span), places[n]]] : [])))
    },
    close: artist.close,
  }
}

const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/u.test(sha256)

/**
 * Of the records as they are now: a document that is done anew may bear a mark that was not seen before, and is looked at
 * again. A hash that is none leads to no file.
 * @throws TrichLucError `no-picture`
 */
async function stampOf({ archive, sha256, page }: PageTask): Promise<string> {
  const entry = isHash(sha256) ? await readEntry(archive, sha256) : null
  if (entry?.status !== 'done') throw noPicture('no-document', page)
  if (!Number.isInteger(page) || page < 1) throw noPicture('no-page', page)
  const of = JSON.stringify([rendererVersion, entry.version, entry.records])
  return createHash('sha256').update(of).digest('hex').slice(0, 8)
}

interface By {
  readonly artist: Artist
  readonly cache: PictureCache | null
  readonly stamp: string
}

async function pictureOf(task: PageTask, { artist, cache, stamp }: By): Promise<Uint8Array> {
  const key: PictureKey = { sha256: task.sha256, page: task.page, width: task.width, stamp }
  const kept = await cache?.get(key)
  if (kept) return kept
  const made = await artist.make(task)
  // done anew, or taken out of the archive meanwhile
  if ((await stampOf(task)) !== stamp) throw noPicture('no-document', task.page)
  const bytes = Buffer.from(made.kind === 'page' ? made.webp : '', 'base64')
  // an archive on a full disk, or one that may only be read, can be looked at all the same
  await cache?.set(key, bytes).catch(() => undefined)
  return bytes
}
