// What is drawn of a comparison, and how it is marked.

import { expect, test } from 'vitest'
import type { Chart, Point } from '../../src/chart/chart.ts'
import { type ChartOptions, chartOf, drawable } from '../../src/compare/chart.ts'
import type { Comparison } from '../../src/compare/comparison.ts'
import { comparisonOf, type Figure, nil, period, report, told } from './factories.ts'

const options: ChartOptions = {
  kind: 'auto',
  title: 'Đoàn vào',
  subtitle: '',
  unitOf: unit => unit,
  language: 'vi',
  nameOf: row => `${row.place}${row.kind === 'plan' ? ' plan' : ''}`,
  columnOf: ({ from, to }) => (to.endsWith('12-31') && from.endsWith('01-01') ? from.slice(0, 4) : `${from}/${to}`),
  textOf: ({ told: all }) => all.map(one => one.nilKind ?? one.value).join(' and '),
  noteOf: note => ('day' in note ? `${note.code} ${note.day}` : note.code),
  notes: {
    of: (where, text) => `${where.join(', ')}: ${text}`,
    otherPeriod: (name, text) => `${name} other: ${text}`,
    unit: (rows, unit) => `${unit} of ${rows.map(({ place }) => place).join(', ')}`,
    more: count => `${count} more`,
    empty: rows => `empty: ${rows.map(({ place }) => place).join(', ')}`,
    scale: rows => `other scale: ${rows.map(({ place }) => place).join(', ')}`,
    room: rows => `no room: ${rows.length}`,
    mixed: 'mixed',
    source: count => `${count} reports`,
  },
}

const drawn = (comparison: Comparison, more: Partial<ChartOptions> = {}): Chart =>
  chartOf(comparison, { ...options, ...more })

const pointOf = (...figures: Figure[]): Point | null | undefined =>
  drawn(comparisonOf([report('2018', { figures })])).series[0]?.points[0]

const early = { period_as_of: '2018-10-01' }

test.each([
  ['exact', told(3)],
  ['floor', told(3, { qualifier: 'over', high: null })],
  ['ceiling', told(3, { qualifier: 'under', low: null })],
  ['about', told(3, { qualifier: 'about' })],
  ['about', told(3, { status: 'estimate' })],
  ['partial', told(3, early)],
  ['zero', told(0)],
  ['nil', nil('none')],
])('%s', (mark, figure) => expect(pointOf(figure)).toMatchObject({ mark, value: figure.value }))

test('what closes in the last tenth of its year is the value of the year, without a footnote', () => {
  const [late, before] = ['2018-11-25', '2018-11-24'].map(day =>
    drawn(comparisonOf([report('2018', { figures: [told(3, { period_as_of: day })] })])),
  )
  expect([late?.series[0]?.points[0], late?.footnotes]).toEqual([{ value: 3, mark: 'exact' }, ['1 reports']])
  expect([before?.series[0]?.points[0], before?.footnotes]).toEqual([
    { value: 3, mark: 'partial', note: 1 },
    ['partial 2018-11-24', '1 reports'],
  ])
})

test.each([
  ['floor', { qualifier: 'over', high: null }],
  ['ceiling', { qualifier: 'under', low: null }],
  ['about', { qualifier: 'about' }],
  ['about', { status: 'estimate' }],
])('what closes early is hedged all the same: %s', (hedge, own) =>
  expect(pointOf(told(3, { ...early, ...own }))).toMatchObject({ mark: 'partial', hedge }),
)

test('a value told anew bears the former one, whatever else it is', () => {
  const of = (figure: Figure) =>
    drawn(
      comparisonOf([
        report('2018', { figures: [told(171)] }),
        report('2019', { figures: [{ ...figure, ...period('2018') }] }),
      ]),
    ).series[0]?.points[0]
  expect(of(told(190))).toMatchObject({ mark: 'revised', value: 190, former: 171 })
  expect(of(told(190, { qualifier: 'over', high: null }))).toMatchObject({ mark: 'floor', former: 171 })
  expect(of(told(0))).toMatchObject({ mark: 'revised', value: 0, former: 171 })
})

test.each(['not-yet', 'postponed', 'near-zero'])('%s is no zero: it is told in words', kind => {
  const chart = drawn(comparisonOf([report('2018', { figures: [nil(kind)] })]))
  expect(chart.series[0]?.points[0]).toMatchObject({ mark: 'not-yet', value: null, label: kind })
  expect(chart.footnotes).toContain(`2018: ${kind}`)
})

test('two values are a range between them and no point', () =>
  expect(pointOf(told(12), told(15))).toMatchObject({ mark: 'conflict', value: null, low: 12, high: 15 }))

test('parts without a total are no value, but told', () => {
  const part = comparisonOf([report('2018', { figures: [told(12, { dimensions: { country: 'KR' } })] })])
  const chart = drawn(part)
  expect(chart.series[0]?.points[0]).toMatchObject({ mark: 'aside', value: null })
  expect(chart.footnotes).toContain('2018: 12')
})

test('nine months are no year: a mark and a footnote of their own', () => {
  const reports = [report('2018', { figures: [told(44)] }), report('2019-9', { figures: [told(35)] })]
  const chart = drawn(comparisonOf(reports))
  expect(chart.series[0]?.points.map(point => point?.mark)).toEqual(['exact', 'other-period'])
  expect(chart.footnotes).toEqual([' other: 35', '2 reports'])
})

test('reports of a part of the period are reports: without this figure, but not none', () => {
  const reports = [
    report('2018', { figures: [told(44)] }),
    report('2019-Q1', {}),
    report('2020', { figures: [told(46)] }),
  ]
  expect(drawn(comparisonOf(reports)).series[0]?.points.map(point => point?.mark)).toEqual([
    'exact',
    'missing',
    'exact',
  ])
})

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
  expect(drawn(several).kind).toBe('line')
  expect(drawn(comparisonOf([report('2018', { figures: [told(1)] })])).kind).toBe('bar')
  expect(drawn(several, { kind: 'bar' }).kind).toBe('bar')
})

test('no line goes through periods of several lengths', () => {
  const reports = ['2018-Q1', '2018-6', '2018-9', '2018', '2019'].map(of => report(of, { figures: [told(3)] }))
  const all = comparisonOf(reports, { periods: 'all' })
  expect(drawn(all).kind).toBe('bar')
  expect(drawn(all, { kind: 'line' })).toMatchObject({ kind: 'bar', footnotes: ['mixed', '5 reports'] })
  const nine = ['2016-9', '2017-9', '2018-9', '2019-9'].map(of => report(of, { figures: [told(3)] }))
  expect(drawn(comparisonOf(nine, { periods: 'all' })).kind).toBe('line')
})

test('a missing figure, a missing report, a revision and a plan are told apart; a plan has the look of its results', () => {
  const [results, plans] = drawn(several).series
  expect(results?.points.map(point => point?.mark)).toEqual(['exact', 'missing', 'revised', 'no-report', 'exact'])
  expect(plans?.points.map(point => point?.mark ?? null)).toEqual([null, null, 'planned', null, null])
  expect([results?.look, plans?.look]).toEqual([undefined, 0])
})

test('only footnotes of what is drawn are given, numbered anew', () => {
  const reports = [
    report('2017-9', { figures: [told(9, { period_as_of: '2017-06-14' })] }),
    report('2018', { figures: [told(3, { status: 'estimate' })] }),
  ]
  const chart = drawn(comparisonOf(reports))
  expect(chart.footnotes).toEqual(['estimate', ' other: 9', '2 reports'])
  expect(chart.series[0]?.points.map(point => point?.note)).toEqual([undefined, 1])
})

test('a sum that cannot be made is a gap, with its reason', () => {
  const comparison = comparisonOf([report('2018', { issuer_place_id: 'ben-tre', figures: [told(1)] })], {
    units: '2025',
  })
  const chart = drawn(comparison, { textOf: ({ gaps }) => gaps.map(({ code }) => code).join(', ') })
  expect(chart.series[0]?.points).toEqual([null])
  expect(chart.footnotes).toContain('2018: unreported')
})

const places = ['ha-tinh', 'cao-bang', 'lang-son', 'ben-tre', 'tra-vinh', 'vinh-long', 'phu-yen', 'bac-giang']

test('of many rows the footnotes name their points; those without any value are told and not drawn', () => {
  const reports = places.map((place, n) =>
    report(n === 0 ? '2018-9' : '2018', {
      issuer_place_id: place,
      figures: [told(n, n > 5 ? { period_as_of: '2018-06-30' } : {})],
    }),
  )
  const chart = drawn(comparisonOf(reports))
  expect(chart.series.map(({ name }) => name)).not.toContain('Hà Tĩnh')
  expect(chart.footnotes).toEqual([
    'Bắc Giang 2018, Phú Yên 2018: partial 2018-06-30',
    'Hà Tĩnh other: 0',
    'empty: Hà Tĩnh',
    '8 reports',
  ])
})

test('more notes than can be read are counted', () => {
  const reports = places.flatMap(place =>
    ['2016', '2017'].map(of =>
      report(of, { issuer_place_id: place, figures: [told(3, { dimensions: { country: 'KR' } })] }),
    ),
  )
  expect(drawn(comparisonOf(reports)).footnotes.at(-2)).toBe('4 more')
})

const ofPlace = (place: string, own: Figure) => report('2018', { issuer_place_id: place, figures: [told(1, own)] })

test('words that count the same thing stand on one scale; the others are named', () => {
  const reports = [
    ofPlace('ha-tinh', { indicator: 'agreements.signed', unit: 'văn bản' }),
    ofPlace('cao-bang', { indicator: 'agreements.signed', unit: 'thỏa thuận quốc tế' }),
    ofPlace('lang-son', { indicator: 'agreements.signed', unit: null }),
    ofPlace('ben-tre', { indicator: 'agreements.signed', unit: 'người' }),
  ]
  const chart = drawn(comparisonOf(reports, {}, 'agreements.signed'))
  expect(chart.series.map(({ name }) => name)).toEqual(['Cao Bằng', 'Hà Tĩnh', 'Lạng Sơn'])
  expect(chart.unit).toBe('văn bản')
  expect(chart.footnotes).toEqual(['thỏa thuận quốc tế of Cao Bằng', 'other scale: Bến Tre', '3 reports'])
})

test('rows of another currency do not stand on one scale', () => {
  const of = (place: string, currency: string) =>
    ofPlace(place, { indicator: 'ngo.value.total', currency, unit: currency })
  const reports = [of('ha-tinh', 'VND'), of('cao-bang', 'USD'), of('lang-son', 'USD')]
  const { drawn: alike, left } = drawable(comparisonOf(reports, {}, 'ngo.value.total'), 'bar')
  expect(alike.rows.map(({ currency }) => currency)).toEqual(['USD', 'USD'])
  expect(left.scale.map(({ place }) => place)).toEqual(['Hà Tĩnh'])
})
