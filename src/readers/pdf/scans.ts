// Pages of a PDF that want reading by OCR: which, their pictures, and what came of it beside the text layer.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { area, height, holdsCentre, intersection, unite, width } from '../../geometry/box.ts'
import { moved } from '../../geometry/matrix.ts'
import type { PageParts, Word } from '../../layout/parts.ts'
import type { Box, Line, Matrix, Page, PageReason } from '../../model/document.ts'
import { type Note, note } from '../../model/notes.ts'
import type { Placed, Scan, ScannedPage, Scanning } from '../scan/index.ts'
import { decide, notablePictures } from './decide.ts'
import type { PdfPage } from './page.ts'
import { pictureOf } from './picture.ts'

export interface Scans {
  readonly scanning: Scanning | null
  readonly pages: ReadonlyMap<number, readonly ScannedPage[]>
}

type Picture = (page: PDFPageProxy) => Promise<Placed>

/** The pictures of a page that are to be read: one of all of it, or those beside its text. */
const picturesOf = (page: PdfPage, { when }: Scanning): Picture[] => {
  const reason = decide(page, when)
  if (reason === 'text') return []
  if (reason !== 'merged') return [proxy => pictureOf(proxy, page)]
  return notablePictures(page).map(box => proxy => pictureOf(proxy, page, box))
}

/** Looks at the pictures of a page that is open and queues them; `open` opens it again, should they have to wait. */
export async function takePictures(
  proxy: PDFPageProxy,
  page: PdfPage,
  { scan, open, scanning }: Taking,
): Promise<Line[]> {
  const lines: Line[] = []
  const pictures = picturesOf(page, scanning)
  if (pictures.length === 0 && mayBearStamp(page)) lines.push(...(await lookOver(proxy, page, scan)))
  for (const picture of pictures) {
    let first: PDFPageProxy | null = proxy
    const mark = await scan.take({
      page: page.page,
      picture: () => {
        const opened = first
        first = null
        return opened ? picture(opened) : open(page.page, picture)
      },
    })
    if (mark) lines.push(mark)
  }
  return lines
}

/** Points: the smallest stamp is 8 mm high; a dot or a line that is a picture is none. */
const leastStamp = 10

const mayBearStamp = ({ pictures }: PdfPage): boolean => {
  const around = unite(pictures)
  return Math.min(width(around), height(around)) >= leastStamp
}

/** A page whose pictures are not read is drawn and looked at: a stamp may be a small picture, or lie under the text. */
async function lookOver(proxy: PDFPageProxy, page: PdfPage, scan: Scan): Promise<Line[]> {
  // a page that cannot be drawn shows nobody a stamp
  const placed = await pictureOf(proxy, { ...page, whole: null }).catch(() => null)
  const mark = placed && (await scan.look(page.page, placed))
  return mark ? [mark] : []
}

export interface Taking {
  readonly scan: Scan
  readonly scanning: Scanning
  readonly open: <R>(number: number, work: (page: PDFPageProxy) => Promise<R>) => Promise<R>
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
  const { width, height, encoding } = page
  const stated = { page: page.page, width, height, encoding, engine: null } as const
  if (!scanning || !scan) return { parts: page, stated: { ...stated, ...unread(page, reason) }, sheet: null, notes: [] }
  const read = { ...stated, method: 'ocr', reason, engine: scanning.engine.id } as const
  if (reason !== 'merged') {
    const { parts, toPage, confidence } = scan
    const isBlank = parts.words.length === 0
    // letters of a script that the recogniser does not know
    if (isBlank && reason === 'rubbish-text')
      return { parts: page, stated: { ...stated, ...unread(page, reason) }, sheet: null, notes: [] }
    const notes = isBlank ? [note('page-empty', page.page)] : []
    return { parts, stated: { ...read, encoding: 'unicode', confidence }, sheet: toPage, notes }
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
