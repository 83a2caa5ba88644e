// What a cell says, and what it never says.

import { describe, expect, test } from 'vitest'
import { cellOf, comparisonOf, nil, period, report, rowOf, told, valuesOf } from './factories.ts'

describe('values', () => {
  test('an annual figure stands in its year, with its sentence, page, document and file', () => {
    const cell = cellOf(comparisonOf([report('2018', { figures: [told(171)] })]), '2018')
    expect(cell).toMatchObject({ state: 'value', told: [{ value: 171, asOf: null }] })
    expect(cell.told[0]?.sources).toMatchObject([
      { quote: 'Đã đón 171 đoàn.', page: 2, number: '1/BC', path: 'D:/1.pdf', figure: 'f1' },
    ])
  })

  test('none, not yet and almost none are told apart, and from a counted zero', () => {
    const states = ['none', 'not-yet', 'postponed', 'near-zero'].map(kind => {
      const own = kind === 'postponed' ? { status: 'postponed' } : {}
      return cellOf(comparisonOf([report('2018', { figures: [{ ...nil(kind), ...own }] })]), '2018')
    })
    expect(states.map(cell => [cell.state, cell.told[0]?.nilKind])).toEqual([
      ['nil', 'none'],
      ['nil', 'not-yet'],
      ['nil', 'postponed'],
      ['nil', 'near-zero'],
    ])
    expect(cellOf(comparisonOf([report('2018', { figures: [told(0)] })]), '2018').state).toBe('zero')
  })

  test('a report that was read and does not name it is another thing than no report', () => {
    const comparison = comparisonOf([
      report('2016', { figures: [told(148)] }),
      report('2017'),
      report('2019', { figures: [told(9)] }),
    ])
    expect(cellOf(comparison, '2017')).toMatchObject({ state: 'not-mentioned', told: [], read: [{ number: '2/BC' }] })
    expect(cellOf(comparison, '2018')).toMatchObject({ state: 'no-report', told: [], read: [] })
  })

  test('a plan for the year is no report of it', () => {
    const comparison = comparisonOf([report('2016', { figures: [told(1)] }), report('2017', { type: 'ke-hoach' })], {
      to: '2017-12-31',
    })
    expect(cellOf(comparison, '2017').state).toBe('no-report')
  })

  test('a quarter that was read is no report of the year, and is not nothing', () => {
    const comparison = comparisonOf([report('2016', { figures: [told(1)] }), report('2017-Q1')], { to: '2017-12-31' })
    expect(cellOf(comparison, '2017')).toMatchObject({ state: 'other-report', read: [{ number: '2/BC' }] })
  })

  test('a hedged figure stays the interval that it is', () => {
    const figure = told(560, { qualifier: 'over', high: null })
    const [one] = cellOf(comparisonOf([report('2018', { figures: [figure] })]), '2018').told
    expect(one).toMatchObject({ value: 560, low: 560, high: null, qualifier: 'over' })
  })

  test('a closed report before the end of the year is partial, with its day', () => {
    const comparison = comparisonOf([report('2018', { ...period('2018', '2018-10-18'), figures: [told(10)] })])
    const cell = cellOf(comparison, '2018')
    expect(cell.told[0]?.asOf).toBe('2018-10-18')
    expect(cell.notes.map(n => comparison.footnotes[n - 1])).toEqual([{ code: 'partial', day: '2018-10-18' }])
  })

  test('an estimate is a result, marked', () => {
    const comparison = comparisonOf([report('2018', { figures: [told(10, { status: 'estimate' })] })])
    expect(cellOf(comparison, '2018').state).toBe('value')
    expect(comparison.footnotes).toEqual([{ code: 'estimate' }])
  })

  test('an odd number and a page that was hardly read are footnoted', () => {
    const comparison = comparisonOf([
      report('2018', { confidence: 0.41, figures: [told(10, { flags: '["spaced"]', raw: '1 0' })] }),
    ])
    expect(comparison.footnotes).toEqual([
      { code: 'odd', words: '1 0' },
      { code: 'unsure', confidence: 0.41 },
    ])
  })

  test('a number that a person corrected is footnoted with what the report says', () => {
    const figures = [told(174, { reviewed: 'corrected', raw: '171 đoàn' })]
    expect(comparisonOf([report('2018', { figures })]).footnotes).toEqual([{ code: 'corrected', words: '171 đoàn' }])
    const accepted = [told(174, { reviewed: 'accepted', raw: '174 đoàn' })]
    expect(comparisonOf([report('2018', { figures: accepted })]).footnotes).toEqual([])
  })

  test('another unit is footnoted, another word for the same is not', () => {
    const reports = [
      report('2016', { figures: [told(1, { unit: 'đoàn khách' })] }),
      report('2017', { figures: [told(2)] }),
      report('2018', { figures: [told(3, { unit: 'lượt' })] }),
    ]
    expect(comparisonOf(reports).footnotes).toEqual([{ code: 'unit', words: 'lượt' }])
  })
})

describe('what is no number of the year', () => {
  test('parts without their total are told as parts', () => {
    const figures = [
      told(11, { dimensions: { receivedBy: 'departments' } }),
      told(1, { dimensions: { receivedBy: 'province-leaders' } }),
    ]
    const cell = cellOf(comparisonOf([report('2018', { figures })]), '2018')
    expect(cell.state).toBe('parts-only')
    expect(valuesOf(cell)).toEqual([11, 1])
  })

  test('parts are never added to their total', () => {
    const figures = [
      told(12),
      told(11, { part_of: 'f1' }),
      told(1, { part_of: 'f1', country: 'KR', dimensions: { country: 'KR' } }),
    ]
    expect(valuesOf(cellOf(comparisonOf([report('2018', { figures })]), '2018'))).toEqual([12])
  })

  test('a part of a longer period’s total is all of its own year, and says so', () => {
    const figures = [told(560), told(131, { part_of: 'f1', ...period('2019') })]
    const comparison = comparisonOf([report('2016/2020', { figures })])
    expect(cellOf(comparison, '2019')).toMatchObject({
      state: 'value',
      told: [{ value: 131, within: { from: '2016-01-01' } }],
    })
    expect(comparison.footnotes).toEqual([{ code: 'within', span: { from: '2016-01-01', to: '2020-12-31' } }])
  })

  test('nine months stand as a note in the year, and in a column of their own where all periods are asked for', () => {
    const reports = [report('2018-9', { figures: [told(44)] }), report('2017', { figures: [told(50)] })]
    const cell = cellOf(comparisonOf(reports), '2018')
    expect(cell).toMatchObject({ state: 'period-other', told: [{ value: 44, to: '2018-09-30' }] })
    const all = comparisonOf(reports, { periods: 'all' })
    expect(all.columns.map(({ from, to }) => `${from}/${to}`)).toEqual([
      '2017-01-01/2017-12-31',
      '2018-01-01/2018-09-30',
    ])
    expect(cellOf(all, '2018-01-01/2018-09-30').state).toBe('value')
  })

  test('plans are no results, and what is pending or cancelled is neither', () => {
    const planned = told(175, { status: 'planned', ...period('2019') })
    const reports = [
      report('2018', { figures: [told(171), planned] }),
      report('2019', { figures: [told(3, { status: 'cancelled' })] }),
    ]
    const bare = comparisonOf(reports)
    expect(cellOf(bare, '2019')).toMatchObject({ state: 'not-result', told: [{ value: 3, status: 'cancelled' }] })
    const withPlan = comparisonOf(reports, { add: new Set(['plan']) })
    expect(valuesOf(cellOf(withPlan, '2019', { kind: 'plan' }))).toEqual([175])
    expect(cellOf(withPlan, '2019', { kind: 'result' }).state).toBe('not-result')
  })

  test('currencies have a row each; a nil is nil in all of them; the other currency is said', () => {
    const reports = [
      report('2016', { figures: [told(5, { indicator: 'ngo.value.total', currency: 'USD', unit: 'USD' })] }),
      report('2017', { figures: [told(9, { indicator: 'ngo.value.total', currency: 'VND', unit: 'đồng' })] }),
      report('2018', { figures: [{ ...nil('none'), indicator: 'ngo.value.total', unit: null }] }),
    ]
    const comparison = comparisonOf(reports, {}, 'ngo.value.total')
    expect(comparison.rows.map(({ currency }) => currency)).toEqual(['USD', 'VND'])
    expect(rowOf(comparison, { currency: 'USD' }).cells.map(({ state }) => state)).toEqual([
      'value',
      'other-currency',
      'nil',
    ])
    expect(rowOf(comparison, { currency: 'VND' }).cells.map(({ state }) => state)).toEqual([
      'other-currency',
      'value',
      'nil',
    ])
  })

  test('a stock stands with its day, the latest of the year', () => {
    const stock = (value: number, day: string) =>
      told(value, { indicator: 'ngo.projects.active', flow: 'stock', period_as_of: day })
    const reports = [
      report('2018-6', { issued_on: '2018-07-01', figures: [stock(40, '2018-06-14')] }),
      report('2018', { figures: [stock(43, '2018-11-30')] }),
    ]
    const comparison = comparisonOf(reports, {}, 'ngo.projects.active')
    expect(cellOf(comparison, '2018').told[0]).toMatchObject({ value: 43, day: '2018-11-30', asOf: null })
    expect(comparison.footnotes).toContainEqual({ code: 'day', day: '2018-11-30' })
  })
})

describe('told more than once', () => {
  const ubnd = { issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh' }

  test('the same value again is one value with several sources', () => {
    const again = report('2019', { figures: [told(171, period('2018'))] })
    const cell = cellOf(comparisonOf([report('2018', { figures: [told(171)] }), again]), '2018')
    expect(cell.state).toBe('value')
    expect(cell.told[0]?.sources.map(({ number }) => number)).toEqual(['2/BC', '1/BC'])
  })

  test('a later report of the same body revises: both are shown, the latest first', () => {
    const later = report('2019', { figures: [told(172, period('2018'))] })
    const cell = cellOf(comparisonOf([report('2018', { figures: [told(171)] }), later]), '2018')
    expect(cell.state).toBe('revised')
    expect(cell.told.map(({ value, toldOn }) => [value, toldOn])).toEqual([
      [172, '2019-12-31'],
      [171, '2018-12-31'],
    ])
  })

  test('one report with two headline values is a conflict', () => {
    const cell = cellOf(comparisonOf([report('2018', { figures: [told(12), told(15)] })]), '2018')
    expect(cell.state).toBe('conflict')
    expect(valuesOf(cell)).toEqual([12, 15])
  })

  test('two bodies of one place that differ are a conflict; by body each has its row', () => {
    const reports = [
      report('2018', { figures: [told(12)] }),
      report('2018', { ...ubnd, issued_on: '2019-01-20', figures: [told(15)] }),
    ]
    const cell = cellOf(comparisonOf(reports), '2018')
    expect(cell.state).toBe('conflict')
    expect(cell.told.map(({ sources }) => sources[0]?.issuer)).toEqual([ubnd.issuer, 'Sở Ngoại vụ'])
    expect(comparisonOf(reports, { by: 'body' }).rows.map(({ body }) => body)).toEqual(['Sở Ngoại vụ', ubnd.issuer])
  })

  test('«UBND tỉnh» and «Ủy ban nhân dân tỉnh Hà Tĩnh» are one body', () => {
    const reports = [
      report('2018', { ...ubnd, figures: [told(12)] }),
      report('2019', { issuer: 'UBND tỉnh', figures: [told(15, period('2018'))] }),
    ]
    expect(cellOf(comparisonOf(reports), '2018').state).toBe('revised')
    expect(comparisonOf(reports, { by: 'body' }).rows).toHaveLength(1)
  })

  test('without the days of both nobody can say which is later', () => {
    const reports = [
      report('2018', { issued_on: null, figures: [told(12)] }),
      report('2019', { figures: [told(15, period('2018'))] }),
    ]
    expect(cellOf(comparisonOf(reports), '2018').state).toBe('conflict')
  })

  test('the whole year of the same body revises what was counted to a day; another body does not', () => {
    const early = report('2018', { ...period('2018', '2018-12-05'), issued_on: '2018-12-05', figures: [told(160)] })
    const late = (own: object) => report('2019', { ...own, figures: [told(171, period('2018'))] })
    expect(cellOf(comparisonOf([early, late(ubnd)]), '2018').state).toBe('conflict')
    const cell = cellOf(comparisonOf([early, late({})]), '2018')
    expect(cell.state).toBe('revised')
    expect(cell.told.map(({ value, asOf }) => [value, asOf])).toEqual([
      [171, null],
      [160, '2018-12-05'],
    ])
  })

  test('a hedged value agrees with the exact one that it allows', () => {
    const figures = [told(170, { qualifier: 'over', high: null }), told(171)]
    const cell = cellOf(comparisonOf([report('2018', { figures })]), '2018')
    expect(cell).toMatchObject({ state: 'value', told: [{ value: 171, qualifier: 'exact' }] })
    expect(cell.told[0]?.sources).toHaveLength(2)
  })

  test('a copy of the report is no second source', () => {
    const reports = [
      report('2018', { figures: [told(12)] }),
      report('2018', { copyOf: '0'.padStart(64, '0'), figures: [told(13)] }),
    ]
    const cell = cellOf(comparisonOf(reports), '2018')
    expect(cell.state).toBe('value')
    expect(cell.told[0]?.sources).toHaveLength(1)
  })
})

describe('rows and columns', () => {
  test('places that are not known are not one place', () => {
    const unknown = (issuer: string, value: number) =>
      report('2018', { issuer, issuer_place_id: null, figures: [told(value)] })
    const comparison = comparisonOf([unknown('Cục A', 1), unknown('Cục B', 2)])
    expect(comparison.rows.map(({ placeId, body }) => [placeId, body])).toEqual([
      [null, 'Cục A'],
      [null, 'Cục B'],
    ])
  })

  test('a long run of years without any report is told in one line, unless both ends were asked for', () => {
    const reports = [report('2003', { figures: [told(58)] }), report('2018', { figures: [told(171)] })]
    const comparison = comparisonOf(reports)
    expect(comparison.columns.map(({ from }) => from.slice(0, 4))).toEqual(['2003', '2018'])
    expect(comparison.leftOut).toEqual([{ from: '2004-01-01', to: '2017-12-31' }])
    expect(comparisonOf(reports, { from: '2003-01-01', to: '2018-12-31' }).columns).toHaveLength(16)
  })

  test('a place that is named has a row though nothing is told of it', () => {
    const places = new Set(['ha-tinh', 'cao-bang'])
    const comparison = comparisonOf([report('2018', { figures: [told(171)] })], { places, named: [...places] })
    expect(cellOf(comparison, '2018', { placeId: 'cao-bang' }).state).toBe('no-report')
  })

  test('a chosen dimension has a row for each of its values; several of them in one figure are none', () => {
    const by = (country: string, value: number) => told(value, { part_of: 'f1', dimensions: { country } })
    const reports = [report('2018', { figures: [told(12), by('LA', 7), by('KR', 5)] })]
    const comparison = comparisonOf(reports, { dimensions: [{ name: 'country', values: [] }] })
    expect(
      comparison.rows.map(({ dimensions, cells: [cell] }) => [dimensions.country, cell && valuesOf(cell)]),
    ).toEqual([
      ['KR', [5]],
      ['LA', [7]],
    ])
    expect(comparisonOf(reports, { dimensions: [{ name: 'country', values: ['LA'] }] }).rows).toHaveLength(1)
  })

  test('the same bytes each time', () => {
    const reports = [
      report('2018', { figures: [told(12), told(15)] }),
      report('2017', { issuer_place_id: 'cao-bang', figures: [told(1)] }),
    ]
    expect(JSON.stringify(comparisonOf(reports))).toBe(JSON.stringify(comparisonOf(reports)))
  })
})
