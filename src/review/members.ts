// Items by their names, judged or not; and members of a sample: those that the catalog has.

import { type DoubtKind, itemOf } from '../doubt/index.ts'
import type { Reader } from '../query/reader.ts'
import { itemsOf, type ReviewItem } from './items.ts'
import type { ItemName } from './judge.ts'
import { type Queued, reasonsIn } from './queue.ts'
import type { Member } from './sample.ts'

/** In their order; null for one that is not there any more: rejected, or read otherwise since. */
export const membersIn = (reader: Reader, members: readonly Member[]): readonly (ReviewItem | null)[] =>
  members.map(({ document, part, item, anchor }) => itemAt(reader, { document, part, kind: item, ref: anchor }))

/** Null where the catalog has none of that name. */
export function itemAt(reader: Reader, name: ItemName): ReviewItem | null {
  const found = rowOf(reader, name)
  if (!found) return null
  const { doc, id, kind } = found
  const queued: Queued = { doc, id, kind, sha256: name.document, part: name.part, ...doubtIn(reader, found) }
  return itemsOf(reader, [queued])[0] ?? null
}

type Row = Pick<Queued, 'doc' | 'id' | 'kind'>

const documents = 'documents d WHERE d.sha256 = ? AND d.part IS ?'
const sqls = {
  figure: `SELECT x.doc, x.id, CASE WHEN x.indicator IS NULL THEN 'quantity' ELSE 'figure' END AS kind
    FROM figures x, ${documents} AND x.doc = d.doc AND ? IN (x.anchor, x.id)`,
  citation: `SELECT x.doc, x.id, 'citation' AS kind FROM citations x, ${documents} AND x.doc = d.doc AND ? IN (x.anchor, x.id)`,
  particular: `SELECT d.doc, ?3 AS id, 'particular' AS kind FROM documents d WHERE d.sha256 = ?1 AND d.part IS ?2`,
  cell: `SELECT d.doc, ?3 AS id, 'cell' AS kind FROM documents d WHERE d.sha256 = ?1 AND d.part IS ?2`,
} as const

const rowOf = (reader: Reader, { document, part, kind, ref }: ItemName): Row | undefined =>
  reader.all<Row>(sqls[kind], document, part, ref)[0]

type Doubted = Pick<Queued, 'weight' | 'harm' | 'doubt' | 'reasons' | 'place'>

const nothing: Doubted = { weight: 0, harm: 0, doubt: 0, reasons: [], place: '' }

/** What the catalog says against it; nothing of one that was judged. */
function doubtIn(reader: Reader, { doc, id, kind }: Row): Doubted {
  const [row] = reader.all<Omit<Doubted, 'reasons' | 'place'> & { reasons: string }>(
    'SELECT weight, harm, doubt, reasons FROM doubts WHERE doc = ? AND kind = ? AND id = ?',
    doc,
    kind,
    id,
  )
  return row ? { ...nothing, ...row, reasons: reasonsIn(row.reasons) } : nothing
}

/** As judgements name it. */
export const nameOfItem = ({ document, kind, ref }: Pick<ReviewItem, 'document' | 'kind' | 'ref'>): ItemName => ({
  document: document.sha256,
  part: document.part,
  kind: itemOf(kind satisfies DoubtKind),
  ref,
})
