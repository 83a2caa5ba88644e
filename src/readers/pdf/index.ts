// PDF with a text layer → Reading. Pages without text are told as pictures: the scan reader takes those.

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layOut } from '../../layout/index.ts'
import { toLine } from '../../layout/lines.ts'
import type { PageParts } from '../../layout/parts.ts'
import type { Line, Page, Reading, ReadLimits } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { hasBomb, mostUnpacked } from './bombs.ts'
import { isRepaired, toError } from './errors.ts'
import { findTools, type PdfPage, readPage } from './page.ts'
import { loadPdfjs, openTask, type Pdfjs } from './pdfjs.ts'

interface ReadPages {
  readonly pages: readonly PdfPage[]
  readonly failed: ReadonlySet<number>
}

const blankPage = (page: number): PdfPage => ({
  page,
  width: 0,
  height: 0,
  words: [],
  rules: [],
  pictures: [],
  unseen: [],
  isPicture: false,
  hasOcrLayer: false,
})

/** A page that cannot be read is noted; a limit is the file's. */
const nullOf = (error: unknown): null => {
  if (error instanceof TrichLucError) throw error
  return null
}

/** One after the other, so that pdfjs never holds more than one page. */
const readPages = async (document: PDFDocumentProxy, pdfjs: Pdfjs): Promise<ReadPages> => {
  const tools = await findTools(document, pdfjs.OPS)
  const pages: PdfPage[] = []
  const failed = new Set<number>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(document, number, tools).catch(nullOf)
    if (!page) failed.add(number)
    pages.push(page ?? blankPage(number))
  }
  return { pages, failed }
}

const toPage = ({ page, width, height, isPicture, hasOcrLayer }: PdfPage, failed: boolean): Page => ({
  page,
  width: failed ? null : width,
  height: failed ? null : height,
  method: 'text-layer',
  encoding: 'unicode',
  // what another tool recognised is worth a look, not full trust
  confidence: failed || isPicture ? 0 : hasOcrLayer ? 0.5 : 1,
})

const pageNotes = (page: PdfPage, failed: boolean): Note[] => {
  if (failed) return [note('damage-repaired', page.page)]
  if (page.isPicture) return [note('page-is-picture', page.page)]
  if (page.words.length === 0) return [note('page-empty', page.page)]
  const unseen = page.unseen.length
  return unseen > 0 ? [note('element-ignored', page.page, { element: 'hidden-text', words: unseen })] : []
}

const unseenLines = ({ page, unseen }: PdfPage): Line[] => unseen.map(word => toLine([word], page).line)

const toReading = ({ pages, failed }: ReadPages, bytes: Uint8Array): Reading => {
  const { blocks, aside, notes } = layOut(pages)
  return {
    mediaType: 'application/pdf',
    pages: pages.map(page => toPage(page, failed.has(page.page))),
    blocks,
    aside: [...aside, ...pages.flatMap(unseenLines)],
    notes: [
      ...(isRepaired(bytes) ? [note('damage-repaired')] : []),
      ...pages.flatMap(page => pageNotes(page, failed.has(page.page))),
      ...notes,
    ],
  }
}

const checkSize = (bytes: Uint8Array, { maxBytes }: ReadLimits): void => {
  if (bytes.length === 0) throw new TrichLucError('empty')
  if (bytes.length > maxBytes) throw new TrichLucError('too-large', { bytes: bytes.length, limit: maxBytes })
}

const checkPages = (pages: number, { maxPages }: ReadLimits): void => {
  if (pages > maxPages) throw new TrichLucError('too-many-pages', { pages, limit: maxPages })
}

/** Throws `empty`, `too-large`, `too-many-pages`, `encrypted`, `truncated` or `damaged`. */
const withPages = async <T>(bytes: Uint8Array, limits: ReadLimits, use: (read: ReadPages) => T): Promise<T> => {
  checkSize(bytes, limits)
  if (hasBomb(bytes)) throw new TrichLucError('too-large', { limit: mostUnpacked, what: 'unpacked' })
  const pdfjs = await loadPdfjs()
  const task = openTask(pdfjs, bytes)
  try {
    const document = await task.promise
    checkPages(document.numPages, limits)
    const read = await readPages(document, pdfjs)
    if (read.failed.size === read.pages.length) throw new TrichLucError('damaged')
    return use(read)
  } catch (error) {
    throw error instanceof TrichLucError ? error : toError(error, bytes)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** Throws as `withPages` does. */
export const readPdf = (bytes: Uint8Array, limits: ReadLimits): Promise<Reading> =>
  withPages(bytes, limits, read => toReading(read, bytes))

/** The words and lines that the layout starts from, for whoever looks at a page. Throws as `withPages` does. */
export const readPdfParts = (bytes: Uint8Array, limits: ReadLimits): Promise<readonly PageParts[]> =>
  withPages(bytes, limits, ({ pages }) => pages)
