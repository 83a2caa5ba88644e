// From what the user names to a record.

import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { toRecord } from '../archive/serialise.ts'
import { readSource } from '../archive/source.ts'
import type { Files } from '../files.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Ocr } from '../readers/scan/index.ts'
import { defaultLimits, recordOf, recordsOf } from '../record.ts'
import type { Rules } from '../rules/load.ts'
import type { Options } from './options.ts'

/** «-»: the report comes on stdin. */
export const stdinName = '-'

export const readInput = async (file: string): Promise<Uint8Array> =>
  file === stdinName ? new Uint8Array(await buffer(process.stdin)) : readSource(file, defaultLimits.maxBytes)

export interface Means {
  readonly rules: Rules
  readonly options: Options
  readonly ocr: Ocr | null
}

/**
 * The record of a report, or of pictures that are one; with `--split` one of each document in it.
 * @throws TrichLucError
 */
export async function recordsOfBytes(
  source: Files,
  file: string,
  { rules, options, ocr }: Means,
): Promise<[TrichLucRecord, ...TrichLucRecord[]]> {
  const fileName = file === stdinName ? null : basename(file)
  const how = {
    rules,
    fileName,
    ocr,
    allowMarked: options['allow-marked'] ?? false,
    asRead: options['as-read'] ?? false,
  }
  if (!options.split) return [toRecord(await recordOf(source, how))]
  const [first, ...others] = (await recordsOf(source, how)).map(toRecord)
  if (!first) throw new TrichLucError('no-text')
  return [first, ...others]
}
