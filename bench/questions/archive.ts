// An archive of N reports that nobody wrote: records and entries of the ledger, a few real ones taken in among them, and
// its catalog as every run makes it. The same for the same N.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Entry } from '../../src/archive/ledger.ts'
import { isArchive } from '../../src/archive/open.ts'
import { ledgerPlace, recordPlace } from '../../src/archive/places.ts'
import { recordFile } from '../../src/archive/serialise.ts'
import { updateCatalog } from '../../src/catalog/index.ts'
import { ingest } from '../../src/ingest.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { version } from '../../src/version.ts'
import { type Report, reportsOf } from './bodies.ts'
import { hashOf, recordOf } from './records.ts'

/** The folder of the archive; what is there already is used, its catalog brought up to date. */
export async function archiveOf(folder: string, count: number): Promise<string> {
  const archive = join(folder, `archive-${count}`)
  const rules = loadOwnRules()
  if (!(await isArchive(archive))) {
    rmSync(archive, { recursive: true, force: true })
    await takeIn(archive, await boundIn(folder))
    for (const report of reportsOf(rules, count)) writeReport(archive, report)
    for (let n = 0; n < count / 100; n++) writeEntry(archive, failureOf(n))
  }
  await updateCatalog({ archive, rules })
  return archive
}

const fixtures = join(import.meta.dirname, '../../fixtures/reports')

/** Our reports as PDF: with originals, and pages that can be shown. */
const printed = readdirSync(fixtures)
  .filter(name => name.endsWith('.pdf'))
  .map(name => join(fixtures, name))

/** A dozen of them as one file: several hundred figures in one record. */
async function boundIn(folder: string): Promise<string> {
  const bound = await PDFDocument.create({ updateMetadata: false })
  for (const path of printed.slice(0, 12)) {
    const report = await PDFDocument.load(readFileSync(path))
    for (const page of await bound.copyPages(report, report.getPageIndices())) bound.addPage(page)
  }
  const path = join(folder, 'bound.pdf')
  writeFileSync(path, await bound.save())
  return path
}

async function takeIn(archive: string, bound: string): Promise<void> {
  for await (const { outcome } of ingest([...printed, bound], { archive, rules: loadOwnRules() }))
    if (outcome?.error) throw outcome.error
}

function writeReport(archive: string, report: Report): void {
  const record = recordFile(recordOf(report))
  const sha256 = hashOf(report)
  write(recordPlace(archive, sha256), record)
  writeEntry(archive, entryOf(report, createHash('sha256').update(record).digest('hex')))
}

const writeEntry = (archive: string, entry: Entry): void =>
  write(ledgerPlace(archive, entry.sha256), `${JSON.stringify(entry, null, 2)}\n`)

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const common = { modified: {}, rulesHash: `sha256:${'0'.repeat(64)}`, version, ocr: 'auto' as const, given: {} }

const entryOf = (report: Report, record: string): Entry => ({
  ...common,
  sha256: hashOf(report),
  status: 'done',
  exitCode: 0,
  bytes: 50_000,
  paths: [`D:/bao-cao/${report.body.placeId}/${report.body.symbol}-${report.year}-${report.kind.code}.pdf`],
  files: null,
  parts: null,
  dossier: null,
  records: [record],
  originals: 'referenced',
  heads: null,
  belongsTo: null,
  twins: [],
})

const faults = [
  { reason: 'damaged', exitCode: 2 },
  { reason: 'encrypted', exitCode: 8 },
  { reason: 'no-text', exitCode: 2 },
] as const

/** One in ten bears a mark. */
function failureOf(n: number): Entry {
  const sha256 = createHash('sha256').update(`failure ${n}`).digest('hex')
  if (n % 10 === 0) return { sha256, status: 'stopped', exitCode: 10, page: 1, mark: 'MẬT' }
  const fault = faults[n % faults.length] ?? faults[0]
  return { ...common, ...fault, sha256, status: 'failed', bytes: 9000, paths: [`D:/bao-cao/hong/${n}.pdf`], args: {} }
}
