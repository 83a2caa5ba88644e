// Pictures of pages → words and ruling lines on upright sheets. Read this first: look for secrecy marks in colour,
// prepare, find lines, read, keep.

import pLimit from 'p-limit'
import { moved, multiply } from '../../geometry/matrix.ts'
import type { PageParts } from '../../layout/parts.ts'
import type { Line, Matrix } from '../../model/document.ts'
import { TrichLucError } from '../../model/errors.ts'
import type { Engine } from '../../ocr/engine.ts'
import type { Raster } from '../../picture/raster.ts'
import { cleanWords } from './clean.ts'
import { gateSheet } from './gate.ts'
import { openKeeping } from './keeping.ts'
import type { KeptPages } from './kept.ts'
import { lookForMarks } from './look.ts'
import type { Sheet } from './sheet.ts'

/** What reading by OCR needs. */
export interface Ocr {
  /** `always`: also pages whose text layer is good. */
  readonly when: 'auto' | 'always'
  readonly engine: Engine
  /** Where pages that have been read are kept; null: nowhere. */
  readonly kept: KeptPages | null
  /** Each page is read before the next one is looked at; else some are read at once. */
  readonly pageByPage?: boolean
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
  /** Made anew each time that it is asked for, so that a long file's pages are never held all at once. */
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

/** The reading of one file: its pages one after the other, each looked at before it is queued. */
export interface Scan {
  /**
   * The mark that a picture's coloured ink bears, as a line for the gate; null where there is none.
   * @throws TrichLucError `secrecy-mark` unless allowed
   */
  readonly look: (page: number, placed: Placed) => Promise<Line | null>
  /** Looks at a picture, and queues it for reading. Throws as `look` does. */
  readonly take: (picture: PagePicture) => Promise<Line | null>
  /**
   * The pages taken, in their order. Nothing is kept before all have been looked at, nor of a file in whose words a
   * mark shows.
   * @throws TrichLucError `secrecy-mark` unless allowed, `ocr-failed`, `too-slow`
   */
  readonly finish: () => Promise<ScannedPage[]>
  /** Pages that wait are not begun. */
  readonly stop: () => void
}

/** Bytes of pictures that may wait for the recogniser; others are decoded a second time when their turn comes. */
const mostHeld = 200 * 2 ** 20

export function startScan(scanning: Scanning): Scan {
  const { engine, allowMarked, pageByPage = false, onPage } = scanning
  const limit = pLimit({ concurrency: engine.workers + 1, rejectOnClear: true })
  const looked = Promise.withResolvers<void>()
  const keeping = openKeeping(scanning, looked.promise)
  const jobs: Promise<ScannedPage>[] = []
  let held = 0
  let done = 0

  const read = async (page: number, placed: Placed): Promise<ScannedPage> => {
    const scanned = await keeping.read(placed.raster, sheet => {
      const one = toScanned(page, sheet, placed)
      if (!allowMarked) gateSheet(one.parts)
      return one
    })
    onPage?.(++done, jobs.length)
    return scanned
  }

  const queue = ({ page, picture }: PagePicture, placed: Placed): Promise<ScannedPage> => {
    const size = held + placed.raster.data.length > mostHeld ? 0 : placed.raster.data.length
    held += size
    let waiting: Placed | null = size > 0 ? placed : null
    const job = limit(async () => {
      const ready = waiting ?? (await picture())
      waiting = null
      return await read(page, ready).finally(() => {
        held -= size
      })
    })
    // whoever finishes hears of it; nobody may if the file is given up before
    job.catch(() => undefined)
    jobs.push(job)
    return job
  }

  const look: Scan['look'] = async (page, { raster }) => {
    const mark = await lookForMarks(raster, engine)
    if (mark !== null && !allowMarked) throw new TrichLucError('secrecy-mark', { page, mark })
    return mark === null ? null : { page, box: null, spans: [{ text: mark, font: null, box: null }] }
  }

  return {
    look,
    async take(one) {
      const placed = await one.picture()
      const mark = await look(one.page, placed)
      const job = queue(one, placed)
      if (pageByPage) await job
      return mark
    },
    async finish() {
      looked.resolve()
      try {
        const pages = await Promise.all(jobs)
        await keeping.written()
        return pages
      } catch (error) {
        limit.clearQueue()
        await Promise.allSettled(jobs)
        if (error instanceof TrichLucError && error.reason === 'secrecy-mark') await keeping.forget()
        throw error
      }
    },
    stop: () => limit.clearQueue(),
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
