// Catalogs of a few small reports, by their lines.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { make } from '../../src/catalog/build.ts'
import { rowsOf } from '../../src/catalog/rows/index.ts'
import { insertRows, writerFor } from '../../src/catalog/write.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'
import { hash, source } from '../catalog/factories.ts'
import { particulars, record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'

export interface Small extends Partial<TrichLucRecord['document']> {
  readonly text: string
}

const until = { valid_from: null, valid_to: '2025-06-30', successor: null }
const places = [
  { place_id: 'hoa-binh', name: 'Hòa Bình', kind: 'tỉnh', level: 'province', province_id: 'hoa-binh', ...until },
  {
    place_id: 'hoa-binh.mai-chau',
    name: 'Mai Châu',
    kind: 'huyện',
    level: 'district',
    province_id: 'hoa-binh',
    ...until,
  },
]

/** `paths.path` is the position of the report, from 1. */
export function catalogOf(...reports: readonly Small[]): Reader {
  const file = join(folder(), 'catalog.sqlite')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
  make(db)
  const writer = writerFor(db)
  db.exec('BEGIN')
  insertRows(writer, { places })
  for (const [n, { text, ...document }] of reports.entries()) {
    const made = record({ source: source(n + 1), document: particulars(document), text })
    insertRows(writer, rowsOf(made, { persons: 'withheld' }))
    insertRows(writer, { paths: [{ sha256: hash(n + 1), path: String(n + 1) }] })
  }
  db.exec('COMMIT')
  db.close()
  const reader = openReader(file)
  onTestFinished(() => reader.close())
  return reader
}
