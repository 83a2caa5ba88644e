// From what the user names to a record.

import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { toRecord } from '../archive/serialise.ts'
import { readSource } from '../archive/source.ts'
import type { TrichLucRecord } from '../model/record.ts'
import { defaultLimits, recordOf } from '../record.ts'
import type { Rules } from '../rules/load.ts'
import type { Options } from './options.ts'

/** «-»: the report comes on stdin. */
export const stdinName = '-'

export const readInput = async (file: string): Promise<Uint8Array> =>
  file === stdinName ? new Uint8Array(await buffer(process.stdin)) : readSource(file, defaultLimits.maxBytes)

/** @throws TrichLucError */
export async function recordOfBytes(
  bytes: Uint8Array,
  file: string,
  { rules, options }: { readonly rules: Rules; readonly options: Options },
): Promise<TrichLucRecord> {
  const fileName = file === stdinName ? null : basename(file)
  return toRecord(await recordOf(bytes, { rules, fileName, allowMarked: options['allow-marked'] ?? false }))
}
