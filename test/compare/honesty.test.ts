// What is never taken for what it is not: another unit, another body, a draft, a part, a report of another period.

import { describe, expect, test } from 'vitest'
import { longForm } from '../../src/compare/answer.ts'
import { cellOf, comparisonOf, type Figure, nil, period, report, rowOf, told, valuesOf } from './factories.ts'

const growing = { add: new Set(['growth'] as const) }
const today = { units: '2025' } as const
const vinhLong = ['vinh-long', 'ben-tre', 'tra-vinh'] as const
const visits = (value: number, own: object = {}) => told(value, { unit: 'lượt người', ...own })

describe('units', () => {
  test('visits are no delegations: no growth from one to the other', () => {
    const reports = [report('2017', { figures: [told(131)] }), report('2018', { figures: [visits(1200)] })]
    expect(comparisonOf(reports, growing).rows[0]?.growth).toEqual([null, null])
  })

  test('nor a share of a plan of delegations', () => {
    const planned = told(100, { status: 'planned', ...period('2018') })
    const reports = [report('2017', { figures: [planned] }), report('2018', { figures: [visits(80)] })]
    const comparison = comparisonOf(reports, { add: new Set(['plan']), from: '2018-01-01' })
    expect(rowOf(comparison, { kind: 'result' }).share).toEqual([null])
  })

  test('the same number of both is no agreement', () =>
    expect(cellOf(comparisonOf([report('2018', { figures: [told(131), visits(131)] })]), '2018').state).toBe(
      'conflict',
    ))

  test('they are not added, and the province that counts otherwise is named', () => {
    const reports = vinhLong.map(place =>
      report('2018', { issuer_place_id: place, figures: [place === 'tra-vinh' ? visits(500) : told(10)] }),
    )
    expect(cellOf(comparisonOf(reports, today), '2018')).toMatchObject({
      state: 'gap',
      gaps: [{ code: 'other-unit', places: ['Trà Vinh'] }],
    })
  })

  test('«đoàn khách» and «văn bản» are other words for the same', () => {
    const reports = [
      report('2017', { figures: [told(1, { indicator: 'agreements.signed', unit: 'văn bản' })] }),
      report('2018', { figures: [told(3, { indicator: 'agreements.signed', unit: 'thỏa thuận' })] }),
    ]
    expect(comparisonOf(reports, growing, 'agreements.signed').rows[0]?.growth[1]?.change).toEqual({ low: 2, high: 2 })
  })
})

describe('sums', () => {
  const against = { against_from: '2017-01-01', against_to: '2017-12-31' }
  const claims = [{ kind: 'difference', value: 1, raw: 'tăng 1 đoàn so với năm 2017', ...against }]

  test('no report is held to its claim over a sum of provinces', () => {
    const reports = vinhLong.flatMap(place => [
      report('2017', { issuer_place_id: place, figures: [told(10)] }),
      report('2018', { issuer_place_id: place, figures: [told(11, { claims })] }),
    ])
    expect(comparisonOf(reports, { ...today, ...growing }).rows[0]?.growth[1]).toMatchObject({
      change: { low: 3 },
      claims: [],
    })
  })

  test('a gap names every place with its own reason', () => {
    const reports = [
      report('2018', { issuer_place_id: 'vinh-long', figures: [told(1)] }),
      report('2018', { issuer_place_id: 'ben-tre', figures: [told(1, { qualifier: 'over', high: null })] }),
    ]
    expect(cellOf(comparisonOf(reports, today), '2018').gaps).toEqual([
      { code: 'unreported', places: ['Trà Vinh'] },
      { code: 'unclear', places: ['Bến Tre'] },
    ])
  })

  test('a claim against another year is held to that year, though nothing is reckoned from the year before', () => {
    const reports = [
      report('2017', { figures: [told(10)] }),
      report('2019', { figures: [told(13, { claims: [{ ...claims[0], value: 4 }] })] }),
    ]
    expect(comparisonOf(reports, growing).rows[0]?.growth[2]).toMatchObject({
      change: { low: null, high: null },
      percent: null,
      claims: [{ agrees: false, source: { number: '2/BC' } }],
    })
  })
})

describe('who tells it', () => {
  const nobody = { issuer: null, issuer_parent: null }

  test('two documents of nobody known do not revise each other', () => {
    const reports = [
      report('2018', { ...nobody, figures: [told(12)] }),
      report('2019', { ...nobody, figures: [told(15, period('2018'))] }),
    ]
    expect(cellOf(comparisonOf(reports), '2018').state).toBe('conflict')
  })

  test('a later draft revises nothing', () => {
    const draft = report('2019', { draft: 1, figures: [told(10, period('2018'))] })
    const cell = cellOf(comparisonOf([report('2018', { figures: [told(20)] }), draft]), '2018')
    expect([cell.state, valuesOf(cell)]).toEqual(['value', [20]])
  })

  test('what a draft alone tells is shown, footnoted, and not reckoned with', () => {
    const reports = [report('2017', { figures: [told(8)] }), report('2018', { draft: 1, figures: [told(10)] })]
    const comparison = comparisonOf(reports, growing)
    expect(valuesOf(cellOf(comparison, '2018'))).toEqual([10])
    expect(comparison.footnotes).toEqual([{ code: 'draft' }])
    expect(comparison.rows[0]?.growth).toEqual([null, null])
  })

  test('«hơn 2 triệu» does not bear out 5 triệu', () => {
    const figures = [told(2e6, { qualifier: 'over', high: null }), told(5e6)]
    expect(valuesOf(cellOf(comparisonOf([report('2018', { figures })]), '2018'))).toEqual([2e6, 5e6])
  })

  test('a body is one, whatever places it tells of; what it tells of a district is no number of its own', () => {
    const reports = [
      report('2018', {
        figures: [told(12), told(3, { place_id: 'ha-tinh.huong-son', reporting_unit: 'Sở Ngoại vụ' })],
      }),
    ]
    const comparison = comparisonOf(reports, { by: 'body' })
    expect(comparison.rows).toHaveLength(1)
    expect(valuesOf(cellOf(comparison, '2018'))).toEqual([12])
  })

  test('a body that was asked for is found by the other spelling of its name, with its reports', () => {
    const reports = [
      report('2017', { issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh', figures: [told(5)] }),
      report('2018', { issuer: 'UBND tỉnh', figures: [told(6)] }),
      report('2019', { issuer: 'Sở Ngoại vụ' }),
    ]
    const comparison = comparisonOf(reports, { bodies: ['UBND tỉnh'], to: '2019-12-31' })
    expect(comparison.rows[0]?.cells.map(({ state }) => state)).toEqual(['value', 'value', 'no-report'])
  })
})

describe('what was read', () => {
  const known = report('2016', { figures: [told(1)] })

  test('a report for five years, and one that closes in mid-December, cover the year', () => {
    const december = { period_from: '2017-12-16', period_to: '2018-12-15', period_months: 12 }
    const comparison = comparisonOf([known, report('2018', december), report('2019/2021')])
    expect(comparison.rows[0]?.cells.map(({ state }) => state)).toEqual([
      'value',
      'no-report',
      ...Array.from({ length: 4 }, () => 'not-mentioned'),
    ])
  })

  test('columns go as far as reports were read: a number that is told no more is seen to be missing', () => {
    const comparison = comparisonOf([known, report('2017')])
    expect(cellOf(comparison, '2017').state).toBe('not-mentioned')
  })

  test('an attachment is no report', () => {
    const comparison = comparisonOf([known, report('2017', { attached_to: 'Báo cáo số 2/BC' })], { to: '2017-12-31' })
    expect(cellOf(comparison, '2017').state).toBe('no-report')
  })

  test('half a year is told in the year’s cell, also when it is a part', () => {
    const figures = [told(1, { country: 'KH', dimensions: { country: 'KH' } })]
    const cell = cellOf(comparisonOf([report('2018-6', { figures })]), '2018')
    expect(cell).toMatchObject({ state: 'period-other', told: [{ value: 1, to: '2018-06-30', only: ['country=KH'] }] })
  })

  test('a country of which nothing is told beside others is not apart; where no country is, it is not mentioned', () => {
    const korea = { country: 'KR', dimensions: { country: 'KR' } }
    const laos = { country: 'LA', dimensions: { country: 'LA' } }
    const reports = [
      report('2016', { figures: [told(3, korea)] }),
      report('2017', { figures: [told(9), told(4, { part_of: 'f1', ...laos })] }),
      report('2018'),
    ]
    const asked = { dimensions: [{ name: 'country', values: ['KR'] }] }
    expect(comparisonOf(reports, asked).rows[0]?.cells.map(({ state }) => state)).toEqual([
      'value',
      'not-apart',
      'not-mentioned',
    ])
  })

  test('a place of which the archive has nothing is a row without reports, over the years that others tell', () => {
    const asked = { places: new Set(['cao-bang']), named: ['cao-bang'] }
    const { rows } = comparisonOf([known, report('2018', { figures: [told(2)] })], asked)
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([Array(3).fill('no-report')])
  })

  test('where there are only plans, that is said', () => {
    const planned = [report('2018', { figures: [told(170, { status: 'planned' })] })]
    expect(comparisonOf(planned)).toMatchObject({ rows: [], isPlanOnly: true })
    expect(comparisonOf(planned, { add: new Set(['plan']) }).isPlanOnly).toBe(false)
    expect(comparisonOf([report('2018')]).isPlanOnly).toBe(false)
  })
})

describe('the whole', () => {
  const of = (value: number, dimensions: Record<string, string>, own: object = {}) =>
    told(value, { dimensions, ...own })
  const stateOf = (...figures: object[]) => {
    const cell = cellOf(comparisonOf([report('2018', { figures: figures as never })]), '2018')
    return [cell.state, valuesOf(cell)]
  }

  test('«812, trong đó 236 nữ» is 812, whatever sex was read at it', () =>
    expect(stateOf(of(812, { sex: 'male' }), of(236, { sex: 'female' }, { part_of: 'f1' }))).toEqual(['value', [812]]))

  test('the only cost told, «từ ngân sách tỉnh», is shown with that, and neither added nor compared', () => {
    const figures = (value: number) => [of(value, { fundingSource: 'state-budget' })]
    const reports = [report('2017', { figures: figures(6) }), report('2018', { figures: figures(7) })]
    const comparison = comparisonOf(reports, growing)
    expect(valuesOf(cellOf(comparison, '2018'))).toEqual([7])
    expect(comparison.footnotes).toEqual([{ code: 'only', dimensions: ['fundingSource=state-budget'] }])
    expect(comparison.rows[0]?.growth).toEqual([null, null])
    const { columns, rows } = longForm([comparison])
    const at = columns.findIndex(({ name }) => name === 'restricted_to')
    expect([...rows].map(row => row[at])).toEqual(['fundingSource=state-budget', 'fundingSource=state-budget'])
  })

  test('beside a total, or beside another source, it is a part', () => {
    expect(stateOf(told(9), of(6, { fundingSource: 'state-budget' }))).toEqual(['value', [9]])
    expect(stateOf(of(6, { fundingSource: 'state-budget' }), of(3, { fundingSource: 'foreign' }))).toEqual([
      'parts-only',
      [6, 3],
    ])
  })

  test('of one country, one sex or one host it is a part, though nothing else is told', () => {
    for (const own of [{ country: 'KR' }, { sex: 'female' }, { receivedBy: 'departments' }])
      expect(stateOf(of(5, own as Record<string, string>))).toEqual(['parts-only', [5]])
  })

  test('a value told for all goes before one that is restricted, whoever tells it', () => {
    const reports = [
      report('2018', { figures: [of(6, { purpose: 'study' })] }),
      report('2018', { issuer: 'Sở Công Thương', issued_on: '2019-02-01', figures: [told(9)] }),
    ]
    expect(valuesOf(cellOf(comparisonOf(reports), '2018'))).toEqual([9])
  })

  test('a table that names no place tells of the place of its report', () => {
    const cell = { place_id: null, place: null, reporting_unit: null, table_id: 't1', row_no: 3, column_no: 2 }
    for (const places of [null, new Set(['ha-tinh'])]) {
      const comparison = comparisonOf([report('2018', { figures: [told(84, cell)] })], { places })
      expect(valuesOf(cellOf(comparison, '2018', { placeId: 'ha-tinh' }))).toEqual([84])
    }
  })

  test('its total is that of what it lists: shown with its title, not reckoned with, and no conflict with the text', () => {
    const cell = { place_id: null, place: null, reporting_unit: null, table_id: 't1', row_no: 3, column_no: 2 }
    const listed = (year: string, ...figures: Figure[]) =>
      report(year, { figures: [told(84, cell), ...figures], titles: { t1: 'Một số đoàn vào' } })
    const comparison = comparisonOf([listed('2017'), listed('2018'), listed('2019', told(171))], growing)
    expect(comparison.rows[0]?.cells.map(valuesOf)).toEqual([[84], [84], [171]])
    expect(comparison.footnotes).toEqual([{ code: 'only', dimensions: ['table=Một số đoàn vào'] }])
    expect(comparison.rows[0]?.growth).toEqual([null, null, null])
  })

  test('of the cells of one row the total stands, and the «other» column is a part of it', () => {
    const cell = (column_no: number, own: object = {}) => ({ table_id: 't1', row_no: 9, column_no, ...own })
    const japan = { dimensions: { country: 'JP' } }
    expect(stateOf(told(20, cell(2)), told(15, cell(4, japan)), told(5, cell(8)))).toEqual(['value', [20]])
    expect(stateOf(told(20, cell(2)), told(5, cell(8)))).toEqual(['conflict', [20, 5]])
  })

  test('lines of a table without a total are parts', () => {
    const line = (row_no: number) => ({ table_id: 't1', row_no, column_no: 2 })
    expect(stateOf(told(7, line(1)), told(5, line(2)))).toEqual(['parts-only', [7, 5]])
    expect(stateOf(told(7, line(1)), told(5, line(2)), told(12, line(3)))).toEqual(['value', [12]])
  })

  test('none is none in any unit', () => {
    const reports = [
      report('2017', { figures: [{ ...nil('none'), unit: null }] }),
      report('2018', { figures: [visits(3)] }),
    ]
    expect(comparisonOf(reports, growing).rows[0]?.growth[1]?.change).toEqual({ low: 3, high: 3 })
  })
})
