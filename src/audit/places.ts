// Where words without a page stand: the section; and the page of a copy of the same report that has pages.

import type { Reader } from '../query/reader.ts'
import { firstIndex } from '../text/search.ts'
import { keyOf } from './documents.ts'
import type { AuditFinding, Evidence, Place } from './finding.ts'

interface DocumentRow {
  readonly doc: number
  readonly sha256: string
  readonly part: number | null
  /** Number of the document whose text it certainly has, and that has pages. */
  readonly paged: number | null
  readonly path: string | null
}

/** Adds the place to what is quoted without a page. */
export function placesIn(reader: Reader): (finding: AuditFinding) => AuditFinding {
  const placed = placerFor(reader)
  return finding => ({ ...finding, evidence: finding.evidence.map(placed) })
}

/** The same for words alone. */
export function placerFor(reader: Reader): <E extends Evidence>(one: E) => E {
  const documents = new Map(documentRows(reader).map(row => [keyOf(row), row]))
  const sections = once((doc: number) => sectionPaths(sectionRows(reader, doc)))
  const starts = once((doc: number) => sectionStarts(reader, doc))
  const passages = once((doc: number) => pagedPassages(reader, doc))
  const cells = once((doc: number) => cellsOf(reader, doc))
  const placeOf = (one: Evidence): Place | null => {
    const own = documents.get(keyOf(one))
    if (!own) return null
    const section = sections(own.doc).get(sectionAt(starts(own.doc), one.start) ?? '') ?? null
    const page = own.paged === null ? null : pageIn(passages(own.paged), one)
    const cell = cellAt(cells(own.doc), one.start)
    return { section, ...(cell ? { cell } : {}), copy: page === null ? null : { page, path: own.path } }
  }
  return one => (one.page === null ? { ...one, place: placeOf(one) } : one)
}

const once = <T>(load: (doc: number) => T): ((doc: number) => T) => {
  const known = new Map<number, T>()
  return doc => {
    const value = known.get(doc) ?? load(doc)
    known.set(doc, value)
    return value
  }
}

const documentRows = (reader: Reader): DocumentRow[] =>
  reader.all<DocumentRow>(`WITH twins AS (
      SELECT sha256, part, other_sha256, other_part FROM shared_findings
      WHERE code = 'duplicate-report' AND certainty = 'certain'
      UNION SELECT other_sha256, other_part, sha256, part FROM shared_findings
      WHERE code = 'duplicate-report' AND certainty = 'certain'),
    paged AS (
      SELECT t.sha256, t.part, min(o.doc) AS doc FROM twins t
      JOIN documents o ON o.sha256 = t.other_sha256 AND o.part IS t.other_part
      WHERE EXISTS (SELECT 1 FROM passages w WHERE w.doc = o.doc AND w.page IS NOT NULL) GROUP BY t.sha256, t.part)
    SELECT d.doc, d.sha256, d.part, p.doc AS paged,
      (SELECT min(path) FROM paths JOIN documents o ON o.sha256 = paths.sha256 WHERE o.doc = p.doc) AS path
    FROM documents d LEFT JOIN paged p ON p.sha256 = d.sha256 AND p.part IS d.part ORDER BY d.doc`)

export interface SectionRow {
  readonly id: string
  readonly parent: string | null
  readonly label: string | null
  readonly title: string
}

const sectionRows = (reader: Reader, doc: number): SectionRow[] =>
  reader.all<SectionRow>('SELECT id, parent, label, title FROM sections WHERE doc = ? ORDER BY n', doc)

interface Start {
  readonly start: number
  readonly section: string | null
}

const sectionStarts = (reader: Reader, doc: number): Start[] =>
  reader.all<Start>('SELECT at_start AS start, section FROM passages WHERE doc = ? ORDER BY at_start', doc)

const sectionAt = (starts: readonly Start[], at: number): string | null =>
  starts[firstIndex(starts, ({ start }) => start > at) - 1]?.section ?? null

/** «II › 1 › a» by the section's id: its numbers as printed, from the outermost; where there is none, its title. */
export function sectionPaths(rows: readonly SectionRow[]): ReadonlyMap<string, string> {
  const labels = new Map<string, readonly string[]>()
  for (const { id, parent, label } of rows) {
    const above = labels.get(parent ?? '') ?? []
    // «2.1» says that it is of 2
    const kept = above.filter(one => !label?.startsWith(`${one}.`))
    labels.set(id, label === null ? above : [...kept, label])
  }
  return new Map(rows.map(({ id, title }) => [id, labels.get(id)?.join(' › ') || `«${shortTitle(title)}»`]))
}

const longestTitle = 60
const shortTitle = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle).replace(/\s\S*$/u, '')} …`

interface CellRow extends NonNullable<Place['cell']> {
  readonly start: number
  readonly end: number
}

const cellsOf = (reader: Reader, doc: number): CellRow[] =>
  reader.all<CellRow>(
    `SELECT c.at_start AS start, c.at_end AS "end", c.row_no + 1 AS row,
      coalesce(t.title, CAST(t.n AS TEXT)) AS "table", coalesce(k.path, CAST(c.column_no + 1 AS TEXT)) AS "column"
    FROM cells c
    JOIN tables t ON t.doc = c.doc AND t.id = c.table_id
    LEFT JOIN table_columns k ON k.doc = c.doc AND k.table_id = c.table_id AND k.column_no = c.column_no
    WHERE c.doc = ? AND c.at_end > c.at_start ORDER BY c.at_start`,
    doc,
  )

function cellAt(cells: readonly CellRow[], at: number): Place['cell'] {
  const found = cells[firstIndex(cells, ({ start }) => start > at) - 1]
  if (!found || found.end <= at) return null
  return { table: shortTitle(found.table), row: found.row, column: found.column }
}

interface Paged {
  readonly words: string
  readonly page: number
}

const pagedPassages = (reader: Reader, doc: number): Paged[] =>
  reader
    .all<{ text: string; page: number }>(
      'SELECT text, page FROM passages WHERE doc = ? AND page IS NOT NULL ORDER BY at_start',
      doc,
    )
    .map(({ text, page }) => ({ words: spaced(text), page }))

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The page of the one paragraph that has the sentence, else the quote; null where none or several have. */
function pageIn(passages: readonly Paged[], { sentence, quote }: Evidence): number | null {
  for (const words of [spaced(sentence), spaced(quote)]) {
    const found = words === '' ? [] : passages.filter(one => one.words.includes(words))
    if (found.length === 1) return found[0]?.page ?? null
  }
  return null
}
