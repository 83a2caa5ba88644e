// Reads what reports tell. Figures that two reports could not mean alike are left out here. One indicator at a time is
// read: nothing is compared across two, and no more has to be held.

import { scaleOf } from '../../compare/scale.ts'
import { wholeName } from '../../query/body.ts'
import type { Reader } from '../../query/reader.ts'
import { monthsOf } from './months.ts'
import { loadReports, type Report } from './reports.ts'
import { speakerOf } from './speakers.ts'
import type { Told } from './told.ts'

/** As the query asks for them. */
type Row = readonly [
  doc: number,
  n: number,
  id: string,
  cell: string,
  closing: string | null,
  unit: string | null,
  currency: string | null,
  isStock: number,
  place: string | null,
  reportingUnit: string | null,
  low: number | null,
  high: number | null,
  page: number | null,
  isNil: number,
  isPart: number,
]

// «chưa có» is of the day on which it was written; what has neither place nor body is nobody's
const query = `SELECT f.doc, f.n, f.id,
  f.status || '|' || ifnull((SELECT group_concat(x.name || '=' || x.value, ' ' ORDER BY x.name, x.value)
    FROM figure_dimensions x WHERE x.doc = f.doc AND x.figure = f.id AND x.name <> 'flow'), '')
    || '|' || f.period_from || '/' || f.period_to,
  CASE WHEN f.period_as_of < f.period_to THEN f.period_as_of END,
  f.unit, f.currency, ifnull(f.flow, ?2) IS 'stock', f.place_id, f.reporting_unit,
  f.low, f.high, f.page, f.kind = 'nil', f.part_of IS NOT NULL
FROM figures f
WHERE f.indicator = ?1 AND f.status IN ('done', 'planned') AND f.period_from IS NOT NULL AND f.period_to IS NOT NULL
  AND f.equivalent_to IS NULL AND f.flags IS NULL AND (f.nil_kind IS NULL OR f.nil_kind = 'none')
  AND (f.place_id IS NOT NULL OR f.reporting_unit IS NOT NULL)`

const indicators = `SELECT f.indicator, i.flow, i.unit FROM (SELECT DISTINCT indicator FROM figures WHERE indicator IS NOT NULL) f
LEFT JOIN indicators i ON i.indicator = f.indicator ORDER BY f.indicator`

/** All that is told of one indicator after the other, in no order. */
export function* loadTold(reader: Reader): Generator<Told[]> {
  const reports = loadReports(reader)
  const cells = new Map<string, Cell>()
  for (const { indicator, flow, unit } of reader.all<Indicator>(indicators)) {
    const known: Known = { indicator, unit, cells, matters: new Map() }
    const told: Told[] = []
    for (const row of reader.lists(query, indicator, flow)) {
      const report = reports.get(row[0] as number)
      if (report) told.push(toldOf(row as unknown as Row, report, known))
    }
    yield told
  }
}

interface Indicator {
  readonly indicator: string
  readonly flow: string | null
  readonly unit: string | null
}

/** What few texts of many rows come to, by these texts. */
interface Known {
  readonly indicator: string
  /** The usual one. */
  readonly unit: string | null
  readonly cells: Map<string, Cell>
  readonly matters: Map<string, Matter>
}

type Cell = Pick<Told, 'status' | 'dimensions' | 'period' | 'from' | 'to' | 'months' | 'cell'>

type Matter = Pick<Told, 'place' | 'scope' | 'matter' | 'speaksForAll'>

function toldOf(row: Row, { report, issuedOn, body, scannedPages }: Report, known: Known): Told {
  const [doc, n, id, cell, closing, unit, currency, isStock, place, reportingUnit, low, high, page, isNil, isPart] = row
  const { cells, matters } = known
  const when = at(cells, cell, cellOf)
  const what = at(
    matters,
    `${currency}|${isStock}|${place}|${unit}|${reportingUnit}|${place === null ? body : ''}`,
    () => matterOf(row, body, known),
  )
  return {
    doc,
    n,
    id,
    report,
    issuedOn,
    body,
    indicator: known.indicator,
    place: what.place,
    scope: what.scope,
    matter: what.matter,
    speaksForAll: what.speaksForAll,
    dimensions: when.dimensions,
    period: when.period,
    months: when.months,
    cell: when.cell,
    isPart: isPart === 1,
    status: when.status,
    isDoubtful: isNil === 1 || (page !== null && scannedPages.has(page)),
    isStock: isStock === 1,
    from: when.from,
    to: when.to,
    end: closing ?? when.to,
    low,
    high,
  }
}

function at<V>(known: Map<string, V>, key: string, make: (key: string) => V): V {
  const value = known.get(key)
  if (value !== undefined) return value
  const made = make(key)
  known.set(key, made)
  return made
}

function cellOf(cell: string): Cell {
  const period = cell.slice(cell.lastIndexOf('|') + 1)
  const [status, ...dimensions] = cell.slice(0, -period.length - 1).split('|')
  const [from = '', to = ''] = period.split('/')
  return {
    status: status as Told['status'],
    dimensions: dimensions.join('|'),
    period,
    from,
    to,
    months: monthsOf({ from, to }),
    cell,
  }
}

/** Of two provinces' «Sở Ngoại vụ» each tells its own: without a place, whose report it is tells them apart. */
function matterOf(row: Row, body: string, { indicator, unit: usual }: Known): Matter {
  const [, , , , , unit, currency, isStock, placeId, reportingUnit] = row
  const place = placeId ?? ''
  const { speaker, speaksForAll } = speakerOf(reportingUnit, indicator)
  // 12 đoàn are not 150 người, nor persons person-trips, whatever the indicator takes
  const matter = `${indicator}|${scaleOf({ currency, unit }, { unit: usual })}|${isStock}`
  return {
    place,
    matter,
    speaksForAll,
    scope: `${matter}|${place}|${place === '' ? `${wholeName(reportingUnit ?? '')}|${body}` : speaker}`,
  }
}
