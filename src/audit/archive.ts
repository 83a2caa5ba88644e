// The audit of an archive, from its catalog: what each record says of itself, and what documents say of each other.

import type { Reader } from '../query/reader.ts'
import { auditCitations, type CitationAudit } from './citations/index.ts'
import { collected, type Origin } from './collect.ts'
import { documentsIn, keyOf, type Named } from './documents.ts'
import { auditFigures } from './figures/index.ts'
import type { KnownDocument, Lists } from './known/document.ts'
import { placesIn } from './places.ts'
import { copyFindings, recordFindings } from './records.ts'
import { ranked, type Weighed } from './weight.ts'

export interface Means {
  readonly lists: Lists
  readonly known: readonly KnownDocument[]
  /** Documents that are looked at though they are copies of others. */
  readonly asked?: readonly Named[]
}

export interface Audited {
  /** Heaviest first, each told once. */
  readonly findings: readonly Weighed[]
  /** Which checks found them, by their id. */
  readonly origins: ReadonlyMap<string, Origin>
  /** All of the catalog, copies too. */
  readonly documents: readonly Named[]
  /** What the ledger of cited documents says. */
  readonly citations: CitationAudit
}

export function auditArchive(reader: Reader, { lists, known, asked = [] }: Means): Audited {
  const documents = documentsIn(reader)
  const named = new Set(asked.map(keyOf))
  const audited = documents.filter(one => one.isCopy === 0 || named.has(keyOf(one)))
  const citations = auditCitations(reader, { lists, known })
  const found = collected({
    record: recordFindings(reader, audited),
    copies: copyFindings(reader, documents),
    citations: citations.findings,
    figures: auditFigures(reader),
  })
  return {
    findings: ranked(found.map(({ finding }) => finding).map(placesIn(reader))),
    origins: new Map(found.map(({ finding, origin }) => [finding.id, origin])),
    documents,
    citations,
  }
}
