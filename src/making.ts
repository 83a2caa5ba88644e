// The records of a document: from what was read of it before, or from the bytes of its files. Workers and the run itself
// come this way.

import { type KeptReading, keepReading, keptReading, type ReadBy } from './archive/readings.ts'
import { toRecord } from './archive/serialise.ts'
import { readSource } from './archive/source.ts'
import { beginStage } from './archive/working.ts'
import { identityOf } from './files.ts'
import { TrichLucError } from './model/errors.ts'
import type { TrichLucRecord } from './model/record.ts'
import type { Job } from './pool/index.ts'
import type { Ocr } from './readers/scan/index.ts'
import { findMark } from './readers/secrecy.ts'
import { defaultLimits, type RecordOptions, readingOf, recordsOfReading } from './record.ts'
import { version } from './version.ts'

export interface MakingOptions extends Pick<RecordOptions, 'rules' | 'ocr' | 'allowMarked' | 'onPage'> {
  /** Where readings are kept, and it is said how far the work is; null: nowhere. */
  readonly archive: string | null
}

/**
 * Records by the schema.
 * @throws TrichLucError as `recordOf`; `changed-while-read` where the files are not those of the job's hash any more
 */
export async function makeRecords(job: Job, options: MakingOptions): Promise<readonly TrichLucRecord[]> {
  const ocr = ocrFor(job, options)
  const by = { version, ocr: ocr?.when ?? ('never' as const), engine: ocr?.engine.id ?? null }
  const before = options.archive === null ? null : await keptReading(options.archive, job.sha256, by)
  const { identity, reading } = before ?? (await readAnew(job, { ...options, ocr, by }))
  if (options.archive !== null) await beginStage(options.archive, job.sha256, 'extracting')
  const { rules } = options
  return recordsOfReading(reading, { rules, identity, split: job.split, fileName: null }).map(toRecord)
}

function ocrFor({ ocr: when }: Job, { ocr = null }: MakingOptions): Ocr | null {
  if (when === 'never') return null
  return ocr && when ? { ...ocr, when } : ocr
}

async function readAnew(
  { paths, sha256 }: Job,
  { archive, by, ...options }: MakingOptions & { readonly by: ReadBy },
): Promise<KeptReading> {
  const files: Uint8Array[] = []
  for (const path of paths) files.push(await readSource(path, defaultLimits.maxBytes))
  const identity = identityOf(files)
  if (identity.sha256 !== sha256) throw new TrichLucError('changed-while-read')
  const reading = await readingOf(files, options)
  // nothing is kept of a marked document but what was asked for
  const isMarked = options.allowMarked === true && findMark(reading) !== null
  if (archive !== null && !isMarked) await keepReading(archive, { identity, reading }, by)
  return { identity, reading }
}
