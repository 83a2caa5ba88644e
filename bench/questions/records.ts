// A record as a report of this body and time would give it, made without a report.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markupToText } from '../../fixtures/build/inline.ts'
import { randomOf } from '../../fixtures/build/scan/random.ts'
import { readSource } from '../../fixtures/build/source.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { below, pick, type Report } from './bodies.ts'
import { addCitations } from './citations.ts'
import { addFigures, periodOf } from './figures.ts'
import { addLine, addSection, type Draft, emptyDraft } from './text.ts'

const folder = join(import.meta.dirname, '../../fixtures/source')

/** Paragraphs of our reports: what a search has to look through. */
const paragraphs = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .toSorted()
  .flatMap(name => readSource(name, readFileSync(join(folder, name), 'utf8')).blocks)
  .flatMap(block => (block.kind === 'paragraph' ? [markupToText(block.markup)] : []))
  .filter(text => text.length > 60)

export const hashOf = ({ body, year, kind }: Report): string =>
  createHash('sha256').update(`${body.placeId} ${body.name} ${year} ${kind.code}`).digest('hex')

/** 10 figures, 5 citations, about 35 passages of 5,000 signs. */
export function recordOf(report: Report): TrichLucRecord {
  const sha256 = hashOf(report)
  const random = randomOf(sha256)
  const draft = emptyDraft()
  const { label } = periodOf(report)
  const title = `Kết quả công tác đối ngoại ${label} của ${report.body.place}`
  addLine(draft, `BÁO CÁO\n${title}`)
  addSection(draft, 'I. CÔNG TÁC CHỈ ĐẠO')
  const citations = addCitations(draft, report, random)
  addSection(draft, 'II. KẾT QUẢ')
  const figures = addFigures(draft, report, random)
  addSection(draft, 'III. TÌNH HÌNH KHÁC')
  for (let n = 0; n < 14; n++) addLine(draft, pick(paragraphs, random))
  // words that few reports have
  addLine(draft, `Đoàn khảo sát bản Nậm ${syllables(random)} ${syllables(random)} về nước sạch.`)
  return {
    ...shell(report, draft),
    source: sourceOf(sha256, draft),
    document: documentOf(report, title),
    figures,
    citations,
  }
}

const heads = ['Ch', 'Kh', 'L', 'M', 'Ng', 'Nh', 'Ph', 'S', 'T', 'X']
const tails = ['ai', 'an', 'ao', 'ăng', 'én', 'iêng', 'o', 'ông', 'úa', 'ươi']
const syllables = (random: () => number): string =>
  `${pick(heads, random)}${pick(tails, random)} ${pick(heads, random)}${pick(tails, random)}`

const shell = (_: Report, { text, sections }: Draft) => ({
  schemaVersion: '1.0.0' as const,
  tool: { name: 'trichluc' as const, version: '0.1.0', rulesHash: `sha256:${'0'.repeat(64)}` },
  sections: sections.map(({ id, title, at }) => ({ id, parent: null, level: 1, label: null, title, at })),
  tables: [],
  findings: [],
  repairs: [],
  notes: [],
  text,
})

function sourceOf(sha256: string, { text }: Draft): TrichLucRecord['source'] {
  const pages = Array.from({ length: 1 + Math.floor(text.length / 2000) }, (_, n) => ({
    page: n + 1,
    width: 595,
    height: 842,
    method: 'text-layer' as const,
    reason: 'text' as const,
    encoding: 'unicode' as const,
    engine: null,
    confidence: 1,
  }))
  return { sha256, fileName: null, mediaType: 'application/pdf', bytes: 50_000, files: null, part: null, pages }
}

function documentOf(report: Report, title: string): TrichLucRecord['document'] {
  const { body, year, kind } = report
  const value = 10 + below(400, randomOf(`number ${hashOf(report)}`))
  const full = `${value}/${body.symbol}`
  return {
    type: 'bao-cao',
    typeLabel: 'Báo cáo',
    number: { raw: `Số: ${full}`, full, value, symbol: body.symbol, status: 'present' },
    issuedOn: { raw: kind.day, date: `${year}-${kind.day}`, precision: 'day' },
    place: body.place,
    issuer: { name: body.name, parent: body.parent, placeId: body.placeId },
    title,
    period: periodOf(report),
    signatory: { authority: null, position: 'GIÁM ĐỐC', name: null },
    recipients: ['Như trên', 'Lưu: VT'],
    markings: { secrecy: null, urgency: null, draft: false },
    attachedTo: null,
  }
}
