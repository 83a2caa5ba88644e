// What is drawn of a comparison, and how it is marked.

import { expect, test } from 'vitest'
import type { Point } from '../../src/chart/chart.ts'
import { type ChartOptions, chartOf, drawable } from '../../src/compare/chart.ts'
import type { Comparison } from '../../src/compare/comparison.ts'
import { comparisonOf, type Figure, nil, period, report, told } from './factories.ts'

const options: ChartOptions = {
  kind: 'auto',
  title: 'Đoàn vào',
  subtitle: '',
  language: 'vi',
  nameOf: row => `${row.place} ${row.kind}`,
  columnOf: ({ from }) => from.slice(0, 4),
  labelOf: ({ nilKind }) => (nilKind === 'not-yet' ? 'chưa có' : null),
  noteOf: ({ code }) => code,
}

const pointOf = (...figures: Figure[]): Point | null | undefined =>
  chartOf(comparisonOf([report('2018', { figures })]), options).series[0]?.points[0]

test.each([
  ['exact', told(3)],
  ['floor', told(3, { qualifier: 'over', high: null })],
  ['ceiling', told(3, { qualifier: 'under', low: null })],
  ['about', told(3, { qualifier: 'about' })],
  ['about', told(3, { status: 'estimate' })],
  ['partial', told(3, { period_as_of: '2018-10-01' })],
  ['zero', told(0)],
  ['nil', nil('none')],
])('%s', (mark, figure) => expect(pointOf(figure)).toMatchObject({ mark, value: figure.value }))

test('what is not yet says so at its point', () =>
  expect(pointOf(nil('not-yet'))).toMatchObject({ mark: 'nil', label: 'chưa có' }))

test('two values are a range between them and no point', () =>
  expect(pointOf(told(12), told(15))).toMatchObject({ mark: 'conflict', value: null, low: 12, high: 15 }))

test('parts without a total are no value', () =>
  expect(pointOf(told(12, { dimensions: { country: 'KR' } }))).toMatchObject({ mark: 'missing', value: null }))

const several: Comparison = comparisonOf(
  [
    report('2016', { figures: [told(148), told(170, { status: 'planned', ...period('2018') })] }),
    report('2017'),
    report('2018', { figures: [told(171)] }),
    report('2020', { figures: [told(172, period('2018')), told(190)] }),
  ],
  { add: new Set(['plan']) },
)

test('four years and more are a line, fewer are bars; what was asked for is drawn', () => {
  expect(chartOf(several, options).kind).toBe('line')
  expect(chartOf(comparisonOf([report('2018', { figures: [told(1)] })]), options).kind).toBe('bar')
  expect(chartOf(several, { ...options, kind: 'bar' }).kind).toBe('bar')
})

test('a missing figure, a missing report, a revision and a plan are told apart', () => {
  const [results, plans] = chartOf(several, options).series
  expect(results?.points.map(point => point?.mark)).toEqual(['exact', 'missing', 'revised', 'no-report', 'exact'])
  expect(results?.points[2]).toMatchObject({ value: 172, low: 171 })
  expect(plans?.points.map(point => point?.mark ?? null)).toEqual([null, null, 'planned', null, null])
})

test('only footnotes of what is drawn are given, numbered anew', () => {
  const reports = [
    report('2017-9', { figures: [told(9, { period_as_of: '2017-09-14' })] }),
    report('2018', { figures: [told(3, { status: 'estimate' })] }),
  ]
  const chart = chartOf(comparisonOf(reports), options)
  expect(chart.footnotes).toEqual(['estimate'])
  expect(chart.series[0]?.points.map(point => point?.note)).toEqual([undefined, 1])
})

test('a sum that cannot be made is a gap', () => {
  const comparison = comparisonOf([report('2018', { issuer_place_id: 'ben-tre', figures: [told(1)] })], {
    units: '2025',
  })
  expect(chartOf(comparison, options).series[0]?.points).toEqual([null])
})

test('rows of another currency do not stand on one scale', () => {
  const of = (place: string, currency: string) =>
    report('2018', {
      issuer_place_id: place,
      figures: [told(1, { indicator: 'ngo.value.total', currency, unit: currency })],
    })
  const reports = [of('ha-tinh', 'VND'), of('cao-bang', 'USD'), of('lang-son', 'USD')]
  expect(drawable(comparisonOf(reports, {}, 'ngo.value.total')).rows.map(({ currency }) => currency)).toEqual([
    'USD',
    'USD',
  ])
})
