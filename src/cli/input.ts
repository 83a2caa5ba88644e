// A report or a record, whichever the user named.

import { errorOf } from '../archive/fault.ts'
import { toRecord } from '../archive/serialise.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Rules } from '../rules/load.ts'
import type { Options } from './options.ts'
import { readInput, recordOfBytes } from './reading.ts'

export interface Input {
  readonly record: TrichLucRecord
  /** Bytes of the report; null where a record was named. */
  readonly report: Uint8Array | null
}

export const recordNamed = async (file: string, options: Options, rules: Rules): Promise<TrichLucRecord> =>
  (await inputNamed(file, options, rules)).record

/** @throws TrichLucError `invalid-record` where it is JSON but no record; what reading a report throws */
export async function inputNamed(file: string, options: Options, rules: Rules): Promise<Input> {
  const bytes = await readInput(file)
  try {
    const json = parseJson(bytes, file)
    if (json !== null) return { record: toRecord(json), report: null }
    return { record: await recordOfBytes(bytes, file, { rules, options }), report: bytes }
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
