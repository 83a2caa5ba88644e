// The reports that can be witnesses: a later copy is no second one, and a draft is none.

import type { Reader } from '../../query/reader.ts'
import { foldedWords } from './speakers.ts'

export interface Report {
  /** What may be copies of one report have the same. */
  readonly report: string
  /** As far as known; empty where it is not: sorts first. */
  readonly issuedOn: string
  /** The issuing body, for comparing. */
  readonly body: string
  readonly scannedPages: ReadonlySet<number>
}

interface Row {
  readonly doc: number
  readonly sha256: string
  readonly part: number | null
  readonly root: string | null
  readonly issued_on: string | null
  readonly issuer: string | null
  readonly ocr_pages: number | null
}

const query = `WITH copies AS (
  SELECT sha256, part, min(other_sha256 || '#' || ifnull(other_part, '')) AS root, min(certainty) AS certainty
  FROM shared_findings WHERE code = 'duplicate-report' GROUP BY sha256, part
)
SELECT d.doc, d.sha256, d.part, c.root, d.issued_on, d.issuer, d.ocr_pages
FROM documents d LEFT JOIN copies c ON c.sha256 = d.sha256 AND c.part IS d.part
WHERE ifnull(d.draft, 0) = 0 AND ifnull(c.certainty, 'likely') <> 'certain'`

const scanned = "SELECT page FROM pages WHERE doc = ? AND method = 'ocr'"

/** By `documents.doc`. */
export function loadReports(reader: Reader): ReadonlyMap<number, Report> {
  return new Map(
    reader.all<Row>(query).map(({ doc, sha256, part, root, issued_on, issuer, ocr_pages }) => [
      doc,
      {
        report: root ?? `${sha256}#${part ?? ''}`,
        issuedOn: issued_on ?? '',
        body: foldedWords(issuer),
        scannedPages: new Set(ocr_pages ? reader.all<{ page: number }>(scanned, doc).map(one => one.page) : []),
      },
    ]),
  )
}
