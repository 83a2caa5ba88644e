// What became of each file, by the hash of its bytes.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { TrichLucError } from '../model/errors.ts'
import { whys } from './links/belonging.ts'
import { headSchema } from './links/heads.ts'
import { twinSchema } from './links/twins.ts'
import { ledgerPlace } from './places.ts'
import { writeWhole } from './write.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const ranges = z.array(z.tuple([z.int(), z.int()]))

const found = {
  sha256,
  bytes: z.int().min(0),
  paths: z.array(z.string()).describe('where a file with these bytes was found, sorted'),
  modified: z
    .record(z.string(), z.number())
    .default({})
    .describe(
      'when the file of a path was last changed, milliseconds since 1970: as long as this and its size are the same, it is not read again',
    ),
}

const common = {
  ...found,
  rulesHash: z.string(),
  version: z.string(),
  ocr: z.enum(['auto', 'always', 'never']).default('never').describe('when pages were read by OCR'),
  given: z.record(z.string(), z.string()).default({}).describe("the archivist's own fields, laid over by paths"),
}

const doneSchema = z.strictObject({
  ...common,
  status: z.literal('done'),
  exitCode: z.literal(0),
  files: z.array(sha256).nullable().default(null).describe('of a document made of several files, in order'),
  parts: ranges.nullable().default(null).describe('pages of each record, where the file was split'),
  dossier: z.string().nullable().default(null).describe('pages of the documents that it seems to hold, not split'),
  records: z.array(sha256).nullable().default(null).describe('of the bytes of each record'),
  originals: z.enum(['kept', 'referenced']).default('kept').describe('referenced: the file stays at its paths alone'),
  heads: z.array(headSchema).nullable().default(null).describe('of each record, what appendices are linked by'),
  belongsTo: z
    .strictObject({ sha256, why: z.enum(whys) })
    .nullable()
    .default(null)
    .describe('of an appendix in a file of its own: the report, and what says so'),
  twins: z.array(twinSchema).default([]).describe('files that hold the same report'),
})

const file = { ...found, exitCode: z.literal(0) }

const joinedSchema = z.strictObject({
  ...file,
  status: z.literal('joined').describe('a page of documents made of several files; no record of its own'),
  documents: z.array(sha256),
  originals: doneSchema.shape.originals,
})

const replacedSchema = z.strictObject({
  ...file,
  status: z.literal('replaced').describe('a document whose files are all in another one'),
  by: sha256,
})

const failedSchema = z.strictObject({
  ...common,
  status: z.literal('failed'),
  exitCode: z.int(),
  reason: z.string(),
  args: z.record(z.string(), z.union([z.string(), z.number()])),
})

// neither paths nor a time: who asks for a removal may ask for these, too
const removedSchema = z.strictObject({
  sha256: common.sha256,
  status: z.literal('removed').describe('taken out of the archive, and not taken in again'),
  exitCode: z.literal(0),
  reason: z.string().nullable().describe('what the user gave'),
})

// hash, page and mark, and nothing that could lead to what stands on the page
const stoppedSchema = z.strictObject({
  sha256: common.sha256,
  status: z.literal('stopped'),
  exitCode: z.int(),
  page: z.int().nullable(),
  mark: z.string().nullable(),
})

const entrySchema = z.discriminatedUnion('status', [
  doneSchema,
  failedSchema,
  stoppedSchema,
  joinedSchema,
  replacedSchema,
  removedSchema,
])

export type Entry = z.infer<typeof entrySchema>

/**
 * The entry of a hash, null where there is none.
 * @throws TrichLucError `bad-archive` where it is not one, or that of another hash: a tombstone would be written there
 */
export async function readEntry(archive: string, sha256: string): Promise<Entry | null> {
  const path = ledgerPlace(archive, sha256)
  const text = await readFile(path, 'utf8').catch(whereAbsent)
  if (text === null) return null
  const entry = entrySchema.safeParse(parsed(text))
  if (entry.success && entry.data.sha256 === sha256) return entry.data
  throw new TrichLucError('bad-archive', { problem: 'damaged-entry', file: path })
}

/** Its fields in the schema's order: the same entry is the same bytes, whatever came before. */
export const writeEntry = (archive: string, entry: Entry): Promise<void> =>
  writeWhole(ledgerPlace(archive, entry.sha256), `${JSON.stringify(entrySchema.parse(entry), null, 2)}\n`)

/** Every entry, in the order of their hashes; one that is damaged is left out. */
export async function* entriesOf(archive: string): AsyncGenerator<Entry> {
  const folder = join(archive, 'ledger')
  for (const part of await namesIn(folder)) {
    const hashes = (await namesIn(join(folder, part))).flatMap(name => /^([0-9a-f]{64})\.json$/u.exec(name)?.[1] ?? [])
    for (let at = 0; at < hashes.length; at += atOnce) {
      const batch = hashes.slice(at, at + atOnce).map(hash => readEntry(archive, hash).catch(whereDamaged))
      for (const entry of await Promise.all(batch)) if (entry) yield entry
    }
  }
}

/** Entries: on a share each takes as long as ten, and a system opens only so many files. */
const atOnce = 32

const namesIn = async (folder: string): Promise<string[]> =>
  ((await readdir(folder).catch(whereAbsent)) ?? []).toSorted()

function whereDamaged(error: unknown): null {
  if (error instanceof TrichLucError && error.reason === 'bad-archive') return null
  throw error
}

/** Null for a file that does not exist. */
export function whereAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Null where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
