// Records as bytes, and back.

import { TrichLucError } from '../model/errors.ts'
import { recordSchema, type TrichLucRecord } from '../model/record.ts'

/**
 * A record by its schema, its fields in the schema's order.
 * @throws TrichLucError `invalid-record` with the place of the first fault
 */
export function toRecord(value: unknown): TrichLucRecord {
  // compiling the schema costs more than a file takes
  const result = recordSchema.safeParse(value, { jitless: true })
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new TrichLucError('invalid-record', { at: issue?.path.join('.') ?? '', why: issue?.message ?? '' })
}

/** As the archive keeps it: to be read by people too. */
export const recordFile = (record: TrichLucRecord): string => `${JSON.stringify(record, null, 1)}\n`

/** JSON Lines. */
export const recordLine = (record: TrichLucRecord): string => `${JSON.stringify(record)}\n`
