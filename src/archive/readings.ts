// What was read of a document, kept so that a change of rules never reads it again: a line that says what it is and by
// what it was read, then the reading itself. It can be made anew; damaged or of another version, it is as if not there.

import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { Matrix, Reading } from '../model/document.ts'
import { parsed, whereAbsent } from './ledger.ts'
import { readingPlace } from './places.ts'
import { writeDerived } from './write.ts'

interface File {
  readonly sha256: string
  readonly bytes: number
}

/** What names the document: as in files.ts. */
interface Identity extends File {
  readonly files: readonly File[] | null
}

/** By what a reading was made: by anything else it may say something else. */
export interface ReadBy {
  readonly version: string
  readonly ocr: 'auto' | 'always' | 'never'
  /** What recognises pages now, null where nothing does. */
  readonly engine: string | null
}

const file = z.strictObject({ sha256: z.string(), bytes: z.int().min(0) })

const headSchema = z.strictObject({
  version: z.string(),
  ocr: z.enum(['auto', 'always', 'never']),
  identity: z.strictObject({ ...file.shape, files: z.array(file).nullable() }),
  /** Of the line that follows. */
  sha256: z.string(),
})

export interface KeptReading {
  readonly identity: Identity
  readonly reading: Reading
}

const most = { maxOutputLength: 2 ** 29 }

/** Null where there is none that this version would make alike. */
export async function keptReading(archive: string, sha256: string, by: ReadBy): Promise<KeptReading | null> {
  const packed = await readFile(readingPlace(archive, sha256)).catch(whereAbsent)
  const text = packed && (await promisify(gunzip)(packed, most).catch(() => null))
  const cut = text ? text.indexOf('\n') : -1
  if (!text || cut < 0) return null
  const head = headSchema.safeParse(parsed(text.toString('utf8', 0, cut)))
  const body = text.subarray(cut + 1)
  if (!head.success || head.data.sha256 !== sha256Of(body)) return null
  const { version, ocr, identity } = head.data
  if (version !== by.version || ocr !== by.ocr || identity.sha256 !== sha256) return null
  const reading = unpacked(JSON.parse(body.toString('utf8')) as Packed)
  return isBy(reading, by.engine) ? { identity, reading } : null
}

const isBy = ({ pages }: Reading, engine: string | null): boolean =>
  pages.every(page => page.engine === null || page.engine === engine)

export async function keepReading(
  archive: string,
  { identity, reading }: KeptReading,
  { version, ocr }: Pick<ReadBy, 'version' | 'ocr'>,
): Promise<void> {
  const body = Buffer.from(JSON.stringify(packed(reading)))
  const head = JSON.stringify({ version, ocr, identity, sha256: sha256Of(body) })
  const content = await promisify(gzip)(Buffer.concat([Buffer.from(`${head}\n`), body]), { level: 3 })
  await writeDerived(readingPlace(archive, identity.sha256), content)
}

export const forgetReading = (archive: string, sha256: string): Promise<void> =>
  rm(readingPlace(archive, sha256), { force: true })

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** JSON knows no maps. */
interface Packed extends Omit<Reading, 'sheets'> {
  readonly sheets: readonly [number, Matrix][]
}

const packed = ({ sheets = new Map(), ...reading }: Reading): Packed => ({ ...reading, sheets: [...sheets] })

const unpacked = ({ sheets, ...reading }: Packed): Reading => ({ ...reading, sheets: new Map(sheets) })
