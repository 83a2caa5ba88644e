// The words that a finding stands on, read only for what is told.

import type { Reader } from '../../query/reader.ts'
import { printedDay } from '../../text/day.ts'
import type { Evidence, Words } from '../finding.ts'
import type { Source } from './doubt.ts'

export interface Shown {
  readonly evidence: Evidence
  /** The report as a sentence names it. */
  readonly name: Words
}

interface DocumentRow {
  readonly sha256: string
  readonly part: number | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issued_on: string | null
  readonly type_label: string | null
  readonly path: string | null
}

interface PlaceRow {
  readonly raw: string
  readonly sentence: string
  readonly at_start: number
  readonly at_end: number
  readonly page: number | null
}

const ofDocument = `SELECT sha256, part, number, issuer, issued_on, type_label,
  (SELECT min(path) FROM paths WHERE paths.sha256 = d.sha256) AS path FROM documents d WHERE doc = ?`

const ofFigure = 'SELECT raw, quote AS sentence, at_start, at_end, page FROM figures WHERE doc = ? AND n = ?'

// a change can stand in another sentence than its figure: the figure's is what the catalog has
const ofComparison = `SELECT c.raw, f.quote AS sentence, c.at_start, c.at_end, ifnull(c.page, f.page) AS page
FROM comparisons c JOIN figures f ON f.doc = c.doc AND f.n = ?
WHERE c.doc = ? AND c.figure = ? AND c.n = ?`

/** Reads words by their places, each document once. */
export function evidenceOf(reader: Reader): (source: Source) => Shown {
  const documents = new Map<number, DocumentRow>()
  return source => {
    const row = documents.get(source.doc) ?? (reader.all<DocumentRow>(ofDocument, source.doc)[0] as DocumentRow)
    documents.set(source.doc, row)
    const [place] = placesOf(reader, source)
    return { evidence: shown(row, place as PlaceRow), name: nameOf(row) }
  }
}

const placesOf = (reader: Reader, { doc, n, id, comparison }: Source): PlaceRow[] =>
  comparison === undefined
    ? reader.all<PlaceRow>(ofFigure, doc, n)
    : reader.all<PlaceRow>(ofComparison, n, doc, id, comparison)

const shown = (row: DocumentRow, place: PlaceRow): Evidence => ({
  sha256: row.sha256,
  part: row.part,
  number: row.number,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  path: row.path,
  quote: place.raw,
  sentence: place.sentence,
  start: place.at_start,
  end: place.at_end,
  page: place.page,
})

/** «Báo cáo số 203/BC-SNgV ngày 18/12/2017»; without a number, by its body. */
function nameOf({ number, issuer, issued_on, type_label }: DocumentRow): Words {
  const kind = type_label ?? 'Văn bản'
  const day = issued_on ? printedDay(issued_on) : null
  const when = issued_on?.length === 10 ? 'ngày' : issued_on?.length === 7 ? 'tháng' : 'năm'
  return {
    vi: [
      `${kind}${number ? ` số ${number}` : ' không số'}`,
      number ? null : issuer && `của ${issuer}`,
      day && `${when} ${day}`,
    ]
      .filter(Boolean)
      .join(' '),
    en: [number ?? `the unnumbered «${kind}»`, number ? null : issuer && `by ${issuer}`, day && `of ${day}`]
      .filter(Boolean)
      .join(' '),
  }
}
