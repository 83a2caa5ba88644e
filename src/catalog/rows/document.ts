// Rows of a record: the document, its pages, sections, notes.

import type { TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import { json, list, periodOf, placeOf, sentenceOf } from './place.ts'

export interface Choice {
  /** Names of signatories and persons in tables: only where somebody asked for them. */
  readonly persons: 'named' | 'withheld'
}

export const documentRow = (record: TrichLucRecord, choice: Choice): Row<'documents'> => ({
  doc: null,
  ...sourceColumns(record),
  ...particularColumns(record.document),
  ...signatoryColumns(record.document, choice),
  reviewed: record.document.reviewed ? json(record.document.reviewed) : null,
  schema_version: record.schemaVersion,
  tool_version: record.tool.version,
  rules_hash: record.tool.rulesHash,
})

const sourceColumns = ({ source: { sha256, part, mediaType, bytes, pages } }: TrichLucRecord) => ({
  sha256,
  part: part?.number ?? null,
  media_type: mediaType,
  bytes,
  page_count: pages.length,
  ocr_pages: pages.filter(({ method }) => method === 'ocr').length,
  confidence: pages.reduce<number | null>((least, page) => Math.min(least ?? 1, page.confidence), null),
})

const particularColumns = (one: TrichLucRecord['document']) => ({
  type: one.type,
  type_label: one.typeLabel,
  number: one.number.full,
  number_value: one.number.value,
  symbol: one.number.symbol,
  number_status: one.number.status,
  issued_on: one.issuedOn?.date ?? null,
  issued_precision: one.issuedOn?.precision ?? null,
  issued_raw: one.issuedOn?.raw ?? null,
  issued_in: one.place,
  issuer: one.issuer.name,
  issuer_parent: one.issuer.parent,
  issuer_place_id: one.issuer.placeId,
  title: one.title,
  ...periodOf(one.period),
  urgency: one.markings.urgency,
  secrecy: one.markings.secrecy,
  draft: Number(one.markings.draft),
  attached_to: one.attachedTo?.raw ?? null,
  attached_number: one.attachedTo?.number ?? null,
  attached_date: one.attachedTo?.issuedOn?.date ?? null,
})

const signatoryColumns = ({ signatory, recipients }: TrichLucRecord['document'], { persons }: Choice) => ({
  signatory_authority: signatory.authority,
  signatory_position: signatory.position,
  signatory_name: persons === 'named' ? signatory.name : null,
  recipients: list(recipients),
})

export const pageRows = ({ source }: TrichLucRecord): Row<'pages'>[] =>
  source.pages.map(({ page, width, height, method, reason, encoding, engine, confidence }) => ({
    page,
    width,
    height,
    method,
    reason,
    encoding,
    engine,
    confidence,
  }))

export const sectionRows = ({ sections }: TrichLucRecord): Row<'sections'>[] =>
  sections.map(({ id, parent, level, label, title, at }, n) => ({
    n: n + 1,
    id,
    parent,
    level,
    label,
    title,
    ...sentenceOf(at),
  }))

export const noteRows = ({ notes }: TrichLucRecord): Row<'notes'>[] =>
  notes.map(({ code, args, page }, n) => ({ n: n + 1, code, args: json(args), page }))

export const repairRows = ({ repairs }: TrichLucRecord): Row<'repairs'>[] =>
  repairs.map(({ id, read, taken, rule, confidence, items, at }, n) => ({
    n: n + 1,
    id,
    read,
    taken,
    rule,
    confidence,
    items: list(items),
    ...placeOf(at),
  }))
