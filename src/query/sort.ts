// In which order rows are given.

import { alphabetical } from './words.ts'

export interface SortKey {
  readonly name: string
  readonly direction: 'ASC' | 'DESC'
}

/** `-value`: the largest first. */
export const sortKeys = (given: readonly string[]): readonly SortKey[] =>
  given.map(one => (one.startsWith('-') ? { name: one.slice(1), direction: 'DESC' } : { name: one, direction: 'ASC' }))

// words of people, sorted as they would; codes, dates and hashes as they are
const inWords = new Set([
  'issuer',
  'issuer_parent',
  'issuer_place',
  'issuer_raw',
  'document_title',
  'title',
  'table_title',
  'section_title',
  'place',
  'province',
  'label_vi',
  'reporting_unit',
  'type_label',
  'unit',
  'heads',
  'column_path',
  'quote',
  'raw',
  'text',
  'message_vi',
])

/** `source`: where the column is, of ours. What is not known comes last, whichever the direction. */
export const ordered = (source: string, { name, direction }: SortKey): string =>
  `${inWords.has(name) ? `alphabetical(${source})` : source} ${direction} NULLS LAST`

interface Group {
  readonly value: string | null
  readonly count: number
}

/** As rows are sorted that have them. */
export const sortedGroups = <T extends Group>(
  groups: readonly T[],
  { direction }: SortKey,
): readonly (T & { readonly key: string | null })[] =>
  groups
    .map(one => ({ ...one, key: one.value === null ? null : alphabetical(one.value) }))
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      const sign = a.key < b.key ? -1 : Number(a.key > b.key)
      return direction === 'ASC' ? sign : -sign
    })
