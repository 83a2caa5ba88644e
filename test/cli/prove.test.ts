import { expect, test } from 'vitest'
import { loadRules } from '../../src/rules/load.ts'
import { parseExample, proveRules } from '../../src/rules/prove.ts'

const fileOf = (rules: string) => ({ path: 'x.yaml', text: `slot: thing\nabout: x\nrules:\n${rules}` })

const proved = (rules: string) =>
  proveRules(loadRules([[fileOf(rules)]], { thing: ({ end, start }) => ({ value: end - start }) }), {
    thing: String,
  }).map(({ kind, line, expected, found }) => ({ kind, line, expected, found }))

const rule = (id: string, pattern: string, examples: string, counterexamples = '[]'): string =>
  `  - id: ${id}\n    pattern: ${pattern}\n    examples: ${examples}\n    counterexamples: ${counterexamples}\n    source: x\n`

test('examples say which words are meant, and what they are', () => {
  expect(parseExample('UBND «tỉnh Quảng Trị» → quang-tri')).toEqual({
    text: 'UBND tỉnh Quảng Trị',
    spans: [[5, 19]],
    value: 'quang-tri',
  })
  expect(parseExample('«a» và «b»').spans).toEqual([
    [0, 1],
    [5, 6],
  ])
  expect(parseExample('cả câu')).toEqual({ text: 'cả câu', spans: [[0, 6]], value: null })
})

test('rules that hold have no failures', () => {
  expect(proved(rule('a', 'báo cáo', '[trong «báo cáo» này → 2]', '[báo chí]'))).toEqual([])
})

test.each([
  ['not found', '[không có]', '[]', { kind: 'not-found', expected: 'không có', found: '' }],
  ['other words', '[báo cáo năm]', '[]', { kind: 'other-words', expected: 'báo cáo năm', found: '«báo cáo»' }],
  ['another value', '[báo cáo → 3]', '[]', { kind: 'other-value', expected: '3', found: '2' }],
  ['a counter-example', '[báo cáo]', '[báo cáo này]', { kind: 'counterexample', expected: '', found: 'báo cáo' }],
])('%s', (_, examples, counterexamples, failure) => {
  expect(proved(rule('a', 'báo cáo', examples, counterexamples))).toEqual([
    { line: failure.kind === 'counterexample' ? 7 : 6, ...failure },
  ])
})

test('words that an earlier rule takes do not prove a later one', () => {
  const both = rule('a', 'báo cáo', '[báo cáo]') + rule('b', '(báo cáo | tờ trình)', '[báo cáo]')
  expect(proved(both)).toEqual([{ kind: 'other-rule', line: 11, expected: 'báo cáo', found: 'a/1' }])
})
