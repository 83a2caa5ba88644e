// One page: pdfjs's operators → the parts that the layout starts from.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { area, holdsCentre, intersection } from '../../geometry/box.ts'
import type { PageParts, Word } from '../../layout/parts.ts'
import type { Box } from '../../model/document.ts'
import { type Face, type FontOf, fontCache, type RawFont, toFace } from './fonts.ts'
import { toMatrix } from './matrix.ts'
import { operatorsOf } from './operations.ts'
import { type Codes, operatorTable, walkOperators } from './operators.ts'
import { startWalk, type Walk } from './state.ts'

export interface PdfPage extends PageParts {
  /** Words that nobody sees: without colour and without a picture over them, or off the page. */
  readonly unseen: readonly Word[]
  /** The page is a picture, with or without words recognised by another tool under it. */
  readonly isPicture: boolean
  readonly hasOcrLayer: boolean
}

/** What serves all pages of a document. */
export interface Tools {
  readonly table: ReturnType<typeof operatorTable>
  readonly codes: Codes
  readonly fontOf: FontOf
  readonly isVisible: (group: unknown) => boolean
}

export const findTools = async (document: PDFDocumentProxy, codes: Codes): Promise<Tools> => {
  const layers = await document.getOptionalContentConfig().catch(() => null)
  return {
    table: operatorTable(codes),
    codes,
    fontOf: fontCache(),
    isVisible: group => group === null || layers === null || layers.isVisible(group as never),
  }
}

const faceFinder = (page: PDFPageProxy): ((id: string) => Face | null) => {
  const faces = new Map<string, Face>()
  return id => {
    const known = faces.get(id)
    if (known) return known
    const raw: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : {}
    const face = toFace((typeof raw === 'object' && raw !== null ? raw : {}) as RawFont)
    faces.set(id, face)
    return face
  }
}

/** This share of the page under pictures makes it a picture; so many paths without a word are drawn letters. */
const pictureShare = 0.5
const drawnLetters = 300
const fewLetters = 200

const letters = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.text.length, 0)

const toParts = (walk: Walk, page: number, { width, height }: { width: number; height: number }): PdfPage => {
  const sheet: Box = [0, 0, width, height]
  const pictures = walk.pictures.map(box => intersection(box, sheet)).filter(box => area(box) > 0)
  const covered = pictures.reduce((sum, box) => sum + area(box), 0) > pictureShare * area(sheet)
  const isDrawn = walk.words.length + walk.hidden.length === 0 && walk.paths > drawnLetters
  const hasOcrLayer = covered && letters(walk.hidden) > letters(walk.words)
  const words = covered ? [...walk.words, ...walk.hidden] : walk.words
  const isPicture = isDrawn || (covered && letters(words) < fewLetters) || (words.length === 0 && pictures.length > 0)
  return {
    page,
    width,
    height,
    words: words.filter(word => holdsCentre(sheet, word.box)),
    rules: walk.rules,
    pictures: isDrawn ? [sheet] : pictures,
    unseen: [...(covered ? [] : walk.hidden), ...words.filter(word => !holdsCentre(sheet, word.box))],
    isPicture,
    hasOcrLayer,
  }
}

export const readPage = async (document: PDFDocumentProxy, number: number, tools: Tools): Promise<PdfPage> => {
  const page = await document.getPage(number)
  try {
    const viewport = page.getViewport({ scale: 1 })
    const list = await operatorsOf(page, tools.codes)
    const walk = startWalk(toMatrix(viewport.transform), { ...tools, faceOf: faceFinder(page) })
    walkOperators(walk, list, tools.table)
    return toParts(walk, number, viewport)
  } finally {
    page.cleanup()
  }
}
