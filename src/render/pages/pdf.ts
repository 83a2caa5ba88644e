// Pages of a PDF, drawn by pdfjs as its reader sees them: from the CropBox, turned by /Rotate.

import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { toError } from '../../readers/pdf/errors.ts'
import { loadPdfjs, openTask } from '../../readers/pdf/pdfjs.ts'
import { noPicture } from './asked.ts'
import { type Drawing, scaleFor } from './drawing.ts'

/** @throws TrichLucError `encrypted`, `truncated`, `damaged` */
export async function openPdf(bytes: Uint8Array): Promise<Drawing> {
  const task = openTask(await loadPdfjs(), bytes)
  const close = (): Promise<void> => task.destroy().catch(() => undefined)
  try {
    const document = await task.promise
    return { draw: (page, width) => draw(document, page, width), close }
  } catch (error) {
    await close()
    throw toError(error, bytes)
  }
}

async function draw(document: PDFDocumentProxy, number: number, wanted: number): ReturnType<Drawing['draw']> {
  if (number > document.numPages) throw noPicture('no-page', number)
  const page = await document.getPage(number)
  try {
    const scale = scaleFor(page.getViewport({ scale: 1 }), wanted)
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
    // pdfjs knows the canvas of browsers only; this one does the same
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise
    const { width, height } = canvas
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
    return { width, height, channels: 4, data: new Uint8Array(data.buffer) }
  } finally {
    page.cleanup()
  }
}
