// A catalog of the fixtures' reports, each in one of its formats: made once for all tests of a worker.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { make } from '../../src/catalog/build.ts'
import { rowsOf } from '../../src/catalog/rows/index.ts'
import { referenceRows } from '../../src/catalog/rows/reference.ts'
import { insertRows, writerFor } from '../../src/catalog/write.ts'
import { openReader, type Reader } from '../../src/query/reader.ts'
import { recordOfFile, root, rules } from '../given.ts'

const folders = ['reports', 'series'] as const
/** The first that a report has. */
const formats = ['.txt', '.docx'] as const

/** Of the files under fixtures/, without their endings: reports/ha-tinh-2018. */
const names = folders.flatMap(folder => {
  const files = readdirSync(`${root}fixtures/${folder}`)
  return [...new Set(files.map(file => parse(file).name))].toSorted().flatMap(name => {
    const format = formats.find(one => files.includes(`${name}${one}`))
    return format === undefined
      ? []
      : [{ name: `${folder}/${name}`, file: `${root}fixtures/${folder}/${name}${format}` }]
  })
})

let made: Promise<Reader> | null = null

/** `paths.path` is the name of the report. */
export function fixtureCatalog(): Promise<Reader> {
  made ??= build()
  return made
}

async function build(): Promise<Reader> {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-search-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'catalog.sqlite')
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
  make(db)
  const writer = writerFor(db)
  db.exec('BEGIN')
  insertRows(writer, referenceRows(rules))
  for (const { name, file: report } of names) {
    const record = await recordOfFile(report)
    insertRows(writer, rowsOf(record, { persons: 'withheld' }))
    insertRows(writer, { paths: [{ sha256: record.source.sha256, path: name }] })
  }
  db.exec('COMMIT')
  db.close()
  return openReader(file)
}
