// Which body has not reported which year, and which indicator stopped being reported.

import { describe, expect, test } from 'vitest'
import { bodyKey } from '../../src/query/body.ts'
import { coversOf } from '../../src/query/gaps/cover.ts'
import { indicatorGaps } from '../../src/query/gaps/indicators.ts'
import { bodiesOf, type Report } from '../../src/query/gaps/years.ts'

let docs = 0

const report = (from: string, to: string, own: Partial<Report> = {}): Report => ({
  doc: ++docs,
  sha256: String(docs),
  number: null,
  issuer: 'Sở Ngoại vụ',
  parent: 'UBND tỉnh Hà Tĩnh',
  placeId: 'ha-tinh',
  place: 'Hà Tĩnh',
  province: 'Hà Tĩnh',
  from,
  to,
  ...own,
})

const yearly = (year: number, own: Partial<Report> = {}): Report => report(`${year}-01-01`, `${year}-12-31`, own)

const statesOf = (reports: readonly Report[], range = {}): string[] =>
  bodiesOf(reports, range).flatMap(({ years }) => years.map(({ year, state }) => `${year} ${state}`))

describe('years of a body', () => {
  test('a year without a report stands between those that have one', () => {
    expect(statesOf([yearly(2016), yearly(2018)])).toEqual(['2016 year', '2017 nothing', '2018 year'])
  })

  test('what comes after its last, as far as the archive has any report', () => {
    const other = yearly(2018, { placeId: 'kien-giang', place: 'Kiên Giang', province: 'Kiên Giang' })
    expect(statesOf([yearly(2016), other])).toEqual(['2016 year', '2017 nothing', '2018 nothing', '2018 year'])
  })

  test('the years that somebody asks for, whatever there is', () => {
    expect(statesOf([yearly(2016)], { from: 2015, to: 2017 })).toEqual(['2015 nothing', '2016 year', '2017 nothing'])
  })

  test('months only, and which', () => {
    const [body] = bodiesOf([report('2018-01-01', '2018-06-30'), report('2018-07-01', '2018-09-30')])
    expect(body?.years).toMatchObject([{ state: 'part', months: [1, 2, 3, 4, 5, 6, 7, 8, 9] }])
  })

  test('four quarters are all months, but no report for the year', () => {
    const quarters = ['01-01/03-31', '04-01/06-30', '07-01/09-30', '10-01/12-31'].map(each => {
      const [from, to] = each.split('/')
      return report(`2018-${from}`, `2018-${to}`)
    })
    expect(statesOf(quarters)).toEqual(['2018 pieces'])
    expect(statesOf([...quarters, yearly(2018)])).toEqual(['2018 year'])
    expect(statesOf(quarters.slice(1))).toEqual(['2018 part'])
  })

  test('a report for five years is told as one; a report for the year itself goes before it', () => {
    expect(statesOf([report('2016-01-01', '2018-12-31'), yearly(2017)])).toEqual([
      '2016 span',
      '2017 year',
      '2018 span',
    ])
  })

  test('a year that closes in mid-December is the year', () => {
    expect(coversOf({ from: '2016-12-16', to: '2017-12-15' })).toMatchObject([{ year: 2017, kind: 'year' }])
  })

  test.each([
    ['upside down', '2018-12-31', '2018-01-01'],
    ['no dates', 'x', 'y'],
    ['a thousand years', '1018-01-01', '2018-12-31'],
  ])('a period that is none covers nothing: %s', (_, from, to) => {
    expect(coversOf({ from, to })).toEqual([])
  })
})

describe('one body, written in several ways', () => {
  const named = (issuer: string, parent: string | null = null) =>
    bodyKey({ issuer, parent, placeId: 'bac-giang.tp-bac-giang', place: 'Bắc Giang' })

  test.each([
    ['UBND thành phố Bắc Giang', 'Ủy ban nhân dân TP. Bắc Giang'],
    ['UBND thành phố Bắc Giang', 'Uỷ ban nhân dân thành phố Bắc Giang'],
    ['UỶ BAN NHÂN DÂN', 'UBND TP Bắc Giang'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở Lao động - TB và xã Hội', 'Sở LĐTBXH tỉnh Bắc Giang'],
  ])('%s and %s', (one, other) => expect(named(one)).toBe(named(other)))

  test('another body of the same place is another; so is the same name elsewhere', () => {
    expect(named('Sở Ngoại vụ')).not.toBe(named('Sở Nội vụ'))
    expect(bodyKey({ issuer: 'Sở Ngoại vụ', parent: 'UBND tỉnh A', placeId: null, place: null })).not.toBe(
      bodyKey({ issuer: 'Sở Ngoại vụ', parent: 'UBND tỉnh B', placeId: null, place: null }),
    )
  })

  test('its years are in one row', () => {
    const long = { issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh', parent: null }
    const short = { issuer: 'UBND tỉnh Hà Tĩnh', parent: null }
    expect(bodiesOf([yearly(2016, long), yearly(2017, short)])).toHaveLength(1)
  })
})

describe('indicators', () => {
  const gapsOf = (reports: readonly Report[], told: readonly number[]): string[] =>
    indicatorGaps(
      bodiesOf(reports),
      reports.filter((_, n) => told.includes(n)).map(({ doc }) => ({ doc, indicators: ['in.trips'] })),
    ).map(({ state, missing, reported }) => `${state} ${missing} after ${reported}`)

  const years = [2015, 2016, 2017, 2018, 2019].map(year => yearly(year))

  test('stopped: since when, and when it was told last', () => {
    expect(gapsOf(years, [0, 1, 2])).toEqual(['stopped 2018,2019 after 2015,2016,2017'])
  })

  test('a hole', () => expect(gapsOf(years, [0, 2, 3, 4])).toEqual(['hole 2016 after 2015,2017,2018,2019']))

  test('both', () =>
    expect(gapsOf(years, [0, 2])).toEqual(['hole 2016 after 2015,2017', 'stopped 2018,2019 after 2015,2017']))

  test('told once is no habit; told later than the first report is no gap', () => {
    expect(gapsOf(years, [0])).toEqual([])
    expect(gapsOf(years, [3, 4])).toEqual([])
  })

  test('a year without a yearly report says nothing of an indicator', () => {
    const part = report('2018-01-01', '2018-06-30')
    expect(gapsOf([yearly(2016), yearly(2017), part], [0, 1])).toEqual([])
  })

  test('told as journeys, or as something more special, it is told', () => {
    const [first, second, third] = [yearly(2016), yearly(2017), yearly(2018)]
    const told = (doc: number, ...indicators: string[]) => ({ doc, indicators })
    const mentions = [
      told(first.doc, 'in.people', 'ngo.value', 'in.cost'),
      told(second.doc, 'in.people', 'ngo.value', 'in.cost'),
      told(third.doc, 'in.personTrips', 'ngo.value.committed'),
    ]
    expect(indicatorGaps(bodiesOf([first, second, third]), mentions).map(gap => gap.indicator)).toEqual(['in.cost'])
  })

  test('of two reports for one year one is enough', () => {
    expect(gapsOf([yearly(2016), yearly(2017), yearly(2018), yearly(2018)], [0, 1, 3])).toEqual([])
  })
})
