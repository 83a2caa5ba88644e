// What is planted between the reports of fixtures/series is found, and nothing in those that are clean.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/open.ts'
import { recordPlace } from '../../src/archive/places.ts'
import { recordFile } from '../../src/archive/serialise.ts'
import { auditArchive } from '../../src/audit/archive.ts'
import type { AuditFinding, Evidence } from '../../src/audit/finding.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { openReader } from '../../src/query/reader.ts'
import { rules } from '../given.ts'
import { clean, type Planted, planted, type Side, seriesFiles, seriesRecords, sourceNames } from './series.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-'))
let records: ReadonlyMap<string, TrichLucRecord>
let findings: readonly AuditFinding[]

beforeAll(async () => {
  records = await seriesRecords()
  const archive = join(folder, 'kho')
  await openArchive(archive)
  for (const record of records.values()) {
    const path = recordPlace(archive, record.source.sha256)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, recordFile(record))
  }
  const { file } = await updateCatalog({ archive, rules })
  const reader = openReader(file)
  findings = auditArchive(reader, { lists: rules.lists, known: [] }).findings.map(({ finding }) => finding)
  reader.close()
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const recordOf = (file: string): TrichLucRecord => {
  const record = records.get(file)
  if (!record) throw new Error(`no ${file} in fixtures/series`)
  return record
}

const fileOf = ({ sha256 }: Evidence): string =>
  [...records].find(([, record]) => record.source.sha256 === sha256)?.[0] ?? `not of the series: ${sha256}`

/** Words that overlap those of the side. */
function quotes({ evidence }: AuditFinding, { file, quote }: Side): boolean {
  const start = recordOf(file).text.indexOf(quote)
  return evidence.some(one => fileOf(one) === file && one.start < start + quote.length && one.end > start)
}

const told = ({ code, message, evidence }: AuditFinding): string =>
  `${code}: ${message.en} ${evidence.map(one => `«${one.quote}» ${fileOf(one)}`).join(' · ')}`

describe('the series:', () => {
  test('every source is built, in one format', () => {
    expect(seriesFiles.map(file => file.replace(/\.\w+$/, '')).toSorted()).toEqual(sourceNames.toSorted())
  })

  test('every report is listed, as clean or by a fault', () => {
    const named = planted.flatMap(({ doubted, against }) => [doubted, ...against].map(({ file }) => file))
    expect(clean.filter(file => named.includes(file))).toEqual([])
    expect([...clean, ...named].filter(file => !seriesFiles.includes(file))).toEqual([])
    expect(clean.length).toBeGreaterThanOrEqual(12)
    expect(planted.length).toBeGreaterThanOrEqual(16)
  })

  test.each(planted)('$id: both quotes stand once in their reports', ({ doubted, against }) => {
    for (const { file, quote } of [doubted, ...against])
      expect(recordOf(file).text.split(quote).length - 1, `«${quote}» in ${file}`).toBe(1)
  })

  test.each(clean)('%s has no fault of its own', file => {
    expect(recordOf(file).findings.map(({ message }) => message.en)).toEqual([])
  })
})

/** Both sides quoted, or the one where the words are wrong by themselves. */
const isOf = (one: AuditFinding, { doubted, against }: Planted): boolean =>
  quotes(one, doubted) && (against.length === 0 || against.some(side => quotes(one, side)))

describe('the audit:', () => {
  test.each(planted)('finds $id: $kind', fault => {
    const about = findings.filter(one => quotes(one, fault.doubted))
    const right = about.filter(one => fault.code.includes(one.code) && isOf(one, fault))
    expect(right.length, `${fault.code.join(' or ')} in ${about.map(told).join('\n') || 'nothing'}`).toBeGreaterThan(0)
  })

  test('finds nothing whose words all stand in clean reports', () => {
    const wrong = findings.filter(({ evidence }) => evidence.every(one => clean.includes(fileOf(one))))
    expect(wrong.map(told)).toEqual([])
  })

  test('finds nothing but what is planted', () => {
    const more = findings.filter(one => !planted.some(fault => isOf(one, fault)))
    expect(more.map(told)).toEqual([])
  })
})
