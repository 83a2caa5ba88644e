// Every scan of fixtures/scans from recorded pages (see recorded/README.md) against what its report's writers say.

import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { judge, matched } from '../../bench/labelled.ts'
import { joinParts } from '../../bench/scan-truth.ts'
import { recordSchema, type TrichLucRecord } from '../../src/model/record.ts'
import { recordsOf } from '../../src/record.ts'
import { bytesOf, recordOfFile, reports, rules } from '../given.ts'
import { limits } from './limits.ts'
import { recordedOcr, recordingOf, scanNames, scans } from './recorded.ts'
import { citationsOf, type Demand, demandOf, difference, differing, namesOf, particularsOf } from './wanted.ts'

const isPage = /-\d+\.[a-z]+$/u

const shapesOf = (records: readonly TrichLucRecord[]): string[] =>
  records.flatMap(one => one.tables.map(({ kind, rows, columns }) => `${kind} ${rows.length} × ${columns.length}`))

test('there are scans, and limits of no other', () => {
  expect(scanNames.length).toBeGreaterThanOrEqual(11)
  expect(difference(Object.keys(limits), scanNames)).toEqual([])
})

describe.each(scanNames)('%s:', scan => {
  let records: readonly TrichLucRecord[]
  let demand: Demand
  const { missed = [], wrong = [], tables, confidence = 0.9 } = limits[scan] ?? {}

  beforeAll(async () => {
    records = await recordsOf(bytesOf(join(scans, scan)), { rules, ocr: recordedOcr(scan) })
    demand = await demandOf(join(scans, scan))
  })

  test('is a record of each report in it', () => {
    expect(records).toHaveLength(demand.particulars.length)
    for (const record of records) expect(recordSchema.safeParse(record).error).toBeUndefined()
  })

  test('its particulars are those printed, but for those named', () => {
    const fields = records.flatMap(({ document }, n) => differing(particularsOf(document), demand.particulars[n] ?? {}))
    expect(fields).toEqual(wrong.filter(one => /^[a-z]+$/iu.test(one)))
  })

  test('its citations are found, but for those named, and no others', () => {
    const found = citationsOf(joinParts(records))
    expect({ missed: difference(demand.citations, found), wrong: difference(found, demand.citations) }).toEqual({
      missed: missed.filter(one => !one.includes('=')),
      wrong: wrong.filter(one => /\d/u.test(one)),
    })
  })

  test('its figures are found, but for those named', () => {
    const left = matched(joinParts(records), demand.figures).flatMap(([one, found]) =>
      found ? [] : [`${one.indicator}=${one.value}`],
    )
    expect(left).toEqual(missed.filter(one => one.includes('=')))
  })

  test('its tables have all their rows and columns, but for those named', async () => {
    if (isPage.test(scan)) return
    const whole = await Promise.all(namesOf(scan).map(name => recordOfFile(`${reports}/${name}.pdf`)))
    expect(shapesOf(records)).toEqual(tables ?? shapesOf(whole))
  })

  test('no figure is wrong that is not flagged', () => {
    const judged = judge(joinParts(records), demand.gold).filter(one => !one.isRight && one.figure.indicator !== null)
    const unflagged = judged.filter(({ figure }) => !figure.flags.includes('uncertain-digits'))
    expect(unflagged.map(({ figure }) => `${figure.indicator}=${figure.value} «${figure.raw}»`)).toEqual([])
  })

  test('its pages say how they were read', () => {
    const { engine, pages } = recordingOf(scan)
    const stated = records.flatMap(({ source }) => source.pages)
    const read = stated.filter(({ method }) => method === 'ocr')
    expect(read).toHaveLength(Object.keys(pages).length)
    for (const page of read) {
      expect(page).toMatchObject({ engine, reason: scan.endsWith('.pdf') ? 'whole-picture' : 'no-text' })
      expect(page.confidence, `page ${page.page}`).toBeGreaterThan(confidence)
      expect(page.confidence).toBeLessThan(1)
    }
    const typed = stated.filter(({ method }) => method !== 'ocr')
    for (const page of typed) expect(page).toMatchObject({ reason: 'text', engine: null, confidence: 1 })
    expect(typed.map(({ page }) => page)).toEqual(scan.includes('.mixed.') ? [1] : [])
  })

  test('every item is a slice of the text and stands on its page', () => {
    for (const { text, figures, citations, repairs, source } of records) {
      const sizes = new Map(source.pages.map(page => [page.page, page]))
      for (const { raw, at } of [...figures, ...citations, ...repairs.map(({ read, at }) => ({ raw: read, at }))]) {
        expect(text.slice(at.start, at.end)).toBe(raw)
        expect(at.boxes.length, raw).toBeGreaterThan(0)
        for (const { page, bbox } of at.boxes) {
          const { width, height } = sizes.get(page) ?? {}
          expect(Math.min(bbox[0], bbox[1]), raw).toBeGreaterThanOrEqual(-5)
          expect(bbox[2], raw).toBeLessThan((width ?? 0) + 5)
          expect(bbox[3], raw).toBeLessThan((height ?? 0) + 5)
        }
      }
    }
  })

  test('a repair changes something, lowers a confidence, and its items overlap it', () => {
    for (const { repairs, figures, citations } of records)
      for (const repair of repairs) {
        expect(repair.taken).not.toBe(repair.read)
        expect(repair.confidence).toBeLessThan(1)
        for (const item of [...figures, ...citations].filter(({ id }) => repair.items.includes(id)))
          expect(item.at.start < repair.at.end && repair.at.start < item.at.end, item.raw).toBe(true)
        for (const figure of figures.filter(({ id }) => repair.items.includes(id)))
          expect(figure.flags).toContain('repaired')
      }
  })
})

test('repairs happen at all', async () => {
  const scan = scanNames.find(name => name.includes('.bound.')) ?? ''
  const records = await recordsOf(bytesOf(join(scans, scan)), { rules, ocr: recordedOcr(scan) })
  expect(records.flatMap(({ repairs }) => repairs).length).toBeGreaterThan(2)
})
