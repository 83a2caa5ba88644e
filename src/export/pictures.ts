// A picture file's frames as pages: the compressed bytes as they are where PDF knows them.

import { type PDFContext, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { Matrix } from '../geometry/matrix.ts'
import type { Sheet } from '../geometry/turn.ts'
import type { Raster } from '../picture/raster.ts'

export type Picture =
  | { readonly kind: 'jpeg' | 'png'; readonly bytes: Uint8Array /** EXIF, 1…8. */; readonly orientation?: number }
  | { readonly kind: 'raster'; readonly raster: Raster }

const rasterImage = (context: PDFContext, { width, height, channels, data }: Raster): PDFRef =>
  context.register(
    context.flateStream(data, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
    }),
  )

async function imageOf(document: PDFDocument, picture: Picture): Promise<PDFRef> {
  if (picture.kind === 'raster') return rasterImage(document.context, picture.raster)
  const { kind, bytes } = picture
  return (await (kind === 'jpeg' ? document.embedJpg(bytes) : document.embedPng(bytes))).ref
}

// from the unit square of the picture as stored to the page; EXIF 2.32, tag 0x0112
const ways: readonly ((w: number, h: number) => Matrix)[] = [
  (w, h) => [w, 0, 0, h, 0, 0],
  (w, h) => [-w, 0, 0, h, w, 0],
  (w, h) => [-w, 0, 0, -h, w, h],
  (w, h) => [w, 0, 0, -h, 0, h],
  (w, h) => [0, -h, -w, 0, w, h],
  (w, h) => [0, -h, w, 0, 0, h],
  (w, h) => [0, h, w, 0, 0, 0],
  (w, h) => [0, h, -w, 0, w, 0],
]

const wayOf = (picture: Picture, { width, height }: Sheet): Matrix => {
  const orientation = picture.kind === 'raster' ? 1 : (picture.orientation ?? 1)
  return (ways[orientation - 1] ?? (ways[0] as (typeof ways)[number]))(width, height)
}

/** A new page of the sheet's size that the picture covers. */
export async function addPicture(document: PDFDocument, picture: Picture, sheet: Sheet): Promise<void> {
  const { context } = document
  const image = await imageOf(document, picture)
  const { node } = document.addPage([sheet.width, sheet.height])
  const matrix = wayOf(picture, sheet).map(value => Number(value.toFixed(3)))
  const contents = context.register(context.stream(`q ${matrix.join(' ')} cm /Scan Do Q\n`))
  node.set(PDFName.of('Contents'), contents)
  node.set(PDFName.of('Resources'), context.obj({ XObject: { Scan: image } }))
}
