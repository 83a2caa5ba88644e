// Figures of sentences that stand in no fixture: what is claimed, and what must not be.

import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/model/record.ts'
import { recordOfText } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019 và phương hướng, nhiệm vụ năm 2020

`

const figuresOf = async (body: string): Promise<Figure[]> => (await recordOfText(`${head}${body}\n`)).figures
const said = (figures: readonly Figure[]): string[] =>
  figures.filter(one => one.indicator !== null).map(one => `${one.indicator} ${one.value}`)

describe('claims', () => {
  test.each([
    ['Đã đón 98 đoàn khách quốc tế (612 lượt người).', ['in.trips 98', 'in.personTrips 612']],
    ['I. Đoàn ra\nTrong năm có 45 đoàn/213 lượt người.', ['out.trips 45', 'out.personTrips 213']],
    ['I. Đoàn vào\nTrong năm có 45 đoàn với 213 lượt người.', ['in.trips 45', 'in.personTrips 213']],
    ['Tỉnh đón 12 đoàn vào và cử 5 đoàn đi công tác nước ngoài.', ['in.trips 12', 'out.trips 5']],
    ['Đón một đoàn khách Nhật Bản với mười hai thành viên.', ['in.trips 1', 'in.people 12']],
    ['Đã đưa được 1.250 người đi làm việc ở nước ngoài.', ['labour.sent 1250']],
    ['1. Hội nghị, hội thảo quốc tế: Không', ['conference.count 0']],
    ['1. Ký kết thỏa thuận quốc tế\nKhông.', ['agreements.signed 0']],
  ])('%s', async (body, expected) => expect(said(await figuresOf(body))).toEqual(expected))
})

describe('no claims', () => {
  test.each([
    'I. Đoàn ra, đoàn vào\nTrong năm có 45 đoàn.',
    'Đoàn thanh niên có 1.200 đoàn viên, 12 đoàn thể.',
    'Đã thành lập 02 đoàn kiểm tra việc thực hiện Chỉ thị.',
    'Kết nạp 35 đảng viên; tổ chức 12 cuộc họp; không để xảy ra vi phạm.',
    'Không chỉ đón tiếp khách mà còn chăm lo đời sống 120 hộ dân.',
    'Đào tạo nghề cho 3.000 lao động; giải quyết việc làm cho 12.000 lao động.',
  ])('%s', async body => expect(said(await figuresOf(body))).toEqual([]))
})

test('a comparison is bound to its figure and is no figure', async () => {
  const figures = await figuresOf('Đón 12 đoàn vào với 44 lượt người (giảm 12 đoàn với 25 lượt người so với năm 2018).')
  expect(said(figures)).toEqual(['in.trips 12', 'in.personTrips 44'])
  expect(figures.map(one => one.comparisons.map(({ kind, value, against }) => [kind, value, against]))).toEqual([
    [['difference', -12, '2018-01-01/2018-12-31']],
    [['difference', -25, '2018-01-01/2018-12-31']],
  ])
})

test('parts point to their total and carry who pays', async () => {
  const figures = await figuresOf(
    'Tỉnh cử 62 đoàn ra, trong đó: 28 đoàn sử dụng ngân sách nhà nước; 34 đoàn do nước ngoài đài thọ.',
  )
  expect(figures.map(one => [one.value, one.partOf, one.dimensions.fundingSource])).toEqual([
    [62, null, undefined],
    [28, 'f1', 'state-budget'],
    [34, 'f1', 'foreign'],
  ])
})

describe('the level of a plan is planned, and no part of what came', () => {
  test.each([
    ['25 đoàn (kế hoạch 30 đoàn)/140 lượt người', ['25 done', '30 planned', '140 done']],
    ['25 đoàn (KH: 20 đoàn)', ['25 done', '20 planned']],
    ['12 đoàn/50 lượt người (kế hoạch 20 đoàn/70 lượt người)', ['12 done', '50 done', '20 planned', '70 planned']],
    ['25 đoàn/30 đoàn theo kế hoạch', ['25 done', '30 planned']],
    ['25 đoàn/KH 30 đoàn', ['25 done', '30 planned']],
    ['kế hoạch 30 đoàn, thực hiện 25 đoàn', ['30 planned', '25 done']],
    // done, in the plan or not
    ['12 đoàn/50 lượt người theo kế hoạch', ['12 done', '50 done']],
    ['25 đoàn (kế hoạch 20 đoàn, phát sinh 5 đoàn)', ['25 done', '20 done, of f1', '5 done, of f1']],
  ])('%s', async (words, expected) => {
    const figures = await figuresOf(`I. Đoàn ra\nTrong năm có ${words}.`)
    expect(figures.map(({ value, status, partOf }) => `${value} ${status}${partOf ? `, of ${partOf}` : ''}`)).toEqual(
      expected,
    )
  })
})

describe('what is said of a part is not said of the number before it', () => {
  test.each([
    ['30 đoàn/140 lượt người, gồm Lào 12 đoàn', [undefined, undefined, ['LA']]],
    ['30 đoàn/140 lượt người (Lào 12 đoàn, Nhật Bản 18 đoàn)', [undefined, undefined, ['LA'], ['JP']]],
    ['30 đoàn (140 người): Lào 12 đoàn (50 người)', [undefined, undefined, ['LA'], ['LA']]],
    ['30 đoàn/140 lượt người Lào', [['LA'], ['LA']]],
  ])('%s', async (words, expected) => {
    const figures = await figuresOf(`I. Đoàn vào\nTrong năm đón ${words}.`)
    expect(figures.map(one => one.dimensions.country)).toEqual(expected)
  })

  test('who pays for a part', async () => {
    const figures = await figuresOf('I. Đoàn ra\nCử 30 đoàn/140 lượt người, trong đó 12 đoàn bằng ngân sách tỉnh.')
    expect(figures.map(one => one.dimensions.fundingSource)).toEqual([undefined, undefined, 'state-budget'])
  })
})

describe('a change behind a breakdown', () => {
  test.each([
    ['gồm 18 đoàn Lào, 12 đoàn Nhật Bản (tổng số bằng 120% so với cùng kỳ năm 2018)', [1, 0, 0]],
    ['gồm Lào 18 đoàn, Nhật Bản 12 đoàn, tăng 5 đoàn so với cùng kỳ năm 2018', [1, 0, 0]],
    ['gồm Lào 18 đoàn, Nhật Bản 12 đoàn (tăng 5 đoàn so với cùng kỳ năm 2018)', [0, 0, 1]],
    ['trong đó Lào 10 đoàn, Nhật Bản 12 đoàn, tăng 5 đoàn so với cùng kỳ năm 2018', [0, 0, 1]],
  ])('30 đoàn, %s', async (words, expected) => {
    const figures = await figuresOf(`I. Đoàn vào\nTrong năm đón 30 đoàn, ${words}.`)
    expect(figures.map(one => one.comparisons.length)).toEqual(expected)
  })
})

describe('nothing of what was asked', () => {
  test.each([
    ['I. Đoàn ra\nKhông có đoàn nào.', ['out.trips 0']],
    ['I. Đoàn ra\nKhông có đoàn nào vi phạm.', []],
    ['I. Đoàn ra\nKhông có đoàn ra nào vi phạm.', ['out.violations 0']],
    ['I. Đoàn ra\nKhông có đoàn nào, trừ 01 đoàn của Sở Y tế.', ['out.trips 1']],
    ['Không có đoàn ra nào ngoài 02 đoàn của tỉnh.', ['out.trips 2']],
  ])('%s', async (body, expected) => expect(said(await figuresOf(body))).toEqual(expected))
})

test('what stands under a plan is planned, for the year of the plan', async () => {
  const [figure] = await figuresOf('II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2020\n- Đón 110 đoàn vào.')
  expect(figure).toMatchObject({
    indicator: 'in.trips',
    status: 'planned',
    period: { from: '2020-01-01', basis: 'section' },
  })
})

test('hedges, scales and intervals', async () => {
  const [figure] = await figuresOf('Kim ngạch xuất khẩu ước đạt hơn 4,7 triệu USD.')
  expect(figure).toMatchObject({
    indicator: 'trade.export',
    value: 4.7e6,
    low: 4.7e6,
    high: null,
    qualifier: 'over',
    status: 'estimate',
    currency: 'USD',
  })
})

test('a time in a bracket of a numbered paragraph is not that of its numbers outside', async () => {
  const figures = await figuresOf(
    '1. Bảo hộ công dân\na) 02 vụ tại Angola (01 vụ năm 2018 chuyển sang; 01 vụ phát sinh mới).\nb) Đoàn vào (năm 2018)\nĐón 12 đoàn.',
  )
  expect(figures.map(({ value, period }) => [value, period?.from, period?.basis])).toEqual([
    [2, '2019-01-01', 'document'],
    [1, '2018-01-01', 'stated'],
    [1, '2019-01-01', 'document'],
    [12, '2018-01-01', 'section'],
  ])
})
