// What a document's files say, read as they are now: for a run that makes its record, and for one that only compares.

import type { KeptReading } from './archive/readings.ts'
import { readSource } from './archive/source.ts'
import { identityOf } from './files.ts'
import { TrichLucError } from './model/errors.ts'
import type { Ocr } from './readers/scan/index.ts'
import { defaultLimits, type RecordOptions, readingOf } from './record.ts'

/** @throws TrichLucError as `recordOf`; `changed-while-read` where they are not those of the hash any more */
export async function readAnew(
  paths: readonly string[],
  sha256: string,
  options: Omit<RecordOptions, 'rules'>,
): Promise<KeptReading> {
  const files: Uint8Array[] = []
  for (const path of paths) files.push(await readSource(path, defaultLimits.maxBytes))
  const identity = identityOf(files)
  if (identity.sha256 !== sha256) throw new TrichLucError('changed-while-read')
  return { identity, reading: await readingOf(files, options) }
}

/** As the pages of a document are to be read, whatever the engine was opened for; null: as that was. */
export function ocrWhen(when: Ocr['when'] | 'never' | null, ocr: Ocr | null | undefined): Ocr | null {
  if (when === 'never' || !ocr) return null
  return when ? { ...ocr, when } : ocr
}
