// Catalogs in memory: a test states only the reports and figures that it is about.

import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { make } from '../../src/catalog/build.ts'
import { columnsOf } from '../../src/catalog/ddl.ts'
import { referenceRows } from '../../src/catalog/rows/reference.ts'
import type { Row as CatalogRow, tableNames } from '../../src/catalog/schema/index.ts'
import { insertRows, writerFor } from '../../src/catalog/write.ts'
import { type Asked, everything } from '../../src/compare/asked.ts'
import { compare } from '../../src/compare/compare.ts'
import type { Cell, Comparison, Row } from '../../src/compare/comparison.ts'
import { readGiven } from '../../src/compare/read.ts'
import type { Reader } from '../../src/query/reader.ts'
import { rules } from '../given.ts'

export interface Figure extends Partial<CatalogRow<'figures'>> {
  readonly dimensions?: Readonly<Record<string, string>>
  readonly claims?: readonly Partial<CatalogRow<'comparisons'>>[]
}

export interface Report extends Partial<CatalogRow<'documents'>> {
  readonly figures?: readonly Figure[]
  /** Of its tables, by their ids. */
  readonly titles?: Readonly<Record<string, string>>
  /** The file that has the same report first. */
  readonly copyOf?: string
}

/** Days of «2018», «2018-Q1», «2018-9» (nine months) and «2016/2020». */
export function days(period: string): { readonly from: string; readonly to: string; readonly months: number } {
  const [first = '', last = first] = period.split('/')
  const [year = '', part] = last.split('-')
  const quarter = part?.startsWith('Q') ? Number(part.slice(1)) : null
  const end = quarter === null ? Number(part ?? 12) : quarter * 3
  const start = quarter === null ? 1 : end - 2
  const from = `${first.slice(0, 4)}-${String(start).padStart(2, '0')}-01`
  const to = new Date(Date.UTC(Number(year), end, 0)).toISOString().slice(0, 10)
  return { from, to, months: (Number(year) - Number(first.slice(0, 4))) * 12 + end - start + 1 }
}

const periodOf = (period: string, asOf: string | null = null) => {
  const { from, to, months } = days(period)
  const year = from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null
  return { period_from: from, period_to: to, period_as_of: asOf, period_year: year, period_months: months }
}

/** Of Hà Tĩnh for 2018, by its Sở Ngoại vụ, unless it says otherwise. */
export const report = (period: string, own: Report = {}): Report => ({
  type: 'bao-cao',
  issuer: 'Sở Ngoại vụ',
  issuer_place_id: 'ha-tinh',
  issued_on: `${days(period).to.slice(0, 4)}-12-31`,
  ...periodOf(period),
  ...own,
})

/** «12 đoàn» of the report's period and place. */
export const told = (value: number, own: Figure = {}): Figure => ({ value, low: value, high: value, ...own })

export const period = periodOf

export const nil = (kind: string): Figure => told(0, { kind: 'nil', nil_kind: kind })

const empty = (name: (typeof tableNames)[number]): Record<string, null> =>
  Object.fromEntries(
    columnsOf(name)
      .filter(one => one !== 'doc')
      .map(one => [one, null]),
  )

function figureRow(one: Figure, at: number, of: Report): CatalogRow<'figures'> {
  const { dimensions, claims, ...own } = one
  return {
    ...empty('figures'),
    n: at + 1,
    id: `f${at + 1}`,
    indicator: 'in.trips',
    unit: 'đoàn',
    qualifier: 'exact',
    kind: 'number',
    status: 'done',
    period_from: of.period_from ?? null,
    period_to: of.period_to ?? null,
    period_as_of: of.period_as_of ?? null,
    period_year: of.period_year ?? null,
    period_months: of.period_months ?? null,
    place_id: of.issuer_place_id ?? null,
    place_level: 'province',
    reporting_unit: of.issuer ?? null,
    raw: `${one.value} đoàn`,
    quote: `Đã đón ${one.value} đoàn.`,
    page: 2,
    confidence: 0.99,
    ...own,
  } as CatalogRow<'figures'>
}

export function readerOf(reports: readonly Report[]): Reader {
  const db = new DatabaseSync(':memory:')
  make(db)
  const writer = writerFor(db)
  insertRows(writer, referenceRows(rules))
  for (const [n, { figures = [], titles = {}, copyOf, ...own }] of reports.entries()) {
    const sha256 = own.sha256 ?? `${n}`.padStart(64, '0')
    const of = { ...own, sha256 }
    insertRows(writer, {
      documents: [{ ...empty('documents'), number: `${n + 1}/BC`, confidence: 1, ...of } as CatalogRow<'documents'>],
      figures: figures.map((one, at) => figureRow(one, at, of)),
      figure_dimensions: figures.flatMap(({ dimensions = {} }, at) =>
        Object.entries(dimensions).map(([name, value]) => ({ figure: `f${at + 1}`, name, value })),
      ),
      tables: Object.entries(titles).map(
        ([id, title], at) => ({ ...empty('tables'), n: at + 1, id, title }) as CatalogRow<'tables'>,
      ),
      comparisons: figures.flatMap(({ claims = [] }, at) =>
        claims.map(
          (claim, c) =>
            ({ ...empty('comparisons'), figure: `f${at + 1}`, n: c + 1, ...claim }) as CatalogRow<'comparisons'>,
        ),
      ),
      paths: [{ ...empty('paths'), sha256, path: `D:/${n + 1}.pdf` } as CatalogRow<'paths'>],
      ...(copyOf === undefined
        ? {}
        : {
            shared_findings: [
              {
                ...empty('shared_findings'),
                id: `d${n}`,
                code: 'duplicate-report',
                certainty: 'certain',
                sha256,
                other_sha256: copyOf,
              } as CatalogRow<'shared_findings'>,
            ],
          }),
    })
  }
  const all = <T>(sql: string, ...values: SQLInputValue[]): T[] => db.prepare(sql).all(...values) as T[]
  return {
    file: ':memory:',
    all,
    iterate: (sql, ...values) => db.prepare(sql).iterate(...values) as never,
    lists: (sql, ...values) => {
      const statement = db.prepare(sql)
      statement.setReturnArrays(true)
      return statement.iterate(...values) as never
    },
    close: () => db.close(),
  }
}

export function comparisonOf(
  reports: readonly Report[],
  asked: Partial<Asked> = {},
  indicator = 'in.trips',
): Comparison {
  const reader = readerOf(reports)
  try {
    const whole = { ...everything, ...asked }
    return compare(readGiven(reader, indicator, whole), whole)
  } finally {
    reader.close()
  }
}

export const rowOf = ({ rows }: Comparison, named: Partial<Row>): Row => {
  const found = rows.filter(row => Object.entries(named).every(([key, value]) => row[key as keyof Row] === value))
  if (found.length !== 1)
    throw new Error(`${found.length} rows: ${rows.map(({ key, kind }) => `${kind} ${key}`).join(', ')}`)
  return found[0] as Row
}

/** The cell of a column, by its year or the first letters of `from/to`; of the only row, or of the one named. */
export function cellOf(comparison: Comparison, column: string, named: Partial<Row> = {}): Cell {
  const at = comparison.columns.findIndex(({ from, to }) => `${from}/${to}`.startsWith(column))
  if (at < 0) throw new Error(`no column ${column}`)
  return rowOf(comparison, named).cells[at] as Cell
}

export const valuesOf = ({ told: all }: Cell): (number | null)[] => all.map(({ value }) => value)
