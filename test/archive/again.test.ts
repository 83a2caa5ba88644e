// Documents met again: files that have not changed are not read, readings are used where only rules have changed,
// originals stay where they are if asked.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layOriginals } from '../../src/archive/keep.ts'
import type { Entry } from '../../src/archive/ledger.ts'
import { lockArchive } from '../../src/archive/lock.ts'
import { ledgerPlace, originalPlace, readingPlace, recordPlace } from '../../src/archive/places.ts'
import { keepReading, keptReading } from '../../src/archive/readings.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { type IngestOptions, ingest, plan } from '../../src/ingest.ts'
import type { Reading } from '../../src/model/document.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import type { Outcome } from '../../src/outcome.ts'
import { loadOwnRules } from '../../src/own-rules.ts'
import { readingOf, recordsOfReading } from '../../src/record.ts'
import { type ReprocessOptions, reprocess, type Selection } from '../../src/reprocess.ts'
import { version } from '../../src/version.ts'
import { file, folder, report } from '../cli/files.ts'
import { root, rules } from '../given.ts'
import { zip } from './find/zip/made.ts'
import { sha256 } from './made.ts'

async function outcomesOf(run: AsyncIterable<{ readonly outcome: Outcome | null }>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const { outcome } of run) if (outcome) outcomes.push(outcome)
  return outcomes
}

const take = (paths: readonly string[], archive: string, own: Partial<IngestOptions> = {}): Promise<Outcome[]> =>
  outcomesOf(ingest(paths, { archive, rules, ...own }))

const all: Selection = { outdated: false, failed: false, among: null }
const redo = (archive: string, selection: Partial<Selection>, own: Partial<ReprocessOptions> = {}) =>
  outcomesOf(reprocess({ ...all, ...selection }, { archive, rules, when: null, ...own }))

const entryAt = (archive: string, hash: string): Entry =>
  JSON.parse(readFileSync(join(archive, 'ledger', hash.slice(0, 2), `${hash}.json`), 'utf8'))

const here = (): { input: string; archive: string } => {
  const at = folder()
  const input = join(at, 'in')
  mkdirSync(input)
  return { input, archive: join(at, 'kho') }
}

/** Ours, with a file of ours laid over them once more: another hash, and the same rules. */
function otherRules() {
  const own = folder()
  file(own, 'x.yaml', readFileSync(`${root}rules/relations.yaml`))
  return loadOwnRules([own])
}

test('a damaged entry is the fault of one document, the others are done; it is not written over', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  const [first] = await take([input], archive)
  const entry = ledgerPlace(archive, first?.sha256 ?? '')
  writeFileSync(entry, '{')
  file(input, 'b.txt', `${report()}\nNăm 2019.`)
  const outcomes = await take([input], archive)
  expect(outcomes.map(({ status, error }) => [status, error?.args.problem])).toEqual([
    ['failed', 'damaged-entry'],
    ['done', undefined],
  ])
  expect(readFileSync(entry, 'utf8')).toBe('{')
})

test('a file that has not changed is not opened again; one that has is', async () => {
  const { input, archive } = here()
  const path = file(input, 'a.txt', report(2018))
  utimesSync(path, 1000, 1000)
  await take([input], archive)
  // other bytes of the same size and time: whoever opened it would see them
  writeFileSync(path, report(2019))
  utimesSync(path, 1000, 1000)
  expect(await take([input], archive)).toMatchObject([{ status: 'known', sha256: sha256(report(2018)) }])
  utimesSync(path, 1000, 2000)
  expect(await take([input], archive)).toMatchObject([{ status: 'done', sha256: sha256(report(2019)), pages: 1 }])
})

test('touched without a change: its time is noted, nothing is done', async () => {
  const { input, archive } = here()
  const path = file(input, 'a.txt', report())
  await take([input], archive)
  utimesSync(path, 1, 1)
  expect(await take([input], archive)).toMatchObject([{ status: 'known' }])
  expect(entryAt(archive, sha256(report()))).toMatchObject({ paths: [path], modified: { [path]: 1000 } })
})

test('an original or a record that is gone is made anew', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  await take([input], archive)
  for (const place of [originalPlace, recordPlace]) {
    rmSync(place(archive, sha256(report())))
    expect(await take([input], archive)).toMatchObject([{ status: 'done' }])
  }
})

test('a file in a zip that failed is found there again', async () => {
  const { input, archive } = here()
  const text = report()
  const path = file(input, 'gửi.zip', zip([{ name: 'quý 1/a.txt', content: text }]))
  const lost = new TrichLucError('worker-lost', { why: 'time', memory: 1, seconds: 1 })
  const make = async (): Promise<never> => {
    throw lost
  }
  await take([path], archive, { pool: { make, size: 1, least: 1, limits: { memory: 1, seconds: 1 } } })
  expect(entryAt(archive, sha256(text))).toMatchObject({ status: 'failed' })
  expect(await redo(archive, { failed: true })).toMatchObject([
    { status: 'done', path: join(path, 'quý 1', 'a.txt'), sha256: sha256(text) },
  ])
  expect(readFileSync(originalPlace(archive, sha256(text)), 'utf8')).toBe(text)
  expect(existsSync(join(archive, 'working'))).toBe(false)
})

test('a file that failed and is another by now, in a zip or not: said to be so, and its entry stays', async () => {
  const { input, archive } = here()
  const paths = [
    file(input, 'a.pdf', '%PDF-1.4 cut'),
    file(input, 'b.zip', zip([{ name: 'b.pdf', content: '%PDF-1.4' }])),
  ]
  await take(paths, archive)
  file(input, 'a.pdf', '%PDF-1.4 CUT')
  file(input, 'b.zip', zip([{ name: 'b.pdf', content: '%PDF-1.5' }]))
  const outcomes = await redo(archive, { failed: true })
  const lost = { problem: 'reference-lost' }
  expect(outcomes).toMatchObject([{ error: { args: lost } }, { error: { args: lost } }])
  expect(outcomes.map(({ error }) => error?.args.file).toSorted()).toEqual([paths[0], join(paths[1] ?? '', 'b.pdf')])
  expect(entryAt(archive, sha256('%PDF-1.4 cut'))).toMatchObject({ status: 'failed', reason: 'truncated' })
  expect(existsSync(join(archive, 'working'))).toBe(false)
})

test('a damaged original: said to be so, healed by the file that it was copied from', async () => {
  const { input, archive } = here()
  const path = file(input, 'a.txt', report())
  await take([input], archive)
  const kept = originalPlace(archive, sha256(report()))
  const among = new Set([sha256(report())])
  renameSync(path, `${path}.bak`)
  for (const bytes of [report(2019), '']) {
    writeFileSync(kept, bytes)
    // what was read of it is not enough where it is to be read otherwise
    rmSync(readingPlace(archive, sha256(report())), { force: true })
    const [outcome] = await redo(archive, { among })
    expect(outcome).toMatchObject({ status: 'failed', error: { args: { problem: 'changed-original', file: kept } } })
    expect(entryAt(archive, sha256(report()))).toMatchObject({ status: 'done' })
  }
  renameSync(`${path}.bak`, path)
  expect(await take([input], archive)).toMatchObject([{ status: 'done' }])
  expect(readFileSync(kept, 'utf8')).toBe(report())
  writeFileSync(kept, '')
  expect(await redo(archive, { among })).toMatchObject([{ status: 'done' }])
  expect(readFileSync(kept, 'utf8')).toBe(report())
})

test('what would be done is told, and nothing written', async () => {
  const { input, archive } = here()
  const [one, two] = [file(input, 'a.txt', report()), file(input, 'b.txt', '')]
  const planned = async (): Promise<(string | undefined)[][]> => {
    const plans = []
    for await (const one of plan([input, join(input, 'c.txt')], { archive, rules })) plans.push(one)
    return plans.map(({ path, prospect, error }) => [path, prospect, error?.reason])
  }
  const absent = [join(input, 'c.txt'), 'unreadable', 'not-found']
  expect(await planned()).toEqual([[one, 'new', undefined], [two, 'new', undefined], absent])
  expect(existsSync(archive)).toBe(false)
  await take([input], archive)
  expect(await planned()).toEqual([[one, 'known', undefined], [two, 'failed', undefined], absent])
  writeFileSync(one, report(2030))
  expect(await planned()).toEqual([[one, 'changed', undefined], [two, 'failed', undefined], absent])
})

test('newer rules: records are made anew from what was read, though no original is left', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  file(input, 'b.txt', '')
  await take([input], archive)
  rmSync(input, { recursive: true })
  rmSync(join(archive, 'originals'), { recursive: true })
  const hash = sha256(report())
  const newer = otherRules()
  expect(await redo(archive, { outdated: true }, { rules: newer })).toMatchObject([
    { status: 'done', sha256: hash },
    { status: 'failed' },
  ])
  expect(JSON.parse(readFileSync(recordPlace(archive, hash), 'utf8')).tool.rulesHash).toBe(newer.hash)
  expect(await redo(archive, { outdated: true }, { rules: newer })).toMatchObject([{ status: 'failed' }])
})

test('those that failed, those that are named', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  const empty = file(input, 'b.txt', '')
  await take([input], archive)
  expect(await redo(archive, { failed: true })).toMatchObject([{ status: 'failed', path: empty }])
  expect(await redo(archive, { among: new Set([sha256(report())]) })).toMatchObject([{ status: 'done' }])
  expect(await redo(archive, { outdated: true })).toEqual([])
})

test('originals that are only referenced: said in the ledger, missed when they are lost, copied when asked', async () => {
  const { input, archive } = here()
  const path = file(input, 'a.txt', report())
  const hash = sha256(report())
  const faults = async (): Promise<string[]> => {
    const kinds: string[] = []
    await verifyArchive(archive, ({ kind }) => kinds.push(kind))
    return kinds
  }
  await take([input], archive, { originals: 'referenced' })
  expect(entryAt(archive, hash)).toMatchObject({ status: 'done', originals: 'referenced' })
  expect(existsSync(join(archive, 'originals'))).toBe(false)
  expect(await faults()).toEqual([])
  expect(await redo(archive, { among: new Set([hash]) }, { originals: 'referenced' })).toMatchObject([
    { status: 'done', path },
  ])
  renameSync(path, `${path}.bak`)
  expect(await faults()).toEqual(['reference-lost'])
  renameSync(`${path}.bak`, path)
  expect(await take([input], archive)).toMatchObject([{ status: 'known' }])
  expect(entryAt(archive, hash)).toMatchObject({ originals: 'kept' })
  expect(readFileSync(originalPlace(archive, hash), 'utf8')).toBe(report())
})

test('a second run at an archive is refused while one writes it', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  await take([input], archive)
  const unlock = lockArchive(archive)
  await expect(take([input], archive)).rejects.toMatchObject({ reason: 'bad-archive', args: { problem: 'in-use' } })
  unlock()
  expect(await take([input], archive)).toMatchObject([{ status: 'known' }])
})

test('a marked document that was let in stays until somebody takes it out, and it is said so', async () => {
  const { input, archive } = here()
  const text = `TUYỆT MẬT\n\n${report()}`
  file(input, 'a.txt', text)
  await take([input], archive, { allowMarked: true })
  // what is kept of its reading would get past the gate
  expect(existsSync(join(archive, 'readings'))).toBe(false)
  const [outcome] = await redo(archive, { among: new Set([sha256(text)]) })
  expect(outcome).toMatchObject({ status: 'stopped', error: { args: { kept: sha256(text).slice(0, 12) } } })
  expect(existsSync(recordPlace(archive, sha256(text)))).toBe(true)
})

test('a reading that somebody laid there does not get past the gate', async () => {
  const { input, archive } = here()
  const text = `TUYỆT MẬT\n\n${report()}`
  file(input, 'a.txt', text)
  await take([input], archive)
  const identity = { sha256: sha256(text), bytes: Buffer.byteLength(text), files: null }
  const reading = await readingOf(new TextEncoder().encode(text), { allowMarked: true })
  await keepReading(archive, { identity, reading }, { version, ocr: 'never' })
  expect(await take([input], archive)).toMatchObject([{ status: 'stopped' }])
})

test('a lock that is none of ours stops the run, and one leaves nothing beside it', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  await take([input], archive)
  const unlock = lockArchive(archive)
  expect(readdirSync(archive).filter(name => name.startsWith('run'))).toEqual(['run.lock'])
  unlock()
  writeFileSync(join(archive, 'run.lock'), 'somebody else\n'.repeat(99))
  await expect(take([input], archive)).rejects.toMatchObject({ args: { problem: 'bad-lock' } })
  rmSync(join(archive, 'run.lock'))
  mkdirSync(join(archive, 'run.lock'))
  await expect(take([input], archive)).rejects.toMatchObject({ reason: 'is-folder' })
})

test('what an earlier run left half is taken away', async () => {
  const { input, archive } = here()
  file(input, 'a.txt', report())
  await take([input], archive)
  const gone = 'ab'.repeat(32)
  const half = `${recordPlace(archive, gone)}.part`
  mkdirSync(join(half, '..'), { recursive: true })
  mkdirSync(join(archive, 'working'))
  writeFileSync(half, '{')
  writeFileSync(join(archive, 'working', `${gone}.txt`), '"/x/bao-cao.pdf"\nreading\n')
  await take([input], archive)
  expect([existsSync(half), existsSync(join(archive, 'working'))]).toEqual([false, false])
})

const by = { version: '1', ocr: 'auto', engine: null } as const

test('a reading that was kept gives the same record; damaged, or by other means, it is none', async () => {
  const archive = folder()
  for (const name of readdirSync(`${root}fixtures/reports`).filter(one => /ha-tinh-2018\.(?:pdf|docx)$/u.test(one))) {
    const bytes = new Uint8Array(readFileSync(`${root}fixtures/reports/${name}`))
    const identity = { sha256: sha256(bytes), bytes: bytes.length, files: null }
    const reading: Reading = await readingOf(bytes, {})
    await keepReading(archive, { identity, reading }, by)
    const kept = await keptReading(archive, identity.sha256, by)
    const made = { rules, identity, split: false }
    expect(kept && recordsOfReading(kept.reading, made)).toEqual(recordsOfReading(reading, made))
    expect(await keptReading(archive, identity.sha256, { ...by, version: '2' })).toBeNull()
    expect(await keptReading(archive, identity.sha256, { ...by, ocr: 'never' })).toBeNull()
    const place = readingPlace(archive, identity.sha256)
    writeFileSync(place, readFileSync(place).subarray(0, 900))
    expect(await keptReading(archive, identity.sha256, by)).toBeNull()
  }
})

test.each([
  ['a worker that is lost', new TrichLucError('worker-lost', { why: 'time', memory: 1, seconds: 1 })],
  ['a file that changes', new TrichLucError('changed-while-read')],
])('%s while a document is kept: nothing of it is left', async (_, lost) => {
  const { input, archive } = here()
  const path = file(input, 'a.txt', report())
  const make = async (): Promise<never> => {
    await layOriginals(archive, [{ sha256: sha256(report()), bytes: Buffer.byteLength(report()), place: path }])
    throw lost
  }
  const pool = { make, size: 1, least: 1, limits: { memory: 1, seconds: 1 } }
  expect(await take([input], archive, { pool })).toMatchObject([{ status: 'failed' }])
  const faults: unknown[] = []
  await verifyArchive(archive, fault => faults.push(fault))
  expect(faults).toEqual([])
})
