// A page as a picture: the picture that covers it, as it was scanned, or the page drawn anew.

import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { area, height as boxHeight, width as boxWidth } from '../../geometry/box.ts'
import { multiply } from '../../geometry/matrix.ts'
import type { Box, Matrix } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { Raster } from '../../picture/raster.ts'
import type { Placed } from '../scan/index.ts'
import type { PdfPage } from './page.ts'
import { loadPdfjs } from './pdfjs.ts'

/** Pixels an inch of a page that is drawn: what its pictures have, within reason. */
const [coarsest, finest] = [150, 300]
/** Pixels: a drawn page larger than A3 at 300 dpi is drawn coarser. */
const mostPixels = 18_000_000

/** The page's picture, or that of a part of it. What it costs most is decoding: pdfjs keeps that until the page is cleaned up. */
export async function pictureOf(
  page: PDFPageProxy,
  { whole, dpi, width, height }: PdfPage,
  part?: Box,
): Promise<Placed> {
  const raster = whole && !part ? toRaster(await onlyPicture(page), whole.matrix) : null
  if (raster && whole)
    return { raster, place: multiply(whole.matrix, [1 / raster.width, 0, 0, -1 / raster.height, 0, 1]) }
  const wanted = dpi === null ? finest : Math.min(finest, Math.max(coarsest, dpi))
  return drawn(page, part ?? [0, 0, width, height], wanted)
}

/** The page's one picture. pdfjs gives it another name each time that the page is opened. */
async function onlyPicture(page: PDFPageProxy): Promise<unknown> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([loadPdfjs(), page.getOperatorList()])
  const [id] = argsArray[fnArray.indexOf(OPS.paintImageXObject)] ?? []
  // the list can be there before the picture is
  const picture = await new Promise(resolve => void shelfOf(page, String(id)).get(id, resolve))
  // drawn, a picture that cannot be decoded would be a blank page
  if (picture === null) throw new Error('the picture of the page is broken')
  return picture
}

/** A picture of several pages is kept for all of them, under a name that begins so. */
const shelfOf = (page: PDFPageProxy, id: string) => (id.startsWith('g_') ? page.commonObjs : page.objs)

/** As pdfjs hands pictures over. */
interface Decoded {
  readonly width: number
  readonly height: number
  /** 1: a bit a pixel, rows padded to bytes; 2: RGB; 3: RGBA. */
  readonly kind: 1 | 2 | 3
  readonly data: Uint8Array
}

const isDecoded = (value: unknown): value is Decoded => {
  const { width, height, kind, data } = (value ?? {}) as Partial<Decoded>
  return Boolean(width && height && (kind === 1 || kind === 2 || kind === 3)) && ArrayBuffer.isView(data)
}

function toRaster(value: unknown, [a, b]: Matrix): Raster | null {
  if (!isDecoded(value)) return null
  const { width, height } = value
  const dpi = Math.max(1, Math.round((width / Math.hypot(a, b)) * 72))
  return { width, height, dpi, ...samples(value) }
}

function samples({ width, height, kind, data }: Decoded): Pick<Raster, 'channels' | 'data'> {
  if (kind === 1) return { channels: 1, data: fromBits(data, width, height) }
  return isGrey(data, kind + 1) ? { channels: 1, data: every(data, kind + 1) } : { channels: 3, data: rgb(data, kind) }
}

function fromBits(bits: Uint8Array, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height)
  const stride = (width + 7) >> 3
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) data[at] = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
  return data
}

const isGrey = (data: Uint8Array, step: number): boolean => {
  for (let at = 0; at + 2 < data.length; at += step)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  return true
}

function every(data: Uint8Array, step: number): Uint8Array {
  const one = new Uint8Array(Math.floor(data.length / step))
  for (let to = 0, from = 0; to < one.length; to++, from += step) one[to] = data[from] as number
  return one
}

function rgb(data: Uint8Array, kind: 2 | 3): Uint8Array {
  if (kind === 2) return data
  const out = new Uint8Array((data.length / 4) * 3)
  // on white paper
  for (let from = 0, to = 0; from < data.length; from += 4)
    for (let channel = 0; channel < 3; channel++, to++) {
      const alpha = data[from + 3] as number
      out[to] = ((data[from + channel] as number) * alpha + 255 * (255 - alpha)) / 255
    }
  return out
}

/** Milliseconds: a page may paint a picture ten thousand times. */
const longest = 60_000

/** @throws TrichLucError `too-slow` */
async function ended(task: RenderTask): Promise<void> {
  let late = false
  const timer = setTimeout(() => {
    late = true
    task.cancel()
  }, longest)
  // else no timer gets its turn before the page is done
  task.onContinue = (goOn: () => void) => setImmediate(goOn)
  try {
    await task.promise
  } catch (error) {
    throw late ? new TrichLucError('too-slow') : error
  } finally {
    clearTimeout(timer)
  }
}

async function drawn(page: PDFPageProxy, part: Box, wanted: number): Promise<Placed> {
  const scale = Math.min(wanted / 72, Math.sqrt(mostPixels / area(part)))
  const size = { width: Math.round(boxWidth(part) * scale), height: Math.round(boxHeight(part) * scale) }
  if (!(size.width >= 1 && size.height >= 1)) throw new TrichLucError('damaged', { part: `page ${page.pageNumber}` })
  const viewport = page.getViewport({ scale, offsetX: -part[0] * scale, offsetY: -part[1] * scale })
  const canvas = createCanvas(size.width, size.height)
  // pdfjs knows the canvas of browsers only; this one does the same
  await ended(page.render({ canvas: canvas as never, viewport, background: '#ffffff' }))
  const { data } = canvas.getContext('2d').getImageData(0, 0, size.width, size.height)
  const raster = {
    ...size,
    dpi: Math.max(1, Math.round(scale * 72)),
    ...samples({ ...size, kind: 3, data: new Uint8Array(data.buffer) }),
  }
  return { raster, place: [1 / scale, 0, 0, 1 / scale, part[0], part[1]] }
}
