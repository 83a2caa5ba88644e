// Scans without a recogniser: what the real one made of each page (record.ts), known again by the page's picture.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { TrichLucError } from '../../src/model/errors.ts'
import { keyOf } from '../../src/ocr/cache.ts'
import type { Engine, RecognisedWord } from '../../src/ocr/engine.ts'
import type { Raster } from '../../src/picture/raster.ts'
import type { Ocr } from '../../src/readers/scan/index.ts'
import type { KeptPages } from '../../src/readers/scan/kept.ts'
import type { Sheet } from '../../src/readers/scan/sheet.ts'
import { root } from '../given.ts'

export const scans = `${root}fixtures/scans`
export const scanNames = readdirSync(scans).toSorted()

const box = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A sheet with the words of each line put together, `[text, x0, y0, x1, y1, confidence]`: a fifth of the size. */
const packedSchema = z.strictObject({
  width: z.number(),
  height: z.number(),
  dpi: z.number(),
  toSource: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  rules: z.array(box),
  lines: z.array(
    z.tuple([box, z.array(z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.number()]))]),
  ),
})

/** `pages` by the hash of their pictures: neither the preparation's nor the engine's version is part of it. */
const recordingSchema = z.strictObject({ engine: z.string(), pages: z.record(z.string(), packedSchema) })

type Packed = z.infer<typeof packedSchema>
export type Recording = z.infer<typeof recordingSchema>

const placeOf = (scan: string): string => join(import.meta.dirname, 'recorded', `${scan}.json`)

export const keyOfPicture = ({ width, height, channels, data }: Raster): string =>
  keyOf([`${width}x${height}x${channels}`, data]).slice(0, 16)

const tenths = (value: number): number => Math.round(value * 10) / 10

const thousandths = (value: number): number => Math.round(value * 1000) / 1000

const roughly = ([x0, y0, x1, y1]: Sheet['rules'][number]): Packed['rules'][number] => [
  tenths(x0),
  tenths(y0),
  tenths(x1),
  tenths(y1),
]

export function pack({ words, rules, toSource, width, height, dpi }: Sheet): Packed {
  const lines: Packed['lines'] = []
  let last = ''
  for (const { text, box, line, confidence } of words) {
    if (line.join() !== last) lines.push([roughly(line), []])
    last = line.join()
    lines.at(-1)?.[1].push([text, ...roughly(box), thousandths(confidence)])
  }
  return { width, height, dpi, toSource: [...toSource], rules: rules.map(roughly), lines }
}

const unpack = ({ lines, ...sheet }: Packed): Sheet => ({
  ...sheet,
  words: lines.flatMap(([line, words]) =>
    words.map(
      ([text, x0, y0, x1, y1, confidence]): RecognisedWord => ({ text, box: [x0, y0, x1, y1], line, confidence }),
    ),
  ),
})

export const recordingOf = (scan: string): Recording =>
  existsSync(placeOf(scan))
    ? recordingSchema.parse(JSON.parse(readFileSync(placeOf(scan), 'utf8')))
    : { engine: 'none', pages: {} }

/** Sees no mark in a stamp; asked for more, it says what to do. */
const stampReader = (id: string): Engine => ({
  id,
  workers: 1,
  recognise: async (pictures, mode) => {
    if (mode === 'block') return pictures.map(() => [])
    throw new TrichLucError('ocr-failed', { why: 'a page is not recorded: node test/scans/record.ts' })
  },
  close: async () => {},
})

const recordedPages = ({ pages }: Recording): KeptPages => ({
  keyOf: keyOfPicture,
  get: async key => (pages[key] ? unpack(pages[key]) : null),
  set: async () => {},
  remove: async () => {},
})

/** Reads the pages of one of fixtures/scans as they were read when they were recorded. */
export function recordedOcr(scan: string): Ocr {
  const recording = recordingOf(scan)
  return { when: 'auto', engine: stampReader(recording.engine), kept: recordedPages(recording) }
}
