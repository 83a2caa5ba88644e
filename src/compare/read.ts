// What a comparison needs of the catalog, without the copies of reports.

import { readRows } from '../query/fields.ts'
import type { Reader } from '../query/reader.ts'
import { noCopy } from '../query/witness.ts'
import type { Asked } from './asked.ts'
import type { Measured } from './comparison.ts'
import {
  claimFields,
  documentFields,
  figureFields,
  type Given,
  particularFields,
  placeFields,
  valueFields,
} from './given.ts'

const listed = (n: number): string => `(SELECT value FROM json_each(?${n}))`

const figures = {
  fields: figureFields,
  from: `FROM figures f WHERE f.indicator = ?1 AND f.period_to >= ?2 AND f.period_from <= ?3
    AND (?4 IS NULL OR f.place_id IN ${listed(4)}) AND ${noCopy('f')} ORDER BY f.doc, f.n`,
}
/** Of tables whose figures have no place of their own: of the place of their report. */
const placeless = {
  fields: figureFields,
  from: `FROM documents d CROSS JOIN figures f ON f.doc = d.doc WHERE f.indicator = ?1 AND f.period_to >= ?2
    AND f.period_from <= ?3 AND d.issuer_place_id IN ${listed(4)} AND f.place_id IS NULL AND f.place IS NULL
    AND f.reporting_unit IS NULL AND f.table_id IS NOT NULL AND ${noCopy('f')} ORDER BY f.doc, f.n`,
}
const values = { fields: valueFields, from: `FROM figures f WHERE f.rowid IN ${listed(1)}` }
const documents = { fields: documentFields, from: `FROM documents d WHERE d.doc IN ${listed(1)}` }
const reports = {
  fields: documentFields,
  from: `FROM documents d WHERE d.type = 'bao-cao' AND d.attached_to IS NULL
    AND d.sha256 NOT IN (SELECT sha256 FROM files WHERE belongs_to IS NOT NULL)
    AND d.period_from <= ?2 AND d.period_to >= ?1 AND (?3 IS NULL OR d.issuer_place_id IN ${listed(3)}) AND ${noCopy('d')} ORDER BY d.doc`,
}
const particulars = { fields: particularFields, from: `FROM documents d WHERE d.doc IN ${listed(1)}` }
const places = { fields: placeFields, from: 'FROM places' }
const claims = {
  fields: claimFields,
  from: `FROM figures f JOIN comparisons c ON c.doc = f.doc AND c.figure = f.id
    WHERE f.rowid IN ${listed(1)} ORDER BY c.doc, c.figure, c.n`,
}

const yearsSql = `SELECT min(period_year) AS first, max(period_year) AS last FROM figures
  WHERE indicator = ? AND period_year IS NOT NULL`

type Narrow = Partial<Pick<Asked, 'from' | 'to' | 'places' | 'units' | 'by'>>

/** All that is told of one indicator. An indicator that no rule has is taken for a flow that is not added. */
export function readGiven(reader: Reader, indicator: string, asked: Narrow = {}): Given {
  const days = [asked.from ?? '0000', asked.to ?? '9999'] as const
  // a province of today is made of others
  const within = asked.places && asked.units !== '2025' ? JSON.stringify([...asked.places]) : null
  // a body may sit elsewhere than what it tells of
  const from = asked.by === 'body' ? null : within
  const told = [
    ...readRows(reader, figures, indicator, ...days, within),
    ...(within === null ? [] : readRows(reader, placeless, indicator, ...days, within)),
  ]
  const read = readRows(reader, reports, ...days, from)
  const known = byKey(read, 'doc')
  const others = [...new Set(told.map(({ doc }) => doc))].filter(doc => !known.has(doc))
  const units = readRows(reader, places)
  return {
    indicator: readIndicator(reader, indicator),
    figures: told,
    documents: new Map([...known, ...byKey(readRows(reader, documents, JSON.stringify(others)), 'doc')]),
    reports: read,
    places: byKey(units, 'placeId'),
    provinces: units.filter(({ level }) => level === 'province'),
    readValues: rows => byKey(readRows(reader, values, JSON.stringify(rows)), 'row'),
    readParticulars: wanted => byKey(readRows(reader, particulars, JSON.stringify(wanted)), 'doc'),
    readYears: () => {
      const [found] = reader.all<{ first: number | null; last: number | null }>(yearsSql, indicator)
      return found && found.first !== null && found.last !== null ? { first: found.first, last: found.last } : null
    },
    readClaims: rows => Map.groupBy(readRows(reader, claims, JSON.stringify(rows)), ({ row }) => row),
  }
}

const byKey = <Key extends string, T extends Readonly<Record<Key, unknown>>>(all: readonly T[], key: Key) =>
  new Map(all.map((one): [T[Key], T] => [one[key], one]))

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
