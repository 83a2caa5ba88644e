// What one document says of another: as reports tell it, or as a ruling of the archive says it itself.

import type { Relation } from '../../model/record.ts'
import { type Link, nameOf } from './ledger.ts'
import type { Report } from './mentions.ts'

/** Types of documents that end or change others themselves; a report that asks for it changes nothing. */
const ruling =
  /^(?:hien-phap|luat|bo-luat|phap-lenh|lenh|nghi-quyet|nghi-dinh|quyet-dinh|thong-tu|thong-tu-lien-tich|chi-thi|quy-dinh|quy-che)$/u

export const isRuling = ({ type }: Pick<Report, 'type'>): boolean => ruling.test(type ?? '')

/** That every report bases itself on others stands with their mentions. */
const acting: ReadonlySet<Relation> = new Set(['amends', 'replaces', 'repeals', 'guides'])

export const isBond = ({ from, relation }: Link): boolean => 'id' in from || (acting.has(relation) && isRuling(from))

/** As people name what bears the relation. */
export const bearerOf = ({ from }: Link): string =>
  'id' in from ? nameOf(from) : (reportLabel(from) ?? from.sha256.slice(0, 12))

export const reportLabel = ({ number, path }: Report): string | null => number ?? path?.split(/[\\/]/u).at(-1) ?? null
