// Real pages through the real engine, the one that is bundled: what the recordings of the other tests cannot show.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { characterErrors } from '../../bench/cer.ts'
import { matched } from '../../bench/labelled.ts'
import { toScan } from '../../bench/scan-truth.ts'
import type { Reading, SourceBlock } from '../../src/model/document.ts'
import type { Engine } from '../../src/ocr/engine.ts'
import { openEngine } from '../../src/ocr/index.ts'
import type { Ocr } from '../../src/readers/scan/index.ts'
import { readingOf, recordOf } from '../../src/record.ts'
import { bytesOf, rules, shared } from '../given.ts'
import { scans } from './recorded.ts'
import { demandOf } from './wanted.ts'

const limit = 120_000

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('wasm', { workers: 2 })
})
afterAll(() => engine.close())

const ocr = (): Ocr => ({ when: 'auto', engine, kept: null })

describe.each([
  // page 1 is typed; a table goes over from it to the scanned page 2
  { scan: 'dong-thap-ldtbxh-2019.mixed.pdf', errors: 0.006, page: { page: 2, reason: 'whole-picture' } },
  { scan: 'mai-chau-2017.phone-2.jpg', errors: 0.05, page: { page: 1, reason: 'no-text' } },
])('$scan', ({ scan, errors, page }) => {
  test('is read nearly as its own text layer is, and all its figures are found', { timeout: limit }, async () => {
    const path = join(scans, scan)
    const record = await recordOf(bytesOf(path), { rules, ocr: ocr() })
    const truth = (await toScan(path, rules))?.truth
    const rate = characterErrors(record.text, truth?.text ?? '')
    expect(rate).toBeGreaterThan(0)
    expect(rate).toBeLessThan(errors)
    expect(record.source.pages).toContainEqual(
      expect.objectContaining({ ...page, method: 'ocr', engine: expect.stringMatching(/^tesseract\.js .*vie/u) }),
    )
    const { figures } = await demandOf(path)
    expect(figures.length).toBeGreaterThanOrEqual(3)
    expect(matched(record, figures).filter(([, found]) => found === null)).toEqual([])
  })
})

const textOf = ({ blocks }: Reading, page: number): string =>
  blocks
    .flatMap((block: SourceBlock) => (block.kind === 'text' ? block.lines : []))
    .filter(line => line.page === page)
    .flatMap(({ spans }) => spans.map(({ text }) => text))
    .join(' ')

const others = `${shared}/corpus/scans`

// pages from outside: nothing of them is known here but that they bear text, and a table
describe.skipIf(!existsSync(others))('pages of others', () => {
  test('both pages of a TIFF bear text', { timeout: limit }, async () => {
    const reading = await readingOf(bytesOf(`${others}/vietsample.tif`), { ocr: ocr() })
    expect(reading.pages.map(({ method }) => method)).toEqual(['ocr', 'ocr'])
    for (const { page, confidence } of reading.pages) {
      expect(textOf(reading, page).length).toBeGreaterThan(500)
      expect(confidence).toBeGreaterThan(0.8)
    }
  })

  test('a form on bent paper is a table', { timeout: limit }, async () => {
    const whole = await PDFDocument.load(bytesOf(`${others}/275.pdf`))
    const one = await PDFDocument.create()
    const [page] = await one.copyPages(whole, [1])
    if (page) one.addPage(page)
    const { blocks } = await readingOf(await one.save(), { ocr: ocr() })
    const [table] = blocks.filter(block => block.kind === 'table').toSorted((a, b) => b.cells.length - a.cells.length)
    // it has eleven rows of seven; where the paper is folded under the light, rows are pressed into one
    expect(table?.rows).toBeGreaterThanOrEqual(6)
    expect(table?.columns).toBeGreaterThanOrEqual(6)
  })
})
