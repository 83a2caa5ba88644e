// A record by a mapping.

import type { CopyOf } from '../../archive/duplicates/copy-of.ts'
import type { Given } from '../../archive/given/index.ts'
import type { Laid } from '../../corrections/lay.ts'
import type { TrichLucRecord } from '../../model/record.ts'
import { printedDay } from '../../text/day.ts'
import type { Field, Mapping } from './schema.ts'

/** What is mapped: the record, and the archivist's own fields of its file. */
export interface Described {
  readonly record: TrichLucRecord
  readonly given: Given
  /** Where the same report is in an earlier file. */
  readonly copyOf?: CopyOf | null
  /** What people have said of the record, which has it laid over. */
  readonly laid?: readonly Laid[]
}

/** One value for each field of the mapping, in its order; null where nothing is known. */
export const mapped = ({ fields }: Mapping, described: Described): (string | null)[] =>
  fields.map(field => fieldOf(field, described))

function fieldOf(field: Field, { record, given }: Described): string | null {
  if (field.value !== undefined) return field.value
  const value = (field.from && at(record, field.from)) ?? (field.given && given[field.given])
  return value === null || value === undefined || value === '' ? null : written[field.as](value)
}

const at = (record: TrichLucRecord, path: string): unknown =>
  path.split('.').reduce<unknown>((holder, step) => (holder as Record<string, unknown> | null)?.[step], record)

const written: Readonly<Record<Field['as'], (value: unknown) => string>> = {
  text: value => (Array.isArray(value) ? value.join('; ') : String(value)),
  code: value => String(value),
  count: value => String(Array.isArray(value) ? value.length : value),
  // «2018-10» is all that is known of some
  day: value => printedDay(String(value)),
  hash: value => `sha256:${value}`,
}
