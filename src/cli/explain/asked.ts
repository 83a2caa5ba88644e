// Which items of a record the user means.

import { TrichLucError } from '../../model/errors.ts'
import type { Citation, Figure, Finding, SectionItem, TableItem, TrichLucRecord } from '../../model/record.ts'
import { plain } from '../../text/fold.ts'
import { editsBetween } from '../../text/nearest.ts'

export type Asked =
  | { readonly kind: 'citation'; readonly item: Citation }
  | { readonly kind: 'figure'; readonly item: Figure }
  | { readonly kind: 'section'; readonly item: SectionItem }
  | { readonly kind: 'finding'; readonly item: Finding }
  | { readonly kind: 'table'; readonly item: TableItem }

export const itemsOf = ({ citations, figures, sections, findings, tables }: TrichLucRecord): Asked[] => [
  ...citations.map(item => ({ kind: 'citation' as const, item })),
  ...figures.map(item => ({ kind: 'figure' as const, item })),
  ...sections.map(item => ({ kind: 'section' as const, item })),
  ...findings.map(item => ({ kind: 'finding' as const, item })),
  ...tables.map(item => ({ kind: 'table' as const, item })),
]

/**
 * By id (c5, f12, s3, n2, t1), else every mention of a number (88/NQ-CP), however it is spaced or written.
 * @throws TrichLucError `unknown-item` with the ids that there are and the nearest number
 */
export function itemsAsked(record: TrichLucRecord, asked: string): Asked[] {
  const all = itemsOf(record)
  const wanted = keyOf(withoutType(asked))
  const found = all.filter(({ item }) => item.id === wanted)
  const numbered = all.filter(one => one.kind === 'citation' && numberKey(one.item) === wanted)
  if (found.length + numbered.length > 0) return [...found, ...numbered]
  throw new TrichLucError('unknown-item', { item: asked, nearest: nearestTo(all, wanted), items: idRanges(all) })
}

// «Chỉ thị 25-CT/TW»
const withoutType = (words: string): string => words.replace(/^\p{L}[\p{L}\s]*\s(?=(?:số\s*:?\s*)?\d)/u, '')

// «88/NQ-CP», «Số 88 / nq–cp»
const keyOf = (words: string): string =>
  plain(words)
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/^so:?(?=\d)/u, '')

const numberKey = ({ number }: Citation): string | null => number && keyOf(number)

function nearestTo(all: readonly Asked[], wanted: string): string {
  const names = all.flatMap(one => (one.kind === 'citation' && one.item.number ? [one.item.number] : []))
  const ranked = names
    .map(name => ({ name, edits: editsBetween(keyOf(name), wanted) }))
    .toSorted((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best && best.edits <= Math.max(1, wanted.length / 3) ? best.name : ''
}

/** c1–c12, s1–s4 */
function idRanges(all: readonly Asked[]): string {
  const groups = Map.groupBy(all, ({ kind }) => kind)
  return [...groups.values()]
    .map(group => [...new Set([group[0]?.item.id, group.at(-1)?.item.id])].join('–'))
    .join(', ')
}
