// What a comparison needs of the catalog: one SELECT for each kind of thing, without the copies of reports.

import type { Reader } from '../query/reader.ts'
import type { Asked } from './asked.ts'
import type { Measured } from './comparison.ts'
import type { Given, ReadClaim, ReadDocument, ReadFigure, ReadPlace } from './given.ts'

const figureSql = `SELECT f.doc, f.id, f.value, f.low, f.high, f.unit, f.currency, f.qualifier, f.kind,
  f.nil_kind AS nilKind, f.status, f.flags, f.confidence, f.period_from AS "from", f.period_to AS "to",
  f.period_as_of AS asOf, f.place_id AS placeId, f.place, f.place_level AS level, f.reporting_unit AS reportingUnit,
  f.part_of AS partOf, f.flow, f.raw, f.quote, f.page,
  (SELECT group_concat(x.name || '=' || x.value, char(10)) FROM figure_dimensions x
   WHERE x.doc = f.doc AND x.figure = f.id AND x.name <> 'flow') AS dimensions
FROM figures f
WHERE f.indicator = ?1 AND f.period_to >= ?2 AND f.period_from <= ?3
  AND (?4 IS NULL OR f.place_id IN (SELECT value FROM json_each(?4)))
ORDER BY f.doc, f.n`

const documentSql = `SELECT d.doc, d.sha256, d.part, d.type, d.number, d.issuer, d.issuer_parent AS parent, d.issued_on AS issuedOn,
  d.issuer_place_id AS placeId, d.period_from AS "from", d.period_to AS "to", d.confidence,
  (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path
FROM documents d
WHERE d.doc IN (SELECT doc FROM figures WHERE indicator = ?1)
  OR (d.type = 'bao-cao' AND (?2 = 'all' OR d.period_months = 12) AND d.period_from <= ?4 AND d.period_to >= ?3)`

const copySql = `SELECT sha256, part FROM shared_findings WHERE code = 'duplicate-report' AND certainty = 'certain'`

const claimSql = `SELECT c.doc, c.figure, c.kind, c.value, c.against_from AS "from", c.against_to AS "to", c.raw
FROM figures f JOIN comparisons c ON c.doc = f.doc AND c.figure = f.id WHERE f.indicator = ? ORDER BY c.doc, c.figure, c.n`

const placeSql = `SELECT place_id AS placeId, name, kind, level, province_id AS provinceId, valid_from AS validFrom,
  valid_to AS validTo, successor FROM places`

/** In the order of the SELECT. */
type FigureFields = [
  doc: number,
  id: string,
  value: number | null,
  low: number | null,
  high: number | null,
  unit: string | null,
  currency: string | null,
  qualifier: string | null,
  kind: string,
  nilKind: string | null,
  status: string,
  flags: string | null,
  confidence: number | null,
  from: string | null,
  to: string | null,
  asOf: string | null,
  placeId: string | null,
  place: string | null,
  level: string | null,
  reportingUnit: string | null,
  partOf: string | null,
  flow: string | null,
  raw: string | null,
  quote: string | null,
  page: number | null,
  dimensions: string | null,
]
type DocumentFields = [
  doc: number,
  sha256: string,
  part: number | null,
  type: string | null,
  number: string | null,
  issuer: string | null,
  parent: string | null,
  issuedOn: string | null,
  placeId: string | null,
  from: string | null,
  to: string | null,
  confidence: number | null,
  path: string | null,
]

// objects of one shape: those that SQLite makes are slow to read
const figureOf = ([
  doc,
  id,
  value,
  low,
  high,
  unit,
  currency,
  qualifier,
  kind,
  nilKind,
  status,
  flags,
  confidence,
  from,
  to,
  asOf,
  placeId,
  place,
  level,
  reportingUnit,
  partOf,
  flow,
  raw,
  quote,
  page,
  dimensions,
]: FigureFields): ReadFigure => ({
  doc,
  id,
  value,
  low,
  high,
  unit,
  currency,
  qualifier,
  kind,
  nilKind,
  status,
  flags,
  confidence,
  from,
  to,
  asOf,
  placeId,
  place,
  level,
  reportingUnit,
  partOf,
  flow,
  raw,
  quote,
  page,
  dimensions,
})
const documentOf = ([
  doc,
  sha256,
  part,
  type,
  number,
  issuer,
  parent,
  issuedOn,
  placeId,
  from,
  to,
  confidence,
  path,
]: DocumentFields): ReadDocument => ({
  doc,
  sha256,
  part,
  type,
  number,
  issuer,
  parent,
  issuedOn,
  placeId,
  from,
  to,
  confidence,
  path,
})

/** What may be left unread. */
export type Narrow = Partial<Pick<Asked, 'from' | 'to' | 'places' | 'units' | 'periods'>>

/**
 * All that is told of one indicator. An indicator that no rule has is taken for a flow that is not added. Rows stay as
 * SQLite gives them: there are thousands, and most are never shown.
 */
export function readGiven(reader: Reader, indicator: string, asked: Narrow = {}): Given {
  const { from, to, places, units, periods } = asked
  const [first, last] = [from ?? '0000', to ?? '9999']
  const documents = readDocuments(reader, [indicator, periods ?? 'all', first, last])
  // a province of today is made of others
  const within = places && units !== '2025' ? JSON.stringify([...places]) : null
  const figures: ReadFigure[] = []
  for (const fields of reader.lists(figureSql, indicator, first, last, within)) {
    const figure = figureOf(fields as unknown as FigureFields)
    if (documents.has(figure.doc)) figures.push(figure)
  }
  return {
    indicator: readIndicator(reader, indicator),
    figures,
    documents,
    claims: reader.all<ReadClaim>(claimSql, indicator),
    places: new Map(reader.all<ReadPlace>(placeSql).map(one => [one.placeId, one])),
  }
}

/** Those that tell something, and reports that might have: of whole years where only these are asked for. */
function readDocuments(reader: Reader, wanted: readonly string[]): ReadonlyMap<number, ReadDocument> {
  const keyOf = ({ sha256, part }: Pick<ReadDocument, 'sha256' | 'part'>): string => `${sha256} ${part}`
  const copies = new Set(reader.all<Pick<ReadDocument, 'sha256' | 'part'>>(copySql).map(keyOf))
  const found = new Map<number, ReadDocument>()
  for (const fields of reader.lists(documentSql, ...wanted)) {
    const document = documentOf(fields as unknown as DocumentFields)
    if (copies.size === 0 || !copies.has(keyOf(document))) found.set(document.doc, document)
  }
  return found
}

function readIndicator(reader: Reader, id: string): Measured {
  const [found] = reader.all<{ labelVi: string; labelEn: string; unit: string; flow: string; additive: number }>(
    'SELECT label_vi AS labelVi, label_en AS labelEn, unit, flow, additive FROM indicators WHERE indicator = ?',
    id,
  )
  return {
    id,
    labelVi: found?.labelVi ?? null,
    labelEn: found?.labelEn ?? null,
    unit: found?.unit ?? null,
    flow: found?.flow === 'stock' ? 'stock' : 'flow',
    isAdditive: found?.additive === 1,
  }
}

/** Indicators of this archive, with the figures that they have; most first. */
export const indicatorsIn = (
  reader: Reader,
): readonly {
  readonly indicator: string
  readonly vi: string | null
  readonly en: string | null
  readonly count: number
}[] =>
  reader.all(`SELECT f.indicator, i.label_vi AS vi, i.label_en AS en, f.count FROM
    (SELECT indicator, count(*) AS count FROM figures WHERE indicator IS NOT NULL GROUP BY indicator) f
    LEFT JOIN indicators i USING (indicator) ORDER BY f.count DESC, f.indicator`)
