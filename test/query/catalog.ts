// Small catalogs made from rows.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { make } from '../../src/catalog/build.ts'
import type { Row, Rows } from '../../src/catalog/schema/index.ts'
import { insertRows, writerFor } from '../../src/catalog/write.ts'
import type { Lookup } from '../../src/query/filters.ts'
import type { Notice } from '../../src/query/notice.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'
import { folder } from '../cli/files.ts'

type Given<T extends keyof Rows> = Partial<Row<T>>

/** One report with what stands in it; `doc` is its number. */
export interface Report {
  readonly document?: Given<'documents'>
  readonly figures?: readonly Given<'figures'>[]
  readonly dimensions?: readonly Given<'figure_dimensions'>[]
  readonly citations?: readonly Given<'citations'>[]
  readonly tables?: readonly Given<'tables'>[]
  readonly cells?: readonly Given<'cells'>[]
  readonly findings?: readonly Given<'findings'>[]
}

export const sha = (n: number): string => String(n).padStart(4, '0').padEnd(64, 'a')

const year = (n: number) => ({
  period_from: `${n}-01-01`,
  period_to: `${n}-12-31`,
  period_label: `năm ${n}`,
  period_year: n,
  period_months: 12,
})

/** Columns of the period of a whole year. */
export const inYear = year

const places = [
  ['bac-giang', 'Bắc Giang', 'tỉnh', 'province', 'bac-giang', '1997-01-01', '2025-06-30'],
  ['bac-giang.tp-bac-giang', 'Bắc Giang', 'thành phố', 'district', 'bac-giang', null, '2025-06-30'],
  ['bac-ninh', 'Bắc Ninh', 'tỉnh', 'province', 'bac-ninh', '1997-01-01', '2025-06-30'],
  ['bac-ninh@2025', 'Bắc Ninh', 'tỉnh', 'province', 'bac-ninh@2025', '2025-07-01', null],
  ['da-nang', 'Đà Nẵng', 'thành phố', 'province', 'da-nang', null, null],
] as const

const indicators = [
  ['in.trips', 'đoàn vào', 'inbound delegations'],
  ['out.trips', 'đoàn ra', 'outbound delegations'],
  ['ngo.value', 'giá trị viện trợ', 'value of aid'],
  ['ngo.value.committed', 'viện trợ cam kết', 'aid committed'],
] as const

const reference: Rows = {
  places: places.map(([place_id, name, kind, level, province_id, valid_from, valid_to]) => ({
    place_id,
    name,
    kind,
    level,
    province_id,
    valid_from,
    valid_to,
    successor: null,
  })),
  indicators: indicators.map(
    ([indicator, label_vi, label_en]) => ({ indicator, label_vi, label_en, unit: 'đoàn' }) as Row<'indicators'>,
  ),
}

/** The file; more rows, such as shared findings, after the reports. */
export function catalogOf(reports: readonly Report[], more: Rows = {}, into = folder()): string {
  const file = join(into, 'catalog.sqlite')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN')
  make(db)
  const writer = writerFor(db)
  insertRows(writer, reference)
  for (const [n, report] of reports.entries()) insertRows(writer, rowsOf(report, n + 1))
  insertRows(writer, more)
  db.exec('COMMIT')
  db.close()
  return file
}

function rowsOf(report: Report, doc: number): Rows {
  const own = <T>(rows: readonly T[] = []): never =>
    rows.map((row, n) => ({ doc, n: n + 1, at_start: n * 100, at_end: n * 100 + 50, page: 1, ...row })) as never
  const quotes = [...(report.figures ?? []), ...(report.citations ?? [])].map(({ quote }) => quote ?? '')
  return {
    documents: [{ doc, sha256: sha(doc), type: 'bao-cao', ...report.document } as Row<'documents'>],
    figures: own(
      report.figures?.map((one, n) => ({
        id: `f${n + 1}`,
        kind: 'number',
        qualifier: 'exact',
        status: 'done',
        scale: 1,
        raw: String(one.value),
        ...one,
      })),
    ),
    figure_dimensions: own(report.dimensions),
    citations: own(report.citations?.map((one, n) => ({ id: `c${n + 1}`, ...one }))),
    tables: own(report.tables?.map((one, n) => ({ id: `t${n + 1}`, ...one }))),
    cells: own(report.cells),
    findings: own(report.findings?.map((one, n) => ({ id: `n${n + 1}`, ...one }))),
    passages: quotes.map((text, n) => ({ doc, id: null, at_start: n * 100, at_end: n * 100 + 90, text })) as never,
  }
}

/** Opened for the test; `notices` fills up. */
export function lookupOf(file: string): Lookup & { readonly notices: readonly Notice[] } {
  const reader: Reader = openReader(file)
  onTestFinished(() => reader.close())
  const notices: Notice[] = []
  return {
    reader,
    notices,
    onNotice: one => notices.push(one),
    choices: {
      status: { done: '', planned: 'kế hoạch' },
      relation: { basedOn: 'căn cứ', repeals: 'bãi bỏ' },
      code: { 'number-blank': 'Số để trống', 'duplicate-report': 'Báo cáo trùng' },
      severity: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
    },
    dimensions: ['fundingSource=state-budget', 'fundingSource=foreign', 'purpose=study'],
    countries: () => [
      { code: 'KR', names: ['Hàn Quốc'] },
      { code: 'JP', names: ['Nhật Bản'] },
    ],
  }
}
