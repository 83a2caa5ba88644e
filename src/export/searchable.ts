// A copy of a scan that any viewer can search: the pages as they are, with the words that were read laid invisibly
// over their pictures.

import {
  EncryptedPDFError,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { Matrix } from '../geometry/matrix.ts'
import { TrichLucError } from '../model/errors.ts'
import { isRepaired } from '../readers/pdf/errors.ts'
import { type Glyphs, newGlyphs } from './characters.ts'
import { fontOf } from './font.ts'
import { type LayerWord, textLayer } from './layer.ts'
import { addPicture, type Picture } from './pictures.ts'
import { fromDisplayed } from './sheet.ts'

export type Source =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }

/** A page that was read from its picture. */
export interface RecognisedPage {
  readonly page: number
  /** Points, as displayed. */
  readonly width: number
  readonly height: number
  /** In reading order, on the upright sheet. */
  readonly words: readonly LayerWord[]
  /** From the upright sheet to the page as displayed. */
  readonly matrix: Matrix
}

/** The text layer's own objects, the same for all pages. */
interface Layer {
  readonly font: PDFRef
  readonly glyphs: Glyphs
}

/**
 * Of a PDF: its own bytes, and behind them an update with the layers of the pages given; a file whose table of objects
 * is damaged is written anew, its streams as they are. Of pictures: a new PDF with a page for each page given.
 * The same input gives the same bytes. Throws `encrypted`, `damaged`.
 */
export async function searchablePdf(source: Source, pages: readonly RecognisedPage[]): Promise<Uint8Array> {
  try {
    if (source.kind === 'pictures') return await makeOfPictures(source.pictures, pages)
    return pages.some(hasWords) ? await addToPdf(source.bytes, pages.filter(hasWords)) : source.bytes
  } catch (cause) {
    if (cause instanceof TrichLucError) throw cause
    throw new TrichLucError(cause instanceof EncryptedPDFError ? 'encrypted' : 'damaged', {}, { cause })
  }
}

const hasWords = ({ words }: RecognisedPage): boolean => words.length > 0

const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY } as const
const whole = {
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Number.POSITIVE_INFINITY,
} as const

async function addToPdf(bytes: Uint8Array, pages: readonly RecognisedPage[]): Promise<Uint8Array> {
  const isSound = !isRepaired(bytes) && startsAsPdf(bytes)
  const document = await PDFDocument.load(bytes, { ...options, forIncrementalUpdate: isSound })
  if (!isSound) return write(document, pages)
  const { context } = document
  const { snapshot } = context
  // what is changed is marked here: the library would look through the whole file at each change
  delete context.snapshot
  addLayers(document, pages)
  for (const { page } of pages) snapshot?.markRefForSave(pageOf(document, page).ref)
  const update = await document.saveIncremental(snapshot ?? document.takeSnapshot(), {
    useObjectStreams: context.pdfFileDetails.useObjectStreams,
    objectsPerTick: whole.objectsPerTick,
  })
  return Uint8Array.from(Buffer.concat([bytes, update]))
}

async function makeOfPictures(pictures: readonly Picture[], pages: readonly RecognisedPage[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (const page of pages) {
    const picture = pictures[page.page - 1]
    if (!picture) throw new TrichLucError('damaged', { page: page.page })
    await addPicture(document, picture, page)
  }
  return write(document, pages.map((page, at) => ({ ...page, page: at + 1 })).filter(hasWords))
}

const write = (document: PDFDocument, pages: readonly RecognisedPage[]): Promise<Uint8Array> => {
  addLayers(document, pages)
  return document.save(whole)
}

const startsAsPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

function pageOf(document: PDFDocument, number: number): PDFPage {
  const page = document.getPages()[number - 1]
  if (!page) throw new TrichLucError('damaged', { page: number })
  return page
}

function addLayers(document: PDFDocument, pages: readonly RecognisedPage[]): void {
  const { context } = document
  if (pages.length === 0) return
  const layer: Layer = { font: context.nextRef(), glyphs: newGlyphs() }
  for (const page of pages) addLayer(pageOf(document, page.page), page, layer)
  context.assign(layer.font, context.obj(fontOf(context, layer.glyphs)))
}

/** In front of the page's own content, which may leave its space turned; invisible, so that nothing changes. */
function addLayer(page: PDFPage, read: RecognisedPage, { font, glyphs }: Layer): void {
  const { node } = page
  const { context } = node
  const resources = copyOf(node.Resources(), context)
  const fonts = copyOf(resources.lookup(PDFName.of('Font')), context)
  const name = freeName(fonts)
  fonts.set(PDFName.of(name), font)
  resources.set(PDFName.of('Font'), fonts)
  const setting = { toDisplayed: read.matrix, toPage: fromDisplayed(page, read), font: name, glyphs }
  const stream = context.register(context.flateStream(textLayer(read.words, setting)))
  node.set(PDFName.of('Resources'), resources)
  node.set(PDFName.of('Contents'), context.obj([stream, ...contentsOf(page)]))
}

// resources may belong to several pages: this one gets its own
const copyOf = (given: unknown, context: PDFContext): PDFDict =>
  given instanceof PDFDict ? given.clone() : context.obj({})

function freeName(fonts: PDFDict): string {
  let count = 0
  while (fonts.has(PDFName.of(`Ocr${count}`))) count++
  return `Ocr${count}`
}

function contentsOf({ node }: PDFPage) {
  const raw = node.get(PDFName.of('Contents'))
  const contents = node.context.lookup(raw)
  if (contents instanceof PDFArray) return contents.asArray()
  return raw && contents ? [raw] : []
}
