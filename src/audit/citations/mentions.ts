// Every mention of a document in the archive, read in one pass; sentences are asked for only where they are told.

import type { Relation } from '../../model/record.ts'
import { count, number, type RowOf, readRows, word, words } from '../../query/fields.ts'
import type { Reader } from '../../query/reader.ts'
import { noCopy } from '../../query/witness.ts'
import { compared } from '../../text/order.ts'

export interface Report {
  readonly doc: number
  readonly sha256: string
  readonly part: number | null
  readonly type: string | null
  readonly number: string | null
  readonly issuer: string | null
  /** `places.place_id` of its issuer. */
  readonly placeId: string | null
  readonly issuedOn: string | null
  readonly title: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly path: string | null
}

export interface Mention {
  readonly report: Report
  /** Position in the report, from 1. */
  readonly n: number
  readonly id: string
  readonly number: string | null
  readonly system: string | null
  readonly type: string | null
  readonly typeLabel: string | null
  readonly issuerKey: string | null
  readonly issuerRaw: string | null
  readonly issuedOn: string | null
  /** Of one that is named its name. */
  readonly title: string | null
  readonly form: 'full' | 'short' | 'named'
  /** Of a short form that of its full citation. */
  readonly key: string | null
  readonly relation: Relation
  /** Bears the relation to this one; null where the report itself does. */
  readonly relatesTo: Mention | null
  /** Of a short form its full citation. */
  readonly resolvesTo: Mention | null
  readonly flags: readonly string[]
  /** Of its page; null where the source has none. */
  readonly page: number | null
  readonly isScanned: boolean
}

const reportsSql = `SELECT d.doc, d.sha256, d.part, d.type, d.number, d.issuer, d.issuer_place_id AS placeId, d.issued_on AS issuedOn, d.title,
  d.period_from AS periodFrom, d.period_to AS periodTo, (SELECT min(path) FROM paths p WHERE p.sha256 = d.sha256) AS path
FROM documents d
WHERE ${noCopy('d')}`

const rows = {
  fields: {
    doc: count('doc'),
    n: count('n'),
    id: word('id'),
    number: words('number'),
    system: words('system'),
    type: words('type'),
    typeLabel: words('type_label'),
    issuerKey: words('issuer_key'),
    issuerRaw: words('issuer_raw'),
    issuedOn: words('issued_on'),
    title: words(`CASE form WHEN 'named' THEN coalesce(title, raw) ELSE title END`),
    form: word('form'),
    key: words('key'),
    relation: word('relation'),
    relatesTo: words('relates_to'),
    resolvesTo: words('resolves_to'),
    flags: words('flags'),
    page: number('page'),
  },
  from: 'FROM citations ORDER BY doc, n',
}
type Row = RowOf<typeof rows.fields>

type Open = { -readonly [Name in keyof Mention]: Mention[Name] }

/** Reports that are no later copies, the oldest first; those without a day at the end. */
export const readReports = (reader: Reader): Report[] => reader.all<Report>(reportsSql).toSorted(byAge)

export const byAge = (a: Report, b: Report): number =>
  compared(a.issuedOn ?? '9', b.issuedOn ?? '9') || compared(a.sha256, b.sha256) || (a.part ?? 0) - (b.part ?? 0)

/** In the order of their reports, then of the text. */
export function readMentions(reader: Reader, reports: readonly Report[]): Mention[] {
  const scanned = scannedPages(reader)
  const byDoc = Map.groupBy(readRows(reader, rows), ({ doc }) => doc)
  return reports.flatMap(report => linked(byDoc.get(report.doc) ?? [], report, scanned))
}

/** «doc page» of what was read by OCR. */
const scannedPages = (reader: Reader): ReadonlySet<string> =>
  new Set(
    reader
      .all<{ doc: number; page: number }>(`SELECT doc, page FROM pages WHERE method = 'ocr'`)
      .map(({ doc, page }) => `${doc} ${page}`),
  )

/** The mentions of one report, with what they refer to in it. */
function linked(rows: readonly Row[], report: Report, scanned: ReadonlySet<string>): Open[] {
  const all = rows.map(row => mentionOf(row, report, scanned))
  const byId = new Map(all.map(one => [one.id, one]))
  for (const [n, one] of all.entries()) {
    one.relatesTo = byId.get(rows[n]?.relatesTo ?? '') ?? null
    one.resolvesTo = byId.get(rows[n]?.resolvesTo ?? '') ?? null
    one.key ??= one.resolvesTo?.key ?? null
  }
  return all
}

const noFlags: readonly string[] = []

function mentionOf({ doc, flags, form, relation, ...row }: Row, report: Report, scanned: ReadonlySet<string>): Open {
  return {
    ...row,
    report,
    form: form as Mention['form'],
    relation: relation as Relation,
    relatesTo: null,
    resolvesTo: null,
    flags: flags?.match(/[a-z-]+/gu) ?? noFlags,
    isScanned: row.page !== null && scanned.has(`${doc} ${row.page}`),
  }
}

export interface Sentence {
  readonly raw: string
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** The words of a mention and its sentence. */
export function sentenceOf(reader: Reader, { report, n }: Mention): Sentence {
  const [found] = reader.all<Sentence>(
    'SELECT raw, quote, at_start AS start, at_end AS end FROM citations WHERE doc = ? AND n = ?',
    report.doc,
    n,
  )
  if (!found) throw new Error(`no citation ${n} in document ${report.doc}`)
  return { ...found }
}
