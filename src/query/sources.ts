// Where a column of a row is, before the view is looked at: in the row's own table, or in its document's.

import type { Kind } from './kinds.ts'

/** Columns of the document under the names that they have beside its items. */
const documentColumns = new Map([
  ['sha256', 'sha256'],
  ['part', 'part'],
  ['document_type', 'type'],
  ['document_number', 'number'],
  ['document_issued_on', 'issued_on'],
  ['document_title', 'title'],
  ['issuer', 'issuer'],
  ['issuer_parent', 'issuer_parent'],
  ['issuer_place_id', 'issuer_place_id'],
])

/** What is `number` among documents is `document_number` beside their items. */
export const otherNames: ReadonlyMap<string, string> = new Map(
  [...documentColumns]
    .filter(([name, own]) => name !== own)
    .flatMap(([name, own]): [string, string][] => [
      [name, own],
      [own, name],
    ]),
)

export const isNarrow = ({ columns }: Kind, name: string): boolean => columns.has(name) || documentColumns.has(name)

/** Of a narrow column; `x` is the row, `d` its document. */
export const sourceOf = ({ columns }: Kind, name: string): string =>
  columns.has(name) ? `x.${name}` : `d.${documentColumns.get(name)}`
