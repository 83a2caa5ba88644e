// Pages of a PDF that want reading by OCR: which, their pictures, and what came of it beside the text layer.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { area, holdsCentre, intersection } from '../../geometry/box.ts'
import { moved } from '../../geometry/matrix.ts'
import type { PageParts, Word } from '../../layout/parts.ts'
import type { Box, Line, Matrix, Page, PageReason } from '../../model/document.ts'
import { type Note, note } from '../../model/notes.ts'
import { lookAt, type PagePicture, type Placed, type ScannedPage, type Scanning, scanPages } from '../scan/index.ts'
import { decide, notablePictures } from './decide.ts'
import type { PdfPage } from './page.ts'
import { pictureOf } from './picture.ts'

export interface Scans {
  readonly scanning: Scanning | null
  readonly pages: ReadonlyMap<number, readonly ScannedPage[]>
}

type Open = <R>(number: number, work: (page: PDFPageProxy) => Promise<R>) => Promise<R>

type Picture = (page: PDFPageProxy) => Promise<Placed>

/** The pictures of a page that are to be read: one of all of it, or those beside its text. */
const picturesOf = (page: PdfPage, { when }: Scanning): Picture[] => {
  const reason = decide(page, when)
  if (reason === 'text') return []
  if (reason !== 'merged') return [proxy => pictureOf(proxy, page)]
  return notablePictures(page).map(box => proxy => pictureOf(proxy, page, box))
}

/** @throws TrichLucError `secrecy-mark` unless allowed */
export async function lookAtPictures(proxy: PDFPageProxy, page: PdfPage, scanning: Scanning): Promise<Line[]> {
  const lines: Line[] = []
  for (const picture of picturesOf(page, scanning)) {
    const mark = await lookAt(page.page, await picture(proxy), scanning)
    if (mark) lines.push(mark)
  }
  return lines
}

export async function scanPictures(pages: readonly PdfPage[], open: Open, scanning: Scanning | null): Promise<Scans> {
  if (!scanning) return { scanning, pages: new Map() }
  const pictures = pages.flatMap(page =>
    picturesOf(page, scanning).map(
      (picture): PagePicture => ({ page: page.page, picture: () => open(page.page, picture) }),
    ),
  )
  return { scanning, pages: Map.groupBy(await scanPages(pictures, scanning), ({ parts }) => parts.page) }
}

export interface ReadPage {
  /** What the layout starts from. */
  readonly parts: PageParts
  /** As the record states it. */
  readonly stated: Page
  /** Points of the sheet that was read → points of the page; null where the page was read as it stands. */
  readonly sheet: Matrix | null
  readonly notes: readonly Note[]
}

export function withScan(page: PdfPage, { scanning, pages }: Scans): ReadPage {
  const reason = decide(page, scanning?.when ?? 'never')
  const [scan, ...others] = pages.get(page.page) ?? []
  const { width, height } = page
  const stated = { page: page.page, width, height, encoding: 'unicode', engine: null } as const
  if (!scanning || !scan) return { parts: page, stated: { ...stated, ...unread(page, reason) }, sheet: null, notes: [] }
  const read = { ...stated, method: 'ocr', reason, engine: scanning.engine.id } as const
  if (reason !== 'merged') {
    const { parts, toPage, confidence } = scan
    return { parts, stated: { ...read, confidence }, sheet: toPage, notes: [] }
  }
  const words = [scan, ...others].flatMap(one => wordsBeside(page, one))
  if (words.length === 0) return { parts: page, stated: { ...stated, ...unread(page, 'text') }, sheet: null, notes: [] }
  const confidence = Math.min(1, ...words.map(word => word.confidence ?? 1))
  return {
    parts: { ...page, words: [...page.words, ...words] },
    stated: { ...read, confidence },
    sheet: null,
    notes: [note('picture-read', page.page, { words: words.length })],
  }
}

/** What another tool recognised is worth a look, not full trust. */
function unread({ hasOcrLayer }: PdfPage, reason: PageReason): Pick<Page, 'method' | 'reason' | 'confidence'> {
  const method = 'text-layer'
  if (reason === 'text' || reason === 'merged') return { method, reason: 'text', confidence: 1 }
  return { method, reason: 'ocr-refused', confidence: hasOcrLayer || reason === 'rubbish-text' ? 0.5 : 0 }
}

/** A photo has patterns that look like words: what is kept is read surely, and most of its picture is. */
const [sureWord, surePicture] = [0.6, 0.75]

function wordsBeside({ words }: PdfPage, { parts, toPage, confidence }: ScannedPage): Word[] {
  if (confidence < surePicture) return []
  const placed = parts.words.map(word => ({ ...word, box: moved(toPage, word.box) }))
  return placed.filter(word => (word.confidence ?? 0) >= sureWord && !words.some(other => isOver(word.box, other.box)))
}

const isOver = (a: Box, b: Box): boolean => holdsCentre(a, b) || area(intersection(a, b)) > 0.3 * area(a)
