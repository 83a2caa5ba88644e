// Documents of the catalog as evidence names them.

import type { DocumentName } from '../query/document-name.ts'
import type { Reader } from '../query/reader.ts'
import { noCopy } from '../query/witness.ts'

export type DocumentId = Pick<DocumentName, 'sha256' | 'part'>

/** As people name it, and whether an earlier file has the same report. */
export interface Named extends DocumentName {
  readonly doc: number
  readonly title: string | null
  /** Slug of the type that it says it is of. */
  readonly type: string | null
  /** «Kèm theo Quyết định số …», where it says so. */
  readonly attachedTo: string | null
  /** Its first line, where its head lacks anything. */
  readonly opening: string | null
  /** 1: it says that it is a draft, else 0. */
  readonly isDraft: number
  /** 1: a certain copy of an earlier file, else 0. */
  readonly isCopy: number
}

export const keyOf = ({ sha256, part }: DocumentId): string => `${sha256} ${part ?? ''}`

/** Each document once, in the order in which they are quoted. */
export const documentKeys = (evidence: readonly DocumentId[]): string[] => [...new Set(evidence.map(keyOf))]

/** Every document, by path, then hash. */
export const documentsIn = (reader: Reader): Named[] =>
  reader.all<Named>(`SELECT d.doc, d.sha256, d.part, d.number, d.issuer, d.issued_on AS issuedOn, d.title, d.type,
    d.attached_to AS attachedTo,
    (SELECT e.quote FROM findings f JOIN finding_evidence e ON e.doc = f.doc AND e.finding = f.id
      WHERE f.doc = d.doc AND f.code = 'header-missing' ORDER BY e.n LIMIT 1) AS opening,
    (SELECT min(path) FROM paths p WHERE p.sha256 = d.sha256) AS path,
    coalesce(d.draft, 0) AS isDraft,
    NOT (${noCopy('d')}) AS isCopy
    FROM documents d ORDER BY path, d.sha256, d.part`)

type Headed = Pick<Named, 'type' | 'number' | 'issuer' | 'issuedOn' | 'attachedTo' | 'opening'>

/**
 * An appendix, form or table: of it no head can be missing. It says what it is attached to; or it bears no part of a
 * letterhead, and is of no type that it says, or a form to be filled in.
 */
export const isLoosePaper = ({ type, number, issuer, issuedOn, attachedTo, opening }: Headed): boolean =>
  number === null &&
  (attachedTo !== null ||
    (issuer === null && issuedOn === null && (type === null || type === 'phu-luc' || isFormMark(opening ?? ''))))

/** «Mẫu số 5», «Biểu mẫu 02/BC»: the mark of a form in its corner. */
const isFormMark = (line: string): boolean =>
  /^\W{0,3}(?:biểu|mẫu|biểu mẫu|phụ biểu)\s{1,3}(?:số\s{0,3}:?\s{0,3})?[\dIVX]/iu.test(line)
