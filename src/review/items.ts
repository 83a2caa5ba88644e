// Items of the queue as they were read, with their words, their sentence and their document.

import type { Citation, Figure, Relation } from '../model/record.ts'
import { type DocumentName, documentName } from '../query/document-name.ts'
import type { Reader } from '../query/reader.ts'
import type { Queued } from './queue.ts'

/** Where its words stand. */
export interface Words {
  /** Null of a particular, of which the record keeps no place. */
  readonly raw: string | null
  /** Of a cell the cells of its row. */
  readonly sentence: string | null
  readonly page: number | null
  /** Heading of the innermost section. */
  readonly section: string | null
}

export interface ReadFigure
  extends Pick<
    Figure,
    | 'value'
    | 'unit'
    | 'currency'
    | 'scale'
    | 'qualifier'
    | 'hedge'
    | 'kind'
    | 'nilKind'
    | 'status'
    | 'indicator'
    | 'raw'
  > {
  readonly labelVi: string | null
  readonly labelEn: string | null
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly periodLabel: string | null
  readonly place: string | null
  /** `country=KR`, with | between several; null: none. */
  readonly dimensions: string | null
  readonly basis: string
  readonly rule: string
}

export interface ReadCitation extends Pick<Citation, 'number' | 'typeLabel' | 'title' | 'form' | 'key'> {
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly relation: Relation
  readonly rule: string
}

/** `value`: ISO days, texts as printed; null where it was not found. */
export interface ReadParticular {
  readonly name: string
  readonly value: string | null
}

export interface ReadCell {
  readonly table: string | null
  /** Heads of its column from top to leaf. */
  readonly column: string | null
  readonly text: string | null
  /** JSON; null where nothing is certain. */
  readonly value: string | null
}

export type Read =
  | { readonly of: 'figure'; readonly figure: ReadFigure }
  | { readonly of: 'citation'; readonly citation: ReadCitation }
  | { readonly of: 'particular'; readonly particular: ReadParticular }
  | { readonly of: 'cell'; readonly cell: ReadCell }

export interface ReviewItem extends Queued {
  /** How judgements name it: its anchor; of a particular its name, of a cell table, row, column. */
  readonly ref: string
  readonly document: DocumentName & { readonly title: string | null }
  readonly words: Words
  readonly read: Read
}

/** In their order; what is gone from the catalog meanwhile is left out. */
export function itemsOf(reader: Reader, queued: readonly Queued[]): ReviewItem[] {
  const documents = new Map<number, ReviewItem['document']>()
  const documentOf = (doc: number) => {
    const known = documents.get(doc) ?? documentIn(reader, doc)
    if (known) documents.set(doc, known)
    return known
  }
  return queued.flatMap(one => {
    const document = documentOf(one.doc)
    const found = look[one.kind](reader, one)
    return document && found ? [{ ...one, document, ...found }] : []
  })
}

const documentsSql = `SELECT d.sha256, d.part, d.number, d.issuer, d.issued_on AS issuedOn, d.title,
  (SELECT min(path) FROM paths p WHERE p.sha256 = d.sha256) AS path FROM documents d WHERE d.doc = ?`

function documentIn(reader: Reader, doc: number): ReviewItem['document'] | undefined {
  const [row] = reader.all<ReviewItem['document']>(documentsSql, doc)
  return row && { ...documentName(row), title: row.title }
}

type Found = Pick<ReviewItem, 'words' | 'read' | 'ref'>
interface Anchored {
  readonly ref: string
}
type Look = (reader: Reader, one: Pick<Queued, 'doc' | 'id'>) => Found | null

const wordsSql =
  'x.raw, x.quote AS sentence, x.page, (SELECT s.title FROM sections s WHERE s.doc = x.doc AND s.id = x.section) AS section'
const wordsOf = ({ raw, sentence, page, section }: Words): Words => ({ raw, sentence, page, section })

const figuresSql = `SELECT ${wordsSql}, x.anchor AS ref, x.value, x.unit, x.currency, x.scale, x.qualifier, x.hedge, x.kind,
  x.nil_kind AS nilKind, x.status, x.indicator, i.label_vi AS labelVi, i.label_en AS labelEn, x.period_from AS periodFrom,
  x.period_to AS periodTo, x.period_label AS periodLabel, x.place, x.basis, x.rule,
  (SELECT group_concat(y.name || '=' || y.value, '|') FROM figure_dimensions y WHERE y.doc = x.doc AND y.figure = x.id AND y.name <> 'flow') AS dimensions
  FROM figures x LEFT JOIN indicators i ON i.indicator = x.indicator WHERE x.doc = ? AND x.id = ?`

const lookAtFigure: Look = (reader, { doc, id }) => {
  const [row] = reader.all<Words & ReadFigure & Anchored>(figuresSql, doc, id)
  return row ? { ref: row.ref, words: wordsOf(row), read: { of: 'figure', figure: row } } : null
}

const citationsSql = `SELECT ${wordsSql}, x.anchor AS ref, x.number, x.type_label AS typeLabel, x.title, x.form, x.key,
  x.issuer_raw AS issuer, x.issued_on AS issuedOn, x.relation, x.rule FROM citations x WHERE x.doc = ? AND x.id = ?`

const lookAtCitation: Look = (reader, { doc, id }) => {
  const [row] = reader.all<Words & ReadCitation & Anchored>(citationsSql, doc, id)
  return row ? { ref: row.ref, words: wordsOf(row), read: { of: 'citation', citation: row } } : null
}

/** Columns of `documents`, by the names of particulars. */
const particulars: Readonly<Record<string, string>> = {
  number: 'number',
  issuedOn: 'coalesce(issued_on, issued_raw)',
  'issuer.name': 'issuer',
  title: 'title',
  period: "coalesce(period_from || '/' || period_to, period_label)",
  type: 'type_label',
}

const lookAtParticular: Look = (reader, { doc, id }) => {
  const column = Object.hasOwn(particulars, id) ? particulars[id] : undefined
  if (column === undefined) return null
  const [row] = reader.all<{ value: string | null }>(`SELECT ${column} AS value FROM documents WHERE doc = ?`, doc)
  const words = { raw: null, sentence: null, page: null, section: null }
  return row ? { ref: id, words, read: { of: 'particular', particular: { name: id, value: row.value } } } : null
}

const cellsSql = `SELECT x.text AS raw, x.page, x.text, x.value, t.title AS "table", c.path AS "column",
  (SELECT s.title FROM sections s WHERE s.doc = x.doc AND s.id = t.section) AS section,
  (SELECT group_concat(y.text, ' ') FROM cells y WHERE y.doc = x.doc AND y.table_id = x.table_id AND y.row_no = x.row_no) AS sentence
  FROM cells x LEFT JOIN tables t ON t.doc = x.doc AND t.id = x.table_id
  LEFT JOIN table_columns c ON c.doc = x.doc AND c.table_id = x.table_id AND c.column_no = x.column_no
  WHERE x.doc = ? AND x.table_id = ? AND x.row_no = ? AND x.column_no = ?`

const lookAtCell: Look = (reader, { doc, id }) => {
  const [table = '', row, column] = id.split('.')
  const [found] = reader.all<Words & ReadCell>(cellsSql, doc, table, Number(row), Number(column))
  return found ? { ref: id, words: wordsOf(found), read: { of: 'cell', cell: found } } : null
}

const look: Readonly<Record<Queued['kind'], Look>> = {
  figure: lookAtFigure,
  quantity: lookAtFigure,
  citation: lookAtCitation,
  particular: lookAtParticular,
  cell: lookAtCell,
}
