// rules diff: what other rules would gain, lose and change in an archive, and nothing is written.

import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { around } from '../../src/cli/rules-diff/lines.ts'
import { aboutText, fieldText } from '../../src/cli/rules-diff/names.ts'
import { chosen, inOrder, noTally, type Quoted, rankOf, withCompared } from '../../src/cli/rules-diff/tally.ts'
import { vi } from '../../src/cli/words/vi.ts'
import type { Difference } from '../../src/differences/index.ts'
import { ownRules } from '../../src/rules/files.ts'
import { rules } from '../given.ts'
import { called } from './command.ts'
import { file, folder, report } from './files.ts'

const rule = (id: string, body: string): string => `  - { id: ${id}, ${body} }\n`
const rulesIn = (into: string, name: string, rules: string): string => {
  const path = join(into, name)
  mkdirSync(path)
  file(path, 'mine.yaml', `slot: figure\nabout: x\nrules:\n${rules}`)
  return path
}

const stateOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter(name => statSync(join(path, name)).isFile())
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(path, name)))
          .digest('hex')}`,
    )

const proof = "examples: ['x'], source: x"

test('gains, losses and changes with their quotes; nothing is written', { timeout: 120_000 }, async () => {
  const into = folder()
  const archive = join(into, 'kho')
  const text = report().replace('05 đoàn khách', '05 đoàn khách và trao 07 suất quà')
  await called(['ingest', file(into, 'a.txt', text), '--archive', archive, '--workers', '0', '--lang', 'en'])
  const before = stateOf(archive)
  const gifts = rulesIn(
    into,
    'gifts',
    rule('mine.gifts', `pattern: '<q:quantity> suất quà', emit: { q: ngo.nonproject.items }, ${proof}`),
  )
  const diff = (...args: string[]) =>
    called(['rules', 'diff', ...args, '--archive', archive, '--workers', '0', '--lang', 'en'])

  const same = await diff('-', 'built-in')
  expect(same).toMatchObject({ code: 0, err: '' })
  expect(same.out).toMatch(/the same/u)

  const there = await diff('-', gifts)
  expect(there.code).toBe(0)
  expect(there.err).toMatch(/new: 1 \(mine\.gifts\)/u)
  expect(there.out).toMatch(/would change: 1 of 1/u)
  expect(there.out).toMatch(/07 suất/u)
  expect(there.out).toMatch(/a\.txt/u)

  // the archive's records are by neither side
  const lines = await diff(gifts, '-', '--json')
  const all = lines.out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(all.filter(one => one.type === 'difference' && one.kind === 'figure')).not.toEqual([])
  expect(all.at(-1)).toMatchObject({ type: 'summary', documents: { all: 1, differing: 1, failed: 0 } })

  // a whole set stands for itself: what it leaves out is gone
  const whole = join(into, 'whole')
  cpSync(ownRules, whole, { recursive: true })
  expect((await diff('-', whole)).out).toMatch(/the same/u)
  expect(stateOf(archive)).toEqual(before)
})

test('two sets of rules and an archive must be given', async () => {
  expect(await called(['rules', 'diff', '-', '--archive', 'x', '--lang', 'en'])).toMatchObject({ code: 1 })
  expect(await called(['rules', 'diff', '-', '-', '--lang', 'en'])).toMatchObject({ code: 1 })
  expect(await called(['rules', 'test', 'x', '--lang', 'en'])).toMatchObject({ code: 1 })
})

const difference = (own: Partial<Difference>): Difference => ({
  kind: 'figure',
  way: 'gained',
  what: 'in.trips',
  fields: [],
  older: null,
  newer: null,
  ...own,
})

const compared = (sha256: string, differences: readonly Difference[]) => ({
  sha256,
  paths: [],
  at: 1,
  total: 1,
  parts: [{ part: null, differences }],
  error: null,
})

const value = { name: 'value', older: 4, newer: 5 }

test('counted by what they are about; the worst are shown first, one of each group before a second of any', () => {
  const changed = difference({ way: 'changed', fields: [value] })
  const other = difference({ way: 'changed', what: 'out.trips', fields: [{ ...value, name: 'status' }] })
  const tally = [
    compared('a', [difference({}), changed, changed]),
    compared('b', [difference({ what: 'out.trips', way: 'lost' }), other]),
    compared('c', []),
  ].reduce(withCompared, noTally(9))
  expect(tally.documents).toEqual({ all: 3, differing: 2, other: 1, failed: 0 })
  const groups = inOrder(tally)
  expect(groups.map(({ what, counts, documents }) => ({ what, counts, documents }))).toEqual([
    { what: 'in.trips', counts: { changed: 2, gained: 1, lost: 0 }, documents: 1 },
    { what: 'out.trips', counts: { changed: 1, gained: 0, lost: 1 }, documents: 1 },
  ])
  const shown = (top: number): string[] => [...chosen(groups, top)].map((one: Quoted) => `${rankOf(one)} ${one.what}`)
  expect(shown(0)).toEqual([])
  expect(shown(3)).toEqual(['value in.trips', 'value in.trips', 'changed out.trips'])
  expect(shown(9)).toEqual([...shown(3), 'lost out.trips', 'gained in.trips'])
})

const naming = { words: vi, language: 'vi', lists: rules.lists } as const

test.each([
  [aboutText('figure', 'out.trips', naming), 'đoàn ra'],
  [aboutText('figure', 'suất', naming), 'suất'],
  [aboutText('particular', 'number.full', naming), 'Số, ký hiệu'],
  [aboutText('finding', 'breakdown-mismatch', naming), 'Các phần không cộng thành tổng'],
  [aboutText('finding', 'mine', naming), 'mine'],
  [fieldText('indicator', 'out.trips', naming), 'đoàn ra'],
  [fieldText('dimensions.country', ['KR', 'XX'], naming), 'Hàn Quốc, XX'],
  [fieldText('type', 'bao-cao', naming), 'Báo cáo'],
  [fieldText('value', 1502, naming), '1.502'],
  [fieldText('value', null, naming), '–'],
  [fieldText('constructor', 'x', naming), 'x'],
])('%s', (said, words) => expect(said).toBe(words))

test('a quote begins and ends with whole syllables', () => {
  const quote = 'Huyện đã đón hai mươi lăm đoàn khách quốc tế đến làm việc trong năm'
  expect(around(quote, 'lăm đoàn', 30)).toBe('…hai mươi lăm đoàn khách …')
  expect(around(quote, 'Huyện', 12)).toBe('Huyện đã …')
  expect(around(quote, 'năm', 20)).toBe('…làm việc trong năm')
  expect(around('a'.repeat(50), 'a', 10)).toHaveLength(10)
})
