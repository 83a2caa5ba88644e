// One document of an archive by two sets of rules: what the archive keeps of it is the older record where older rules made
// it, and only where the change can bear on it is anything extracted. Nothing is written.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { errorOf } from './archive/fault.ts'
import { type Entry, readEntry } from './archive/ledger.ts'
import { filePlaces, lostReference } from './archive/lost.ts'
import { type KeptReading, keptReading } from './archive/readings.ts'
import { partOfRecord, recordFile, recordIn, toRecord } from './archive/serialise.ts'
import { recordPlaces } from './archive/settled.ts'
import type { TrichLucRecord } from './model/record.ts'
import { ocrWhen, readAnew } from './reading.ts'
import { type RecordOptions, recordsOfReading } from './record.ts'
import type { Reach, Worded } from './rules/bearing.ts'
import type { Rules } from './rules/load.ts'
import { version } from './version.ts'

export interface BothOptions extends Pick<RecordOptions, 'ocr' | 'allowMarked' | 'onPage'> {
  readonly archive: string
  readonly older: Rules
  readonly newer: Rules
  readonly reach: Reach
}

export interface Both {
  /** One, or one of each part of a file that was split; in both as many. */
  readonly older: readonly TrichLucRecord[]
  readonly newer: readonly TrichLucRecord[]
}

type Done = Extract<Entry, { status: 'done' }>

/**
 * Null where both say the same; of what has no record, too.
 * @throws TrichLucError what is wrong with the record, or with the file where it must be read anew
 */
export async function bothOf(sha256: string, options: BothOptions): Promise<Both | null> {
  const entry = await readEntry(options.archive, sha256)
  if (entry?.status !== 'done') return null
  const kept: Kept[] = []
  for (const path of recordPlaces(options.archive, entry)) kept.push(await keptRecord(path, options))
  if (!kept.some(one => mayDiffer(one, options.reach))) return null
  const known = await readingFor(entry, kept, options)
  return differing(known, { kept, split: entry.parts !== null }, options)
}

interface Kept extends Worded {
  readonly path: string
  /** As it lies in the archive. */
  readonly file: string
  readonly isByOlder: boolean
  readonly isOfThisVersion: boolean
  readonly engine: string | null
}

// what the words of a document tell; the rest of a record is not looked at, since most are never needed
const partial = z.object({
  tool: z.object({ version: z.string(), rulesHash: z.string() }),
  source: z.object({
    pages: z.array(z.object({ method: z.string(), engine: z.string().nullable(), confidence: z.number() })),
  }),
  tables: z.array(z.unknown()),
  citations: z.array(z.object({ number: z.string().nullable() })),
  repairs: z.array(z.object({ taken: z.string(), at: z.object({ start: z.int(), end: z.int() }) })),
  text: z.string(),
})

type Partial = z.infer<typeof partial>

async function keptRecord(path: string, { older }: Pick<BothOptions, 'older'>): Promise<Kept> {
  try {
    const file = await readFile(path, 'utf8')
    const { tool, source, tables, citations, repairs, text } = partOfRecord(partial, file)
    return {
      path,
      file,
      isByOlder: tool.rulesHash === older.hash && tool.version === version,
      isOfThisVersion: tool.version === version,
      engine: source.pages.find(page => page.engine !== null)?.engine ?? null,
      texts: repairs.length > 0 ? [text, withRepairs(text, repairs)] : [text],
      isRecognised: source.pages.some(page => page.method === 'ocr' || page.engine !== null || page.confidence < 1),
      hasTables: tables.length > 0,
      cited: citations.map(({ number }) => number),
    }
  } catch (error) {
    throw errorOf(error, path)
  }
}

/** Repairs are in order, and none is across another. */
function withRepairs(text: string, repairs: Partial['repairs']): string {
  const parts = repairs.flatMap(({ at, taken }, n) => [text.slice(repairs[n - 1]?.at.end ?? 0, at.start), taken])
  return parts.join('') + text.slice(repairs.at(-1)?.at.end ?? 0)
}

/** What is not of the record as older rules make it is not relied on: its repairs, and what it cites. */
function mayDiffer(kept: Kept, { bearsOn }: Reach): boolean {
  if (!kept.isOfThisVersion) return true
  return kept.isByOlder ? bearsOn(kept) : kept.isRecognised || bearsOn({ ...kept, cited: null })
}

/** As it was kept; else read from the original as it was then. */
async function readingFor(entry: Done, kept: readonly Kept[], options: BothOptions): Promise<KeptReading> {
  const { archive } = options
  const engine = kept.find(one => one.engine !== null)?.engine ?? null
  const known = await keptReading(archive, entry.sha256, { version, ocr: entry.ocr, engine })
  if (known) return known
  return readAnew(await placesOf(archive, entry), entry.sha256, { ...options, ocr: ocrWhen(entry.ocr, options.ocr) })
}

/** @throws TrichLucError where a file that stays at its paths alone is lost */
const placesOf = async (archive: string, entry: Done): Promise<string[]> =>
  (await filePlaces(archive, entry)).map(({ sha256, path, place }) => {
    if (place === null) throw lostReference(path ?? sha256)
    return place
  })

interface Before {
  readonly kept: readonly Kept[]
  readonly split: boolean
}

function differing(
  { reading, identity }: KeptReading,
  { kept, split }: Before,
  { older, newer }: BothOptions,
): Both | null {
  const made = (rules: Rules): TrichLucRecord[] =>
    recordsOfReading(reading, { rules, identity, split, fileName: null }).map(toRecord)
  const after = made(newer)
  const isKept = kept.every(one => one.isByOlder) && kept.length === after.length
  const anew = isKept ? null : made(older)
  const before = anew?.map(recordFile) ?? kept.map(one => one.file)
  if (after.every((one, n) => asCompared(recordFile(asBy(one, older))) === asCompared(before[n] ?? ''))) return null
  return { older: anew ?? before.map(recordIn), newer: after }
}

const asBy = (record: TrichLucRecord, { hash }: Rules): TrichLucRecord => ({
  ...record,
  tool: { ...record.tool, rulesHash: hash },
})

/** Which of its patterns a rule found it by does not matter: «in.trips/6» is «in.trips/5» where one before it is gone. */
const asCompared = (file: string): string => file.replace(/("rule": ?"[^"/]{1,200})\/\d{1,4}"/gu, '$1"')
