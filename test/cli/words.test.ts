import { expect, test } from 'vitest'
import { type CommandName, commandNames, commands } from '../../src/cli/commands.ts'
import { parse } from '../../src/cli/parse.ts'
import { en } from '../../src/cli/words/en.ts'
import { vi } from '../../src/cli/words/vi.ts'
import type { Reason } from '../../src/model/errors.ts'

const languages = Object.entries({ vi, en })
const ofRun: readonly Reason[] = ['bad-option', 'bug']

test.each(languages)('in %s every reason names the file and leaves no gap', (_, words) => {
  for (const [reason, say] of Object.entries(words.reasons)) {
    if (ofRun.includes(reason as Reason)) continue
    const message = say({ file: 'bao-cao.pdf' })
    expect(message).toContain('bao-cao.pdf')
    expect(message).not.toMatch(/undefined|NaN|\[object/u)
  }
})

test.each(languages)('in %s every usage fault says what to do', (_, words) => {
  for (const say of Object.values(words.usage)) expect(say({ operand: 'files' })).not.toMatch(/undefined/u)
})

test.each(languages)('in %s every note has words, with arguments and without', (_, words) => {
  for (const say of Object.values(words.notes)) {
    expect(say({ mark: 'MẬT' })).not.toMatch(/undefined|\(\)|«»/u)
    expect(say({ count: 3, text: 'x', part: 'y', element: 'z', encoding: 'tcvn3', mark: 'MẬT' })).not.toBe('')
  }
})

test('the two languages give the same number of words for everything', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted()
            .map(([key, each]) => [key, shape(each)]),
        )
      : typeof value
  expect(shape(en)).toEqual(shape(vi))
})

test.each(commandNames)('the example of %s is a valid call', name => {
  const [program, command, ...args] = commands[name].example.replace(/ >.*/u, '').split(' ')
  expect([program, command]).toEqual(['trichluc', name])
  expect(() => parse(command as CommandName, args)).not.toThrow()
})

test('a file whose name promises another kind is told so', () => {
  expect(vi.reasons.unsupported({ file: 'cu.doc', kind: 'xml' })).toContain('dù tên có đuôi «.doc»')
  expect(vi.reasons.unsupported({ file: 'cu.xml', kind: 'xml' })).not.toContain('đuôi')
})
