// What each document is found by on the shelves: its values of every facet. All of them are held in memory, until the
// catalog changes: ten thousand take a few megabytes, and are counted in a few milliseconds whatever is chosen.

import { sureEnough } from '../../../compare/notes.ts'
import { bodyKey } from '../../../query/body.ts'
import type { Reader } from '../../../query/reader.ts'
import { noCopy } from '../../../query/witness.ts'
import { onceUnchanged } from '../../once.ts'
import type { FacetName } from './asked.ts'

export interface Mark {
  readonly doc: number
  readonly values: Readonly<Record<FacetName, readonly string[]>>
  readonly isCopy: boolean
  /** What they are sorted by. */
  readonly placeName: string | null
  readonly number: number | null
  readonly findings: number
  readonly confidence: number | null
}

export interface Shelf {
  /** The newest first. */
  readonly marks: readonly Mark[]
  /** What values are called, where their code is no name: of places and bodies. */
  readonly names: Readonly<Record<'place' | 'body' | 'kind', ReadonlyMap<string, string>>>
}

/** Of what is not known. */
export const unknown = '-'

/** Least confidence of a document's pages. */
export const bands = { high: 0.9, middle: sureEnough, low: 0 } as const

/** A headline figure that is wrong in one of seven cases is one to be looked at: `doubts.rank`, 1000 less harm × doubt × 100. */
const doubtful = 850

export const shelfOf = onceUnchanged(readShelf)

/** A row of numbers and short texts each, and what many documents share once: a third of the time of one wide query. */
function readShelf(reader: Reader): Shelf {
  const places = placesIn(reader)
  const bodies = bodiesIn(reader, places)
  const findings = findingsIn(reader)
  const sets = {
    copies: docsIn(reader, `SELECT x.doc FROM documents x WHERE NOT (${noCopy('x')})`),
    unsure: docsIn(reader, `SELECT DISTINCT doc FROM doubts WHERE rank <= ${doubtful}`),
    reviewed: docsIn(reader, "SELECT DISTINCT doc FROM corrections WHERE state NOT IN ('undone', 'orphaned')"),
  }
  const marks = rowsIn(reader).map((row): Mark => {
    const { doc, placeId, type, confidence, number } = row
    const place = places.get(placeId ?? '') ?? null
    const found = findings.get(doc)
    const values: Mark['values'] = {
      place: [place?.province ?? placeId ?? unknown],
      body: [bodies.keys.get(doc) ?? unknown],
      year: [yearOf(row)],
      kind: [type ?? unknown],
      finding: found ? ['any', ...(found.errors > 0 ? ['errors'] : []), ...found.codes] : ['none'],
      confidence: confidencesOf(row, sets.unsure.has(doc)),
      reviewed: [sets.reviewed.has(doc) ? 'yes' : 'no'],
    }
    const placeName = places.get(place?.province ?? '')?.name ?? place?.name ?? null
    return { doc, values, isCopy: sets.copies.has(doc), placeName, number, findings: found?.count ?? 0, confidence }
  })
  const provinces = new Map([...places].map(([id, { label }]) => [id, label]))
  return { marks, names: { place: provinces, body: bodies.names, kind: kindsIn(reader) } }
}

interface Row {
  readonly doc: number
  readonly placeId: string | null
  readonly year: number | null
  readonly periodFrom: string | null
  readonly issuedOn: string | null
  readonly type: string | null
  readonly confidence: number | null
  readonly ocrPages: number | null
  readonly number: number | null
}

type Lists = readonly [
  number,
  string | null,
  number | null,
  string | null,
  string | null,
  string | null,
  number | null,
  number | null,
  number | null,
]

/** The newest first, along an index. */
function rowsIn(reader: Reader): Row[] {
  const rows = reader.lists(
    `SELECT doc, issuer_place_id, period_year, period_from, issued_on, type, confidence, ocr_pages, number_value
FROM documents ORDER BY issued_on DESC, sha256 DESC, part DESC`,
  ) as Iterable<Lists>
  return Array.from(rows, ([doc, placeId, year, periodFrom, issuedOn, type, confidence, ocrPages, number]) => ({
    ...{ doc, placeId, year, periodFrom, issuedOn, type, confidence, ocrPages, number },
  }))
}

/** Of its period; of a document without one the year in which it was issued. */
function yearOf({ year, periodFrom, issuedOn }: Row): string {
  if (year !== null) return String(year)
  return periodFrom === null && issuedOn !== null ? issuedOn.slice(0, 4) : unknown
}

function confidencesOf({ confidence, ocrPages }: Row, isUnsure: boolean): string[] {
  const known = confidence ?? -1
  const band = Object.entries(bands).find(([, least]) => known >= least)?.[0] ?? unknown
  return [band, ...((ocrPages ?? 0) > 0 ? ['ocr'] : []), ...(isUnsure ? ['unsure'] : [])]
}

interface Place {
  readonly name: string
  /** Its province, its own id for a province. */
  readonly province: string | null
  /** Where several had one name over time, since or until when. */
  readonly label: string
}

function placesIn(reader: Reader): ReadonlyMap<string, Place> {
  const rows = reader.all<Omit<Place, 'label'> & { id: string; since: string | null; until: string | null }>(
    'SELECT place_id AS id, name, province_id AS province, valid_from AS since, valid_to AS until FROM places',
  )
  const provinces = Map.groupBy(
    rows.filter(({ id, province }) => id === province),
    ({ name }) => name,
  )
  const labelOf = ({ name, since, until }: (typeof rows)[number]): string =>
    (provinces.get(name)?.length ?? 0) > 1
      ? `${name} (${since?.slice(0, 4) ?? '…'} – ${until?.slice(0, 4) ?? '…'})`
      : name
  return new Map(rows.map(row => [row.id, { name: row.name, province: row.province, label: labelOf(row) }]))
}

const kindsIn = (reader: Reader): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all<{ type: string; label: string }>(
        'SELECT type, min(type_label) AS label FROM documents WHERE type_label IS NOT NULL GROUP BY type',
      )
      .map(({ type, label }) => [type, label]),
  )

interface Bodies {
  /** Of documents. */
  readonly keys: ReadonlyMap<number, string>
  readonly names: ReadonlyMap<string, string>
}

/** One key for a body however its name is written. */
function bodiesIn(reader: Reader, places: ReadonlyMap<string, Place>): Bodies {
  const keys = new Map<number, string>()
  const names = new Map<string, string>()
  const rows = reader.all<{ issuer: string; parent: string | null; placeId: string | null; docs: string }>(
    `SELECT issuer, issuer_parent AS parent, issuer_place_id AS placeId, group_concat(doc) AS docs FROM documents
WHERE issuer IS NOT NULL GROUP BY 1, 2, 3 ORDER BY count(*) DESC, 1, 2, 3`,
  )
  for (const { issuer, parent, placeId, docs } of rows) {
    const place = places.get(placeId ?? '')?.name ?? null
    const key = bodyKey({ issuer, parent, placeId, place }).trim()
    if (!names.has(key)) names.set(key, place === null || issuer.includes(place) ? issuer : `${issuer} (${place})`)
    for (const doc of docs.split(',')) keys.set(Number(doc), key)
  }
  return { keys, names }
}

interface Findings {
  count: number
  errors: number
  readonly codes: string[]
}

function findingsIn(reader: Reader): ReadonlyMap<number, Findings> {
  const byDoc = new Map<number, Findings>()
  const rows = reader.lists<string | number>(
    "SELECT doc, code, count(*), sum(severity = 'error') FROM findings GROUP BY doc, code",
  )
  for (const [doc, code, count, errors] of rows) {
    const found = byDoc.get(Number(doc)) ?? { count: 0, errors: 0, codes: [] }
    found.count += Number(count)
    found.errors += Number(errors)
    found.codes.push(String(code))
    byDoc.set(Number(doc), found)
  }
  return byDoc
}

const docsIn = (reader: Reader, sql: string): ReadonlySet<number> =>
  new Set([...reader.lists<number>(sql)].map(([doc = 0]) => doc))
