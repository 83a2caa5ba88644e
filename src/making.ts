// A document's originals and records into an archive: from what was read of it before, or from the bytes of its files.
// Workers and the run itself come this way.

import { whyApart } from './archive/apart.ts'
import { type Laid, layOriginals, layRecords, type Original } from './archive/keep.ts'
import { type Head, headOf } from './archive/links/heads.ts'

import { type KeptReading, keepReading, keptReading, type ReadBy } from './archive/readings.ts'
import { toRecord } from './archive/serialise.ts'
import { beginStage } from './archive/working.ts'
import type { TrichLucRecord } from './model/record.ts'
import type { Job } from './pool/index.ts'
import { findMark, gate } from './readers/secrecy.ts'
import { ocrWhen, readAnew } from './reading.ts'
import { type RecordOptions, recordsOfReading } from './record.ts'
import { version } from './version.ts'

export interface MakingOptions extends Pick<RecordOptions, 'rules' | 'ocr' | 'allowMarked' | 'onPage'> {
  readonly archive: string
}

/** What the ledger says of the records that were made. */
export interface Made {
  /** Originals and records, to be put in their places: a worker does not wait for the disk. */
  readonly laid: Laid
  /** Hash of each record's bytes. */
  readonly records: readonly string[]
  readonly heads: readonly Head[]
  /** First and last page of each, where the file was split, else null. */
  readonly parts: readonly (readonly [number, number])[] | null
  readonly dossier: string | null
  /** How many. */
  readonly pages: number
}

/**
 * Originals first: a record has them.
 * @throws TrichLucError as `recordOf`; `changed-while-read` where the files are not those of the job's hash any more;
 * `not-joined` where they are no pages of one document
 */
export async function makeDocument(job: Job, options: MakingOptions): Promise<Made> {
  const { archive } = options
  const { records, files } = await makeRecords(job, options)
  const reason = files.length > 1 ? whyApart(records) : null
  if (reason) throw reason
  await beginStage(archive, job.sha256, 'keeping')
  const originals = job.originals === 'kept' ? await layOriginals(archive, files) : []
  const { laid, hashes } = await layRecords(archive, records)
  return { laid: [...originals, ...laid], records: hashes, heads: records.map(headOf), ...shapeOf(records) }
}

function shapeOf(records: readonly TrichLucRecord[]): Pick<Made, 'parts' | 'dossier' | 'pages'> {
  const parts = records.flatMap(({ source: { part } }) => (part ? [part.pages] : []))
  const note = records.flatMap(({ notes }) => notes).find(({ code }) => code === 'dossier-suspected')
  return {
    parts: parts.length > 0 ? parts : null,
    dossier: note ? String(note.args.parts) : null,
    pages: records.reduce((sum, { source }) => sum + source.pages.length, 0),
  }
}

interface Records {
  readonly records: readonly TrichLucRecord[]
  readonly files: readonly Original[]
}

/** By the schema. */
async function makeRecords(job: Job, options: MakingOptions): Promise<Records> {
  const ocr = ocrWhen(job.ocr, options.ocr)
  const by = { version, ocr: ocr?.when ?? ('never' as const), engine: ocr?.engine.id ?? null }
  const before = await keptReading(options.archive, job.sha256, by)
  // no marked one was kept: whoever laid it there does not get past the gate
  if (before) gate(before.reading, options.allowMarked ?? false)
  const { identity, reading } = before ?? (await readAndKeep(job, { ...options, ocr }, by))
  await beginStage(options.archive, job.sha256, 'extracting')
  const { rules } = options
  const records = recordsOfReading(reading, { rules, identity, split: job.split, fileName: null }).map(toRecord)
  return { records, files: job.paths.map((place, n) => ({ place, ...(identity.files?.[n] ?? identity) })) }
}

/** Kept for the next time, but of a marked document nothing but what was asked for. */
async function readAndKeep(job: Job, options: MakingOptions, by: ReadBy): Promise<KeptReading> {
  const known = await readAnew(job.paths, job.sha256, options)
  const isMarked = options.allowMarked === true && findMark(known.reading) !== null
  if (!isMarked) await keepReading(options.archive, known, by)
  return known
}
