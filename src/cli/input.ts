// A report or a record, whichever the user named.

import { errorOf } from '../archive/fault.ts'
import { toRecord } from '../archive/serialise.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { type Means, readInput, recordsOfBytes } from './reading.ts'

export interface Input {
  readonly record: TrichLucRecord
  /** Those of the other documents in the file, with `--split`. */
  readonly others: readonly TrichLucRecord[]
  /** Bytes of the report; null where a record was named. */
  readonly report: Uint8Array | null
}

export const recordNamed = async (file: string, means: Means): Promise<TrichLucRecord> =>
  (await inputNamed(file, means)).record

/** @throws TrichLucError `invalid-record` where it is JSON but no record; what reading a report throws */
export async function inputNamed(file: string, means: Means): Promise<Input> {
  const bytes = await readInput(file)
  try {
    const json = parseJson(bytes, file)
    if (json !== null) return { record: toRecord(json), others: [], report: null }
    const [record, ...others] = await recordsOfBytes(bytes, file, means)
    return { record, others, report: bytes }
  } catch (error) {
    throw errorOf(error, file)
  }
}

// no report begins with a brace; «{\rtf» is none of ours
function parseJson(bytes: Uint8Array, file: string): object | null {
  const isNamed = /\.json$/iu.test(file)
  if (!isNamed && !/^(?:\uFEFF)?\s*\{\s*"/u.test(Buffer.from(bytes.subarray(0, 200)).toString())) return null
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch (error) {
    if (!isNamed) return null
    throw new TrichLucError('invalid-record', { at: '', why: (error as SyntaxError).message }, { cause: error })
  }
}
