import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noGaps, ranked, withRecord } from '../../src/cli/gaps/groups.ts'
import { called, trichluc } from './command.ts'
import { at, figure, record } from './factories.ts'
import { file, folder, report } from './files.ts'

const withGap = (text: string, raw: string, sha: string) => {
  const start = text.indexOf(raw)
  const one = figure({ indicator: null, unit: 'Buổi', raw, at: { ...at(start, start + raw.length), quote: text } })
  const { source } = record()
  return record({ text, figures: [one, figure()], source: { ...source, sha256: sha.repeat(64) } })
}

test('what no rule claims is grouped by unit and the words around it, the most frequent first', () => {
  const records = [
    withGap('Đã mở 14 hội trại; tổ chức 03 buổi nói chuyện cho 5 xã.', '03 buổi', 'a'),
    withGap('Tổ chức 12 buổi nói chuyện. Đã xong.', '12 buổi', 'b'),
    withGap('Hết năm 2018 có 4 buổi', '4 buổi', 'c'),
  ]
  const gaps = records.reduce(withRecord, noGaps())
  expect(gaps).toMatchObject({ count: 3, reports: 3, dropped: 0 })
  expect(ranked(gaps).map(({ quotes, ...one }) => one)).toEqual([
    { unit: 'buổi', before: 'tổ chức', after: 'nói chuyện', count: 2, reports: 2 },
    { unit: 'buổi', before: '# có', after: '', count: 1, reports: 1 },
  ])
  expect(ranked(gaps)[0]?.quotes.map(one => one.sha256[0])).toEqual(['a', 'b'])
})

test('memory has a bound: of too many groups the rarest are given up, and counted', () => {
  const many = Array.from({ length: 50_002 }, (_, n) => figure({ indicator: null, unit: `u${n}` }))
  const often = Array.from({ length: 5 }, () => figure({ indicator: null, unit: 'cuộc' }))
  const gaps = withRecord(noGaps(), record({ figures: [...often, ...many] }))
  expect(gaps.groups.size + gaps.dropped).toBe(50_003)
  expect(gaps.groups.size).toBeLessThanOrEqual(25_000)
  expect(ranked(gaps)[0]).toMatchObject({ unit: 'cuộc', count: 5 })
})

test('rules gaps of an archive: a table, JSON lines, and a damaged record told', { timeout: 60_000 }, async () => {
  const into = folder()
  const archive = join(into, 'kho')
  const path = file(into, 'a.txt', report().replace('05 đoàn khách', '05 đoàn khách và 07 buổi nói chuyện'))
  await trichluc(['ingest', path, '--archive', archive])
  const table = await called(['rules', 'gaps', '--archive', archive])
  expect(table).toMatchObject({ code: 0, err: '' })
  expect(table.out).toMatch(/1 +1 +buổi +khách và … nói chuyện/u)
  const lines = await called(['rules', 'gaps', '--archive', archive, '--json', '--top', '1'])
  expect(JSON.parse(lines.out)).toMatchObject({ unit: 'buổi', count: 1, quotes: [{ page: null, raw: '07 buổi' }] })
  mkdirSync(join(archive, 'records', '00'), { recursive: true })
  writeFileSync(join(archive, 'records', '00', `${'0'.repeat(64)}.json`), '{')
  const damaged = await called(['rules', 'gaps', '--archive', archive])
  expect(damaged).toMatchObject({ code: 20, out: table.out })
  expect(damaged.err).toMatch(/0{64}\.json/u)
})

test('a folder that is no archive is left alone: exit code 9', { timeout: 60_000 }, async () => {
  const into = folder()
  expect(await called(['rules', 'gaps', '--archive', into])).toMatchObject({ code: 9, out: '' })
  expect(readdirSync(into)).toEqual([])
})
