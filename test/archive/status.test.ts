// How an archive stands, and which documents were on the table when a run was cut short.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { statusOf } from '../../src/archive/status.ts'
import { beginStage, whileWorking } from '../../src/archive/working.ts'
import { ingest } from '../../src/ingest.ts'
import { version } from '../../src/version.ts'
import { called } from '../cli/command.ts'
import { rules } from '../given.ts'

const folder = mkdtempSync(join(tmpdir(), 'trichluc-status-'))
afterAll(() => rmSync(folder, { recursive: true }))
const wish = { rulesHash: rules.hash, version }

async function archiveOf(files: Readonly<Record<string, string>>): Promise<string> {
  const source = mkdtempSync(join(folder, 'source-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(source, name), text)
  const archive = join(source, '..', `archive-${readdirSync(folder).length}`)
  for await (const _ of ingest([source], { archive, rules }));
  return archive
}

test('counts by what became of each file, reasons, other rules', async () => {
  const archive = await archiveOf({
    'a.txt': 'BÁO CÁO\nKết quả năm 2018: 12 đoàn ra.',
    'b.pdf': '%PDF-1.4 cut',
    'c.txt': '',
  })
  const { counts, failed, outdated, working } = await statusOf(archive, wish)
  expect(counts).toMatchObject({ done: 1, failed: 2, stopped: 0 })
  expect(failed.map(({ error }) => error.reason).toSorted()).toEqual(['empty', 'truncated'])
  expect([outdated, working]).toEqual([{ done: 0, failed: 0 }, []])
  expect((await statusOf(archive, { ...wish, rulesHash: 'sha256:other' })).outdated).toEqual({ done: 1, failed: 2 })
})

test('of a file that failed every path is told', async () => {
  const archive = await archiveOf({ 'a.txt': '', 'b.txt': '' })
  const { failed } = await statusOf(archive, wish)
  expect(failed.map(({ paths }) => paths.map(path => basename(path)))).toEqual([['a.txt', 'b.txt']])
  const { out } = await called(['status', '--archive', archive])
  expect(out).toMatch(/a\.txt: tệp rỗng.*\n {4}cũng ở: .*b\.txt\n/u)
})

test('a document is on the table while it is worked on, and not after', async () => {
  const archive = await archiveOf({ 'a.txt': 'BÁO CÁO\nKết quả năm 2018.' })
  const document = { sha256: 'a'.repeat(64), path: '/kho/bao-cao.pdf' }
  await whileWorking(archive, document, async () => {
    expect((await statusOf(archive, wish)).working).toEqual([{ path: document.path, stage: 'reading' }])
    await beginStage(archive, document.sha256, 'extracting')
    expect((await statusOf(archive, wish)).working).toEqual([{ path: document.path, stage: 'extracting' }])
  })
  expect((await statusOf(archive, wish)).working).toEqual([])
})

test('rubbish on the table is nothing at work', async () => {
  const archive = await archiveOf({ 'a.txt': 'BÁO CÁO\nKết quả năm 2018.' })
  mkdirSync(join(archive, 'working'))
  for (const [digit, text] of ['"a"b"\nreading\n', '"\\x"\n', '5\n', ''].entries())
    writeFileSync(join(archive, 'working', `${String(digit).repeat(64)}.txt`), text)
  expect((await statusOf(archive, wish)).working).toEqual([])
})

test('a folder that is no archive', async () => {
  const other = join(folder, 'other')
  mkdirSync(other)
  await expect(statusOf(other, wish)).rejects.toMatchObject({ reason: 'bad-archive' })
})
