// Records as bytes, and back.

import type { z } from 'zod'
import { TrichLucError } from '../model/errors.ts'
import { recordSchema, type TrichLucRecord } from '../model/record.ts'

/**
 * A record by its schema, its fields in the schema's order.
 * @throws TrichLucError `invalid-record` with the place of the first fault
 */
export const toRecord = (value: unknown): TrichLucRecord => bySchema(recordSchema, value)

/** A record as it was written. Throws as `toRecord` does. */
export const recordIn = (text: string): TrichLucRecord => toRecord(valueIn(text))

/** What of a record a smaller schema tells. Throws as `toRecord` does. */
export const partOfRecord = <T>(schema: z.ZodType<T>, text: string): T => bySchema(schema, valueIn(text))

function bySchema<T>(schema: z.ZodType<T>, value: unknown): T {
  // compiling the schema costs more than a file takes
  const result = schema.safeParse(value, { jitless: true })
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new TrichLucError('invalid-record', { at: issue?.path.join('.') ?? '', why: issue?.message ?? '' })
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new TrichLucError('invalid-record', { at: '', why: (error as SyntaxError).message }, { cause: error })
  }
}

/** As the archive keeps it: to be read by people too. */
export const recordFile = (record: TrichLucRecord): string => `${JSON.stringify(record, null, 1)}\n`

/** JSON Lines. */
export const recordLine = (record: TrichLucRecord): string => `${JSON.stringify(record)}\n`
