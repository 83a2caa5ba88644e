// No pattern and no passage costs more than its length: steps are counted, not time.

import { describe, expect, test } from 'vitest'
import { tenfold } from '../../bench/tenfold.ts'
import { interpret } from '../../src/extract/interpret/index.ts'
import type { Pattern } from '../../src/rules/candidates.ts'
import { ownRules, readRuleFiles } from '../../src/rules/files.ts'
import { loadRules } from '../../src/rules/load.ts'
import { type Entity, matchAt, type Passage, taken, tokenSlots, windowSize } from '../../src/rules/match.ts'
import type { Step } from '../../src/rules/program.ts'
import { parseExample } from '../../src/rules/prove.ts'
import { findAsides, type Scanner, scan } from '../../src/rules/scan.ts'
import { type Token, tokenise } from '../../src/text/tokens.ts'
import { rules } from '../given.ts'

const files = readRuleFiles(ownRules)
const others = loadRules([files, tenfold(rules.rules, 'other')], interpret)

const stepsOf = (run: () => void): number => {
  const before = taken.steps
  run()
  return taken.steps - before
}

/** Twice the text may take twice the steps, and a little. */
const most = 2.2

const insideOf = (steps: readonly Step[]): Step[] =>
  steps.flatMap(step => (step.op === 'not' ? insideOf(step.program) : [step]))

// what fills a slot by its form
const forms = '12 2018 IV QĐ A a'
const formTokens = tokenise(forms)

/** The pattern's own words, each with a capital and glued, so that they are never the wrong ones. */
const cycleOf = ({ program }: Pattern): Token[] => [
  ...insideOf(program.steps).flatMap((step): Token[] =>
    step.op === 'word'
      ? [
          {
            start: 0,
            end: 0,
            kind: /^\p{L}/u.test(step.key) ? 'word' : 'sign',
            key: step.key,
            glued: true,
            capital: true,
          },
        ]
      : [],
  ),
  ...formTokens,
]

/** The cycle again and again; every slot that the pattern asks for at every token, one token and two long. */
function worstFor({ program }: Pattern, cycle: readonly Token[], length: number): Passage {
  const tokens = Array.from({ length }, (_, n) => cycle[n % cycle.length] as Token)
  const slots = insideOf(program.steps).flatMap(step => (step.op === 'slot' && !tokenSlots[step.slot] ? [step] : []))
  const tags = slots.flatMap(({ tag }) => tag ?? [])
  const entity = (slot: string, start: number, end: number): Entity => ({
    slot,
    start,
    end,
    rule: 'x/1',
    tags,
    value: null,
    captures: [],
  })
  const everywhere = (slot: string): ReadonlyMap<number, Entity[]> =>
    ({ get: (at: number) => [entity(slot, at, at + 2), entity(slot, at, at + 1)] }) as unknown as Map<number, Entity[]>
  const found = new Map(slots.map(({ slot }) => [slot, everywhere(slot)]))
  return { text: forms, tokens, sentence: tokens.map(() => 0), found, ask: () => [] }
}

/** Each way that parts is gone once from each token of the window, straight on to the next such place. */
const boundOf = (steps: readonly Step[]): number => {
  const parting = steps.filter(step => step.op === 'split' || step.op === 'slot').length
  const straight = steps.reduce((sum, step) => sum + (step.op === 'not' ? 1 + boundOf(step.program) : 1), 0)
  return (1 + 2 * parting) * straight * (windowSize + 2)
}

/** Steps from each of the first `starts` tokens. */
const stepsFrom = (pattern: Pattern, passage: Passage, starts: number): number =>
  stepsOf(() => {
    for (let at = 0; at < starts; at++) matchAt(passage, pattern.program.steps, at)
  })

describe.each([
  ['ours', rules.scanner],
  ['ten sectors', others.scanner],
])('no pattern of %s', (_, scanner: Scanner) => {
  // patterns of the same words cost the same
  const patterns = [...new Map(scanner.patterns.map(one => [JSON.stringify(one.program.steps), one])).values()]

  test('takes more than its steps and its window allow at one place, however long the text goes on', () => {
    const slow = patterns.flatMap(pattern => {
      const cycle = cycleOf(pattern)
      const [short = 0, long = 0] = [2, 4].map(windows =>
        stepsFrom(pattern, worstFor(pattern, cycle, cycle.length + windows * windowSize), cycle.length),
      )
      const bound = cycle.length * boundOf(pattern.program.steps)
      return long === short && long <= bound ? [] : [{ rule: pattern.rule, short, long, bound }]
    })
    expect(patterns.length).toBeGreaterThan(300)
    expect(slow).toEqual([])
  })
})

const hostile = {
  numbers: '1 ',
  commas: ', ',
  delegations: 'đoàn ',
  pairs: 'đón 12 đoàn với 44 lượt người, ',
  words: 'một hai ba ',
  'a sum of sums': 'Tổng số 12 đoàn, trong đó: ',
  brackets: '(12 đoàn) ',
  colons: 'đoàn: 12: ',
  dashes: '12-13-14/QĐ-',
  comparisons: 'đón 12 đoàn (tăng 3 đoàn so với năm 2018), ',
  nothing: 'không có đoàn nào; ',
  countries: 'Nhật Bản 7 người, ',
  citations: 'Quyết định số 12/QĐ-UBND ngày 3/4/2018, ',
  sentences: 'Đón 12 đoàn. ',
  places: 'tỉnh Hà Nam, UBND tỉnh, ',
}

describe('no passage takes more than its length', () => {
  test.each(Object.entries(hostile))('%s', (_, words) => {
    for (const { scanner } of [rules, others]) {
      const [once = 0, twice = 0, four = 0] = [5000, 10_000, 20_000].map(length =>
        stepsOf(() => scan(scanner, words.repeat(length / words.length))),
      )
      expect(twice).toBeLessThanOrEqual(most * once)
      expect(four).toBeLessThanOrEqual(most * twice)
    }
  })
})

test('what the words of a passage rule out could not have matched', () => {
  const { scanner } = rules
  const missed = rules.rules.flatMap(rule =>
    [...rule.examples, ...rule.counterexamples].flatMap(example => {
      const passage = scan(scanner, parseExample(example).text)
      findAsides(scanner, passage)
      return passage.tokens.flatMap((_, start) =>
        scanner.patterns.flatMap(pattern => {
          const match = matchAt(passage, pattern.program.steps, start)
          if (!match || match.end === start) return []
          const own = scanner.interpret[pattern.slot]
          const kept = passage.found.get(pattern.slot)?.get(start) ?? []
          const isKept = kept.some(one => one.end === match.end)
          return isKept || own?.({ passage, pattern, start, ...match }) === null
            ? []
            : [{ example, rule: pattern.rule }]
        }),
      )
    }),
  )
  expect(missed).toEqual([])
})
