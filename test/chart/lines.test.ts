// A line joins results, and nothing else.

import { describe, expect, test } from 'vitest'
import type { Chart, Mark } from '../../src/chart/chart.ts'
import { drawingOf } from '../../src/chart/drawing.ts'
import { colourOf } from '../../src/chart/palette.ts'
import { jointOf } from '../../src/chart/points.ts'
import { chartOf, point, years } from './factories.ts'

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

const lines = (count: number, of: (n: number) => number) =>
  chartOf([], {
    categories: years(2016, 2019),
    series: Array.from({ length: count }, (_, n) => ({
      name: `Tỉnh ${n}`,
      points: [1, 2, 3, 4].map(at => point(at * of(n))),
    })),
  })

const repeated = (chart: Chart): number =>
  drawingOf(chart).items.filter(item => item.kind === 'text' && item.text === '2016').length

test('more lines than colours, and lines that lie upon each other, stand each in a plot of its own', () => {
  expect(repeated(lines(6, n => n + 1.1))).toBe(1)
  expect(repeated(lines(7, n => n + 1.1))).toBe(7)
  expect(repeated(lines(3, () => 5))).toBe(3)
})

test('a plan has the colour of its results, years that nobody names notwithstanding', () => {
  const series = [
    { name: 'Tỉnh A', points: [point(1), point(2), point(4)] },
    { name: 'Tỉnh A, kế hoạch', look: 0, points: [point(3, 'planned'), point(5, 'planned'), null] },
  ]
  const { items } = drawingOf(chartOf([], { categories: ['2015', '2016', '2018'], series }))
  expect(JSON.stringify(items)).toContain(colourOf(0))
  expect(JSON.stringify(items)).not.toContain(colourOf(1))
  // two points, the mark before the name, the mark in the key
  expect(JSON.stringify(items).match(/stroke-dasharray=\\"2 1.6/gu)).toHaveLength(4)
})

test('a plan stands in the plot of its results', () => {
  const chart = lines(8, n => n + 1.1)
  const plans = { name: 'Tỉnh 0, kế hoạch', look: 0, points: [point(9, 'planned'), null, null, null] }
  expect(repeated({ ...chart, series: [...chart.series, plans] })).toBe(8)
})

describe('what is drawn at 0 and what is not', () => {
  test.each<[Mark, string]>([
    ['nil', 'solid'],
    ['zero', 'solid'],
    ['missing', 'none'],
    ['no-report', 'none'],
  ])('%s: %s', (mark, joint) => expect(jointOf(point(5), point(mark === 'zero' ? 0 : null, mark))).toBe(joint))
})
