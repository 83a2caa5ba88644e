// Folders of rules over each other, and what is refused with its place.

import { expect, test } from 'vitest'
import { en } from '../../src/cli/words/en.ts'
import { vi } from '../../src/cli/words/vi.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import type { RuleFile } from '../../src/rules/fault.ts'
import { loadRules } from '../../src/rules/load.ts'

const file = (path: string, ...rules: readonly string[]): RuleFile => ({
  path,
  text: ['slot: thing', 'about: x', 'rules:', ...rules.map(rule => `  - ${rule}`)].join('\n'),
})

const rule = (id: string, pattern = 'x'): string => `{ id: ${id}, pattern: ${pattern}, examples: [x], source: x }`

const patterns = (...folders: readonly (readonly RuleFile[])[]): unknown[] =>
  loadRules(folders, {}).rules.map(one => `${one.id}: ${one.pattern}`)

const faultOf = (...folders: readonly (readonly RuleFile[])[]): TrichLucError['args'] => {
  try {
    loadRules(folders, {})
  } catch (error) {
    if (error instanceof TrichLucError && error.exitCode === 9) return error.args
    throw error
  }
  throw new Error('nothing was refused')
}

test('a rule of a later folder takes the place of ours', () => {
  const ours = [file('ours.yaml', rule('a'), rule('b'))]
  expect(patterns(ours, [file('mine.yaml', rule('a', 'y'), rule('c'))])).toEqual(['a: y', 'b: x', 'c: x'])
})

test('off: true turns one off, as a whole rule or by its id alone', () => {
  const ours = [file('ours.yaml', rule('a'), rule('b'), rule('c'))]
  const mine = [file('mine.yaml', '{ id: a, off: true }', rule('c').replace(' }', ', off: true }'))]
  expect(patterns(ours, mine)).toEqual(['b: x'])
})

test.each([
  ['an id twice in a file', [rule('a'), rule('a')], { why: 'duplicate-id', line: 5, column: 11, before: 'x.yaml:4' }],
  ['nothing to turn off', ['{ id: a, off: true }'], { why: 'nothing-to-turn-off', line: 4, column: 11 }],
  ['a field too many', ['{ id: a, off: true, of: 1 }'], { why: 'unknown-field', line: 4, fields: 'of' }],
  ['a field misspelt', ['{ id: a, patern: x, examples: [x], source: x }'], { why: 'unknown-field', fields: 'patern' }],
  ['no pattern', ['{ id: a, examples: [x], source: x }'], { why: 'missing-field', field: 'pattern' }],
  ['a field too few', ['{ id: a, pattern: x, examples: [x] }'], { why: 'missing-field', line: 4, field: 'source' }],
  ['another kind of value', ['{ id: a, pattern: x, examples: 3, source: x }'], { why: 'bad-value', field: 'examples' }],
  ['no rule at all', ['3'], { why: 'bad-value', line: 4 }],
  ['a slot that nobody fills', [rule('a', '<nobody>')], { why: 'unknown-slot', slot: 'nobody', column: 23 }],
])('%s', (_, rules, fault) => {
  expect(faultOf([file('x.yaml', ...rules)])).toMatchObject({ file: 'x.yaml', ...fault })
})

test('an id twice in two files of one folder', () => {
  expect(faultOf([file('a.yaml', rule('a')), file('b.yaml', rule('a'))])).toMatchObject({
    why: 'duplicate-id',
    file: 'b.yaml',
    before: 'a.yaml:4',
  })
})

test.each([
  [{ path: 'x.yaml', text: 'a: [' }, { why: 'no-yaml' }],
  [{ path: 'x.yaml', text: '- a' }, { why: 'no-mapping' }],
  [
    { path: 'x.yaml', text: 'lists:\n  a: 1' },
    { why: 'unknown-list', line: 2, list: 'lists' },
  ],
  [
    { path: 'mine.tsv', text: 'id\tname\na: [\tb' },
    { why: 'unknown-list', line: 1, list: 'mine' },
  ],
  [
    { path: 'provinces.tsv', text: 'id\tname\na' },
    { why: 'cell-count', line: 2, expected: 2, found: 1 },
  ],
])('%j is refused', (one, fault) => expect(faultOf([one])).toMatchObject(fault))

test.each([
  ['vi', vi],
  ['en', en],
])('in %s every fault has words without a gap', (_, words) => {
  for (const why of Object.keys(words.ruleFaults)) {
    const message = words.reasons['bad-rule']({ file: 'x.yaml', line: 1, column: 2, why })
    expect(message).toMatch(/^x\.yaml:1:2: .+: .+\. /u)
    expect(message).not.toMatch(/undefined/u)
  }
})
