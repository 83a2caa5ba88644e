// Rows of the catalog that a comparison is made of: of all that might matter little, of what is shown the rest.

import { count, number, type RowOf, word, words } from '../query/fields.ts'
import type { Measured } from './comparison.ts'

/** What decides in which row and column a figure stands. */
export const figureFields = {
  row: count('f.rowid'),
  doc: count('f.doc'),
  id: word('f.id'),
  kind: word('f.kind'),
  status: word('f.status'),
  currency: words('f.currency'),
  from: words('f.period_from'),
  to: words('f.period_to'),
  asOf: words('f.period_as_of'),
  placeId: words('f.place_id'),
  place: words('f.place'),
  reportingUnit: words('f.reporting_unit'),
  partOf: words('f.part_of'),
  value: number('f.value'),
  table: words('f.table_id'),
  tableRow: number('f.row_no'),
  tableTitle: words(`iif(f.table_id IS NULL, NULL,
    (SELECT coalesce(t.title, t.id) FROM tables t WHERE t.doc = f.doc AND t.id = f.table_id))`),
  flow: words('f.flow'),
  /** Lines of name=value. */
  dimensions: words(`(SELECT group_concat(x.name || '=' || x.value, char(10)) FROM figure_dimensions x
    WHERE x.doc = f.doc AND x.figure = f.id AND x.name <> 'flow')`),
}
export type ReadFigure = RowOf<typeof figureFields>

/** What it says. */
export const valueFields = {
  row: count('f.rowid'),
  anchor: words('f.anchor'),
  value: number('f.value'),
  low: number('f.low'),
  high: number('f.high'),
  unit: words('f.unit'),
  qualifier: words('f.qualifier'),
  nilKind: words('f.nil_kind'),
  flags: words('f.flags'),
  confidence: number('f.confidence'),
  raw: words('f.raw'),
  quote: words('f.quote'),
  page: number('f.page'),
  /** accepted · corrected: by a person. */
  reviewed: words('f.reviewed'),
}
export type ReadValue = RowOf<typeof valueFields>

export const documentFields = {
  doc: count('d.doc'),
  issuer: words('d.issuer'),
  parent: words('d.issuer_parent'),
  placeId: words('d.issuer_place_id'),
  from: words('d.period_from'),
  to: words('d.period_to'),
  /** 1: it is one. */
  draft: number('d.draft'),
  /** Where no body tells them apart: their files. */
  file: words('iif(d.issuer IS NULL, d.sha256, NULL)'),
}
export type ReadDocument = RowOf<typeof documentFields>

/** By which people find it. */
export const particularFields = {
  doc: count('d.doc'),
  sha256: word('d.sha256'),
  part: number('d.part'),
  number: words('d.number'),
  issuer: words('d.issuer'),
  issuedOn: words('d.issued_on'),
  confidence: number('d.confidence'),
  path: words('(SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256)'),
}
export type Particulars = RowOf<typeof particularFields>

export const placeFields = {
  placeId: word('place_id'),
  name: words('name'),
  kind: words('kind'),
  level: word('level'),
  provinceId: words('province_id'),
  validFrom: words('valid_from'),
  validTo: words('valid_to'),
  successor: words('successor'),
}
export type ReadPlace = RowOf<typeof placeFields>

/** `from` and `to`: of the period compared with; null where it is not said. */
export const claimFields = {
  row: count('f.rowid'),
  kind: word('c.kind'),
  value: number('c.value'),
  from: words('c.against_from'),
  to: words('c.against_to'),
  raw: word('c.raw'),
}
export type ReadClaim = RowOf<typeof claimFields>

/** Without the copies of reports. */
export interface Given {
  readonly indicator: Measured
  readonly figures: readonly ReadFigure[]
  /** Of the figures, among others. */
  readonly documents: ReadonlyMap<number, ReadDocument>
  /** That might have told something, whether they did or not. */
  readonly reports: readonly ReadDocument[]
  readonly places: ReadonlyMap<string, ReadPlace>
  readonly provinces: readonly ReadPlace[]
  /** By `ReadFigure.row`, of the rows asked for. */
  readonly readValues: (rows: readonly number[]) => ReadonlyMap<number, ReadValue>
  readonly readParticulars: (docs: readonly number[]) => ReadonlyMap<number, Particulars>
  readonly readClaims: (rows: readonly number[]) => ReadonlyMap<number, readonly ReadClaim[]>
  /** First and last year that the archive tells the indicator of, whatever is asked for. */
  readonly readYears: () => { readonly first: number; readonly last: number } | null
}
