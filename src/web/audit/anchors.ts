// Where quoted words stand in their record: the item that they are, of which a link stays good, and their paragraph.

import { type DocumentId, keyOf } from '../../audit/documents.ts'
import type { AuditFinding, Evidence } from '../../audit/finding.ts'
import { once } from '../once.ts'
import type { Kept } from './kept.ts'

const docs = once(
  ({ audited }: Kept): ReadonlyMap<string, number> => new Map(audited.documents.map(one => [keyOf(one), one.doc])),
)

export const docOf = (kept: Kept, document: DocumentId): number | null => docs(kept).get(keyOf(document)) ?? null

/** Of each of its words; null where no citation or figure has them. */
export const anchorsOf = (kept: Kept, { evidence, code }: AuditFinding): (string | null)[] =>
  evidence.map(one =>
    anchorOf(kept, one, code.startsWith('citation-') ? ['citations', 'figures'] : ['figures', 'citations']),
  )

type Items = 'citations' | 'figures'

function anchorOf(kept: Kept, { start, end, ...document }: Evidence, kinds: readonly Items[]): string | null {
  const doc = docOf(kept, document)
  if (doc === null) return null
  for (const kind of kinds) {
    const [found] = kept.reader.all<{ anchor: string }>(sqlOf[kind], doc, end, start, end, start)
    if (found) return found.anchor
  }
  return null
}

/** That has most of the words; of those the shortest. */
const nearestIn = (kind: Items): string =>
  `SELECT anchor FROM ${kind} WHERE doc = ? AND at_start < ? AND at_end > ?
  ORDER BY min(at_end, ?) - max(at_start, ?) DESC, at_end - at_start, n LIMIT 1`
const sqlOf: Readonly<Record<Items, string>> = { citations: nearestIn('citations'), figures: nearestIn('figures') }

/** Of each of its words; null where they go over a paragraph's end. */
export const paragraphsOf = (kept: Kept, { evidence }: AuditFinding): (string | null)[] =>
  evidence.map(({ start, end, ...document }) => {
    const doc = docOf(kept, document)
    const [found] = kept.reader.all<{ text: string }>(
      'SELECT text FROM passages WHERE doc = ? AND at_start <= ? AND at_end >= ? LIMIT 1',
      doc,
      start,
      end,
    )
    return found?.text ?? null
  })

/** Of each of its words; null where they have a page, or no copy of the report has. */
export const copiesOf = ({ reader }: Kept, { evidence }: AuditFinding): (DocumentId | null)[] =>
  evidence.map(({ place }) => {
    const path = place?.copy?.path ?? null
    if (path === null) return null
    const [found, other] = reader.all<DocumentId>(
      'SELECT d.sha256, d.part FROM paths p JOIN documents d ON d.sha256 = p.sha256 WHERE p.path = ? LIMIT 2',
      path,
    )
    // of a file that was split the path alone does not say which document is meant
    return found && !other ? { ...found } : null
  })
