// Findings between documents: each is made of two records, and made anew where one of them, or their link, has changed.

import { duplicateFinding } from '../archive/duplicates/index.ts'
import { recordPlace } from '../archive/places.ts'
import { readRecord } from '../archive/records.ts'
import { TrichLucError } from '../model/errors.ts'
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
  WHERE (coalesce(e.issued_on, ''), e.sha256, coalesce(e.part, 0)) < (coalesce(d.issued_on, ''), d.sha256, coalesce(d.part, 0))
) SELECT id, sha256, part, other_sha256, other_part, certainty, stamp FROM linked WHERE rank = 1`

export interface Look {
  readonly archive: string
  readonly signal?: AbortSignal | undefined
}

/** Of one transaction. */
const most = 64

/** Brings `shared_findings` to what links and records say. */
export async function syncShared(writer: Writer, { archive, signal }: Look): Promise<void> {
  const all = writer.statement(`SELECT w.* FROM (${wanted}) w
LEFT JOIN shared_findings f ON f.id = w.id AND f.stamp = w.stamp WHERE f.id IS NULL`)
  const gone = writer.statement(`SELECT id FROM shared_findings WHERE id NOT IN (SELECT id FROM (${wanted}))`)
  inTransaction(writer.db, gone.all(), row => remove(writer, String(row.id)))
  const missing = all.all() as unknown as Between[]
  for (let at = 0; at < missing.length && !signal?.aborted; at += most) {
    const rows = await Promise.all(missing.slice(at, at + most).map(one => rowsOf(one, archive)))
    inTransaction(writer.db, rows, one => {
      for (const { id } of one.shared_findings ?? []) remove(writer, String(id))
      insertRows(writer, one)
    })
  }
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
async function rowsOf(one: Between, archive: string): Promise<Rows> {
  const newer = await readRecord(recordPlace(archive, String(one.sha256), one.part ?? undefined))
  const older = await readRecord(recordPlace(archive, String(one.other_sha256), one.other_part ?? undefined))
  if (newer instanceof TrichLucError || older instanceof TrichLucError) return {}
  const certainty = one.certainty === 'certain' ? 'certain' : 'likely'
  return sharedRows(one, duplicateFinding(older, newer, { certainty }))
}
