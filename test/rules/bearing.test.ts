// Where a change is said not to bear on a document, both sets of rules make the same record of it.

import { beforeAll, expect, test } from 'vitest'
import { interpret } from '../../src/extract/interpret/index.ts'
import { identityOf } from '../../src/files.ts'
import type { Reading } from '../../src/model/document.ts'
import type { TrichLucRecord } from '../../src/model/record.ts'
import { readingOf, recordsOfReading } from '../../src/record.ts'
import { reachOf, type Worded } from '../../src/rules/bearing.ts'
import { changesBetween } from '../../src/rules/changes.ts'
import { ownRules, readRuleFiles } from '../../src/rules/files.ts'
import { loadRules, type Rules } from '../../src/rules/load.ts'
import { bytesOf, reports, rules } from '../given.ts'

const names = ['cao-bang-2018.txt', 'ha-tinh-2016.txt']

interface Read {
  readonly name: string
  readonly reading: Reading
  readonly record: TrichLucRecord
  readonly worded: Worded
}

let documents: Read[] = []

const recordBy = (by: Rules, reading: Reading): TrichLucRecord => {
  const identity = identityOf(new Uint8Array())
  return recordsOfReading(reading, { rules: by, identity, split: false, fileName: null })[0] as TrichLucRecord
}

beforeAll(async () => {
  documents = await Promise.all(
    names.map(async name => {
      const reading = await readingOf(bytesOf(`${reports}/${name}`), {})
      const record = recordBy(rules, reading)
      const cited = record.citations.map(({ number }) => number)
      const worded = { texts: [record.text], isRecognised: false, hasTables: record.tables.length > 0, cited }
      return { name, reading, record, worded }
    }),
  )
})

const own = readRuleFiles(ownRules)
const changed = (text: string): Rules => loadRules([own, [{ path: 'x/mine.yaml', text }]], interpret)
const figure = (id: string, pattern: string, emit = 'in.trips'): string =>
  `slot: figure\nabout: x\nrules:\n  - { id: ${id}, pattern: '${pattern}', emit: { q: ${emit} }, examples: [x], source: x }\n`
const off = (slot: string, id: string): string => `slot: ${slot}\nabout: x\nrules:\n  - { id: ${id}, off: true }\n`

/** Without what says only by which rule it was found. */
const saying = (record: TrichLucRecord): unknown =>
  JSON.parse(JSON.stringify({ ...record, tool: null }).replace(/("rule":"[^"/]*)\/\d+"/gu, '$1"'))

/** How many documents are extracted anew, and how many differ. */
function counted(newer: Rules) {
  const { bearsOn, everywhere } = reachOf(changesBetween(rules, newer), { older: rules, newer })
  const counts = { extracted: 0, differing: 0 }
  for (const { name, reading, record, worded } of documents) {
    const isAsked = bearsOn(worded)
    const [before, after] = [saying(record), saying(recordBy(newer, reading))]
    if (!isAsked) expect({ name, after }).toEqual({ name, after: before })
    counts.extracted += Number(isAsked)
    counts.differing += Number(JSON.stringify(after) !== JSON.stringify(before))
  }
  return { ...counts, everywhere }
}

test('words that no document has: none is extracted', () =>
  expect(counted(changed(figure('mine.balloons', '<q:quantity> khinh khí cầu')))).toEqual({
    extracted: 0,
    differing: 0,
    everywhere: [],
  }))

test('words that are everywhere, in another order: paragraphs tell', () =>
  expect(
    counted(changed(figure('mine.groups', '(đoàn <q:quantity doan> | <q:quantity doan> trong đoàn)'))),
  ).toMatchObject({
    extracted: 0,
    differing: 0,
  }))

test('a rule that finds something is found out', () => {
  const { extracted, differing } = counted(changed(off('figure', 'in.trips')))
  expect(differing).toBeGreaterThan(0)
  expect(extracted).toBeGreaterThanOrEqual(differing)
})

test.each([
  ['a rule of citations', off('relation', 'relation.based-on')],
  ['the word of a country', 'countries:\n  KR: { name: Hàn Quốc, variants: [Nam Hàn] }\n'],
  ['an indicator', 'indicators:\n  in.trips: { label: đoàn, unit: đoàn, flow: stock }\n'],
])('%s', (_, text) => {
  const { extracted, differing } = counted(changed(text))
  expect(extracted).toBeGreaterThanOrEqual(differing)
})

test('how sure figures are bears on every document, and is named', () => {
  const newer = changed('confidence:\n  rule: { right: 1, of: 2 }\n')
  const { everywhere, bearsOn } = reachOf(changesBetween(rules, newer), { older: rules, newer })
  expect(everywhere).toEqual(['confidence'])
  expect(bearsOn({ texts: [''], isRecognised: false, hasTables: false, cited: [] })).toBe(true)
})

test('misread words are repaired by the phrases of lists: a new one bears on every document that was recognised', () => {
  const newer = changed('countries:\n  XX: { name: Xanađu, variants: [], ambiguous: [] }\n')
  const { bearsOn } = reachOf(changesBetween(rules, newer), { older: rules, newer })
  const document = { texts: ['Đoàn Nhật Bản'], isRecognised: false, hasTables: false, cited: [] }
  expect([bearsOn(document), bearsOn({ ...document, isRecognised: true })]).toEqual([false, true])
  expect(bearsOn({ ...document, texts: ['Đoàn Xanađu'] })).toBe(true)
})
