// Growth, the share of the plan, and provinces as they are today.

import { describe, expect, test } from 'vitest'
import { cellOf, comparisonOf, nil, period, report, rowOf, told, valuesOf } from './factories.ts'

const growing = { add: new Set(['growth'] as const) }
const against2017 = { against_from: '2017-01-01', against_to: '2017-12-31' }

describe('growth', () => {
  const years = (first: object, second: object) =>
    comparisonOf(
      [report('2017', { figures: [told(160, first)] }), report('2018', { figures: [told(172, second)] })],
      growing,
    )

  test('is reckoned from one year to the next', () => {
    expect(years({}, {}).rows[0]?.growth).toMatchObject([
      null,
      { change: { low: 12, high: 12 }, percent: { low: 7.5, high: 7.5 }, against: { from: '2017-01-01' } },
    ])
  })

  test('stands beside what the report claims, which agrees or does not', () => {
    const claims = [
      { kind: 'difference', value: 12, raw: 'tăng 12 đoàn so với năm 2017', ...against2017 },
      { kind: 'change-percent', value: 8, raw: 'tăng 8% so với năm 2017', ...against2017 },
      { kind: 'change-percent', value: 9.1, raw: 'tăng 9,1% so với năm 2017', ...against2017 },
      { kind: 'difference', value: 20, raw: 'tăng hơn 20 đoàn so với năm 2017', ...against2017 },
      {
        kind: 'difference',
        value: 5,
        raw: 'tăng 5 đoàn so với năm 2016',
        against_from: '2016-01-01',
        against_to: '2016-12-31',
      },
    ]
    const said = years({}, { claims }).rows[0]?.growth[1]?.claims
    expect(said?.map(({ raw, agrees }) => [raw, agrees])).toEqual([
      ['tăng 12 đoàn so với năm 2017', true],
      ['tăng 8% so với năm 2017', true],
      ['tăng 9,1% so với năm 2017', false],
      ['tăng hơn 20 đoàn so với năm 2017', null],
    ])
  })

  test('is never reckoned from a partial year, an estimate or what is not yet', () => {
    expect(years({ period_as_of: '2017-10-18' }, {}).rows[0]?.growth).toEqual([null, null])
    expect(years({}, { status: 'estimate' }).rows[0]?.growth).toEqual([null, null])
    expect(years({ kind: 'nil', nil_kind: 'not-yet', value: 0, low: 0, high: 0 }, {}).rows[0]?.growth).toEqual([
      null,
      null,
    ])
  })

  test('a claim beside a value that closed early, or against one, is told and not checked', () => {
    const claims = [{ kind: 'difference', value: 12, raw: 'tăng 12 đoàn so với năm 2017', ...against2017 }]
    const early = years({}, { period_as_of: '2018-10-18', claims }).rows[0]?.growth[1]
    expect(early).toMatchObject({ change: { low: null, high: null }, percent: null, claims: [{ agrees: null }] })
    const against = years({ period_as_of: '2017-10-18' }, { claims }).rows[0]?.growth[1]
    expect(against).toMatchObject({ change: { low: null }, claims: [{ agrees: null }] })
  })

  test('from a year that was closed in its last weeks it is reckoned, and bears the day', () => {
    expect(years({ period_as_of: '2017-12-14' }, {}).rows[0]?.growth[1]).toMatchObject({
      change: { low: 12 },
      closed: ['2017-12-14'],
    })
    expect(years({ period_as_of: '2017-11-25' }, {}).rows[0]?.growth[1]).toMatchObject({ closed: ['2017-11-25'] })
    expect(years({ period_as_of: '2017-11-24' }, {}).rows[0]?.growth[1]).toBeNull()
  })

  test('from a revised value it is the interval of all that was told for the whole year', () => {
    const reports = [
      report('2017', { figures: [told(160)] }),
      report('2018', { figures: [told(172)] }),
      report('2019', { figures: [told(170, period('2018'))] }),
    ]
    expect(comparisonOf(reports, growing).rows[0]?.growth[1]?.change).toEqual({ low: 10, high: 12 })
  })

  test('from a hedged value it is an interval, from none there is no percent', () => {
    expect(years({}, { qualifier: 'over', high: null }).rows[0]?.growth[1]).toMatchObject({
      change: { low: 12, high: null },
    })
    expect(years({ kind: 'nil', nil_kind: 'none', value: 0, low: 0, high: 0 }, {}).rows[0]?.growth[1]).toMatchObject({
      change: { low: 172 },
      percent: null,
    })
  })

  test('of a quarter it is that to the same quarter of the year before', () => {
    const reports = ['2019-Q1', '2019-Q2', '2020-Q1'].map((one, n) => report(one, { figures: [told(10 * (n + 1))] }))
    const { columns, rows } = comparisonOf(reports, { ...growing, periods: 'all' })
    expect(columns.map(({ to }) => to)).toEqual(['2019-03-31', '2019-06-30', '2020-03-31'])
    expect(rows[0]?.growth).toMatchObject([
      null,
      null,
      { change: { low: 20, high: 20 }, against: { to: '2019-03-31' } },
    ])
  })

  test('no growth over a year without a report', () => {
    const reports = [report('2016', { figures: [told(1)] }), report('2018', { figures: [told(2)] })]
    expect(comparisonOf(reports, growing).rows[0]?.growth).toEqual([null, null, null])
  })
})

describe('share of the plan', () => {
  const planned = told(200, { status: 'planned', ...period('2018') })
  const shareOf = (raw: string, value: number) => {
    const figure = told(172, { claims: [{ kind: 'plan-attainment', value, raw }] })
    const reports = [report('2017', { figures: [planned] }), report('2018', { figures: [figure] })]
    const comparison = comparisonOf(reports, { add: new Set(['plan']), from: '2018-01-01' })
    return rowOf(comparison, { kind: 'result' }).share[0]
  }

  test('is reckoned, beside what the report claims', () => {
    expect(shareOf('đạt 86% kế hoạch', 0.86)).toMatchObject({
      percent: { low: 86, high: 86 },
      claims: [{ agrees: true }],
    })
    expect(shareOf('đạt 96% kế hoạch', 0.96)?.claims).toMatchObject([{ agrees: false }])
    expect(shareOf('vượt 16% kế hoạch', 1.16)?.claims).toMatchObject([{ agrees: false }])
  })
})

describe('provinces since 1 July 2025', () => {
  const of = (place: string, year: string, figures: ReturnType<typeof told>[], own: object = {}) =>
    report(year, { issuer_place_id: place, figures, ...own })
  const today = { units: '2025' } as const
  const vinhLong = ['vinh-long', 'ben-tre', 'tra-vinh'] as const

  test('counts are added where every former province reports the whole period, with all their sources', () => {
    const comparison = comparisonOf(
      vinhLong.map((place, n) => of(place, '2018', [told(n + 1)])),
      today,
    )
    const cell = cellOf(comparison, '2018', { placeId: 'vinh-long@2025' })
    expect(cell).toMatchObject({ state: 'value', sumOf: 3, told: [{ value: 6 }] })
    expect(cell.told[0]?.sources).toHaveLength(3)
    expect(comparison.rows).toHaveLength(1)
  })

  test('a missing province is a gap, and is named', () => {
    const comparison = comparisonOf([of('vinh-long', '2018', [told(1)]), of('ben-tre', '2018', [told(2)])], today)
    expect(cellOf(comparison, '2018')).toMatchObject({
      state: 'gap',
      gaps: [{ code: 'unreported', places: ['Trà Vinh'] }],
    })
  })

  test.each([
    ['partial', told(3, { period_as_of: '2018-10-01' })],
    ['hedged', told(3, { qualifier: 'over', high: null })],
    ['estimated', told(3, { status: 'estimate' })],
    ['nine months', told(3, period('2018-9'))],
    ['not yet', nil('not-yet')],
  ])('a value that is %s is not added', (_, figure) => {
    const reports = [
      of('vinh-long', '2018', [told(1)]),
      of('ben-tre', '2018', [told(2)]),
      of('tra-vinh', '2018', [figure]),
    ]
    expect(cellOf(comparisonOf(reports, today), '2018')).toMatchObject({
      state: 'gap',
      gaps: [{ code: 'unclear', places: ['Trà Vinh'] }],
    })
  })

  test('a sum of years that were closed in their last weeks bears the earliest day', () => {
    const days = ['2018-12-20', '2018-12-05', null]
    const reports = vinhLong.map((place, n) => of(place, '2018', [told(n + 1, { period_as_of: days[n] ?? null })]))
    expect(cellOf(comparisonOf(reports, today), '2018')).toMatchObject({
      state: 'value',
      told: [{ value: 6, asOf: '2018-12-05' }],
    })
  })

  test('a stated none is a nought in the sum', () => {
    const reports = [
      of('vinh-long', '2018', [told(1)]),
      of('ben-tre', '2018', [told(2)]),
      of('tra-vinh', '2018', [nil('none')]),
    ]
    expect(valuesOf(cellOf(comparisonOf(reports, today), '2018'))).toEqual([3])
  })

  test('persons and stocks are not added', () => {
    const reports = vinhLong.map(place => of(place, '2018', [told(5, { indicator: 'in.people', unit: 'người' })]))
    expect(cellOf(comparisonOf(reports, today, 'in.people'), '2018')).toMatchObject({
      state: 'gap',
      gaps: [{ code: 'not-additive' }],
    })
    const stocks = vinhLong.map(place => of(place, '2018', [told(5, { flow: 'stock' })]))
    expect(cellOf(comparisonOf(stocks, today), '2018')).toMatchObject({ state: 'gap', gaps: [{ code: 'unclear' }] })
  })

  test('the year in which the provinces changed cannot be added', () => {
    const comparison = comparisonOf(
      vinhLong.map(place => of(place, '2025', [told(1)])),
      today,
    )
    expect(cellOf(comparison, '2025')).toMatchObject({ state: 'gap', gaps: [{ code: 'changed-within' }] })
  })

  test('after that the new province tells for itself', () => {
    const reports = [of('vinh-long@2025', '2026', [told(9)]), of('vinh-long', '2018', [told(1)])]
    expect(cellOf(comparisonOf(reports, today), '2026')).toMatchObject({ state: 'value', told: [{ value: 9 }] })
  })

  test('as reported, old and new province of one name are two rows, the new one with its first day', () => {
    const reports = [of('vinh-long@2025', '2026', [told(9)]), of('vinh-long', '2018', [told(1)])]
    expect(comparisonOf(reports, { from: '2018-01-01' }).rows.map(({ place, since }) => [place, since])).toEqual([
      ['Vĩnh Long', null],
      ['Vĩnh Long', '2025-07-01'],
    ])
  })

  test('a province that nobody joined stays as it is; a district has nothing to be added to, and says so', () => {
    const district = of('hoa-binh.mai-chau', '2018', [told(4)])
    const comparison = comparisonOf([of('ha-tinh', '2018', [told(171)]), district], today)
    expect(valuesOf(cellOf(comparison, '2018', { placeId: 'ha-tinh' }))).toEqual([171])
    expect(valuesOf(cellOf(comparison, '2018', { placeId: 'hoa-binh.mai-chau' }))).toEqual([4])
    expect(comparison.footnotes).toEqual([{ code: 'districts' }])
  })

  test('a province asked for as it is today brings those that it is made of', () => {
    const places = new Set(['vinh-long', 'vinh-long@2025'])
    const reports = vinhLong.map((place, n) => of(place, '2018', [told(n + 1)]))
    const comparison = comparisonOf(reports, { ...today, places, named: [...places] })
    expect(valuesOf(cellOf(comparison, '2018'))).toEqual([6])
  })

  test('amounts are added within one currency only', () => {
    const amount = (value: number, currency: string) =>
      told(value, { indicator: 'ngo.value.total', currency, unit: currency })
    const reports = [
      of('vinh-long', '2018', [amount(1, 'USD')]),
      of('ben-tre', '2018', [amount(2, 'USD')]),
      of('tra-vinh', '2018', [amount(3, 'VND')]),
    ]
    const comparison = comparisonOf(reports, today, 'ngo.value.total')
    expect(comparison.rows.map(({ currency, cells: [cell] }) => [currency, cell?.state])).toEqual([
      ['USD', 'gap'],
      ['VND', 'gap'],
    ])
  })
})
