// Pictures of pages → words and ruling lines on upright sheets. Read this first: look for secrecy marks in colour,
// prepare, find lines, read, keep.

import { moved, multiply } from '../../geometry/matrix.ts'
import type { PageParts } from '../../layout/parts.ts'
import type { Line, Matrix } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { Engine } from '../../ocr/engine.ts'
import type { Raster } from '../../picture/raster.ts'
import { atOnce } from './at-once.ts'
import { cleanWords } from './clean.ts'
import { gateSheet } from './gate.ts'
import type { KeptPages } from './kept.ts'
import { lookForMarks } from './look.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** What reading by OCR needs. */
export interface Ocr {
  /** `always`: also pages whose text layer is good. */
  readonly when: 'auto' | 'always'
  readonly engine: Engine
  /** Where pages that have been read are kept; null: nowhere. */
  readonly kept: KeptPages | null
  /** Told after each page, `done` of `total` pages that are to be recognised. */
  readonly onPage?: (done: number, total: number) => void
}

/** A reader without it reads text layers only. */
export interface Scanning extends Ocr {
  /** Go on where a page bears a state-secret mark. */
  readonly allowMarked: boolean
}

/** A page's picture and where it lies: its pixels → points of the page as displayed. */
export interface Placed {
  readonly raster: Raster
  readonly place: Matrix
}

export interface PagePicture {
  readonly page: number
  /** Made anew each time that it is asked for, so that no more than the pages at work are held. */
  readonly picture: () => Promise<Placed>
}

export interface ScannedPage {
  /** In points of the upright sheet. */
  readonly parts: PageParts
  /** Points of the sheet → points of the page as displayed. */
  readonly toPage: Matrix
  /** 0…1, of its words by their letters; 1 of a blank page. */
  readonly confidence: number
}

/**
 * The mark that a page's coloured ink bears, as a line for the gate; null where there is none.
 * @throws TrichLucError `secrecy-mark` unless allowed
 */
export async function lookAt(page: number, { raster }: Placed, scanning: Scanning): Promise<Line | null> {
  const mark = await lookForMarks(raster, scanning.engine)
  if (mark === null) return null
  if (!scanning.allowMarked) throw new TrichLucError('secrecy-mark', { page, mark })
  return { page, box: null, spans: [{ text: mark, font: null, box: null }] }
}

/**
 * Pages that have been looked at, read. Nothing is kept of a file in whose words a mark shows.
 * @throws TrichLucError `secrecy-mark` unless allowed, `ocr-failed`, `too-slow`
 */
export async function scanPages(pages: readonly PagePicture[], scanning: Scanning): Promise<ScannedPage[]> {
  const { engine, kept, onPage } = scanning
  const keys: string[] = []
  let done = 0
  try {
    return await atOnce(engine.workers + 1, pages, async ({ page, picture }) => {
      const placed = await picture()
      const key = kept?.keyOf(placed.raster, engine.id)
      const known = key === undefined ? null : await kept?.get(key)
      const sheet = known ?? (await readSheet(placed.raster, engine))
      const scanned = toScanned(page, sheet, placed)
      if (!scanning.allowMarked) gateSheet(scanned.parts)
      if (key !== undefined && !known) {
        keys.push(key)
        await kept?.set(key, sheet)
      }
      onPage?.(++done, pages.length)
      return scanned
    })
  } catch (error) {
    if (error instanceof TrichLucError && error.reason === 'secrecy-mark')
      for (const key of keys) await kept?.remove(key)
    throw error
  }
}

const toScanned = (page: number, sheet: Sheet, { place }: Placed): ScannedPage => {
  const k = 72 / sheet.dpi
  const points = [k, 0, 0, k, 0, 0] as const
  const words = cleanWords(sheet.words).map(({ text, box, line, confidence }) => ({
    text,
    box: moved(points, [box[0], line[1], box[2], line[3]]),
    font: null,
    spaced: true,
    turn: 0 as const,
    confidence,
  }))
  const rules = sheet.rules.map(rule => moved(points, rule))
  const parts = { page, width: sheet.width * k, height: sheet.height * k, words, rules, pictures: [] }
  const toPage = multiply(multiply(place, sheet.toSource), [1 / k, 0, 0, 1 / k, 0, 0])
  return { parts, toPage, confidence: confidenceOf(sheet) }
}

const confidenceOf = ({ words }: Sheet): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const weighed = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 1 : Math.round((weighed / letters) * 1000) / 1000
}
