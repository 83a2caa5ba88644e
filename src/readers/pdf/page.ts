// One page: pdfjs's operators → the parts that the layout starts from.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { decodeWords, type Evidence, startEvidence } from '../../encoding/index.ts'
import { area, holdsCentre, intersection } from '../../geometry/box.ts'
import { type Matrix, toMatrix } from '../../geometry/matrix.ts'
import type { PageParts, Word } from '../../layout/parts.ts'
import type { Box, Page, ReadOptions } from '../../model/document.ts'
import { type Face, type FontOf, fontCache, type RawFont, toFace } from './fonts.ts'
import { operatorsOf } from './operations.ts'
import { type Codes, operatorTable, walkOperators } from './operators.ts'
import { type Painted, startWalk, type Walk } from './state.ts'

export interface PdfPage extends PageParts {
  /** Words that nobody sees: without colour and without a picture over them, or off the page. */
  readonly unseen: readonly Word[]
  /** `picture`: all of it is one, with or without words recognised by another tool; `drawn`: its letters are paths. */
  readonly look: 'text' | 'picture' | 'drawn'
  readonly hasOcrLayer: boolean
  /** Most of it lies under or over pictures. */
  readonly isCovered: boolean
  /** The one picture that is all there is to see, at a quarter turn. */
  readonly whole: Painted | null
  readonly encoding: Page['encoding']
  /** Pixels an inch of its finest picture; null where there is none. */
  readonly dpi: number | null
}

/** What serves all pages of a document. */
export interface Tools {
  readonly table: ReturnType<typeof operatorTable>
  readonly codes: Codes
  readonly fontOf: FontOf
  readonly isVisible: (group: unknown) => boolean
  /** On the encodings of the document's fonts; null where text is to stay as read. */
  readonly evidence: Evidence | null
  readonly onPage: ReadOptions['onPage']
}

export const findTools = async (
  document: PDFDocumentProxy,
  codes: Codes,
  { asRead, onPage }: ReadOptions,
): Promise<Tools> => {
  const layers = await document.getOptionalContentConfig().catch(() => null)
  return {
    table: operatorTable(codes),
    codes,
    fontOf: fontCache(),
    evidence: asRead ? null : startEvidence(),
    onPage,
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
/** A picture of this share of the page is the page. */
const wholeShare = 0.85

const letters = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.text.length, 0)

const isSquare = ([a, b, c, d]: Matrix): boolean =>
  Math.min(Math.hypot(b, c), Math.hypot(a, d)) < 0.01 * Math.hypot(a, b, c, d)

/** Words under a picture of the whole page are as good as hidden. */
const splitWords = ({ words, hidden, painted }: Walk, isWhole: (box: Box) => boolean) => {
  const covering = painted.findLast(one => isWhole(one.box))
  return { shown: words.slice(covering?.over ?? 0), hidden: [...words.slice(0, covering?.over ?? 0), ...hidden] }
}

const dpiOf = (painted: readonly Painted[]): number | null => {
  const known = painted.filter(({ width }) => width > 0)
  const densities = known.map(({ width, matrix: [a, b] }) => (width / Math.hypot(a, b)) * 72)
  return densities.length === 0 ? null : Math.max(...densities)
}

const toParts = (walk: Walk, page: number, { width, height }: { width: number; height: number }): PdfPage => {
  const sheet: Box = [0, 0, width, height]
  const onSheet = (box: Box): number => area(intersection(box, sheet)) / area(sheet)
  const painted = walk.painted.filter(({ box }) => onSheet(box) > 0)
  const pictures = painted.map(({ box }) => intersection(box, sheet))
  const covered = painted.reduce((sum, { box }) => sum + onSheet(box), 0) > pictureShare
  const { shown, hidden } = splitWords(walk, box => onSheet(box) > wholeShare)
  const isDrawn = shown.length + hidden.length === 0 && walk.paths > drawnLetters
  const hasOcrLayer = covered && letters(hidden) > letters(shown)
  const words = covered ? [...shown, ...hidden] : shown
  const [only] = painted
  const isAlone = painted.length === 1 && shown.length === 0 && walk.paths === 0
  return {
    page,
    width,
    height,
    words: words.filter(word => holdsCentre(sheet, word.box)),
    rules: walk.rules,
    pictures: isDrawn ? [sheet] : pictures,
    unseen: [...(covered ? [] : hidden), ...words.filter(word => !holdsCentre(sheet, word.box))],
    look: isDrawn ? 'drawn' : covered && (hasOcrLayer || letters(words) < fewLetters) ? 'picture' : 'text',
    hasOcrLayer,
    encoding: 'unicode',
    isCovered: covered,
    whole: isAlone && only?.isNamed && onSheet(only.box) > wholeShare && isSquare(only.matrix) ? only : null,
    dpi: dpiOf(painted),
  }
}

function decoded(page: PdfPage, evidence: Tools['evidence']): PdfPage {
  if (evidence === null) return page
  const { words, encoding } = decodeWords([...page.words, ...page.unseen], evidence)
  return { ...page, encoding, words: words.slice(0, page.words.length), unseen: words.slice(page.words.length) }
}

/** The caller cleans the page up, once it wants no picture of it. */
export const readPage = async (page: PDFPageProxy, tools: Tools): Promise<PdfPage> => {
  const viewport = page.getViewport({ scale: 1 })
  const list = await operatorsOf(page, tools.codes)
  const walk = startWalk(toMatrix(viewport.transform), { ...tools, faceOf: faceFinder(page) })
  walkOperators(walk, list, tools.table)
  return decoded(toParts(walk, page.pageNumber, viewport), tools.evidence)
}
