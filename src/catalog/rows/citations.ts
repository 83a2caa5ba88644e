// Rows of citations and findings.

import type { Citation, TrichLucRecord } from '../../model/record.ts'
import type { Row } from '../schema/index.ts'
import { atOf, list } from './place.ts'

export const citationRows = ({ citations }: TrichLucRecord): Row<'citations'>[] => citations.map(citationRow)

const citationRow = (one: Citation, n: number): Row<'citations'> => ({
  n: n + 1,
  id: one.id,
  anchor: one.anchor,
  number: one.number,
  system: one.system,
  type: one.type,
  type_label: one.typeLabel,
  issuer_key: one.issuer?.key ?? null,
  issuer_raw: one.issuer?.raw ?? null,
  issued_on: one.issuedOn?.date ?? null,
  issued_precision: one.issuedOn?.precision ?? null,
  issued_raw: one.issuedOn?.raw ?? null,
  title: one.title,
  form: one.form,
  key: one.key,
  relation: one.relation,
  relates_to: one.relatesTo,
  resolves_to: one.resolvesTo,
  flags: list(one.flags),
  ...atOf(one),
  rule: one.rule,
  confidence: one.confidence,
  reviewed: one.reviewed ?? null,
})

export const findingRows = ({ findings }: TrichLucRecord): Row<'findings'>[] =>
  findings.map(({ id, code, severity, message, items }, n) => ({
    n: n + 1,
    id,
    code,
    severity,
    message_vi: message.vi,
    message_en: message.en,
    items: list(items),
  }))

export const evidenceRows = ({ findings }: TrichLucRecord): Row<'finding_evidence'>[] =>
  findings.flatMap(({ id, evidence }) =>
    evidence.map(({ quote, start, end, page }, n) => ({
      finding: id,
      n: n + 1,
      quote,
      at_start: start,
      at_end: end,
      page,
    })),
  )
