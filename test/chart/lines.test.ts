// A line joins results, and nothing else.

import { describe, expect, test } from 'vitest'
import type { Mark } from '../../src/chart/chart.ts'
import { drawingOf } from '../../src/chart/drawing.ts'
import { colourOf } from '../../src/chart/palette.ts'
import { jointOf } from '../../src/chart/points.ts'
import { chartOf, point } from './factories.ts'

/** The joints of the first series: «solid», or their dashes. */
const jointsOf = (...args: Parameters<typeof chartOf>): readonly string[] =>
  drawingOf(chartOf(...args)).items.flatMap(item => {
    if (item.kind !== 'shape' || !item.svg.includes(`stroke="${colourOf(0)}" stroke-width="2"`)) return []
    return [/stroke-dasharray="([^"]+)"/.exec(item.svg)?.[1] ?? 'solid']
  })

test('results are joined', () => expect(jointsOf([1, 2, 3].map(n => point(n)))).toEqual(['solid', 'solid']))

test.each([
  ['a gap', null],
  ['a missing figure', point(null, 'missing')],
  ['a missing report', point(null, 'no-report')],
  ['a conflict', point(null, 'conflict', { low: 1, high: 3 })],
  ['a value that is not known', point(null)],
])('nothing goes over %s', (_, middle) => expect(jointsOf([point(1), middle, point(3)])).toEqual([]))

test('a year that nobody names keeps its place, and no line goes over it', () => {
  expect(jointsOf([point(1), point(2), point(3)], { categories: ['2015', '2016', '2018'] })).toEqual(['solid'])
  const said = drawingOf(chartOf([point(1), point(2)], { categories: ['2015', '2018'] })).items
  expect(said.flatMap(item => (item.kind === 'text' && /^20\d\d$/.test(item.text) ? [item.text] : []))).toEqual([
    '2015',
    '2016',
    '2017',
    '2018',
  ])
})

test('a part of a year and a plan are never joined by a solid line', () => {
  expect(jointsOf([point(1), point(2, 'partial'), point(3)])).toEqual(['6 4', '6 4'])
  expect(jointsOf([point(1), point(2, 'partial'), point(3, 'planned')])).toEqual(['6 4', '2 3'])
})

describe('what is drawn at 0 and what is not', () => {
  test.each<[Mark, string]>([
    ['nil', 'solid'],
    ['zero', 'solid'],
    ['missing', 'none'],
    ['no-report', 'none'],
  ])('%s: %s', (mark, joint) => expect(jointOf(point(5), point(mark === 'zero' ? 0 : null, mark))).toBe(joint))
})
