import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { removeLines } from '../../src/archive/lines.ts'
import { lockArchive, lockFile } from '../../src/archive/lock.ts'
import { openArchive } from '../../src/archive/open.ts'
import { correctionsPlace, logLockPlace } from '../../src/archive/places.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { undoneBy } from '../../src/corrections/correction.ts'
import { appendCorrections, correctionsOf, readCorrections } from '../../src/corrections/log.ts'
import { folder } from '../cli/files.ts'
import { root } from '../given.ts'
import { itemIn, reportOf, said, sayOf } from './made.ts'

const report = reportOf('Tỉnh đã đón [[12 đoàn]] khách quốc tế.')
const correction = sayOf(report, itemIn(report, 'figure'), { changes: { value: 13 } })
const another = sayOf(report, itemIn(report, 'figure'), { verdict: 'rejected', who: 'Bình' })

async function archive(): Promise<string> {
  const place = `${folder()}/kho`
  await openArchive(place)
  return place
}

test('what was written is read again, whole; lines are added and never changed', async () => {
  const place = await archive()
  expect(await readCorrections(place)).toEqual({ all: [], damaged: [] })
  await appendCorrections(place, () => [correction])
  const first = readFileSync(correctionsPlace(place), 'utf8')
  await appendCorrections(place, ({ all }) => all.map(one => undoneBy(one, said())))
  const { all } = await readCorrections(place)
  expect(all).toMatchObject([correction, { verdict: 'undone', undoes: correction.id }])
  expect(readFileSync(correctionsPlace(place), 'utf8').startsWith(first)).toBe(true)
})

test('half a line that a crash has left is told, and neither lost nor in the way', async () => {
  const place = await archive()
  await appendCorrections(place, () => [correction])
  appendFileSync(correctionsPlace(place), JSON.stringify(another).slice(0, 200))
  await appendCorrections(place, () => [another])
  expect(await readCorrections(place)).toEqual({ all: [correction, another], damaged: [2] })
  expect(readFileSync(correctionsPlace(place), 'utf8')).toContain(JSON.stringify(another).slice(0, 200))
})

test('of some documents the lines of others are not read', async () => {
  const place = await archive()
  const other = { ...another, document: 'f'.repeat(64) }
  await appendCorrections(place, () => [correction, other])
  expect([...(await correctionsOf(place, [other.document]))]).toEqual([[other.document, [other]]])
})

test('it is written while a run writes the archive, and waits for whoever writes the log', async () => {
  const place = await archive()
  const run = lockArchive(place)
  const unlock = lockFile(logLockPlace(place))
  const writing = appendCorrections(place, () => [correction])
  await new Promise(done => setTimeout(done, 60))
  expect((await readCorrections(place)).all).toEqual([])
  unlock?.()
  await writing
  expect((await readCorrections(place)).all).toEqual([correction])
  run()
})

test('many at once, in one process and in others: each line is there once and whole', async () => {
  const place = await archive()
  const program = `
    import { appendCorrections } from '${root}src/corrections/log.ts'
    import { withId } from '${root}src/corrections/correction.ts'
    const { id, ...one } = ${JSON.stringify(correction)}
    for (let n = 0; n < 8; n++) await appendCorrections(${JSON.stringify(place)}, () => [withId({ ...one, who: process.argv[1] + n })])`
  const processes = ['a', 'b'].map(name => spawn(process.execPath, ['--input-type=module', '-e', program, name]))
  const own = Array.from({ length: 12 }, (_, n) =>
    appendCorrections(place, () => [sayOf(report, itemIn(report, 'figure'), { who: `own ${n}` })]),
  )
  const ends = Promise.all(processes.map(one => once(one, 'exit')))
  await Promise.all(own)
  expect(await ends).toEqual([
    [0, null],
    [0, null],
  ])
  const { all, damaged } = await readCorrections(place)
  expect(damaged).toEqual([])
  expect(new Set(all.map(({ who }) => who)).size).toBe(28)
  expect(all).toHaveLength(28)
}, 20_000)

test('a line that is no correction is left out: another field, another kind, a value that is none', async () => {
  const place = await archive()
  await appendCorrections(place, () => [correction])
  for (const wrong of [
    { ...correction, extra: 1 },
    { ...correction, item: 'table' },
    { ...correction, when: 'gestern' },
  ])
    appendFileSync(correctionsPlace(place), `${JSON.stringify(wrong)}\n`)
  expect(await readCorrections(place)).toEqual({ all: [correction], damaged: [2, 3, 4] })
})

test.skipIf(process.platform === 'win32')('a link in its place is not followed', async () => {
  const place = await archive()
  const outside = `${folder()}/outside.txt`
  writeFileSync(outside, '')
  mkdirSync(dirname(correctionsPlace(place)), { recursive: true })
  symlinkSync(outside, correctionsPlace(place))
  await expect(appendCorrections(place, () => [correction])).rejects.toThrow()
  expect(statSync(outside).size).toBe(0)
})

test('verify knows it, and nothing beside it', async () => {
  const place = await archive()
  await appendCorrections(place, () => [correction])
  const faults: string[] = []
  await verifyArchive(place, ({ kind }) => faults.push(kind))
  expect(faults).toEqual([])
  appendFileSync(correctionsPlace(place).replace('corrections.jsonl', 'x.txt'), '')
  await verifyArchive(place, ({ kind }) => faults.push(kind))
  expect(faults).toEqual(['stray'])
})

test('a document that is removed takes its lines away, half ones too, and leaves those of others', async () => {
  const place = await archive()
  const other = { ...another, document: 'f'.repeat(64) }
  await appendCorrections(place, () => [correction, other])
  appendFileSync(correctionsPlace(place), JSON.stringify(correction).slice(0, 300))
  await removeLines(place, correctionsPlace(place), line => line.includes(correction.document))
  expect(await readCorrections(place)).toEqual({ all: [other], damaged: [] })
  expect(readFileSync(correctionsPlace(place), 'utf8')).not.toContain('12 đoàn khách')
})
