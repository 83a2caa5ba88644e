// Findings between documents: each is made of two records, and made anew where one of them, or their link, has changed.

import { relative } from 'node:path'
import { duplicateFinding } from '../archive/duplicates/index.ts'
import { recordPlace } from '../archive/places.ts'
import { readRecord } from '../archive/records.ts'
import { TrichLucError } from '../model/errors.ts'
import type { TrichLucRecord } from '../model/record.ts'
import type { Corrections } from './corrections.ts'
import { type Between, sharedRows } from './rows/between.ts'
import type { Rows } from './schema/index.ts'
import { insertRows, inTransaction, type Writer } from './write.ts'

/** Each document with the first of its twins that comes before it: of n files n - 1 findings. Dates first, then hashes. */
const wanted = `WITH linked AS (
  SELECT t.sha256, t.part, t.other_sha256, t.other_part, t.certainty, s.hash || ' ' || o.hash || ' ' || t.certainty AS stamp,
    'duplicate-report ' || t.sha256 || coalesce('.' || t.part, '') || ' ' || t.other_sha256 || coalesce('.' || t.other_part, '') AS id,
    row_number() OVER (PARTITION BY t.sha256, t.part ORDER BY coalesce(e.issued_on, ''), t.other_sha256, t.other_part) AS rank
  FROM twins t
  JOIN documents d ON d.sha256 = t.sha256 AND d.part IS t.part
  JOIN documents e ON e.sha256 = t.other_sha256 AND e.part IS t.other_part
  JOIN sources s ON s.doc = d.doc
  JOIN sources o ON o.doc = e.doc
  WHERE (?1 IS NULL OR t.sha256 IN (SELECT value FROM json_each(?1)))
    AND (coalesce(e.issued_on, ''), e.sha256, coalesce(e.part, 0)) < (coalesce(d.issued_on, ''), d.sha256, coalesce(d.part, 0))
) SELECT id, sha256, part, other_sha256, other_part, certainty, stamp FROM linked WHERE rank = 1`

export interface Look {
  readonly archive: string
  readonly corrections: Corrections
  readonly signal?: AbortSignal | undefined
  /** Only of these files (sha256), each with all that hold the same report; absent: of all. */
  readonly among?: readonly string[] | undefined
}

/** Of one transaction. */
const most = 64

/** Brings `shared_findings` to what links and records say. */
export async function syncShared(writer: Writer, { signal, among, ...look }: Look): Promise<void> {
  const files = among ? JSON.stringify(among) : null
  const all = writer.statement(`SELECT w.* FROM (${wanted}) w
LEFT JOIN shared_findings f ON f.id = w.id AND f.stamp = w.stamp WHERE f.id IS NULL`)
  const gone = writer.statement(`SELECT id FROM shared_findings WHERE id NOT IN (SELECT id FROM (${wanted}))
  AND (?1 IS NULL OR sha256 IN (SELECT value FROM json_each(?1)))`)
  inTransaction(writer.db, gone.all(files), row => remove(writer, String(row.id)))
  const missing = all.all(files) as unknown as Between[]
  for (let at = 0; at < missing.length && !signal?.aborted; at += most) {
    const rows = await Promise.all(missing.slice(at, at + most).map(one => rowsOf(one, look)))
    inTransaction(writer.db, rows, one => {
      for (const { id } of one.shared_findings ?? []) remove(writer, String(id))
      insertRows(writer, one)
    })
  }
}

/** These files and those that hold the same reports. */
export function withTwins({ statement }: Writer, files: readonly string[]): readonly string[] {
  const twins = statement('SELECT other_sha256 AS file FROM twins WHERE sha256 IN (SELECT value FROM json_each(?))')
  return [...new Set([...files, ...twins.all(JSON.stringify(files)).map(({ file }) => String(file))])]
}

/** Of a file that is written anew or goes; what still holds is made again. */
export function removeShared(statement: Writer['statement'], sha256: string): void {
  statement('DELETE FROM twins WHERE sha256 = ?').run(sha256)
  statement(`DELETE FROM shared_evidence WHERE finding IN
(SELECT id FROM shared_findings WHERE sha256 = ? OR other_sha256 = ?)`).run(sha256, sha256)
  statement('DELETE FROM shared_findings WHERE sha256 = ? OR other_sha256 = ?').run(sha256, sha256)
}

function remove({ statement }: Writer, id: string): void {
  statement('DELETE FROM shared_findings WHERE id = ?').run(id)
  statement('DELETE FROM shared_evidence WHERE finding = ?').run(id)
}

/** None where a record cannot be read: that was said when its own rows were made. */
async function rowsOf(one: Between, look: Look): Promise<Rows> {
  const newer = await correctedRecord(recordPlace(look.archive, String(one.sha256), one.part ?? undefined), look)
  const older = await correctedRecord(
    recordPlace(look.archive, String(one.other_sha256), one.other_part ?? undefined),
    look,
  )
  if (newer instanceof TrichLucError || older instanceof TrichLucError) return {}
  const certainty = one.certainty === 'certain' ? 'certain' : 'likely'
  return sharedRows(one, duplicateFinding(older, newer, { certainty }))
}

async function correctedRecord(place: string, { archive, corrections }: Look): Promise<TrichLucRecord | TrichLucError> {
  const record = await readRecord(place)
  if (record instanceof TrichLucError) return record
  return corrections.laidOver(record, relative(archive, place).replaceAll('\\', '/')).record
}
