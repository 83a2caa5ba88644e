// The reports that can be witnesses: a later copy is no second one, and a draft is none.

import { bodyKey, type Named } from '../../query/body.ts'
import type { Reader } from '../../query/reader.ts'

export interface Report {
  /** What may be copies of one report have the same. */
  readonly report: string
  /** As far as known; empty where it is not: sorts first. */
  readonly issuedOn: string
  /** The issuing body, the same for all ways to write its name; empty: nobody known. */
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
  readonly parent: string | null
  readonly placeId: string | null
  /** Name of that place. */
  readonly place: string | null
  readonly ocr_pages: number | null
}

const query = `WITH copies AS (
  SELECT sha256, part, min(other_sha256 || '#' || ifnull(other_part, '')) AS root, min(certainty) AS certainty
  FROM shared_findings WHERE code = 'duplicate-report' GROUP BY sha256, part
)
SELECT d.doc, d.sha256, d.part, c.root, d.issued_on, d.issuer, d.issuer_parent AS parent, d.issuer_place_id AS placeId,
  p.name AS place, d.ocr_pages
FROM documents d LEFT JOIN copies c ON c.sha256 = d.sha256 AND c.part IS d.part
LEFT JOIN places p ON p.place_id = d.issuer_place_id
WHERE ifnull(d.draft, 0) = 0 AND ifnull(c.certainty, 'likely') <> 'certain'`

const scanned = "SELECT page FROM pages WHERE doc = ? AND method = 'ocr'"

const none: ReadonlySet<number> = new Set()

/** By `documents.doc`. */
export function loadReports(reader: Reader): ReadonlyMap<number, Report> {
  const bodyOf = keeping()
  return new Map(
    reader.all<Row>(query).map(({ doc, sha256, part, root, issued_on, issuer, ocr_pages, ...named }) => [
      doc,
      {
        report: root ?? `${sha256}#${part ?? ''}`,
        issuedOn: issued_on ?? '',
        body: issuer === null ? '' : bodyOf({ issuer, ...named }),
        scannedPages: ocr_pages ? new Set(reader.all<{ page: number }>(scanned, doc).map(one => one.page)) : none,
      },
    ]),
  )
}

/** Thousands of reports come from a few hundred bodies. */
function keeping(): (named: Named) => string {
  const known = new Map<string, string>()
  return named => {
    const names = [named.issuer, named.parent, named.placeId].join('\n')
    const key = known.get(names) ?? bodyKey(named)
    known.set(names, key)
    return key
  }
}
