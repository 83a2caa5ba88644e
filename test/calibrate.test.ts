// Confidence means what it says: the file of rates is that of today's rules, and of figures said to be right nine times
// in ten, nine in ten are. After a change of rules: `npm run calibrate`.

import { beforeAll, expect, test } from 'vitest'
import { measure, reliability, wilson } from '../bench/calibrate.ts'
import { type Judged, judge, judgedHeld } from '../bench/labelled.ts'
import { confidenceOf, lineage } from '../src/extract/figures/confidence.ts'
import type { Measured } from '../src/rules/lists/confidence.ts'
import { figure, record } from './cli/factories.ts'
import { rules } from './given.ts'

const file = rules.lists.get('confidence') as ReadonlyMap<string, Measured>
// fewer figures show little
const enough = 30
let judged: Judged[] = []

beforeAll(async () => {
  judged = await judgedHeld(rules)
}, 60_000)

test('the rates in rules/confidence.yaml are those of today’s rules', () => {
  const now = measure(judged)
  expect((now.get('all')?.of ?? 0) >= 300).toBe(true)
  const moved = [...now]
    .filter(([name, { of }]) => of >= enough && Math.abs(confidenceOf(name, now) - confidenceOf(name, file)) > 0.02)
    .map(([name]) => `${name}: ${confidenceOf(name, file)} in the file, ${confidenceOf(name, now)} now`)
  expect(moved).toEqual([])
})

test('in every bin of confidence the share of right figures is what it says, or a little more', () => {
  for (const { from, to, right, of, meanConfidence } of reliability(judged, file).filter(one => one.of >= enough)) {
    const more = right / of - meanConfidence
    expect(more, `${from}–${to}: ${right}/${of}, said ${meanConfidence}`).toBeGreaterThan(-0.01)
    expect(more, `${from}–${to}: ${right}/${of}, said ${meanConfidence}`).toBeLessThan(0.12)
  }
})

test('few figures say little: a class leans on the one above it, and none is beyond doubt', () => {
  const measured = new Map([
    ['all', { right: 980, of: 1000 }],
    ['heading', { right: 20, of: 20 }],
    ['part', { right: 0, of: 10 }],
    ['rule', { right: 5000, of: 5000 }],
  ])
  const names = ['rule', 'rule.far', 'heading', 'heading.far', 'answer', 'part']
  const said = names.map(name => [name, confidenceOf(name, measured)])
  expect(Object.fromEntries(said)).toEqual({
    rule: 0.99,
    'rule.far': 0.99,
    heading: 0.98,
    'heading.far': 0.98,
    answer: 0.97,
    part: 0.73,
  })
  expect(confidenceOf('answer', new Map())).toBe(0.5)
})

test('classes from the general to the special', () => {
  expect(lineage('heading.far')).toEqual(['all', 'heading', 'heading.far'])
  expect(lineage('unclaimed')).toEqual(['all', 'unclaimed'])
})

test('Wilson’s interval', () => {
  const [low, high] = wilson({ right: 9, of: 10 })
  expect(low).toBeCloseTo(0.596, 2)
  expect(high).toBeCloseTo(0.982, 2)
})

test('a wanted figure serves one found figure; optional ones are neither right nor wrong', () => {
  const quoted = (value: number, raw: string) => figure({ value, raw, at: { ...figure().at, quote: raw } })
  const found = record({ figures: [quoted(5, '05 đoàn'), quoted(5, '05 đoàn'), quoted(7, '07 đoàn')] })
  const wanted = { indicator: 'in.trips', value: 5, quote: 'đón 05 đoàn' }
  const optional = [{ value: 7, quote: 'đón 07 đoàn' }]
  expect(judge(found, { figures: [wanted], optional }).map(one => one.isRight)).toEqual([true, false])
})
