// What is marked on a page: every item of the record that has words on it.

import { describe, expect, test } from 'vitest'
import { recordPlace } from '../../src/archive/places.ts'
import { keepReading } from '../../src/archive/readings.ts'
import { readRecord } from '../../src/archive/records.ts'
import { identityOf } from '../../src/files.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { readingOf, recordOf } from '../../src/record.ts'
import { firstPages, keyOf, marksOf } from '../../src/render/marks-of.ts'
import { createPageRenderer } from '../../src/render/pages/index.ts'
import { findPlaces } from '../../src/render/pages/places.ts'
import { particularsOf, unplacedSpans } from '../../src/render/spans.ts'
import { bytesOf, recordOfFile, reports, rules } from '../given.ts'
import { shelve } from './shelved.ts'

const path = `${reports}/thanh-hoa-2015.pdf`
const report = (): Promise<TrichLucRecord> => recordOfFile(path)

const allOf = (record: TrichLucRecord) => record.source.pages.flatMap(({ page }) => marksOf(record, page))

describe('marks of a record', () => {
  test('figures, citations, sections, tables and their cells, each with its boxes on the page, in the order of the text', async () => {
    const record = await report()
    for (const { page } of record.source.pages) {
      const marks = marksOf(record, page)
      expect(marks.map(({ start }) => start)).toEqual(marks.map(({ start }) => start).toSorted((a, b) => a - b))
      for (const { id, at } of [...record.figures, ...record.citations, ...record.sections, ...record.tables]) {
        const boxes = at.boxes.flatMap(one => (one.page === page ? [one.bbox] : []))
        expect(marks.find(mark => mark.id === id)?.boxes ?? []).toEqual(boxes)
      }
    }
    const kinds = new Set(allOf(record).map(({ kind }) => kind))
    for (const kind of ['figure', 'citation', 'section', 'table', 'cell']) expect(kinds).toContain(kind)
  })

  test('a cell is named by its table, row and column', async () => {
    const record = await report()
    const [table] = record.tables
    const cell = table?.rows[1]?.cells[1]
    const mark = allOf(record).find(({ id }) => id === `${table?.id}.${cell?.at.row}.${cell?.at.column}`)
    expect(mark).toMatchObject({ kind: 'cell', boxes: cell?.at.boxes.map(({ bbox }) => bbox) })
  })

  test('an item that goes over the end of a page is marked on both', async () => {
    const record = await report()
    const [first] = record.figures
    const both = [1, 2].map(page => ({ page, bbox: [10, 20, 30, 40] as [number, number, number, number] }))
    const own = first ? [{ ...first, at: { ...first.at, boxes: both } }] : []
    for (const page of [1, 2])
      expect(marksOf({ ...record, figures: own }, page).filter(({ kind }) => kind === 'figure')).toHaveLength(1)
  })

  test('anchors are the items’ own, no two are the same, and each leads to its first page', async () => {
    const record = await report()
    const marks = marksOf(record, 1)
    const anchors = marks.map(({ anchor }) => anchor)
    expect(new Set(anchors).size).toBe(anchors.length)
    for (const { id, anchor } of [...record.figures, ...record.citations])
      for (const mark of marks.filter(one => one.id === id)) expect(mark.anchor).toBe(anchor)
    const pages = firstPages(record)
    for (const { anchor } of marks) expect(pages.get(anchor)).toBe(1)
  })

  test('anchors stay where another item goes', async () => {
    const record = await report()
    const fewer = { ...record, figures: record.figures.slice(3), sections: record.sections.filter((_, n) => n !== 1) }
    const before = new Map(allOf(record).map(mark => [`${mark.kind} ${mark.id}`, mark.anchor]))
    const after = allOf(fewer)
    for (const mark of after) expect(mark.anchor).toBe(before.get(`${mark.kind} ${mark.id}`))
  })

  test('a finding is marked where an item has its words, or where they were found otherwise', async () => {
    const record = await report()
    const figure = record.figures.find(({ at }) => at.boxes[0]?.page === 1)
    if (!figure) throw new Error('no figure on page 1')
    const { start, end } = figure.at
    const finding = (at: { start: number; end: number }) => ({
      ...{ id: 'n1', code: 'implausible', severity: 'info', message: { vi: '', en: '' }, items: [] },
      evidence: [{ quote: record.text.slice(at.start, at.end), ...at, page: 1 }],
    })
    const marked = (at: { start: number; end: number }, places?: Parameters<typeof marksOf>[2]) =>
      marksOf({ ...record, findings: [finding(at)] } as TrichLucRecord, 1, places).find(
        ({ kind }) => kind === 'finding',
      )
    expect(marked({ start, end: end - 1 })?.boxes).toEqual(figure.at.boxes.map(({ bbox }) => bbox))
    const nowhere = { start: 0, end: record.text.length }
    expect(marked(nowhere)).toBeUndefined()
    const places = new Map([[keyOf(nowhere), [{ page: 1, bbox: [1, 2, 3, 4] as const }]]])
    expect(marked(nowhere, places)?.boxes).toEqual([[1, 2, 3, 4]])
  })
})

describe('words that have no boxes in the record', () => {
  test('particulars are found by their words, whatever capitals and line ends', async () => {
    const record = await report()
    const found = new Map(particularsOf(record).map(({ field, start, end }) => [field, record.text.slice(start, end)]))
    expect(found.get('number')).toBe(record.document.number.raw)
    expect(found.get('title')?.replaceAll('\n', ' ')).toBe(record.document.title)
    expect(found.get('signatory.name')).toBe(record.document.signatory.name)
    expect(found.get('issuer.name')?.toLowerCase().replaceAll('\n', ' ')).toBe(
      record.document.issuer.name?.toLowerCase(),
    )
  })

  test('the period is where the title says it, not in the day of the letterhead that has the same words', async () => {
    const record = await report()
    const day = record.document.issuedOn?.raw ?? ''
    const label = day.slice(day.indexOf('năm'))
    const title = `Kết quả công tác ${label}`
    const text = `Thanh Hóa, ${day}\n${title}\nTrong ${label}, tỉnh đón 12 đoàn.`
    const { period } = record.document
    if (!period) throw new Error('no period')
    const at = (own: string | null, words: string): number | undefined =>
      particularsOf({
        ...record,
        text: words,
        document: { ...record.document, title: own, period: { ...period, label } },
      }).find(({ field }) => field === 'period')?.start
    expect(at(title, text)).toBe(text.indexOf(label, text.indexOf(title)))
    expect(at(null, text)).toBe(text.indexOf(label, text.indexOf(title)))
    expect(at(null, `Thanh Hóa, ${day}`)).toBeUndefined()
  })

  test('what is not known, or stands nowhere, has no place', async () => {
    const record = await report()
    const document = { ...record.document, title: 'Những chữ không có trong văn bản', issuedOn: null }
    const fields = particularsOf({ ...record, document }).map(({ field }) => field)
    expect(fields).not.toContain('title')
    expect(fields).not.toContain('issuedOn')
  })

  test('stand where the kept reading has them, to the hundredth of a point', async () => {
    const bytes = bytesOf(path)
    const record = await recordOf(bytes, { rules })
    const shelved = await shelve(record, [bytes])
    const spans = [...record.figures.map(({ at }) => ({ start: at.start, end: at.end })), ...unplacedSpans(record)]
    const asked = { ...shelved, part: null, spans }
    // nothing is kept yet
    expect(await findPlaces(asked)).toBeNull()
    const by = { version: record.tool.version, ocr: 'never' } as const
    await keepReading(shelved.archive, { identity: identityOf(bytes), reading: await readingOf(bytes, {}) }, by)
    const places = (await findPlaces(asked)) ?? []
    expect(places.slice(0, record.figures.length)).toEqual(record.figures.map(({ at }) => at.boxes))
    expect(places.slice(record.figures.length).every(boxes => boxes.length > 0)).toBe(true)
    const renderer = createPageRenderer({ folder: null })
    const map = await renderer.places(asked)
    renderer.close()
    expect([...map.values()]).toHaveLength(new Set(spans.map(keyOf)).size)
    const kept = await readRecord(recordPlace(shelved.archive, shelved.sha256))
    if (kept instanceof TrichLucError) throw kept
    const fields = marksOf(kept, 1, map).flatMap(({ kind, id }) => (kind === 'particular' ? [id] : []))
    for (const field of ['number', 'title', 'issuedOn']) expect(fields).toContain(field)
  })

  test('have no places where the reading says something else than the record', async () => {
    const bytes = bytesOf(path)
    const record = await recordOf(bytes, { rules })
    const text = record.text.replace('Thanh', 'Thanf')
    const shelved = await shelve({ ...record, text }, [bytes])
    const by = { version: record.tool.version, ocr: 'never' } as const
    await keepReading(shelved.archive, { identity: identityOf(bytes), reading: await readingOf(bytes, {}) }, by)
    expect(await findPlaces({ ...shelved, part: null, spans: unplacedSpans(record) })).toBeNull()
  })
})
