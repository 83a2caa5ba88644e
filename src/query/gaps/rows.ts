// Reports and what they mention, from the catalog.

import type { Condition } from '../condition.ts'
import type { Reader } from '../reader.ts'
import type { Mention } from './indicators.ts'
import type { Report } from './years.ts'

/** Appendices and what goes with a report are none. */
const areReports = `x.type = 'bao-cao' AND x.issuer IS NOT NULL AND x.period_from IS NOT NULL AND x.period_to IS NOT NULL
  AND x.attached_to IS NULL
  AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = x.sha256 AND f.belongs_to IS NOT NULL)`

/** The condition is on `documents x`. */
export const readReports = (reader: Reader, { sql, values }: Condition): Report[] =>
  reader.all<Report>(
    `SELECT x.doc, x.sha256, x.number, x.issued_on AS issuedOn, x.issuer, x.issuer_parent AS parent, x.issuer_place_id AS placeId,
  p.name AS place, q.name AS province, x.period_from AS "from", x.period_to AS "to"
FROM documents x
LEFT JOIN places p ON p.place_id = x.issuer_place_id
LEFT JOIN places q ON q.place_id = p.province_id
WHERE ${areReports} AND ${sql}
ORDER BY x.period_from, x.period_to, x.sha256, x.part`,
    ...values,
  )

/** What stands in the period of its own document; without a period of its own it is of the document's. */
export const readMentions = (reader: Reader): IterableIterator<Mention> =>
  reader.iterate<Mention>(
    `SELECT DISTINCT f.doc, f.indicator FROM figures f JOIN documents d ON d.doc = f.doc
WHERE f.indicator IS NOT NULL AND f.status <> 'planned' AND d.type = 'bao-cao'
  AND (f.period_from IS NULL OR f.period_from >= d.period_from) AND (f.period_to IS NULL OR f.period_to <= d.period_to)`,
  )

export function readLabels(
  reader: Reader,
): ReadonlyMap<string, { readonly vi: string | null; readonly en: string | null }> {
  const rows = reader.all<{ indicator: string; vi: string | null; en: string | null }>(
    'SELECT indicator, label_vi AS vi, label_en AS en FROM indicators',
  )
  return new Map(rows.map(({ indicator, vi, en }) => [indicator, { vi, en }]))
}
