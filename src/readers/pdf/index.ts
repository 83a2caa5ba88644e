// PDF → Reading, page by page: by the text layer where it is good, else by OCR (see decide.ts).

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encodingNotes } from '../../encoding/index.ts'
import { layOut } from '../../layout/index.ts'
import { toLine } from '../../layout/lines.ts'
import type { PageParts } from '../../layout/parts.ts'
import type { Line, Page, PageReason, Reading, ReadLimits, ReadOptions } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import { type Note, note } from '../../model/notes.ts'
import { type Scanning, startScan } from '../scan/index.ts'
import { hasBomb, mostUnpacked } from './bombs.ts'
import { isRepaired, toError } from './errors.ts'
import { findTools, type PdfPage, readPage, type Tools } from './page.ts'
import { loadPdfjs, openTask } from './pdfjs.ts'
import { type ReadPage, type Scans, type Taking, takePictures, withScan } from './scans.ts'

export type { ReadPage } from './scans.ts'

interface ReadPages {
  readonly pages: readonly PdfPage[]
  readonly failed: ReadonlySet<number>
  /** What was decided on the encodings of its fonts. */
  readonly encodings: readonly Note[]
  /** Secrecy marks in coloured ink, where going on was allowed. */
  readonly marks: readonly Line[]
}

const blankPage = (page: number): PdfPage => ({
  page,
  width: 0,
  height: 0,
  words: [],
  rules: [],
  pictures: [],
  unseen: [],
  look: 'text',
  hasOcrLayer: false,
  encoding: 'unicode',
  isCovered: false,
  whole: null,
  dpi: null,
})

/** A page that cannot be read is noted; a limit is the file's. */
const nullOf = (error: unknown): null => {
  if (error instanceof TrichLucError) throw error
  return null
}

/** One after the other, so that pdfjs never holds more than one page. */
const readPages = async (document: PDFDocumentProxy, tools: Tools, taking: Taking | null): Promise<ReadPages> => {
  const pages: PdfPage[] = []
  const failed = new Set<number>()
  const marks: Line[] = []
  for (let number = 1; number <= document.numPages; number++) {
    tools.onPage?.(number)
    const page = await withPage(document, number, async proxy => {
      const read = await readPage(proxy, tools)
      if (taking) marks.push(...(await takePictures(proxy, read, taking)))
      return read
    }).catch(nullOf)
    if (!page) failed.add(number)
    pages.push(page ?? blankPage(number))
  }
  tools.onPage?.(null)
  return { pages, failed, marks, encodings: tools.evidence ? encodingNotes(tools.evidence) : [] }
}

const withPage = async <T>(
  document: PDFDocumentProxy,
  number: number,
  use: (page: PDFPageProxy) => Promise<T>,
): Promise<T> => {
  const page = await document.getPage(number)
  try {
    return await use(page)
  } finally {
    page.cleanup()
  }
}

const pageNotes = (page: PdfPage, reason: PageReason, failed: boolean): Note[] => {
  if (failed) return [note('damage-repaired', page.page)]
  if (reason === 'ocr-refused') return [note('page-is-picture', page.page)]
  if (reason === 'text' && page.words.length === 0) return [note('page-empty', page.page)]
  const unseen = page.unseen.length
  return unseen > 0 ? [note('element-ignored', page.page, { element: 'hidden-text', words: unseen })] : []
}

const unseenLines = ({ page, unseen }: PdfPage): Line[] => unseen.map(word => toLine([word], page).line)

const toReading = ({ pages, failed, marks, encodings }: ReadPages, scans: Scans, bytes: Uint8Array): Reading => {
  const read = pages.map(page => withScan(page, scans))
  const { blocks, aside, notes } = layOut(read.map(({ parts }) => parts))
  return {
    mediaType: 'application/pdf',
    pages: read.map(({ stated }, index) => (failed.has(index + 1) ? failedPage(stated) : stated)),
    blocks,
    aside: [...marks, ...aside, ...pages.flatMap(unseenLines)],
    notes: [
      ...(isRepaired(bytes) ? [note('damage-repaired')] : []),
      ...encodings,
      ...pages.flatMap((page, index) => pageNotes(page, read[index]?.stated.reason ?? 'text', failed.has(page.page))),
      ...read.flatMap(({ notes }) => notes),
      ...notes,
    ],
    sheets: new Map(read.flatMap(({ sheet }, index) => (sheet ? [[index + 1, sheet] as const] : []))),
  }
}

const failedPage = (page: Page): Page => ({ ...page, width: null, height: null, confidence: 0 })

const checkSize = (bytes: Uint8Array, { maxBytes }: ReadLimits): void => {
  if (bytes.length === 0) throw new TrichLucError('empty')
  if (bytes.length > maxBytes) throw new TrichLucError('too-large', { bytes: bytes.length, limit: maxBytes })
}

const checkPages = (pages: number, { maxPages }: ReadLimits): void => {
  if (pages > maxPages) throw new TrichLucError('too-many-pages', { pages, limit: maxPages })
}

interface Asked {
  readonly options: ReadOptions
  readonly scanning: Scanning | null
}

/** Throws `empty`, `too-large`, `too-many-pages`, `encrypted`, `truncated` or `damaged`, and what reading by OCR throws. */
const withPages = async <T>(
  bytes: Uint8Array,
  { options, scanning }: Asked,
  use: (read: ReadPages, scans: Scans) => T,
): Promise<T> => {
  checkSize(bytes, options)
  if (hasBomb(bytes)) throw new TrichLucError('too-large', { limit: mostUnpacked, what: 'unpacked' })
  const pdfjs = await loadPdfjs()
  const task = openTask(pdfjs, bytes)
  const scan = scanning && startScan(scanning)
  try {
    const document = await task.promise
    checkPages(document.numPages, options)
    const taking = scan && { scan, scanning, open: openerOf(document) }
    const tools = await findTools(document, pdfjs.OPS, options)
    const read = await readPages(document, tools, taking)
    if (read.failed.size === read.pages.length) throw new TrichLucError('damaged')
    const scanned = scan ? await scan.finish() : []
    return use(read, { scanning, pages: Map.groupBy(scanned, ({ parts }) => parts.page) })
  } catch (error) {
    scan?.stop()
    throw error instanceof TrichLucError ? error : toError(error, bytes)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

const openerOf =
  (document: PDFDocumentProxy): Taking['open'] =>
  (number, work) =>
    withPage(document, number, work)

/** Without `scanning`, pages that want OCR stay unread, with a note. Throws as `withPages` does. */
export const readPdf = (bytes: Uint8Array, options: ReadOptions, scanning: Scanning | null = null): Promise<Reading> =>
  withPages(bytes, { options, scanning }, (read, scans) => toReading(read, scans, bytes))

/** Pages as the layout starts from them, for whoever looks at a page. Throws as `withPages` does. */
export const readPdfPages = (
  bytes: Uint8Array,
  options: ReadOptions,
  scanning: Scanning | null = null,
): Promise<readonly ReadPage[]> =>
  withPages(bytes, { options, scanning }, ({ pages }, scans) => pages.map(page => withScan(page, scans)))

/** Their words and lines alone, of text layers. */
export const readPdfParts = async (bytes: Uint8Array, options: ReadOptions): Promise<readonly PageParts[]> =>
  (await readPdfPages(bytes, options)).map(({ parts }) => parts)
