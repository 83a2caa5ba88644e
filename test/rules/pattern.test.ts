import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../src/model/errors.ts'
import { loadRules } from '../../src/rules/load.ts'
import { matchAt, windowSize } from '../../src/rules/match.ts'
import { apart, scan, wordsOf } from '../../src/rules/scan.ts'
import { rules as ours } from '../given.ts'

const yaml = (...patterns: string[]): string =>
  `slot: thing\nabout: x\nrules:\n  - id: thing.one\n    pattern: ${JSON.stringify(patterns)}\n    examples: [x]\n    source: x\n`

const load = (...patterns: string[]) => loadRules([[{ path: 'x.yaml', text: yaml(...patterns) }]], {})

/** What the pattern finds in a text. */
const find = (pattern: string, text: string): string[] => {
  const passage = scan(load(pattern).scanner, text)
  return apart(passage, 'thing').map(entity => wordsOf(passage, entity))
}

describe('a pattern', () => {
  test.each([
    ['hòa bình', 'nền Hoà  bình thế giới', ['Hoà  bình']],
    ['Luật', 'luật và Luật', ['Luật']],
    ['đi [công tác] nước ngoài', 'đi nước ngoài, đi công tác nước ngoài', ['đi nước ngoài', 'đi công tác nước ngoài']],
    ['(một | hai) đoàn', 'hai đoàn, ba đoàn', ['hai đoàn']],
    ['cử ... đi', 'cử 02 cán bộ đi; cử người; đi', ['cử 02 cán bộ đi']],
    ['cử ...2 đi', 'cử 02 cán bộ đi', []],
    ['cử ... đi', 'Đã cử. Có đi', []],
    ['trên !(địa bàn) <int>', 'trên 200, trên địa bàn 3', ['trên 200']],
    ['<int>/<int>', '3/5 và 3 / 5', ['3/5']],
    ['Số: <int>', 'Số : 12', ['Số : 12']],
    ['"(" khóa <roman> ")"', 'Trung ương (khoá XII)', ['(khoá XII)']],
    ['^ đoàn', 'đoàn và đoàn', ['đoàn']],
    ['đoàn $', 'đoàn và đoàn', ['đoàn']],
    ['<int> (, <int>)* và <int>', 'số 1, 2, 3 và 4', ['1, 2, 3 và 4']],
    ['a+ b', 'a a a b', ['a a a b']],
  ])('%s in «%s»', (pattern, text, found) => expect(find(pattern, text)).toEqual(found))

  test('the longest match wins at a place, the earliest of two that cross', () => {
    const passage = scan(load('a b', 'a b c', 'c d').scanner, 'a b c d')
    expect(apart(passage, 'thing').map(entity => [entity.rule, wordsOf(passage, entity)])).toEqual([
      ['thing.one/2', 'a b c'],
    ])
  })

  test.each([
    ['(a', 13],
    ['a | ', 15],
    ['<>', 12],
    ['[a', 13],
    ['a ...99', 17],
    ['...', 11],
    ['<nobody>', 11],
  ])('%j is refused with its place', pattern => {
    const text = yaml(pattern)
    try {
      loadRules([[{ path: 'mine.yaml', text }]], {})
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(TrichLucError)
      const { reason, args, exitCode } = error as TrichLucError
      expect({ reason, file: args.file, line: args.line, exitCode }).toEqual({
        reason: 'bad-rule',
        file: 'mine.yaml',
        line: 5,
        exitCode: 9,
      })
    }
  })

  test('a slot that is made of itself is refused', () => expect(() => load('a <thing>')).toThrow(/slot-of-itself/))

  test('what a rule file holds beyond its schema is refused with its place', () => {
    const text = `${yaml('a')}    exmaples: [x]\n`
    expect(() => loadRules([[{ path: 'mine.yaml', text }]], {})).toThrow(/"line":4/)
  })

  // the classic traps of backtracking
  test.each(['(a+)+ b', 'a* a* a* a* a* b', '(a | a a)+ b', 'a ...40 a ...40 a ...40 b'])(
    '%s does not run away: a match looks at no more tokens than its steps times its window',
    pattern => {
      const { scanner } = load(pattern)
      const steps = scanner.patterns[0]?.program.steps ?? []
      const passage = scan(scanner, 'a '.repeat(4 * windowSize))
      let looks = 0
      const tokens = new Proxy(passage.tokens, {
        get: (list, key) => {
          looks++
          return Reflect.get(list, key)
        },
      })
      expect(matchAt({ ...passage, tokens }, steps, 0)).toBeNull()
      expect(looks).toBeGreaterThan(windowSize)
      // an alternative's first word is looked at twice
      expect(looks).toBeLessThan(2 * steps.length * (windowSize + 2))
    },
  )
})

describe('all our rules', () => {
  test('never throw, and every entity lies within its passage', () => {
    const words = fc.constantFrom(
      'Quyết định',
      'số',
      '12',
      '/',
      '-',
      'QĐ',
      'UBND',
      'ngày',
      '31',
      '4',
      '2018',
      'của',
      'tỉnh',
      'Luật',
      'và',
      ',',
      ';',
      '.',
      '(',
      ')',
      'khóa',
      'XII',
      'năm',
      'Sở Ngoại vụ',
      'Hà Nam',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), parts => {
        const passage = scan(ours.scanner, parts.join(' '))
        for (const places of passage.found.values())
          for (const entities of places.values())
            for (const { start, end } of entities) expect(start < end && end <= passage.tokens.length).toBe(true)
      }),
    )
  })
})
