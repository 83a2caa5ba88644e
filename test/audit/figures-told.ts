// Reports with a few figures, in a catalog in memory: a test states only what differs.

import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { auditFigures } from '../../src/audit/figures/index.ts'
import type { AuditFinding } from '../../src/audit/finding.ts'
import { columnsOf, insertInto, makeSql } from '../../src/catalog/ddl.ts'
import type { TableName } from '../../src/catalog/schema/index.ts'
import type { Reader } from '../../src/query/reader.ts'

type Value = string | number | null
type Columns = Readonly<Record<string, Value>>

/** A figure by its catalog columns; `change` and `dimensions` go where they belong. */
export interface Given {
  readonly value: number
  /** [first day, last day, closing day]. */
  readonly of?: readonly [string, string, string?]
  readonly change?: Columns
  readonly dimensions?: Readonly<Record<string, string>>
  readonly own?: Columns
}

export interface Report {
  readonly day: string
  readonly figures: readonly Given[]
  readonly own?: Columns
  /** Number of the report of which it is a copy, from 1. */
  readonly copyOf?: { readonly report: number; readonly certainty: string }
  /** Ids of the figures that a finding of its own record is about. */
  readonly said?: { readonly code: string; readonly items: readonly string[] }
  readonly isScanned?: true
}

export const year = (n: number, closing?: string): readonly [string, string, string?] =>
  closing ? [`${n}-01-01`, `${n}-12-31`, closing] : [`${n}-01-01`, `${n}-12-31`]

export const against = (from: string, to: string, kind: string, value: number, raw: string): Columns => ({
  kind,
  value,
  raw,
  against_from: from,
  against_to: to,
})

export const sinceYear = (n: number, value: number, raw: string): Columns =>
  against(`${n}-01-01`, `${n}-12-31`, 'difference', value, raw)

const sha = (n: number): string => String(n).padStart(64, '0')

export function readerOf(reports: readonly Report[]): Reader {
  const db = new DatabaseSync(':memory:')
  onTestFinished(() => db.close())
  db.exec(makeSql)
  const put = (table: TableName, own: Columns): void => {
    db.prepare(insertInto(table)).run(...columnsOf(table).map(name => own[name] ?? null))
  }
  for (const [place_id, province_id] of [
    ['tinh-a', 'tinh-a'],
    ['tinh-b', 'tinh-b'],
    ['tinh-a.huyen-c', 'tinh-a'],
  ] as const)
    put('places', { place_id, province_id, name: place_id })
  put('indicators', { indicator: 'ngo.projects.active', flow: 'stock' })
  put('indicators', { indicator: 'in.trips', label_vi: 'đoàn vào', label_en: 'inbound delegations' })
  for (const [n, report] of reports.entries()) putReport(put, n + 1, report)
  return {
    file: ':memory:',
    all: (sql, ...values) => db.prepare(sql).all(...values) as never,
    iterate: (sql, ...values) => db.prepare(sql).iterate(...values) as never,
    lists: (sql, ...values) => {
      const statement = db.prepare(sql)
      statement.setReturnArrays(true)
      return statement.iterate(...values) as never
    },
    close: () => {},
  }
}

type Put = (table: TableName, own: Columns) => void

function putReport(put: Put, doc: number, report: Report): void {
  const body = { issuer: 'Sở Ngoại vụ', ...report.own }
  put('documents', {
    doc,
    sha256: sha(doc),
    type_label: 'Báo cáo',
    number: `${doc}/BC-SNgV`,
    issued_on: report.day,
    draft: 0,
    ocr_pages: report.isScanned ? 1 : 0,
    ...body,
  })
  put('paths', { sha256: sha(doc), path: `D:/${doc}.docx` })
  put('pages', { doc, page: 1, method: report.isScanned ? 'ocr' : 'text-layer' })
  if (report.said)
    put('findings', { doc, n: 1, id: 'n1', code: report.said.code, items: JSON.stringify(report.said.items) })
  if (report.copyOf)
    put('shared_findings', {
      id: `d${doc}`,
      code: 'duplicate-report',
      sha256: sha(doc),
      other_sha256: sha(report.copyOf.report),
      certainty: report.copyOf.certainty,
    })
  for (const [n, given] of report.figures.entries()) putFigure(put, { doc, n: n + 1, given, unit: String(body.issuer) })
}

function putFigure(put: Put, { doc, n, given, unit }: { doc: number; n: number; given: Given; unit: string }): void {
  const { value, of = year(2018), change, dimensions = {}, own } = given
  const id = `f${n}`
  put('figures', {
    doc,
    n,
    id,
    indicator: 'in.trips',
    value,
    low: value,
    high: value,
    unit: 'đoàn',
    kind: 'number',
    status: 'done',
    period_from: of[0],
    period_to: of[1],
    period_as_of: of[2] ?? null,
    place_id: 'tinh-a',
    reporting_unit: unit,
    raw: `${value} đoàn`,
    quote: `Tỉnh đón ${value} đoàn${change ? `, ${change.raw}` : ''}.`,
    at_start: 10,
    at_end: 20,
    page: 1,
    confidence: 0.95,
    ...own,
  })
  for (const [name, said] of Object.entries(dimensions))
    put('figure_dimensions', { doc, figure: id, name, value: said })
  if (change) put('comparisons', { doc, figure: id, n: 1, at_start: 22, at_end: 40, page: 1, ...change })
}

export const audited = (...reports: readonly Report[]): AuditFinding[] => auditFigures(readerOf(reports))

/** «error change-mismatch», of each finding. */
export const codesOf = (...reports: readonly Report[]): string[] =>
  audited(...reports).map(one => `${one.severity} ${one.code}`)
