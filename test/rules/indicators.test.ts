// Indicators that rules name must stand in the catalogue, ours or the user's.

import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules/load.ts'

const catalogue = {
  path: 'a/catalogue.yaml',
  text: 'indicators:\n  in.trips: { label: đoàn vào, unit: đoàn }\n  in.people: { label: khách, unit: người }\n',
}

const ruleOf = (slot: string, pattern: string, emit: string) => ({
  path: 'b/mine.yaml',
  text: `about: x\nslot: ${slot}\nrules:\n  - id: mine\n    pattern: ${pattern}\n    emit: ${emit}\n    examples: [x]\n    source: x\n`,
})

const load =
  (...rule: Parameters<typeof ruleOf>) =>
  () =>
    loadRules([[catalogue], [ruleOf(...rule)]], {})

test.each<Parameters<typeof ruleOf>>([
  ['figure', '<n:int> đoàn', '{ n: in.trips }'],
  ['figure', '<n:int> đoàn', '{ n: "*.trips" }'],
  ['figure', '<n:int> đoàn', '{ n: none }'],
  ['figure', '<n:int> đoàn', '{ n: in.trips, from: claim }'],
  ['nil-noun', 'đoàn vào', '{ of: in.trips }'],
  ['topic', 'đoàn vào', '{ topic: in, nil: in.trips }'],
])('%s %s %s is known', (...rule) => expect(load(...rule)).not.toThrow())

test.each<[...Parameters<typeof ruleOf>, string]>([
  ['figure', '<n:int> đoàn', '{ n: in.trip }', 'in.trips'],
  ['figure', '<n:int> đoàn', '{ n: "*.visits" }', ''],
  ['nil-noun', 'đoàn vào', '{ of: in.peple }', 'in.people'],
  ['topic', 'đoàn vào', '{ topic: in, nil: in.trip }', 'in.trips'],
])('%s %s %s is not: the place of the word, and the nearest one', (slot, pattern, emit, nearest) => {
  expect(load(slot, pattern, emit)).toThrow(
    expect.objectContaining({
      reason: 'bad-rule',
      args: expect.objectContaining({ file: 'b/mine.yaml', line: 6, why: 'unknown-indicator', nearest }),
    }),
  )
})
