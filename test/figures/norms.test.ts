// What has a number and is no result: norms, conditions, prices, labels of clauses, changes of something else; and what
// every office has. Each with its like that is a result.

import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/model/record.ts'
import { recordOfText } from '../given.ts'

interface Head {
  readonly issuer?: string
  readonly symbol?: string
  readonly type?: string
  readonly title?: string
}

const office: Head = {}

const headOf = ({
  issuer = 'SỞ NGOẠI VỤ TỈNH HÀ NAM',
  symbol = 'BC-SNgV',
  type = 'BÁO CÁO',
  title = 'Kết quả công tác đối ngoại năm 2019',
}: Head): string => `${issuer}\nSố: 31/${symbol}\nHà Nam, ngày 20 tháng 12 năm 2019\n${type}\n${title}\n\n`

const figuresOf = async (body: string, head = office): Promise<Figure[]> =>
  (await recordOfText(`${headOf(head)}${body}\n`)).figures
const said = (figures: readonly Figure[]): string[] =>
  figures.filter(one => one.indicator !== null).map(one => `${one.indicator} ${one.value}`)

const decision: Head = {
  issuer: 'UBND TỈNH HÀ NAM',
  symbol: 'QĐ-UBND',
  type: 'QUYẾT ĐỊNH',
  title: 'Về việc quản lý đoàn ra, đoàn vào',
}
const order: Head = { ...decision, symbol: 'CT-UBND', type: 'CHỈ THỊ', title: 'Về việc tăng cường công tác đối ngoại' }
const trade: Head = {
  issuer: 'SỞ CÔNG THƯƠNG TỈNH HÀ NAM',
  symbol: 'BC-SCT',
  title: 'Tình hình sản xuất, kinh doanh năm 2019',
}

describe('documents that state norms', () => {
  const norm = 'Mỗi sở cử không quá 02 đoàn đi công tác nước ngoài trong năm.'

  test('claim nothing, and keep their values', async () => {
    const figures = await figuresOf(norm, decision)
    expect(said(figures)).toEqual([])
    expect(figures.map(one => one.value)).toContain(2)
  })

  test('nor do they state that there was nothing', async () =>
    expect(said(await figuresOf('Áp dụng với nước không có thỏa thuận quốc tế.', decision))).toEqual([]))

  test('an order claims what it says was done', async () =>
    expect(
      said(
        await figuresOf('Thời gian qua, tỉnh đã đón 14 đoàn khách quốc tế.\nCác sở đón 02 đoàn khách quốc tế.', order),
      ),
    ).toEqual(['in.trips 14']))
})

describe('sentences that suppose', () => {
  test.each([
    'Trường hợp cơ quan ký kết một thỏa thuận quốc tế thì phải xin ý kiến Bộ Ngoại giao.',
    'Nếu đón 02 đoàn khách quốc tế trong một ngày thì cơ quan chủ trì phải báo trước.',
    'Doanh nghiệp phải xuất khẩu 30 triệu USD mới được xét.',
  ])('%s', async body => expect(said(await figuresOf(body))).toEqual([]))

  test.each([
    ['Nếu so với năm 2018 thì năm nay tỉnh đón nhiều hơn: 14 đoàn khách quốc tế.', ['in.trips 14']],
    ['Nếu năm 2018 tỉnh chỉ đón 05 đoàn khách quốc tế thì năm nay đón 14 đoàn.', ['in.trips 5', 'in.trips 14']],
    ['Trong năm có 03 đoàn ra phải hoãn.', ['out.trips 3']],
    ['Lượng kiều hối gửi về ước 20 triệu USD/năm.', ['overseas.remittances 20000000']],
  ])('%s', async (body, expected) => expect(said(await figuresOf(body))).toEqual(expected))
})

describe('prices, rates and duties', () => {
  test.each([
    'Giá chè xuất khẩu lên tới 1.700 USD/tấn.',
    'Xuất khẩu chè 1.700 USD một tấn.',
    'Kim ngạch xuất khẩu bình quân đầu người đạt 410 USD/người.',
    'Có 04 mặt hàng đạt kim ngạch xuất khẩu trên 10 triệu USD.',
    'Công ty nhập khẩu 12 máy dệt, đã nộp thuế theo mức ấn định là 90.000 USD.',
  ])('%s', async body => expect(said(await figuresOf(body, trade))).toEqual([]))

  test('what all of it came to', async () =>
    expect(said(await figuresOf('Xuất khẩu chè 1,7 triệu USD.', trade))).toEqual(['trade.export 1700000']))
})

test('the label of a clause is no quantity', async () => {
  const figures = await figuresOf('1.1- Phát hành bản tin đối ngoại.\n2.3 Xuất bản 14 ấn phẩm đối ngoại.')
  expect(said(figures)).toEqual(['info.publications 14'])
  expect(figures).toHaveLength(1)
})

describe('what every office has', () => {
  const body = 'Sở có 21 công chức, viên chức và 05 phòng chuyên môn.'
  test('counts in a report on foreign affairs', async () =>
    expect(said(await figuresOf(body))).toEqual(['org.staff 21', 'org.divisions 5']))
  test('and not elsewhere', async () => expect(said(await figuresOf(body, trade))).toEqual([]))
  test('but under a heading on foreign affairs', async () =>
    expect(said(await figuresOf(`I. Công tác đối ngoại\n${body}`, trade))).toEqual(['org.staff 21', 'org.divisions 5']))
})

test('an article counts nothing by the words around it', async () =>
  expect(said(await figuresOf('Đổi mới xúc tiến đầu tư theo một chương trình chủ động.'))).toEqual([]))

describe('changes', () => {
  const changesOf = async (body: string): Promise<unknown[]> =>
    (await figuresOf(body, trade))
      .filter(one => one.indicator !== null)
      .map(one => [one.value, one.comparisons.map(({ kind, value }) => [kind, value])])

  test('are of the subject of their own clause', async () =>
    expect(
      await changesOf(
        'Kim ngạch xuất khẩu đạt 90 triệu USD, tăng 12% so với cùng kỳ. Trong đó dệt may tăng 20%; chè giảm 4%; sản lượng than 2 triệu tấn, giảm 7%.',
      ),
    ).toEqual([[90e6, [['change-percent', 12]]]]))

  test('of a part are the part’s, where its total has its own', async () =>
    expect(
      await changesOf('Kim ngạch xuất khẩu đạt 90 triệu USD, tăng 12%, trong đó dệt may 30 triệu USD, tăng 20%.'),
    ).toEqual([
      [90e6, [['change-percent', 12]]],
      [30e6, [['change-percent', 20]]],
    ]))

  test('of one noun beside another are of what each names, and not of what stands in brackets', async () => {
    const figures = await figuresOf(
      'Đón 30 đoàn với 90 lượt khách quốc tế (năm 2018: 20 đoàn, 70 lượt khách), như vậy số đoàn tăng 10.',
    )
    expect(figures.map(one => [one.value, one.comparisons.map(({ value }) => value)])).toEqual([
      [30, [10]],
      [90, []],
      [20, []],
      [70, []],
    ])
  })

  test('name their base with what was done in it, and take no time from it', async () => {
    const [first] = await figuresOf(
      'Kim ngạch xuất khẩu đạt 90 triệu USD, tăng 12% so với ước thực hiện năm 2018.',
      trade,
    )
    expect(first?.period?.from).toBe('2019-01-01')
    expect(first?.comparisons[0]?.against).toBe('2018-01-01/2018-12-31')
  })

  test('have parts that are none of the figure', async () =>
    expect(
      await changesOf(
        'Kim ngạch xuất khẩu đạt 90 triệu USD, tăng 10 triệu USD, trong đó tăng do giá 4 triệu USD, tăng do lượng 6 triệu USD.',
      ),
    ).toEqual([[90e6, [['difference', 10e6]]]]))
})

test('trade with a market is not all trade', async () => {
  const [first] = await figuresOf('Kim ngạch xuất khẩu sang thị trường châu Âu đạt 40 triệu USD.', trade)
  expect(first?.dimensions.market).toBe('europe')
})
