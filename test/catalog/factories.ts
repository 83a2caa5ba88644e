// Small archives, and what stands in their catalogs.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import type { Entry } from '../../src/archive/ledger.ts'
import { openArchive } from '../../src/archive/open.ts'
import { ledgerPlace, recordPlace } from '../../src/archive/places.ts'
import { recordFile } from '../../src/archive/serialise.ts'
import { tableNames } from '../../src/catalog/schema/index.ts'
import type { Figure, TrichLucRecord } from '../../src/model/record.ts'
import { at, citation, figure, particulars, record } from '../cli/factories.ts'
import { folder } from '../cli/files.ts'
import { rules } from '../given.ts'

/** A hash for a number, spread over the folders. */
export const hash = (n: number): string => ((n * 37) % 256).toString(16).padStart(2, '0') + String(n).padStart(62, '0')

export const source = (n: number): TrichLucRecord['source'] => ({ ...record().source, sha256: hash(n), fileName: null })

/** «Tỉnh đã đón 5 đoàn …» of some year, found on page 2. */
export function reportOf(n: number, own: Partial<TrichLucRecord> = {}): TrichLucRecord {
  const quote = `Tỉnh đã đón ${n} đoàn khách theo Nghị định số 12/2012/NĐ-CP.`
  const text = `BÁO CÁO\nCông tác đối ngoại\n${quote}`
  const found = (raw: string) =>
    ({
      raw,
      at: {
        ...at(text.indexOf(raw), text.indexOf(raw) + raw.length),
        quote,
        boxes: [{ page: 2, bbox: [72, 90.5, 120, 104] }],
      },
    }) as Pick<Figure, 'raw' | 'at'>
  const year = 2000 + (n % 25)
  const period = {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    asOf: null,
    label: `năm ${year}`,
    basis: 'stated' as const,
  }
  return record({
    source: source(n),
    document: particulars({
      type: 'bao-cao',
      title: `Đối ngoại năm ${year}`,
      period,
      issuer: { name: 'UBND tỉnh', parent: null, placeId: 'bac-giang' },
    }),
    figures: [
      figure({
        ...found(`${n} đoàn`),
        value: n,
        period,
        place: { id: 'bac-giang', name: 'Bắc Giang', level: 'province' },
        dimensions: { country: ['JP', 'KR'], inPlan: true },
      }),
    ],
    citations: [
      citation({
        ...found('Nghị định số 12/2012/NĐ-CP'),
        number: '12/2012/NĐ-CP',
        key: 'state:chinh-phu:nghi-dinh:12:2012',
      }),
    ],
    text,
    ...own,
  })
}

export const done = (n: number, own: object = {}): Entry =>
  ({
    sha256: hash(n),
    status: 'done',
    exitCode: 0,
    bytes: 1,
    paths: [`D:/bao-cao/${n}.txt`],
    rulesHash: 'sha256:0',
    version: '0.1.0',
    ocr: 'never',
    files: null,
    parts: null,
    dossier: null,
    heads: null,
    belongsTo: null,
    ...own,
  }) as Entry

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

export const put = (archive: string, one: TrichLucRecord): void =>
  write(recordPlace(archive, one.source.sha256, one.source.part?.number), recordFile(one))

export const putEntry = (archive: string, entry: Entry): void =>
  write(ledgerPlace(archive, entry.sha256), JSON.stringify(entry))

/** An archive with reports of these numbers, and their entries. */
export async function archiveOf(numbers: readonly number[]): Promise<string> {
  const archive = join(folder(), 'kho')
  await openArchive(archive)
  for (const n of numbers) {
    put(archive, reportOf(n))
    putEntry(archive, done(n))
  }
  return archive
}

export const remove = (archive: string, n: number): void => rmSync(recordPlace(archive, hash(n)))

export const options = (archive: string) => ({ archive, rules })

/** For reading, as any program would. */
export function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  onTestFinished(() => db.close())
  return db
}

export const rows = (file: string, sql: string, ...args: string[]): Record<string, unknown>[] =>
  opened(file)
    .prepare(sql)
    .all(...args)
    .map(row => ({ ...row }))

/** All that a catalog holds, without the numbers that differ from one making to the next. */
export function contentsOf(file: string): Record<string, string[]> {
  const db = opened(file)
  const documents = new Map(
    db
      .prepare('SELECT doc, sha256, part FROM documents')
      .all()
      .map(row => [row.doc, `${row.sha256} ${row.part}`]),
  )
  const plain = (row: object): string =>
    JSON.stringify(row, (key, value) =>
      key === 'doc' ? documents.get(value) : key === 'id' && typeof value === 'number' ? 0 : value,
    )
  const all = (name: string): string[] => db.prepare(`SELECT * FROM ${name}`).all().map(plain).toSorted()
  return Object.fromEntries(tableNames.map(name => [name, all(name)]))
}
