// What has become of a document in a run.

import { basename } from 'node:path'
import { errorOf } from './archive/fault.ts'
import type { Found } from './archive/find/index.ts'
import { longest } from './archive/find/series.ts'
import { TrichLucError } from './model/errors.ts'

/**
 * `known`: done before by the same rules and version. `removed`: taken out of the archive before, and not taken in again.
 * `error` says why a file failed or was stopped, else null.
 */
export interface Outcome {
  readonly path: string
  readonly status: 'done' | 'known' | 'failed' | 'stopped' | 'removed'
  readonly error: TrichLucError | null
  /** Of the document; null where its bytes could not be read. */
  readonly sha256: string | null
  /** How many files the document is made of. */
  readonly files: number
  /** Of the records that were made, 0 where none was. */
  readonly pages: number
  /** Pages of the documents that the file seems to hold («1–3, 4–7»), where it was not split. */
  readonly dossier: string | null
  /** Numbers that the names of a document's files leave out. */
  readonly missing: readonly number[]
}

/** «…/scan-01.jpg … scan-07.jpg» */
export const nameOf = (files: readonly Pick<Found, 'path'>[]): string =>
  [files[0]?.path ?? '', ...(files.length > 1 ? [basename(files.at(-1)?.path ?? '')] : [])].join(' … ')

export const outcomeOf = (files: readonly Found[], result: Pick<Outcome, 'status'> & Partial<Outcome>): Outcome => ({
  path: nameOf(files),
  error: null,
  sha256: null,
  files: files.length,
  pages: 0,
  dossier: null,
  missing: [],
  ...result,
})

/** Its files may be documents of their own. */
export function notJoined(why: string, files: readonly Found[]): Outcome {
  const args = { why, count: files.length, limit: longest, file: nameOf(files) }
  return outcomeOf(files, { status: 'failed', error: new TrichLucError('not-joined', args) })
}

/** The file that is at fault, where one of several is. */
export function failed(files: readonly Found[], error: TrichLucError): Outcome {
  const { ofFile } = error.args
  const path = ofFile === undefined ? nameOf(files) : files[Number(ofFile) - 1]?.path
  const status = error.reason === 'secrecy-mark' ? 'stopped' : 'failed'
  return outcomeOf(files, { status, error: errorOf(error, path) })
}
