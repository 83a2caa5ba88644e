// What reports tell: one figure of one scope in one report, without its words, which are read only where a finding
// needs them. Figures that two reports could not mean alike are left out here.

import type { Reader } from '../../query/reader.ts'
import { loadReports, type Report } from './reports.ts'
import { foldedWords, speakerOf } from './speakers.ts'
import type { Held } from './stretches.ts'

export interface Told extends Held, Pick<Report, 'report' | 'issuedOn' | 'body'> {
  readonly doc: number
  /** `figures.n` and `figures.id`. */
  readonly n: number
  readonly id: string
  readonly indicator: string
  /** `places.place_id`; empty where only the body is known. */
  readonly place: string
  /** Of whom, what and in which unit: figures of one scope can be compared. */
  readonly scope: string
  /** Scope without its place: the same thing, told of another. */
  readonly matter: string
  /** Whether the one who tells it speaks for all of the place. */
  readonly speaksForAll: boolean
  /** Dimensions in a fixed order; empty: of all. */
  readonly dimensions: string
  readonly isPart: boolean
  readonly status: 'done' | 'planned'
  /** Read by OCR, or a nil, whose reach is seldom said. */
  readonly isDoubtful: boolean
}

/** As the query asks for them. */
type Row = readonly [
  doc: number,
  n: number,
  id: string,
  indicator: string,
  unit: string | null,
  currency: string | null,
  low: number | null,
  high: number | null,
  kind: string,
  status: 'done' | 'planned',
  from: string,
  to: string,
  asOf: string | null,
  place: string | null,
  reportingUnit: string | null,
  flow: string | null,
  partOf: string | null,
  page: number | null,
  dimensions: string | null,
]

// «chưa có» is of the day on which it was written; what has neither place nor body is nobody's
const query = `SELECT f.doc, f.n, f.id, f.indicator, f.unit, f.currency, f.low, f.high, f.kind, f.status,
  f.period_from, f.period_to, f.period_as_of, f.place_id, f.reporting_unit, ifnull(f.flow, i.flow), f.part_of, f.page,
  (SELECT group_concat(x.name || '=' || x.value, ' ' ORDER BY x.name, x.value) FROM figure_dimensions x
    WHERE x.doc = f.doc AND x.figure = f.id AND x.name <> 'flow')
FROM figures f LEFT JOIN indicators i ON i.indicator = f.indicator
WHERE f.indicator IS NOT NULL AND f.status IN ('done', 'planned') AND f.period_from IS NOT NULL AND f.period_to IS NOT NULL
  AND f.equivalent_to IS NULL AND (f.flags IS NULL OR f.flags = '[]') AND (f.nil_kind IS NULL OR f.nil_kind = 'none')
  AND (f.place_id IS NOT NULL OR f.reporting_unit IS NOT NULL)
ORDER BY f.doc, f.n`

export function* loadTold(reader: Reader): Generator<Told> {
  const reports = loadReports(reader)
  const once = remembered()
  for (const row of reader.lists(query)) {
    const report = reports.get(row[0] as number)
    if (report) yield toldOf(row as unknown as Row, report, once)
  }
}

/** Equal texts as one: there are few of them, for many figures. */
function remembered(): (words: string) => string {
  const known = new Map<string, string>()
  return words => {
    const same = known.get(words)
    if (same === undefined) known.set(words, words)
    return same ?? words
  }
}

function toldOf(row: Row, { report, issuedOn, body, scannedPages }: Report, once: (words: string) => string): Told {
  const [doc, n, id, indicator, unit, currency, low, high, kind, status, from, to, asOf, placeId, ...others] = row
  const [reportingUnit, flow, partOf, page, dimensions] = others
  const teller = foldedWords(reportingUnit)
  const { speaker, speaksForAll } = speakerOf(teller, indicator)
  const place = placeId ?? ''
  const isStock = flow === 'stock'
  // persons are not person-trips, whatever the indicator takes
  const turns = foldedWords(unit).startsWith('lượt') ? 'lượt' : ''
  const matter = once(`${indicator}|${currency}|${turns}|${isStock}`)
  return {
    doc,
    n,
    id,
    report,
    issuedOn,
    body,
    indicator: once(indicator),
    place: once(place),
    scope: once(`${matter}|${place}|${place === '' ? teller : speaker}`),
    matter,
    speaksForAll,
    dimensions: once(dimensions ?? ''),
    isPart: partOf !== null,
    status,
    isDoubtful: kind === 'nil' || scannedPages.has(page ?? -1),
    isStock,
    from: once(from),
    to: once(to),
    end: once(asOf !== null && asOf < to ? asOf : to),
    low,
    high,
  }
}
