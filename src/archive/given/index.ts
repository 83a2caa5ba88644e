// The archivist's own fields of a file (fonds, file, retention …), laid over entries by their paths. They live in the
// ledger, never in a record: the same bytes give the same record wherever they are kept.

import { namesPersons } from '../../extract/tables/persons.ts'
import type { TrichLucError } from '../../model/errors.ts'
import type { Entry } from '../ledger.ts'
import { badMetadata } from './fault.ts'
import { wantedOf } from './patterns.ts'
import type { GivenRow, GivenSheet } from './sheet.ts'

export type { GivenFault } from './fault.ts'
export type { KnownField } from './fields.ts'
export { type GivenSheet, readSheet } from './sheet.ts'

/** Values by the field's name: `fileCode`, or the head of a column of the archivist's own. */
export type Given = Readonly<Record<string, string>>

/** Of an entry, none where its kind has no such fields. */
export const givenOf = (entry: Entry | null): Given => (entry && 'given' in entry ? entry.given : {})

/** Without the archivist's own columns that name persons: «Người ký». */
export const withoutPersons = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([field]) => !namesPersons({ field: null, path: [field] })))

/** The rows that are about one of the paths, in their order. */
export function rowsFor(paths: readonly string[], { shelf, sees }: GivenSheet): GivenRow[] {
  const rows = new Set(paths.flatMap(path => [...wantedOf(path, shelf, sees)]))
  return [...rows].toSorted((a, b) => a.place.line - b.place.line)
}

/** Field by field, later rows over earlier ones, all over what was there. Sorted by name. */
export function laidOver(given: Given, rows: readonly GivenRow[]): Given {
  const fields = new Map<string, string | null>(Object.entries(given))
  for (const { values } of rows) for (const [field, value] of values) fields.set(field, value)
  const kept = [...fields].flatMap(([field, value]) => (value === null ? [] : [[field, value] as const]))
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The entry with the fields of these rows, null where it has them already or takes none. */
export function withGiven(entry: Entry, rows: readonly GivenRow[]): Entry | null {
  if (!('given' in entry) || rows.length === 0) return null
  const given = laidOver(entry.given, rows)
  return isSame(entry.given, given) ? null : { ...entry, given }
}

const isSame = (one: Given, other: Given): boolean => {
  const names = Object.keys(other)
  return names.length === Object.keys(one).length && names.every(name => one[name] === other[name])
}

export interface Laid {
  /** Entries that a row is about. */
  readonly files: number
  /** Of these, those whose fields are new or other than before. */
  readonly changed: number
  /** Rows that are about no file of the archive. */
  readonly unmatched: readonly TrichLucError[]
}

/** Laid over one entry after the other, as they come by. */
export interface Laying {
  /** The entry with its fields, null where nothing changes. */
  readonly lay: (entry: Entry) => Entry | null
  /** What has become of the sheet, once all entries have come by. */
  readonly laid: () => Laid
}

export function openLaying(sheet: GivenSheet): Laying {
  const unmatched = new Set(sheet.rows)
  let files = 0
  let changed = 0
  return {
    lay: entry => {
      const rows = 'given' in entry ? rowsFor(entry.paths, sheet) : []
      for (const row of rows) unmatched.delete(row)
      const laid = withGiven(entry, rows)
      files += Number(rows.length > 0)
      changed += Number(laid !== null)
      return laid
    },
    laid: () => ({ files, changed, unmatched: [...unmatched].map(noMatch) }),
  }
}

const noMatch = ({ place, pattern }: GivenRow): TrichLucError => badMetadata(place, 'no-match', { pattern })
