// Pages of a PDF as pictures, with what was found of their tables drawn over them.

import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { identity, inverse, multiply } from '../geometry/matrix.ts'
import type { ReadLimits } from '../model/document.ts'
import type { TableItem, TrichLucRecord } from '../model/record.ts'
import { type ReadPage, readPdfPages } from '../readers/pdf/index.ts'
import { loadPdfjs, openTask } from '../readers/pdf/pdfjs.ts'
import type { Scanning } from '../readers/scan/index.ts'
import { drawMark, loadFont, scale } from './canvas.ts'
import { marksOn, movedTable, tablesOn } from './marks.ts'

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
  { limits, scanning }: { readonly limits: ReadLimits; readonly scanning: Scanning | null },
): AsyncGenerator<Picture> {
  const read = await readPdfPages(bytes, limits, scanning)
  const pages = read.filter(({ parts }) => tablesOn(tables, parts.page).length > 0)
  if (pages.length === 0) return
  loadFont()
  const task = openTask(await loadPdfjs(), bytes)
  try {
    const document = await task.promise
    for (const page of pages) yield { page: page.parts.page, png: await drawPage(document, page, tables) }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

async function drawPage(
  document: PDFDocumentProxy,
  { parts, sheet }: ReadPage,
  tables: readonly TableItem[],
): Promise<Uint8Array> {
  const page = await document.getPage(parts.page)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  // what was found stands upright on its sheet, and lies on the page as the page was scanned
  const toPage = sheet ?? identity
  const found = tablesOn(tables, parts.page).map(table => movedTable(inverse(toPage), table))
  try {
    // pdfjs knows the canvas of browsers only; this one does the same
    await page.render({ canvas: canvas as never, viewport }).promise
    context.setTransform(...multiply([scale, 0, 0, scale, 0, 0], toPage))
    for (const mark of marksOn(parts, found)) drawMark(context, mark)
    return await canvas.encode('png')
  } finally {
    page.cleanup()
  }
}
