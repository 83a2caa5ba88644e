// Documents of the catalog as evidence names them.

import type { Reader } from '../query/reader.ts'
import type { Evidence } from './finding.ts'

export type DocumentId = Pick<Evidence, 'sha256' | 'part'>

/** As people name it, and whether an earlier file has the same report. */
export interface Named extends Pick<Evidence, 'sha256' | 'part' | 'number' | 'issuer' | 'issuedOn' | 'path'> {
  readonly doc: number
  readonly title: string | null
  /** Slug of the type that it says it is of. */
  readonly type: string | null
  /** 1: a certain copy of an earlier file, else 0. */
  readonly isCopy: number
}

export const keyOf = ({ sha256, part }: DocumentId): string => `${sha256} ${part ?? ''}`

/** Each document once, in the order in which they are quoted. */
export const documentKeys = (evidence: readonly DocumentId[]): string[] => [...new Set(evidence.map(keyOf))]

/** Every document, by path, then hash. */
export const documentsIn = (reader: Reader): Named[] =>
  reader.all<Named>(`SELECT d.doc, d.sha256, d.part, d.number, d.issuer, d.issued_on AS issuedOn, d.title, d.type,
    (SELECT min(path) FROM paths p WHERE p.sha256 = d.sha256) AS path,
    EXISTS (SELECT 1 FROM shared_findings c WHERE c.code = 'duplicate-report' AND c.sha256 = d.sha256
      AND c.part IS d.part AND c.certainty = 'certain') AS isCopy
    FROM documents d ORDER BY path, d.sha256, d.part`)

/** What evidence carries of its document. */
export const placed = ({
  sha256,
  part,
  number,
  issuer,
  issuedOn,
  path,
}: Omit<Named, 'doc' | 'title' | 'type' | 'isCopy'>) => ({
  sha256,
  part,
  number,
  issuer,
  issuedOn,
  path,
})

/**
 * An appendix, form or table that stands by itself: it neither says that it is a document of a type nor bears any part
 * of a letterhead, so that none can be missing.
 */
export const isLoosePaper = ({
  type,
  number,
  issuer,
  issuedOn,
}: Pick<Named, 'type' | 'number' | 'issuer' | 'issuedOn'>): boolean =>
  (type === null || type === 'phu-luc') && number === null && issuer === null && issuedOn === null
