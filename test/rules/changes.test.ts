// What differs between two sets of rules: by id and content.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { unaligned } from '../../src/rules/aligned.ts'
import { changesBetween } from '../../src/rules/changes.ts'
import { loadRules } from '../../src/rules/load.ts'
import { slotsOfFigures } from '../../src/rules/paragraphs.ts'
import { root } from '../given.ts'

const rule = (id: string, pattern: string, more = ''): string =>
  `  - id: ${id}\n    pattern: ${pattern}\n    examples: [x]\n    source: x\n${more}`

const fileOf = (...rules: string[]) => ({ path: 'a/a.yaml', text: `slot: topic\nabout: x\nrules:\n${rules.join('')}` })
const units = (text: string) => ({ path: 'a/units.yaml', text: `units:\n${text}` })

const [one, two, three] = [rule('one', 'đoàn vào'), rule('two', 'đoàn ra'), rule('three', 'hội nghị')]
const before = [fileOf(one, two, three), units('  SNgV: Sở Ngoại vụ\n  VP: Văn phòng\n')]

const between = (after: typeof before) => {
  const { all, patterns, phrases } = changesBetween(loadRules([before], {}), loadRules([after], {}))
  return {
    all: all.map(({ list, id, way }) => `${way} ${list}/${id}`),
    patterns: [patterns.older, patterns.newer].map(side => side.map(each => each.rule)),
    phrases: [phrases.older, phrases.newer].map(side => side.map(each => each.words)),
  }
}

const same = { all: [], patterns: [[], []], phrases: [[], []] }

test('comments, examples and sources are no change', () => {
  const after = fileOf(one, `# hai\n${two}`.replace('[x]', '[y, z]').replace('source: x', 'source: y'), three)
  expect(between([after, ...before.slice(1)])).toEqual(same)
})

test('a rule that is changed, gone, new, or stands elsewhere among those of its slot', () => {
  const after = fileOf(rule('one', 'đoàn tới'), three, two.replace('two', 'four'))
  expect(between([after, ...before.slice(1)])).toMatchObject({
    all: ['gained topic/four', 'changed topic/one', 'lost topic/two'],
    patterns: [
      ['one/1', 'two/1'],
      ['one/1', 'four/1'],
    ],
  })
  expect(between([fileOf(two, three, one), ...before.slice(1)])).toMatchObject({ all: ['moved topic/one'] })
})

test('of a rule with several patterns only those that differ', () => {
  const many = (words: string) => loadRules([[fileOf(rule('one', words))]], {})
  const { patterns } = changesBetween(many('[a, b, c]'), many('[a, c, d]'))
  expect([patterns.older.map(each => each.rule), patterns.newer.map(each => each.rule)]).toEqual([['one/2'], ['one/3']])
})

test('an entry of a list, with its phrases', () => {
  expect(between([...before.slice(0, 1), units('  SNgV: Sở Ngoại vụ\n  VP: Văn phòng UBND\n')])).toEqual({
    all: ['changed units/VP'],
    patterns: [[], []],
    phrases: [['VP'], ['VP']],
  })
})

test('as few as possible are out of order, and what stands twice counts twice', () => {
  const out = (older: string, newer: string) => {
    const { older: a, newer: b } = unaligned([...older], [...newer])
    return [[...a], [...b]]
  }
  expect(out('abcd', 'abcd')).toEqual([[], []])
  expect(out('abcd', 'bcda')).toEqual([[0], [3]])
  expect(out('aab', 'ab')).toEqual([[1], []])
  expect(out('ab', 'xaby')).toEqual([[], [0, 3]])
  expect(out('', 'a')).toEqual([[], [0]])
})

test('what figures alone are asked for, nobody else names in the code', () => {
  const folders = ['citations', 'particulars', 'sections', 'interpret'].map(name => `${root}src/extract/${name}`)
  const said = [...folders, `${root}src/repair`].flatMap(folder =>
    readdirSync(folder).map(name => readFileSync(`${folder}/${name}`, 'utf8')),
  )
  const named = [...slotsOfFigures].filter(slot => said.some(text => text.includes(`'${slot}'`)))
  expect(named).toEqual([])
})
