// The catalog of an archive of N reports, written straight from rows: the same for the same N.

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeReference, writeRulesHashes } from '../../src/catalog/about.ts'
import { make } from '../../src/catalog/build.ts'
import { optimizeSql } from '../../src/catalog/ddl.ts'
import { catalogPlace, openDatabase, stateOf, useWal } from '../../src/catalog/open.ts'
import { rowsOf } from '../../src/catalog/rows/index.ts'
import { entryRows } from '../../src/catalog/rows/ledger.ts'
import { insertRows, inTransaction, writerFor } from '../../src/catalog/write.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { version } from '../../src/version.ts'
import { type Report, reportsOf } from './bodies.ts'
import { hashOf, recordOf } from './records.ts'

const choice = { persons: 'withheld' } as const

/** The folder of the archive; what is there already is used. */
export function archiveOf(folder: string, count: number): string {
  const archive = join(folder, `archive-${count}`)
  const file = catalogPlace(archive)
  if (existsSync(file) && stateOf(file) === 'current') return archive
  rmSync(archive, { recursive: true, force: true })
  mkdirSync(archive, { recursive: true })
  write(file, count)
  return archive
}

function write(file: string, count: number): void {
  const rules = loadOwnRules()
  const db = openDatabase(file)
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144')
  make(db)
  const writer = writerFor(db)
  writeReference(writer, { rules, choice })
  inTransaction(db, reportsOf(rules, count), report => {
    insertRows(writer, rowsOf(recordOf(report), choice))
    insertRows(writer, entryRows(entryOf(report), choice))
  })
  writeRulesHashes(writer)
  db.exec(optimizeSql)
  useWal(db, file)
  db.close()
}

const entryOf = (report: Report) => ({
  sha256: hashOf(report),
  status: 'done' as const,
  exitCode: 0 as const,
  bytes: 50_000,
  paths: [`D:/bao-cao/${report.body.placeId}/${report.body.symbol}-${report.year}-${report.kind.code}.pdf`],
  modified: {},
  rulesHash: `sha256:${'0'.repeat(64)}`,
  version,
  ocr: 'auto' as const,
  given: {},
  files: null,
  parts: null,
  dossier: null,
  records: null,
  originals: 'kept' as const,
  heads: null,
  belongsTo: null,
  twins: [],
})
