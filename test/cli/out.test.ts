import { expect, test } from 'vitest'
import { formOf, limitOf } from '../../src/cli/out.ts'

const forms = ['table', 'html', 'json', 'jsonl', 'svg'] as const

test.each([
  [{}, 'table'],
  [{ out: 'a.svg' }, 'svg'],
  [{ out: 'a.SVG' }, 'svg'],
  [{ out: 'a.htm' }, 'html'],
  [{ out: 'a.ndjson' }, 'jsonl'],
  [{ out: 'a.txt' }, 'table'],
  [{ out: '/dev/stdout' }, 'table'],
  [{ out: 'a.b/c', format: 'json' }, 'json'],
  [{ out: 'a.txt', format: 'json' }, 'json'],
  [{ out: 'a.htm', format: 'html' }, 'html'],
])('%j is %s', (options, form) => expect(formOf(options, forms)).toBe(form))

test.each([
  [{ out: 'a.pdf' }, { problem: 'bad-ending', endings: '.html, .json, .jsonl, .svg' }],
  [
    { out: 'a.json', format: 'svg' },
    { problem: 'other-ending', format: 'svg' },
  ],
  [{ format: 'png' }, { problem: 'bad-choice' }],
])('%j is refused', (options, args) => {
  expect(() => formOf(options, forms)).toThrow(expect.objectContaining({ args: expect.objectContaining(args) }))
})

test('a limit is a number from 1', () => {
  expect([limitOf({}), limitOf({ limit: '7' })]).toEqual([undefined, 7])
  for (const limit of ['0', '-1', '1.5', 'x', '1e3']) expect(() => limitOf({ limit })).toThrow('bad-number')
  expect(() => limitOf({ limit: '1001' }, 1000)).toThrow('bad-number')
})
