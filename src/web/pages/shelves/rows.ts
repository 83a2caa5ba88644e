// What is told of each document on a page of the shelves.

import type { Reader } from '../../../query/reader.ts'
import { noCopy } from '../../../query/witness.ts'

export interface Row {
  readonly doc: number
  readonly sha256: string
  readonly part: number | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly parent: string | null
  readonly typeLabel: string | null
  readonly title: string | null
  readonly place: string | null
  readonly province: string | null
  readonly period: string | null
  readonly year: number | null
  readonly pages: number | null
  readonly ocrPages: number | null
  readonly confidence: number | null
  readonly draft: number | null
  readonly path: string | null
  readonly figures: number
  readonly citations: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly reviewed: number
  readonly own: number
}

const counted = (table: string, where: string, name: string): string =>
  `(SELECT count(*) FROM ${table} WHERE doc = x.doc${where}) AS ${name}`
const severe = (severity: string): string => ` AND severity = '${severity}'`

/** In the order of `docs`. */
export function rowsOf(reader: Reader, docs: readonly number[]): readonly Row[] {
  const rows = reader.all<Row>(
    `SELECT x.doc, x.sha256, x.part, x.number, x.issued_on AS issuedOn, x.issuer, x.issuer_parent AS parent,
  x.type_label AS typeLabel, x.title, p.name AS place, q.name AS province, x.period_label AS period, x.period_year AS year,
  x.page_count AS pages, x.ocr_pages AS ocrPages, x.confidence, x.draft,
  (SELECT min(path) FROM paths WHERE paths.sha256 = x.sha256) AS path,
  ${counted('figures', '', 'figures')}, ${counted('citations', '', 'citations')},
  ${counted('findings', severe('error'), 'errors')}, ${counted('findings', severe('warning'), 'warnings')},
  ${counted('findings', severe('info'), 'infos')},
  ${counted('corrections', " AND state NOT IN ('undone', 'orphaned')", 'reviewed')}, ${noCopy('x')} AS own
FROM documents x LEFT JOIN places p ON p.place_id = x.issuer_place_id LEFT JOIN places q ON q.place_id = p.province_id
WHERE x.doc IN (SELECT value FROM json_each(?))`,
    JSON.stringify(docs),
  )
  const byDoc = new Map(rows.map(row => [row.doc, row]))
  return docs.flatMap(doc => byDoc.get(doc) ?? [])
}
