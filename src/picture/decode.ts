// Picture files → pages of pixels: PNG, JPEG, TIFF with its pages, WebP, GIF (sharp), BMP. One page is held at a time.

import sharp, { type Metadata } from 'sharp'
import type { ReadLimits } from '../model/document.ts'
import { TrichLucError } from '../model/errors.ts'
import { type Note, note } from '../model/notes.ts'
import { decodeBmp, readBmpHead } from './bmp.ts'
import { isCutShort, withoutLost } from './cut-short.ts'
import type { Raster } from './raster.ts'
import { plausibleDpi } from './resolution.ts'

/** One page of a picture file, in pixels as it lies once its EXIF orientation is applied. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly dpi: number
  /**
   * Decoded anew each time; transparency becomes white.
   * @throws TrichLucError `truncated`, `damaged`
   */
  readonly picture: () => Promise<Raster>
}

export interface PictureFile {
  readonly mediaType: string
  readonly frames: readonly Frame[]
  /** What was mended or left out. */
  readonly notes: readonly Note[]
}

/** What a page may have when it is decoded: A3 at 800 dpi. */
export const mostPixels = 100_000_000

sharp.concurrency(1)

/** @throws TrichLucError `empty`, `too-large`, `too-many-pages`, `truncated`, `damaged`, `unsupported` */
export const openPicture = async (bytes: Uint8Array, limits: Pick<ReadLimits, 'maxPages'>): Promise<PictureFile> => {
  if (bytes.length === 0) throw new TrichLucError('empty')
  if (isBmp(bytes)) return openBmp(bytes)
  const first = await metadataOf(bytes, 0)
  const pages = first.format === 'tiff' ? (first.pages ?? 1) : 1
  if (pages > limits.maxPages) throw new TrichLucError('too-many-pages', { pages, limit: limits.maxPages })
  const heads = [first]
  for (let page = 1; page < pages; page++) heads.push(await metadataOf(bytes, page))
  return {
    mediaType: `image/${first.format}`,
    frames: heads.map((head, page) => frameOf(bytes, page, head)),
    notes: [...(isCutShort(bytes) ? [note('damage-repaired')] : []), ...movingNote(first)],
  }
}

const frameOf = (bytes: Uint8Array, page: number, head: Metadata): Frame => {
  const { width, height } = head.autoOrient
  const dpi = plausibleDpi({ width, height }, head.density ?? 0)
  const picture = async (): Promise<Raster> => {
    const raster = { ...(await decode(bytes, page, head)), dpi }
    return isCutShort(bytes) ? withoutLost(bytes, raster) : raster
  }
  return { width, height, dpi, picture }
}

/** A moving picture is no document: its first frame is the page. */
const movingNote = ({ format, pages = 1 }: Metadata): Note[] =>
  format !== 'tiff' && pages > 1 ? [note('element-ignored', null, { element: 'animation', count: pages - 1 })] : []

const isBmp = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d

const openBmp = (bytes: Uint8Array): PictureFile => {
  const head = readBmpHead(bytes)
  checkSize(head)
  const { width, height } = head
  const dpi = plausibleDpi(head, head.dpi)
  const picture = async (): Promise<Raster> => ({ ...decodeBmp(bytes, head), dpi })
  return { mediaType: 'image/bmp', frames: [{ width, height, dpi, picture }], notes: [] }
}

const checkSize = ({ width, height }: { readonly width: number; readonly height: number }): void => {
  if (width * height > mostPixels) throw new TrichLucError('too-large', { limit: mostPixels, what: 'pixels' })
}

// what is there of a damaged picture is read
const asSharp = (bytes: Uint8Array, page: number) =>
  sharp(bytes, { page, failOn: 'none', limitInputPixels: mostPixels })

const toError = (bytes: Uint8Array, cause: unknown): TrichLucError => {
  const reason =
    isCutShort(bytes) || /premature end|truncated|unexpected end/iu.test(String(cause)) ? 'truncated' : 'damaged'
  return new TrichLucError(reason, {}, { cause })
}

const metadataOf = async (bytes: Uint8Array, page: number): Promise<Metadata> => {
  const head = await asSharp(bytes, page)
    .metadata()
    .catch(error => {
      if (/pixel limit/iu.test(String(error)))
        throw new TrichLucError('too-large', { limit: mostPixels, what: 'pixels' })
      throw toError(bytes, error)
    })
  if (!(head.width > 0 && head.height > 0)) throw new TrichLucError('damaged')
  checkSize(head)
  return head
}

const greys: ReadonlySet<string | undefined> = new Set(['b-w', 'grey16'])

const decode = async (bytes: Uint8Array, page: number, { space }: Metadata): Promise<Omit<Raster, 'dpi'>> => {
  const { data, info } = await asSharp(bytes, page)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace(greys.has(space) ? 'b-w' : 'srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(error => {
      throw toError(bytes, error)
    })
  const { width, height, channels } = info
  if (channels !== 1 && channels !== 3) throw new TrichLucError('damaged')
  return { width, height, channels, data }
}
