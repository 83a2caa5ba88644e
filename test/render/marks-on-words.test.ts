// Marks sit on the words: the figures' boxes are cut out of the page's picture and read anew, by a recogniser that knows
// nothing of the record. Cut a little beside, they are not read.

import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import type { Box } from '../../src/model/document.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { openEngine } from '../../src/ocr/index.ts'
import type { Grey } from '../../src/picture/raster.ts'
import { recordOf } from '../../src/record.ts'
import { marksOf } from '../../src/render/marks-of.ts'
import { drawPage } from '../../src/render/pages/files.ts'
import { bytesOf, recordOfFile, reports, rules } from '../given.ts'
import { recordedOcr, scans } from '../scans/recorded.ts'
import { shelve } from './shelved.ts'

/** A page, and by how many degrees clockwise its print is turned as it is displayed. */
interface Sheet {
  readonly record: TrichLucRecord
  readonly bytes: Uint8Array
  readonly page: number
  readonly turned: 0 | 90 | 180 | 270
}

const printed = async (name: string): Promise<Omit<Sheet, 'page' | 'turned'>> => {
  const path = `${reports}/${name}`
  return { record: await recordOfFile(path), bytes: bytesOf(path) }
}

const scanned = async (name: string): Promise<Omit<Sheet, 'page' | 'turned'>> => {
  const bytes = bytesOf(join(scans, name))
  return { record: await recordOf(bytes, { rules, ocr: recordedOcr(name) }), bytes }
}

/** The report as some programs save it: turned by /Rotate, its margins cut off by the CropBox, which begins anywhere. */
async function turnedPdf(name: string, angle: 90 | 270): Promise<Omit<Sheet, 'page' | 'turned'>> {
  const pdf = await PDFDocument.load(bytesOf(`${reports}/${name}`), { updateMetadata: false })
  for (const page of pdf.getPages()) {
    page.setRotation(degrees(angle))
    page.setCropBox(40, 30, 520, 790)
  }
  const bytes = new Uint8Array(await pdf.save())
  return { record: await recordOf(bytes, { rules }), bytes }
}

const sheets: readonly { readonly of: string; readonly sheet: () => Promise<Sheet> }[] = [
  { of: 'a PDF', sheet: async () => ({ ...(await printed('phu-yen-2016-2020.pdf')), page: 1, turned: 0 }) },
  {
    of: 'a PDF that is turned and cut',
    sheet: async () => ({ ...(await turnedPdf('phu-yen-2016-2020.pdf', 90)), page: 1, turned: 90 }),
  },
  { of: 'a skewed scan', sheet: async () => ({ ...(await scanned('mai-chau-2016.office.pdf')), page: 1, turned: 0 }) },
  {
    of: 'a copy of a copy, skewed, in a TIFF',
    sheet: async () => ({ ...(await scanned('dong-thap-ldtbxh-2017.photocopy.tif')), page: 1, turned: 0 }),
  },
  {
    of: 'a skewed scan lying on its side',
    sheet: async () => ({ ...(await scanned('dong-thap-ldtbxh-2018.sideways-1.pdf')), page: 1, turned: 90 }),
  },
]

const engine = await openEngine('wasm', { workers: 2 })
afterAll(engine.close)

/** Pixels a point: 200 dpi. */
const scale = 200 / 72
const wanted = 10

interface Figure {
  readonly raw: string
  readonly box: Box
}

const figuresOf = (record: TrichLucRecord, page: number): Figure[] => {
  const rawOf = new Map(record.figures.map(({ id, raw }) => [id, raw]))
  return marksOf(record, page)
    .filter(({ kind, boxes }) => kind === 'figure' && boxes.length === 1)
    .flatMap(({ id, boxes }) => boxes.map(box => ({ raw: rawOf.get(id) ?? '', box })))
    .filter(({ raw }) => digitsOf(raw) !== '')
}

/** The page's picture, at so many pixels a point. */
const pictureOf = async ({ record, bytes, page }: Sheet): Promise<Uint8Array> => {
  const { width = null } = record.source.pages.find(one => one.page === page) ?? {}
  const task = { kind: 'page', page, width: Math.round((width ?? 0) * scale), allowMarked: false } as const
  return drawPage({ ...task, ...(await shelve(record, [bytes])) }, () => {})
}

/** Points, along the line and across it. */
type Shift = readonly [along: number, across: number]

/** Where the marks are; half a line lower; a digit or two further. */
const shifts: readonly Shift[] = [
  [0, 0],
  [0, 8],
  [9, 0],
]

describe('ten figures are read where they are marked, and not half a line or a digit beside', () => {
  test.each(sheets)('on $of', async ({ sheet }) => {
    const page = await sheet()
    const picture = await pictureOf(page)
    const figures = figuresOf(page.record, page.page).slice(0, wanted)
    const cuts = shifts.flatMap(shift => figures.map(({ box }) => cutOut(picture, moved(box, shift, page), page)))
    const read = await engine.recognise(await Promise.all(cuts), 'line')
    const digits = read.map(words => digitsOf(words.map(({ text }) => text).join(' ')))
    const said = figures.map(({ raw }) => digitsOf(raw))
    const rightAt = (n: number): number => said.filter((one, at) => one === digits[n * wanted + at]).length
    expect(said).toHaveLength(wanted)
    // the recogniser may take a digit for another where it sees nothing around it
    expect(rightAt(0), `${digits.slice(0, wanted)} for ${said}`).toBeGreaterThanOrEqual(wanted - 1)
    expect(rightAt(1)).toBeLessThan(4)
    expect(rightAt(2)).toBeLessThan(4)
  })
})

/** The print may stand on its side. */
const moved = ([x0, y0, x1, y1]: Box, [along, across]: Shift, { turned }: Sheet): Box => {
  const [dx, dy] = turned === 90 ? [-across, along] : [along, across]
  return [x0 + dx, y0 + dy, x1 + dx, y1 + dy]
}

const digitsOf = (words: string): string => words.replace(/[^0-9]/gu, '')

/** A part of the picture, upright, with white around it. */
async function cutOut(picture: Uint8Array, [x0, y0, x1, y1]: Box, { turned }: Sheet): Promise<Grey> {
  const [left, top] = [Math.round(x0 * scale), Math.round(y0 * scale)]
  const [width, height] = [Math.round((x1 - x0) * scale), Math.round((y1 - y0) * scale)]
  const upright = await sharp(picture)
    .extract({ left, top, width, height })
    .rotate(-turned)
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: upright.info.width, height: upright.info.height, channels: 1, data: upright.data, dpi: 200 }
}
