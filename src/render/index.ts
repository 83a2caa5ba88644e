// Pages of a PDF as pictures, with what was found of their tables drawn over them.

import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageParts } from '../layout/parts.ts'
import type { ReadLimits } from '../model/document.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { readPdfParts } from '../readers/pdf/index.ts'
import { loadPdfjs, openTask } from '../readers/pdf/pdfjs.ts'
import { drawMark, loadFont, scale } from './canvas.ts'
import { type Mark, marksOn, tablesOn } from './marks.ts'

export interface Picture {
  readonly page: number
  readonly png: Uint8Array
}

/**
 * One picture for each page with a table, one after the other.
 * The record is that of the same bytes: who has one has passed the secrecy gate.
 */
export async function* drawTables(
  bytes: Uint8Array,
  { tables }: Pick<TrichLucRecord, 'tables'>,
  limits: ReadLimits,
): AsyncGenerator<Picture> {
  const pages = (await readPdfParts(bytes, limits)).filter(({ page }) => tablesOn(tables, page).length > 0)
  if (pages.length === 0) return
  loadFont()
  const task = openTask(await loadPdfjs(), bytes)
  try {
    const document = await task.promise
    for (const parts of pages)
      yield { page: parts.page, png: await drawPage(document, parts, marksOn(parts, tablesOn(tables, parts.page))) }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function drawPage(document: PDFDocumentProxy, parts: PageParts, marks: readonly Mark[]): Promise<Uint8Array> {
  const page = await document.getPage(parts.page)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  try {
    // pdfjs knows the canvas of browsers only; this one does the same
    await page.render({ canvas: canvas as never, viewport }).promise
    context.setTransform(scale, 0, 0, scale, 0, 0)
    for (const mark of marks) drawMark(context, mark)
    return await canvas.encode('png')
  } finally {
    page.cleanup()
  }
}
