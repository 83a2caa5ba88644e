// The same figure told twice, longer periods with less than shorter ones, totals below their parts.

import { describe, expect, test } from 'vitest'
import { auditFigures } from '../../src/audit/figures/index.ts'
import { audited, codesOf, type Given, type Report, readerOf, year } from './figures-told.ts'

const told = (day: string, given: Partial<Given> & { value: number }, own: Partial<Report> = {}): Report => ({
  day,
  figures: [given],
  ...own,
})

const ubnd = { own: { issuer: 'UBND tỉnh A' } }

describe('the same figure told twice', () => {
  test('by a later report of the same body is a revision, and it says which is later', () => {
    const [found, ...others] = audited(told('2020-01-10', { value: 15 }), told('2019-01-10', { value: 12 }))
    expect(others).toEqual([])
    expect(found).toMatchObject({
      code: 'figure-conflict',
      severity: 'warning',
      evidence: [{ quote: '15 đoàn' }, { quote: '12 đoàn' }],
      message: {
        vi: 'Đoàn vào, năm 2018: Báo cáo số 1/BC-SNgV ngày 10/01/2020 ghi «15 đoàn», trong khi trước đó Báo cáo số 2/BC-SNgV ngày 10/01/2019 ghi «12 đoàn»; không thấy thuyết minh về việc điều chỉnh.',
        en: 'Inbound delegations, 2018: 1/BC-SNgV of 10/01/2020 has «15 đoàn», while 2/BC-SNgV of 10/01/2019 before it has «12 đoàn»; no word about a revision was seen.',
      },
    })
  })

  test.each<[string, Report[], string[]]>([
    [
      'by two bodies',
      [told('2019-01-10', { value: 12 }), told('2019-01-12', { value: 15 }, ubnd)],
      ['error figure-conflict'],
    ],
    ['on one day', [told('2019-01-10', { value: 12 }), told('2019-01-10', { value: 15 })], ['error figure-conflict']],
    [
      'as nil',
      [
        told('2019-01-10', { value: 12 }),
        told('2019-01-12', { value: 0, own: { kind: 'nil', nil_kind: 'none' } }, ubnd),
      ],
      ['warning figure-conflict'],
    ],
    [
      'in December and looking back',
      [told('2018-12-10', { value: 12, of: year(2018, '2018-12-10') }), told('2019-12-10', { value: 10 })],
      ['warning figure-conflict'],
    ],
    [
      'by two bodies in December, the later with less',
      [
        told('2018-12-10', { value: 12, of: year(2018, '2018-12-10') }),
        told('2018-12-28', { value: 10, of: year(2018, '2018-12-28') }, ubnd),
      ],
      ['error figure-conflict'],
    ],
    [
      'in one dimension',
      [
        told('2019-01-10', { value: 12, dimensions: { country: 'KR' } }),
        told('2019-01-10', { value: 15, dimensions: { country: 'KR' } }),
      ],
      ['error figure-conflict'],
    ],
    [
      'once more, as before',
      [told('2019-01-10', { value: 12 }), told('2020-01-10', { value: 15 }), told('2021-01-10', { value: 15 })],
      ['warning figure-conflict'],
    ],
  ])('%s', (_, reports, codes) => {
    expect(codesOf(...reports)).toEqual(codes)
  })

  const first = told('2019-01-10', { value: 12 })
  test.each<[string, Report[]]>([
    ['in a copy', [first, told('2019-01-10', { value: 15 }, { copyOf: { report: 1, certainty: 'certain' } })]],
    [
      'in what is likely a copy',
      [first, told('2019-01-10', { value: 15 }, { copyOf: { report: 1, certainty: 'likely' } })],
    ],
    [
      'of a running year',
      [told('2018-09-10', { value: 8, of: year(2018, '2018-09-10') }), told('2019-01-10', { value: 12 })],
    ],
    ['with the weeks between', [told('2018-12-10', { value: 11, of: year(2018, '2018-12-10') }), first]],
    ['as an estimate', [told('2018-12-10', { value: 15, own: { status: 'estimate' } }), first]],
    ['as a hedge', [told('2019-01-12', { value: 10, own: { low: 10, high: null } }, ubnd), first]],
    [
      'of a stock on two days',
      [
        told('2018-12-10', { value: 5, of: year(2018, '2018-12-10'), own: { indicator: 'ngo.projects.active' } }),
        told('2018-12-20', { value: 7, of: year(2018, '2018-12-20'), own: { indicator: 'ngo.projects.active' } }),
      ],
    ],
    ['where one report says two things', [{ day: '2019-01-12', figures: [{ value: 3 }, { value: 12 }] }, first]],
    ['of two places', [first, told('2019-01-10', { value: 15, own: { place_id: 'tinh-b' } })]],
    ['of another body’s own', [first, told('2019-01-10', { value: 2 }, { own: { issuer: 'Sở Y tế' } })]],
  ])('%s, there is nothing to tell', (_, reports) => {
    expect(codesOf(...reports)).toEqual([])
  })

  test('of a stock on one day is told', () => {
    const stock = (value: number, own?: Partial<Report>): Report =>
      told('2018-12-10', { value, own: { indicator: 'ngo.projects.active' } }, own)
    expect(codesOf(stock(5), stock(7, ubnd))).toEqual(['error figure-conflict'])
  })

  test('by any department, where it happens in the place', () => {
    const visitors = (value: number, issuer: string): Report =>
      told('2019-01-10', { value, own: { indicator: 'tourism.foreignVisitors' } }, { own: { issuer } })
    expect(codesOf(visitors(100, 'Sở Du lịch'), visitors(120, 'Cục Thống kê'))).toEqual(['error figure-conflict'])
  })
})

describe('a longer period with less', () => {
  const nineMonths = ['2018-01-01', '2018-09-30'] as const

  test('is told with both periods', () => {
    const [found] = audited(told('2018-09-30', { value: 96, of: nineMonths }), told('2018-12-31', { value: 88 }))
    expect(found).toMatchObject({ code: 'running-total', severity: 'error', confidence: expect.any(Number) })
    expect(found?.message.vi).toBe(
      'Báo cáo số 2/BC-SNgV ngày 31/12/2018 ghi kỳ 2018 có «88 đoàn», ít hơn «96 đoàn» mà Báo cáo số 1/BC-SNgV ngày 30/09/2018 ghi cho kỳ 01/01/2018–30/09/2018 nằm trong đó.',
    )
  })

  test('the greatest of those within it is shown', () => {
    const month = (n: number, value: number): Given => ({ value, of: [`2018-0${n}-01`, `2018-0${n}-28`] })
    const [found, ...others] = audited(
      { day: '2018-08-01', figures: [month(2, 90), month(3, 99), month(5, 95)] },
      told('2018-12-31', { value: 88 }),
    )
    expect(found?.evidence.map(one => one.quote)).toEqual(['88 đoàn', '99 đoàn'])
    expect(others).toEqual([])
  })

  test('of one year, counted up to a later day', () => {
    expect(
      codesOf(
        told('2018-06-10', { value: 20, of: year(2018, '2018-06-10') }),
        told('2018-10-10', { value: 18, of: year(2018, '2018-10-10') }),
      ),
    ).toEqual(['warning running-total'])
  })

  test('in one report, where its own check does not look', () => {
    const figures = [{ value: 96, of: nineMonths }, { value: 88 }]
    expect(codesOf({ day: '2018-12-31', figures })).toEqual(['warning running-total'])
    const said = { code: 'implausible', items: ['f2', 'f1'] }
    expect(codesOf({ day: '2018-12-31', figures, said })).toEqual([])
  })

  test.each<[string, Report]>([
    ['with more', told('2018-12-31', { value: 96 })],
    ['that closes before it', told('2018-08-10', { value: 88, of: year(2018, '2018-08-10') })],
    ['of another year', told('2018-12-31', { value: 88, of: year(2017) })],
    ['of a part', told('2018-12-31', { value: 88, dimensions: { country: 'KR' } })],
    ['of a plan', told('2018-12-31', { value: 88, own: { status: 'planned' } })],
    ['of at least so many', told('2018-12-31', { value: 88, own: { low: 88, high: null } })],
  ])('%s is none', (_, report) => {
    expect(codesOf(told('2018-09-30', { value: 96, of: nineMonths }), report)).toEqual([])
  })

  test('of a stock is none', () => {
    const own = { indicator: 'ngo.projects.active' }
    expect(
      codesOf(told('2018-09-30', { value: 9, of: nineMonths, own }), told('2018-12-31', { value: 8, own })),
    ).toEqual([])
  })
})

describe('a year and its parts', () => {
  const ends = ['03-31', '06-30', '09-30', '12-31']
  const quarter = (n: number, value: number, given: Partial<Given> = {}): Report =>
    told(`2018-${ends[n - 1]}`, {
      value,
      of: [`2018-${String(3 * n - 2).padStart(2, '0')}-01`, `2018-${ends[n - 1]}`],
      ...given,
    })
  const quarters = (...values: number[]): Report[] => values.map((value, n) => quarter(n + 1, value))

  test('that do not add up are told with all of them', () => {
    const [found, ...others] = audited(...quarters(12, 2, 4, 5), told('2019-01-10', { value: 27 }))
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'breakdown-mismatch', severity: 'warning' })
    expect(found?.evidence.map(one => one.quote)).toEqual(['27 đoàn', '12 đoàn', '2 đoàn', '4 đoàn', '5 đoàn'])
    expect(found?.message.en).toContain('while the 4 periods within it add up to 23')
  })

  test('too much is told as well', () =>
    expect(codesOf(...quarters(12, 2, 4, 5), told('2019-01-10', { value: 20 }))).toEqual([
      'warning breakdown-mismatch',
    ]))

  test('two halves', () => {
    const half = (from: string, to: string, value: number): Report => told('2018-12-31', { value, of: [from, to] })
    expect(
      codesOf(
        half('2018-01-01', '2018-06-30', 9),
        half('2018-07-01', '2018-12-31', 9),
        told('2019-01-10', { value: 20 }),
      ),
    ).toEqual(['warning breakdown-mismatch'])
  })

  test('five years of a term', () => {
    const years = [2016, 2017, 2018, 2019, 2020].map(n => told(`${n + 1}-01-10`, { value: 10, of: year(n) }))
    const term = (value: number): Report => told('2021-02-10', { value, of: ['2016-01-01', '2020-12-31'] })
    expect(codesOf(...years, term(60))).toEqual(['warning breakdown-mismatch'])
    expect(codesOf(...years, term(50))).toEqual([])
  })

  const yearTold = told('2019-01-10', { value: 27 })
  test.each<[string, Report[]]>([
    ['that add up', [...quarters(12, 6, 4, 5), yearTold]],
    ['of which one is missing', [...quarters(12, 2, 4), yearTold]],
    [
      'of which one is not whole',
      [...quarters(12, 2, 4), quarter(4, 5, { of: ['2018-10-01', '2018-12-31', '2018-11-05'] }), yearTold],
    ],
    [
      'of which one is told in two ways',
      [...quarters(12, 2, 4, 5), told('2019-01-05', { value: 9, of: ['2018-10-01', '2018-12-31'] }), yearTold],
    ],
  ])('%s are none', (_, reports) => {
    expect(codesOf(...reports).filter(one => one.includes('breakdown'))).toEqual([])
  })

  test('persons are not added, nor what stands on a day', () => {
    for (const indicator of ['in.people', 'ngo.projects.active'])
      expect(
        codesOf(...quarters(12, 2, 4, 5).map(one => withIndicator(one, indicator)), withIndicator(yearTold, indicator)),
      ).toEqual([])
  })

  const withIndicator = (report: Report, indicator: string): Report => ({
    ...report,
    figures: report.figures.map(one => ({ ...one, own: { indicator } })),
  })
})

describe('a total below its part', () => {
  const dimensions = { fundingSource: 'foreign' }

  test('that another report tells', () => {
    const [found] = audited(told('2019-01-10', { value: 70 }), told('2019-01-12', { value: 77, dimensions }))
    expect(found).toMatchObject({
      code: 'breakdown-mismatch',
      severity: 'warning',
      evidence: [{ quote: '70 đoàn' }, { quote: '77 đoàn' }],
    })
  })

  test('of the province, in a district', () => {
    const district = told(
      '2019-01-12',
      { value: 77, own: { place_id: 'tinh-a.huyen-c' } },
      { own: { issuer: 'UBND huyện C' } },
    )
    expect(codesOf(told('2019-01-10', { value: 70 }), district)).toEqual(['warning breakdown-mismatch'])
    expect(codesOf(told('2019-01-10', { value: 80 }), district)).toEqual([])
    expect(codesOf(told('2019-01-10', { value: 70, own: { place_id: 'tinh-b' } }), district)).toEqual([])
  })

  test.each<[string, Report[]]>([
    ['with less', [told('2019-01-10', { value: 80 }), told('2019-01-12', { value: 77, dimensions })]],
    [
      'counted longer',
      [told('2018-09-10', { value: 70, of: year(2018, '2018-09-10') }), told('2019-01-12', { value: 77, dimensions })],
    ],
    [
      'of another period',
      [told('2019-01-10', { value: 70, of: year(2017) }), told('2019-01-12', { value: 77, dimensions })],
    ],
    ['in its own report', [{ day: '2019-01-10', figures: [{ value: 70 }, { value: 77, dimensions }] }]],
  ])('%s is none', (_, reports) => {
    expect(codesOf(...reports)).toEqual([])
  })

  test('where the part’s own report has a greater total, the totals are told', () => {
    const whole: Report = { day: '2020-01-10', figures: [{ value: 90 }, { value: 77, dimensions }] }
    expect(codesOf(told('2019-01-10', { value: 70 }), whole)).toEqual(['warning figure-conflict'])
  })
})

describe('many figures', () => {
  const reports = (count: number): Report[] =>
    Array.from({ length: count }, (_, n) => ({
      day: `20${10 + (n % 10)}-01-01`,
      figures: [
        { value: n, of: [`20${10 + (n % 10)}-01-01`, `20${10 + (n % 10)}-12-31`] as const, own: { place_id: `p${n}` } },
      ],
    }))

  test('give the same findings in the same order, whatever the order of the documents', () => {
    const some = [told('2020-01-10', { value: 15 }), told('2019-01-10', { value: 12 }), ...reports(20)]
    const words = (all: readonly Report[]) =>
      audited(...all).map(one => [one.code, one.severity, one.evidence.map(e => e.quote)])
    expect(words(some.toReversed())).toEqual(words(some))
  })

  test('of one scope on ten thousand days take no longer than they must', () => {
    const figures = Array.from({ length: 10_000 }, (_, n): Given => {
      const from = new Date(Date.UTC(1990, 0, 1 + n)).toISOString().slice(0, 10)
      return { value: n % 7, of: [from, from] }
    })
    const reader = readerOf([
      { day: '2019-01-10', figures },
      told('2019-02-10', { value: 3, of: ['1990-01-01', '2020-12-31'] }),
    ])
    const begun = process.cpuUsage()
    expect(auditFigures(reader).map(one => one.code)).toEqual(['running-total'])
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000)
  })
})
