// Duckling’s Vietnamese corpora (facebook/duckling, BSD licence; Numeral, Ordinal, AmountOfMoney and Time of VI): which
// phrase has which value, restated as facts. Numbers and money stand in a sentence of a report and are read through
// the public record. What is left out is listed with the reason.

import { describe, expect, test } from 'vitest'
import type { DateValue } from '../../src/extract/interpret/dates.ts'
import { type PeriodValue, printPeriod } from '../../src/extract/interpret/periods.ts'
import { apart, scan } from '../../src/rules/scan.ts'
import { readDigits, readWords } from '../../src/text/numerals.ts'
import { rules } from '../given.ts'
import { figuresOf } from './printed.ts'

type Row = readonly [value: number, phrases: readonly string[]]
const each = (rows: readonly Row[]): (readonly [string, number])[] =>
  rows.flatMap(([value, phrases]) => phrases.map(phrase => [phrase, value] as const))

const numerals: readonly Row[] = [
  [0, ['0']],
  [1, ['1', 'một']],
  [2, ['2', 'hai']],
  [33, ['33', 'ba mươi ba']],
  [14, ['14', 'mười bốn']],
  [16, ['16', 'mười sáu']],
  [17, ['17', 'mười bảy']],
  [18, ['18', 'mười tám']],
  [100, ['100']],
  [1.1, ['1.1', '1.10', '01.10']],
  [0.77, ['0.77', '.77']],
  [100_000, ['100,000', '100000', '100K', '100k']],
  [3_000_000, ['3M', '3000K', '3000000', '3,000,000']],
  [1_200_000, ['1,200,000', '1200000', '1.2M', '1200K', '.0012G']],
  [-1_200_000, ['-1200000', 'âm 1,200,000', '-1.2M', '-1200K']],
  [5000, ['5 nghìn', 'năm nghìn']],
  [200_000, ['hai trăm nghìn']],
  [1_000_000_000, ['một tỷ']],
  [21_011, ['hai mươi mốt nghìn không trăm mười một']],
  [721_012, ['bảy trăm hai mươi mốt nghìn không trăm mười hai']],
]

describe('numerals before a unit', () => {
  test.each(each(numerals))('%s is %d', async (phrase, value) => {
    const figures = await figuresOf(`Con số ghi nhận là ${phrase} lượt người.`)
    expect(figures.map(one => [one.value, one.unit])).toEqual([[value, 'lượt người']])
  })

  // «không đoàn nào» is a nil, not a numeral
  test('«không» is 0 as a word, no quantity in a sentence', async () => {
    expect(readWords('không')).toBe(0)
    expect(await figuresOf('Đường dài không km.')).toEqual([])
  })

  // a dash with a space behind it opens an item of a list; the sign of a fraction without its 0 is a slip of the pen
  test.each(['- 1,200,000', '-.0012G'])('«%s» is not negative', async phrase =>
    expect((await figuresOf(`Lãi ${phrase} đồng.`)).filter(one => one.value < 0)).toEqual([]),
  )

  // a slip of Duckling’s for «trăm», which alone is no number in a report («hàng trăm»)
  test('«tră» is no number', () => expect(readWords('tră')).toBeNull())
  test('1.10 keeps its precision', () => expect(readDigits('1.10')).toMatchObject({ value: 1.1, step: 0.01 }))
})

test.each(['lần đầu tiên', 'lần thứ nhất', 'lần thứ 1'])('an ordinal is no quantity: %s', async phrase =>
  expect(await figuresOf(`Hội nghị được tổ chức ${phrase} tại tỉnh.`)).toEqual([]),
)

type Amounts = readonly [currency: string, value: number, phrases: readonly string[]]
const amounts: readonly Amounts[] = [
  ['USD', 10, ['$10', '10$', 'mười đô', 'mười đô la', 'mười đô mỹ']],
  ['USD', 10_000, ['$10.000', '10K$', '$10k']],
  ['USD', 1.23, ['USD1,23']],
  ['USD', 2.23, ['2 đô la và 23 xen', 'hai đô la và 23 xen', '2 đô 23 xu', '2 chấm 23 đô la', 'hai phẩy 23 đô']],
  ['VND', 10, ['mười đồng']],
  ['VND', 10_000, ['10.000 đồng', '10K đồng', '10k đồng']],
  ['VND', 1000, ['1000 VNĐ', 'VN$1000']],
  ['EUR', 20, ['20€', '20 euros', '20 Euro', '20 Euros', 'EUR 20']],
  ['EUR', 29.99, ['EUR29,99']],
  ['INR', 20, ['Rs. 20', 'Rs 20', '20 Rupees', '20Rs', 'Rs20']],
  ['INR', 20.43, ['hai mươi rupees 43 xen']],
  ['INR', 33, ['INR33']],
  ['GBP', 9, ['£9', 'chín pounds']],
  ['GBP', 3.01, ['GBP3,01', 'GBP 3,01']],
  ['AED', 1, ['1 AED.', '1 dirham']],
]

type Bounds = readonly [currency: string, low: number | null, high: number | null, phrases: readonly string[]]
const bounds: readonly Bounds[] = [
  [
    'VND',
    1000,
    2000,
    [
      'giữa 1000 và 2000 đồng',
      'giữa 1000 đồng và 2000 đồng',
      'từ 1000 đồng đến 2000 đồng',
      'từ 1000 VNĐ tới 2000 VNĐ',
      'từ 1000 đến 2000 đồng',
      'khoảng 1000-2000 đồng',
      'khoảng chừng từ 1000 đến 2000 đồng',
      'tầm khoảng 1000 tới 2000 đồng',
      'xấp xỉ VND1000-VND2000',
      '1000-2000 đồng',
    ],
  ],
  ['USD', 1.1, 1.3, ['giữa 1,1 và 1,3 đô la', 'từ 1 phẩy 1 đến một chấm ba đô la']],
  [
    'VND',
    null,
    7000,
    [
      'dưới bảy ngàn đồng',
      'ít hơn bảy nghìn đồng',
      'kém hơn 7k đồng',
      'không tới 7000 đồng',
      'không cao hơn 7000 đồng',
      'không hơn 7.000 đồng',
      'không quá 7.000 đồng',
      'từ 7000 đồng trở xuống',
    ],
  ],
  [
    'USD',
    1.42,
    null,
    [
      'nhiều hơn 1 đô la và bốn mươi hai xen',
      'ít nhất $1,42',
      'hơn 1,42 đô la',
      'trên một đô la và 42 xu',
      'không ít hơn 1,42 đô la',
      'cao hơn $1,42',
      'từ $1,42 trở lên',
    ],
  ],
]

describe('amounts of money', () => {
  test.each(amounts.flatMap(([currency, value, phrases]) => phrases.map(phrase => [phrase, currency, value] as const)))(
    '%s is %s %d',
    async (phrase, currency, value) => {
      const figures = await figuresOf(`Kinh phí ${phrase}.`)
      expect(figures.map(one => [one.currency, one.value, one.qualifier])).toEqual([[currency, value, 'exact']])
    },
  )

  test.each(
    bounds.flatMap(([currency, low, high, phrases]) => phrases.map(phrase => [phrase, currency, low, high] as const)),
  )('%s is %s, from %d to %d', async (phrase, currency, low, high) => {
    const figures = await figuresOf(`Kinh phí ${phrase}.`)
    expect(figures.map(one => [one.currency, one.low, one.high])).toEqual([[currency, low, high]])
    expect(figures[0]?.qualifier).toBe(low === null ? 'under' : high === null ? 'over' : 'about')
  })

  // whose cents they are is not said
  test.each(['mười xen', 'mười xu'])('%s: no currency', async phrase =>
    expect((await figuresOf(`Kinh phí ${phrase}.`)).map(one => [one.value, one.currency])).toEqual([[10, null]]),
  )

  // speech: two numbers with one unit are not joined, so that none is invented
  test.each(['hai đô 23', '20 Rupees 43', 'hai mươi rupees 43'])('%s is not joined', async phrase =>
    expect((await figuresOf(`Kinh phí ${phrase}.`))[0]?.value).toBeLessThanOrEqual(20),
  )
})

const found = (phrase: string): { dates: (string | null)[]; periods: string[] } => {
  const passage = scan(rules.scanner, `Đoàn đến làm việc ${phrase}, tại tỉnh.`)
  return {
    dates: apart(passage, 'date').map(one => (one.value as DateValue).date),
    periods: apart(passage, 'period').map(one => printPeriod(one.value as PeriodValue)),
  }
}

const dates: readonly (readonly [date: string, phrases: readonly string[]])[] = [
  ['2017-03-03', ['ngày mồng 3 tháng 3 năm 2017', 'ngày 3 tháng 3 năm 2017', '3/3/2017', '3/3/17', '03/03/2017']],
  ['2017-10', ['tháng 10 năm 2017', 'tháng mười năm 2017']],
  ['1991-09-03', ['03/09/1991', '3/9/91', '3/9/1991']],
  ['2017-10-12', ['12 tháng 10 năm 2017', 'ngày 12 tháng 10 năm 2017']],
  ['2018-04-03', ['thứ 3 ngày 3 tháng 4 năm 2018']],
  ['2017-04-20', ['vào lúc 7:30 chiều ngày 20 tháng 4 năm 2017', '7:30 chiều ngày 20/4/2017']],
]

describe('dates and periods that a document can state', () => {
  test.each(dates.flatMap(([date, phrases]) => phrases.map(phrase => [phrase, date] as const)))(
    '%s is %s',
    (phrase, date) => expect(found(phrase).dates).toEqual([date]),
  )

  test.each([
    ['quý 4 năm 2018', '2018-10-01/2018-12-31'],
    ['quý 4 của năm 2018', '2018-10-01/2018-12-31'],
    // the year is the report’s
    ['quý 3', '…'],
    ['quý ba', '…'],
  ])('%s is %s', (phrase, period) => expect(found(phrase).periods).toEqual([period]))

  // A record has no clock: what is told from the day of speaking («hôm qua», «tuần tới», «năm ngoái», «3 ngày tới», «mùa
  // hè này», «thứ ba vừa rồi») has no date in it, nor has a day or month without its year, and it has no hours at all.
  test.each([
    'bây giờ',
    'hôm nay',
    'hôm qua',
    'ngày mai',
    'hôm kia',
    'thứ hai',
    'chủ nhật',
    'tuần này',
    'tuần trước',
    'tháng sau',
    'quý này',
    'năm ngoái',
    'năm tới',
    'thứ ba vừa rồi',
    'thứ tư tuần tới',
    'mùa hè năm nay',
    'tối mai',
    '2 ngày vừa qua',
    '3 tháng tới',
    '2 năm vừa rồi',
    'lúc 2 giờ sáng',
    'vào đúng 3 giờ chiều',
    'hai giờ rưỡi',
    '15:23:24',
    '10h45',
    '10g45',
    '4pm CET',
    'tháng 6',
    'tháng tư',
    '7/3',
    '07/03',
    'mồng 3 tháng ba',
    'ngày 7 tháng ba',
    'thứ 2 ngày 6 tháng 2',
  ])('%s has no date of its own', phrase => expect(found(phrase).dates).toEqual([]))

  test.each([
    'lúc 2 giờ sáng',
    'vào lúc 3 giờ chiều',
    '10 giờ 45 phút',
    '10 giờ 45',
    '10h45',
    '10g45',
    '15:23:24',
    '7/3',
    'ngày 7 tháng ba',
    'thứ 6 tuần này',
  ])('and is no quantity: %s', async phrase =>
    expect(await figuresOf(`Đoàn đến làm việc ${phrase}, tại tỉnh.`)).toEqual([]),
  )
})
