// Reports and what they mention, from the catalog.

import type { Condition } from '../condition.ts'
import type { Reader } from '../reader.ts'
import { aYear } from './cover.ts'
import type { Mentions } from './indicators.ts'
import type { Report } from './years.ts'

/** Appendices and what goes with a report are none. */
const areReports = `x.type = 'bao-cao' AND x.issuer IS NOT NULL AND x.period_from IS NOT NULL AND x.period_to IS NOT NULL
  AND x.attached_to IS NULL
  AND NOT EXISTS (SELECT 1 FROM files f WHERE f.sha256 = x.sha256 AND f.belongs_to IS NOT NULL)`

type Row = Omit<Report, 'place' | 'province'>

/** The condition is on `documents x`. */
export function readReports(reader: Reader, { sql, values }: Condition): Report[] {
  const places = readPlaces(reader)
  const rows = reader.all<Row>(
    `SELECT x.doc, x.sha256, x.number, x.issuer, x.issuer_parent AS parent, x.issuer_place_id AS placeId,
  x.period_from AS "from", x.period_to AS "to"
FROM documents x WHERE ${areReports} AND ${sql}
ORDER BY x.sha256, x.part`,
    ...values,
  )
  return rows.map(row => ({ ...row, ...(places.get(row.placeId ?? '') ?? nowhere) }))
}

const nowhere = { place: null, province: null }

function readPlaces(reader: Reader): ReadonlyMap<string, Pick<Report, 'place' | 'province'>> {
  const rows = reader.all<{ id: string; place: string | null; province: string | null }>(
    `SELECT p.place_id AS id, p.name AS place, q.name AS province FROM places p
LEFT JOIN places q ON q.place_id = p.province_id`,
  )
  return new Map(rows.map(({ id, place, province }) => [id, { place, province }]))
}

/**
 * Of reports for a whole year. What stands in the period of its own document; without a period of its own it is of the
 * document's.
 */
export const readMentions = (reader: Reader, { sql, values }: Condition): Mentions[] =>
  reader
    .all<{ doc: number; indicators: string }>(
      `SELECT x.doc, group_concat(DISTINCT f.indicator) AS indicators FROM documents x CROSS JOIN figures f ON f.doc = x.doc
WHERE ${areReports} AND ${sql}
  AND julianday(x.period_to) - julianday(x.period_from) BETWEEN ${aYear.least - 1} AND ${aYear.most}
  AND f.indicator IS NOT NULL AND f.status <> 'planned'
  AND (f.period_from IS NULL OR f.period_from >= x.period_from) AND (f.period_to IS NULL OR f.period_to <= x.period_to)
GROUP BY x.doc`,
      ...values,
    )
    .map(({ doc, indicators }) => ({ doc, indicators: indicators.split(',') }))

export function readLabels(
  reader: Reader,
): ReadonlyMap<string, { readonly vi: string | null; readonly en: string | null }> {
  const rows = reader.all<{ indicator: string; vi: string | null; en: string | null }>(
    'SELECT indicator, label_vi AS vi, label_en AS en FROM indicators',
  )
  return new Map(rows.map(({ indicator, vi, en }) => [indicator, { vi, en }]))
}
