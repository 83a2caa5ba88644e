// Stated changes, ratios and shares of plan against what other reports say.

import { describe, expect, test } from 'vitest'
import { against, audited, codesOf, type Given, type Report, sinceYear, year } from './figures-told.ts'

const earlier = (given: Partial<Given> = {}): Report => ({
  day: '2018-01-10',
  figures: [{ value: 52, of: year(2017), ...given }],
})

const later = (given: Partial<Given> = {}, own: Partial<Report> = {}): Report => ({
  day: '2019-01-10',
  figures: [{ value: 58, change: sinceYear(2017, 9, 'tăng 09 đoàn so với năm 2017'), ...given }],
  ...own,
})

describe('a change that the earlier report contradicts', () => {
  test('is told with both reports by number and day, and the words of both', () => {
    expect(audited(earlier(), later())).toMatchObject([
      {
        code: 'change-mismatch',
        severity: 'error',
        subject: 'in.trips tinh-a 2018-01-01/2018-12-31',
        message: {
          vi: 'Báo cáo số 2/BC-SNgV ngày 10/01/2019 ghi «58 đoàn», «tăng 09 đoàn so với năm 2017», tức năm 2017 là 49, trong khi Báo cáo số 1/BC-SNgV ngày 10/01/2018 ghi năm 2017 là «52 đoàn».',
          en: '2/BC-SNgV of 10/01/2019 has «58 đoàn», «tăng 09 đoàn so với năm 2017», which makes 49 for 2017, while 1/BC-SNgV of 10/01/2018 has «52 đoàn» for it.',
        },
        evidence: [
          {
            number: '2/BC-SNgV',
            quote: 'tăng 09 đoàn so với năm 2017',
            sentence: 'Tỉnh đón 58 đoàn, tăng 09 đoàn so với năm 2017.',
            start: 22,
            end: 40,
            page: 1,
            path: 'D:/2.docx',
          },
          { number: '1/BC-SNgV', quote: '52 đoàn', start: 10, end: 20 },
          { number: '2/BC-SNgV', quote: '58 đoàn' },
        ],
      },
    ])
  })

  test('keeps its id, whatever else is in the archive', () => {
    const other: Report = { day: '2015-01-10', figures: [{ value: 7, of: year(2014) }] }
    expect(audited(earlier(), later()).map(one => one.id)).toEqual(
      audited(earlier(), later(), other).map(one => one.id),
    )
  })

  test.each<[string, Given['change'], string[]]>([
    ['a percent', against('2017-01-01', '2017-12-31', 'change-percent', 25, 'tăng 25%'), ['error change-mismatch']],
    ['a fall', against('2017-01-01', '2017-12-31', 'change-percent', -25, 'giảm 25%'), ['error change-mismatch']],
    ['a ratio', against('2017-01-01', '2017-12-31', 'ratio', 1.25, 'bằng 125%'), ['error ratio-mismatch']],
    ['a multiple', against('2017-01-01', '2017-12-31', 'ratio', 1.5, 'gấp 1,5 lần'), ['error ratio-mismatch']],
    ['a direction', against('2017-01-01', '2017-12-31', 'direction', -1, 'giảm'), ['error change-mismatch']],
  ])('%s', (_, change, codes) => {
    expect(codesOf(earlier(), later({ change: change ?? {} }))).toEqual(codes)
  })

  test('in December, against a report of the December before', () => {
    const december = earlier({ of: year(2017, '2017-12-15') })
    expect(codesOf(december, later({ of: year(2018, '2018-12-14') }))).toEqual(['error change-mismatch'])
    const leap = later({ value: 80, change: sinceYear(2017, 9, 'tăng 09 đoàn') })
    expect(codesOf(december, leap)).toEqual(['warning change-mismatch'])
  })

  test('«cùng kỳ» of the same days of the year before', () => {
    const half = (value: number, n: number): Given => ({ value, of: [`${n}-01-01`, `${n}-06-30`, `${n}-06-12`] })
    const change = against('2017-01-01', '2017-06-30', 'difference', 9, 'tăng 09 đoàn so với cùng kỳ')
    expect(
      codesOf(
        { day: '2017-06-12', figures: [half(30, 2017)] },
        { day: '2018-06-12', figures: [{ ...half(34, 2018), change }] },
      ),
    ).toEqual(['error change-mismatch'])
    const [found] = audited(
      { day: '2017-06-12', figures: [half(30, 2017)] },
      { day: '2018-06-12', figures: [{ ...half(34, 2018), change }] },
    )
    expect(found?.message.vi).toContain('tức 6 tháng đầu năm 2017 là 25, trong khi')
    expect(found?.message.en).toContain('makes 25 for the first 6 months of 2017, while')
  })

  test('weighs less where the two are so far apart that one may be of something else', () => {
    expect(codesOf(earlier({ value: 300 }), later())).toEqual(['warning change-mismatch'])
  })

  test('weighs less where a page was read by OCR', () => {
    expect(codesOf(earlier(), later({}, { isScanned: true }))).toEqual(['warning change-mismatch'])
  })
})

test('«cùng kỳ» of a report that closes early may mean the whole or the same days', () => {
  const quarter = (value: number, n: number, closing?: string): Given => ({
    value,
    of: [`${n}-01-01`, `${n}-03-31`, ...((closing ? [closing] : []) as [string?])],
  })
  const change = against('2019-01-01', '2019-03-31', 'difference', -12, 'giảm 12 đoàn so với cùng kỳ')
  const q1: Report = { day: '2020-03-12', figures: [{ ...quarter(12, 2020, '2020-03-12'), change }] }
  const base = (value: number): Report => ({ day: '2019-04-05', figures: [quarter(value, 2019)] })
  expect(codesOf(base(28), q1)).toEqual([])
  expect(codesOf(base(20), q1)).toEqual(['error change-mismatch'])
})

describe('a direction', () => {
  const directed = (value: number, raw: string, level = 58): Report =>
    later({ value: level, change: against('2017-01-01', '2017-12-31', 'direction', value, raw) })

  test('«giảm» after less is told with the level of before', () => {
    expect(audited(earlier(), directed(-1, 'giảm so với năm 2017')).map(one => one.message.vi)).toEqual([
      'Báo cáo số 2/BC-SNgV ngày 10/01/2019 ghi «58 đoàn», «giảm so với năm 2017», trong khi Báo cáo số 1/BC-SNgV ngày 10/01/2018 ghi «52 đoàn» cho năm 2017: chiều ngược lại.',
    ])
  })

  test.each<[string, Report, Report, string[]]>([
    ['«tăng» after more', earlier({ value: 60 }), directed(1, 'tăng'), ['error change-mismatch']],
    ['«tăng» after less', earlier(), directed(1, 'tăng'), []],
    ['«giảm» after more', earlier({ value: 60 }), directed(-1, 'giảm'), []],
    ['«giảm» after as much', earlier({ value: 58 }), directed(-1, 'giảm'), []],
    ['«giảm» after a floor below', earlier({ own: { low: 52, high: null } }), directed(-1, 'giảm'), []],
    ['«tương đương» after less', earlier(), directed(0, 'tương đương'), []],
    ['against no period', earlier(), later({ change: { kind: 'direction', value: -1, raw: 'giảm' } }), []],
    ['of persons after person-trips', earlier({ own: { unit: 'lượt người' } }), directed(-1, 'giảm'), []],
  ])('%s', (_, one, other, codes) => {
    expect(codesOf(one, other)).toEqual(codes)
  })
})

describe('a report that closes before the year ends', () => {
  const closing = (day: string, own: Report['own'] = {}): Report => ({
    day,
    figures: [{ value: 52, of: year(2017, day) }],
    own,
  })
  const change = { change: sinceYear(2017, 3, 'tăng 03 đoàn so với năm 2017') }

  test('bears out what the days to come may bring', () => {
    expect(codesOf(closing('2017-12-05'), later(change))).toEqual([])
  })

  test('no longer does where a report that counts these days has no more', () => {
    const last = closing('2017-12-29', { issuer: 'UBND tỉnh A' })
    expect(codesOf(closing('2017-12-05'), last, later(change))).toEqual(['warning change-mismatch'])
  })

  test('does where it says so itself, whatever the later one says', () => {
    const first = { ...closing('2017-12-05'), figures: [{ value: 55, of: year(2017, '2017-12-05') }] }
    const last = closing('2017-12-29', { issuer: 'UBND tỉnh A' })
    expect(codesOf(first, last, later(change))).toEqual(['error figure-conflict'])
  })
})

describe('a change is borne out', () => {
  test.each<[string, Report, Report]>([
    ['where it fits', earlier(), later({ change: sinceYear(2017, 6, 'tăng 06 đoàn') })],
    [
      'by a percent as far as it is printed',
      earlier(),
      later({ change: against('2017-01-01', '2017-12-31', 'change-percent', 11.5, 'tăng 11,5%') }),
    ],
    [
      'by what a hedge leaves open',
      earlier({ own: { low: 52, high: null } }),
      later({ change: sinceYear(2017, 3, 'tăng 03 đoàn') }),
    ],
    [
      'by amounts as far as they are printed',
      earlier({ value: 1_230_000 }),
      later({ value: 2_500_000, change: sinceYear(2017, 1_300_000, 'tăng 1,3 triệu USD') }),
    ],
    ['where the change is hedged', earlier(), later({ change: sinceYear(2017, 9, 'tăng gần 09 đoàn') })],
    [
      'where «tăng 2 lần» means either',
      earlier(),
      later({ change: against('2017-01-01', '2017-12-31', 'ratio', 2, 'tăng 2 lần') }),
    ],
    [
      'where the weeks to come explain it',
      earlier({ of: year(2017, '2017-12-15') }),
      later({ change: sinceYear(2017, 5, 'tăng 05 đoàn') }),
    ],
    [
      'where the earlier report closed long before',
      earlier({ of: year(2017, '2017-09-15') }),
      later({ change: sinceYear(2017, 2, 'tăng 02 đoàn') }),
    ],
  ])('%s', (_, one, other) => {
    expect(codesOf(one, other)).toEqual([])
  })

  test('where one of several reports bears it out', () => {
    expect(codesOf(earlier(), { ...earlier({ value: 49 }), own: { issuer: 'UBND tỉnh A' } }, later())).toEqual([
      'error figure-conflict',
    ])
  })
})

describe('a change is not compared', () => {
  test.each<[string, Report, Report]>([
    ['with another place', earlier({ own: { place_id: 'tinh-b' } }), later()],
    ['with another body that counts its own', { ...earlier(), own: { issuer: 'Sở Y tế' } }, later()],
    ['with a part', earlier({ dimensions: { fundingSource: 'foreign' } }), later()],
    ['with a part of which only that is known', earlier({ own: { part_of: 'f9' } }), later()],
    ['with another currency', earlier({ own: { currency: 'USD' } }), later()],
    [
      'with persons, where it is of person-trips',
      earlier({ own: { unit: 'người' } }),
      later({ own: { unit: 'lượt người' } }),
    ],
    ['with another period', earlier({ of: year(2016) }), later()],
    ['with an estimate', earlier({ own: { status: 'estimate' } }), later()],
    ['with a plan', earlier({ own: { status: 'planned' } }), later()],
    ['with an odd numeral', earlier({ own: { flags: '["nonstandard_decimal"]' } }), later()],
    ['with «chưa có»', earlier({ value: 0, own: { kind: 'nil', nil_kind: 'not-yet' } }), later()],
    ['with a draft', { ...earlier(), own: { draft: 1 } }, later()],
    ['of a plan with a result', earlier(), later({ own: { status: 'planned' } })],
    [
      'of one of several figures that is not the greatest',
      earlier(),
      { ...later(), figures: [...later().figures, { value: 90 }] },
    ],
    ['with nothing said', earlier(), later({ change: { kind: 'difference', value: 9, raw: 'tăng 09 đoàn' } })],
    [
      'with its own report',
      { day: '2019-01-10', figures: [] },
      { ...later(), figures: [...later().figures, ...earlier().figures] },
    ],
    [
      'where its own record doubts it already',
      earlier(),
      later({}, { said: { code: 'change-mismatch', items: ['f1', 'f2'] } }),
    ],
  ])('%s', (_, one, other) => {
    expect(codesOf(one, other)).toEqual([])
  })
})

describe('a share of the plan', () => {
  const plan = (value: number, of = year(2018)): Report => earlier({ value, of, own: { status: 'planned' } })
  const attains = (raw: string, value: number, given: Partial<Given> = {}): Report =>
    later({ value: 42, change: { kind: 'plan-attainment', value, raw }, ...given })

  test('that the earlier plan contradicts', () => {
    const [found] = audited(plan(40), attains('đạt 120% kế hoạch', 1.2))
    expect(found).toMatchObject({ code: 'ratio-mismatch', severity: 'warning' })
    expect(found?.message.vi).toBe(
      'Báo cáo số 2/BC-SNgV ngày 10/01/2019 ghi «42 đoàn», «đạt 120% kế hoạch», tức kế hoạch là khoảng 35, trong khi Báo cáo số 1/BC-SNgV ngày 10/01/2018 ghi kế hoạch là «40 đoàn».',
    )
  })

  test('that fits', () => expect(codesOf(plan(40), attains('đạt 105% kế hoạch', 1.05))).toEqual([]))

  test('«vượt 5%» of forty', () => expect(codesOf(plan(40), attains('vượt 5% kế hoạch', 1.05))).toEqual([]))

  test('of another year', () => expect(codesOf(plan(40, year(2019)), attains('đạt 120% kế hoạch', 1.2))).toEqual([]))

  test('of the year, told half-way', () => {
    const half = { of: ['2018-01-01', '2018-06-30'] as const }
    expect(codesOf(plan(40), attains('đạt 70% kế hoạch năm', 0.7, half))).toEqual(['warning ratio-mismatch'])
    expect(codesOf(plan(60), attains('đạt 70% kế hoạch năm', 0.7, half))).toEqual([])
    expect(codesOf(plan(40), attains('đạt 70% kế hoạch', 0.7, half))).toEqual([])
  })
})
