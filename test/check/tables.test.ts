// Tables that contradict themselves or the text, and tables that only look as if they did. All invented.

import { describe, expect, test } from 'vitest'
import { parseFormula } from '../../src/check/tables/formula.ts'
import { recordOfText } from '../given.ts'

const head = `SỞ NGOẠI VỤ TỈNH QUẢNG NAM
Số: 12/BC-SNgV
Quảng Nam, ngày 20 tháng 12 năm 2019
BÁO CÁO
Kết quả công tác đối ngoại năm 2019

`
const foot = '\n\nTM. BAN GIÁM ĐỐC\nGIÁM ĐỐC\n\nTrần Văn Sơn\n'

/** Cells apart by «|», rows by lines; what stands before the table is prose. */
async function findingsOf(table: string, prose = ''): Promise<string[]> {
  const rows = table.replaceAll(/ ?\| ?/gu, '\t')
  const { findings } = await recordOfText(`${head}${prose}\n\n${rows}${foot}`)
  return findings.flatMap(one => (codes.has(one.code) ? [`${one.code}: ${one.message.vi}`] : []))
}

const codes = new Set(['breakdown-mismatch', 'list-count-mismatch', 'table-formula-mismatch'])

const delegations = (total: string, people: readonly string[] = ['5', '7', '12']): string =>
  [
    'DANH SÁCH ĐOÀN VÀO NĂM 2019',
    'TT | Tên đoàn | Đến từ nước | Số người | Nội dung hoạt động | Thời gian',
    ...people.map(
      (count, n) => `${n + 1} | Đoàn công tác số ${n + 1} | Lào | ${count} | Trao đổi hợp tác | ${n + 2}/3`,
    ),
    ...(total === '' ? [] : [`| Tổng cộng | | ${total} | |`]),
  ].join('\n')

const labour = (...rows: readonly string[]): string =>
  ['LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI NĂM 2019', 'TT | Thị trường | Tổng số | Nam | Nữ', ...rows].join('\n')

const money = (total: string, unit = 'triệu đồng'): string =>
  [
    'DANH MỤC DỰ ÁN PCPNN NĂM 2019',
    `ĐVT: ${unit}`,
    'TT | Tên dự án | Tổ chức tài trợ | Giá trị',
    '1 | Nước sạch cho bản xa | Tổ chức A | 210,5',
    '2 | Thư viện trường học | Tổ chức B | 99,3',
    '3 | Khám mắt cho trẻ em | Tổ chức C | 1.200,4',
    `| Cộng | | ${total}`,
  ].join('\n')

const computed = (...rows: readonly string[]): string =>
  [
    'KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2019',
    'TT | Nội dung | Kế hoạch | Thực hiện | Chênh lệch | Tỷ lệ (%)',
    'A | B | 1 | 2 | 3=2-1 | 4=2/1*100',
    ...rows,
  ].join('\n')

describe('totals and their rows', () => {
  test.each([
    [
      'a total that is none',
      delegations('25'),
      'breakdown-mismatch: Cột «Số người», dòng «Tổng cộng» ghi «25» nhưng 5 + 7 + 12 = 24.',
    ],
    [
      'rounded money',
      money('1.511,2'),
      'breakdown-mismatch: Cột «Giá trị», dòng «Cộng» ghi «1.511,2» nhưng 210,5 + 99,3 + 1.200,4 = 1.510,2.',
    ],
    [
      'a row that is not the sum of its columns',
      labour('1 | Nhật Bản | 30 | 18 | 11', '2 | Đài Loan | 12 | 10 | 2'),
      'breakdown-mismatch: Cột «Tổng số», dòng «Nhật Bản» ghi «30» nhưng 18 + 11 = 29.',
    ],
  ])('%s', async (_, table, finding) => {
    expect(await findingsOf(table)).toEqual([finding])
  })

  test.each([
    ['the sum', delegations('24')],
    ['a dash adds nothing', delegations('12', ['5', '-', '7'])],
    ['an empty cell may be what is missing', delegations('24', ['5', '', '12'])],
    ['a cell with more than a number', delegations('25', ['5', '7 (02 nữ)', '12'])],
    ['rounding', money('1.510,3')],
    ['no total', delegations('')],
    [
      'sub-totals are not added twice',
      labour(
        'I | Đông Bắc Á | | |',
        '1 | Nhật Bản | 30 | 18 | 12',
        '2 | Hàn Quốc | 12 | 10 | 2',
        '| Cộng I | 42 | 28 | 14',
        'II | Trung Đông | | |',
        '1 | Ả Rập Xê Út | 5 | 1 | 4',
        '2 | Qatar | 3 | 3 | 0',
        '| Cộng II | 8 | 4 | 4',
        '| Tổng cộng | 50 | 32 | 18',
      ),
    ],
    [
      'groups are not added to their rows',
      labour(
        'I | Đông Bắc Á | 42 | 28 | 14',
        '1 | Nhật Bản | 30 | 18 | 12',
        '2 | Hàn Quốc | 12 | 10 | 2',
        '| Tổng cộng | 42 | 28 | 14',
      ),
    ],
    ['a choice of rows', delegations('240').replace('DANH SÁCH', 'MỘT SỐ')],
    [
      'averages',
      'TÌNH HÌNH\nTT | Địa phương | Thu nhập bình quân | Tỷ lệ (%)\n1 | Xã A | 30 | 12\n2 | Xã B | 40 | 20\n| Tổng cộng | 35 | 16',
    ],
  ])('nothing: %s', async (_, table) => {
    expect(await findingsOf(table)).toEqual([])
  })

  const sector = (total: readonly [number, number, number]): string =>
    labour(
      ...Array.from(
        { length: 8 },
        (_, n) => `${n + 1} | Nước thứ ${n + 1} | ${30 + 3 * n} | ${20 + n} | ${10 + 2 * n}`,
      ),
      `| Tổng cộng | ${total.join(' | ')}`,
    )

  test('a total that has left out one row says which, and quotes it', async () => {
    expect(await findingsOf(sector([324, 188, 136]))).toEqual([])
    const { findings } = await recordOfText(`${head}${sector([285, 165, 120]).replaceAll(/ ?\| ?/gu, '\t')}${foot}`)
    const found = findings.filter(one => one.code === 'breakdown-mismatch')
    expect(found.map(({ message }) => message.vi)).toEqual([
      'Cột «Tổng số», dòng «Tổng cộng» ghi «285» nhưng 8 dòng cộng lại là 324; chênh lệch đúng bằng dòng «Nước thứ 4» (39).',
      'Cột «Nam», dòng «Tổng cộng» ghi «165» nhưng 8 dòng cộng lại là 188; chênh lệch đúng bằng dòng «Nước thứ 4» (23).',
      'Cột «Nữ», dòng «Tổng cộng» ghi «120» nhưng 8 dòng cộng lại là 136; chênh lệch đúng bằng dòng «Nước thứ 4» (16).',
    ])
    expect(found.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
      ['285', '39', '30', '51'],
      ['165', '23', '20', '27'],
      ['120', '16', '10', '24'],
    ])
  })

  test('what one column lacks may be chance: no row is named', async () => {
    expect(await findingsOf(sector([285, 188, 97]))).toEqual([
      'breakdown-mismatch: Cột «Tổng số», dòng «Tổng cộng» ghi «285» nhưng 8 dòng cộng lại là 324.',
      'breakdown-mismatch: Cột «Nữ», dòng «Tổng cộng» ghi «97» nhưng 8 dòng cộng lại là 136.',
    ])
  })

  /** Projects of twelve bodies: group A, B and C make up the total, but where `faults` says otherwise. */
  const projects = (faults: Readonly<Record<number, string>> = {}, agreeing = 12): string =>
    [
      'TỔNG HỢP DỰ ÁN',
      'TT | Cơ quan | Tổng số | Trong đó nhóm A | Trong đó nhóm B | Trong đó nhóm C | Số vi phạm',
      ...Array.from({ length: agreeing }, (_, n) => {
        const [a, b, c] = [n % 3, 10 + n, 2 * n]
        return `${n + 1} | Cơ quan ${n + 1} | ${faults[n] ?? a + b + c} | ${a || ''} | ${b} | ${c} | ${n % 2}`
      }),
    ].join('\n')

  test('parts along the row, where the other rows say that they are all', async () => {
    expect(await findingsOf(projects())).toEqual([])
    expect(await findingsOf(projects({ 7: '30' }))).toEqual([
      'breakdown-mismatch: Cột «Tổng số», dòng «Cơ quan 8» ghi «30» nhưng 1 + 17 + 14 = 32.',
    ])
  })

  test('parts along the row of which too few rows, or too many others, make up the total', async () => {
    expect(await findingsOf(projects({ 5: '30' }, 8))).toEqual([])
    expect(await findingsOf(projects({ 3: '90', 5: '90', 7: '90' }))).toEqual([])
  })

  test('a group and the rows under it', async () => {
    const table = labour('I | Đông Bắc Á | 43 | 28 | 15', '1 | Nhật Bản | 30 | 18 | 12', '2 | Hàn Quốc | 12 | 10 | 2')
    expect(await findingsOf(table)).toEqual([
      'breakdown-mismatch: Cột «Tổng số», dòng «Đông Bắc Á» ghi «43» nhưng 30 + 12 = 42.',
      'breakdown-mismatch: Cột «Nữ», dòng «Đông Bắc Á» ghi «15» nhưng 12 + 2 = 14.',
    ])
  })
})

describe('computed columns', () => {
  test('wrong', async () => {
    expect(await findingsOf(computed('1 | Đoàn ra | 40 | 37 | -3 | 92,5', '2 | Đoàn vào | 20 | 25 | 6 | 120'))).toEqual(
      [
        'table-formula-mismatch: Cột «Chênh lệch», dòng «Đoàn vào» ghi «6»; theo công thức 2-1 thì là 5.',
        'table-formula-mismatch: Cột «Tỷ lệ (%)», dòng «Đoàn vào» ghi «120»; theo công thức 2/1*100 thì là 125.',
      ],
    )
  })

  test('right: with its sign or without, rounded or cut off, nothing planned, nothing said', async () => {
    const rows = [
      '1 | Đoàn ra | 40 | 37 | 3 | 92,5',
      '2 | Đoàn vào | 21 | 25 | 4 | 119',
      '3 | Hội nghị | - | 2 | 2 | -',
      '4 | Dự án | 3 | | |',
    ]
    expect(await findingsOf(computed(...rows))).toEqual([])
  })

  test.each([
    ['5-4', true],
    ['(5)+(4)', true],
    ['5/4*100', true],
    ['5:4%', true],
    ['4 x 5', true],
    ['4+…+9', false],
    ['4+...+5', true],
    ['4+…', false],
    ['5/7', false],
    ['(5', false],
    ['', false],
  ])('«%s»', (printed, isFormula) => {
    const places = new Map([
      ['4', 3],
      ['5', 4],
    ])
    expect(parseFormula(printed, places) !== null).toBe(isFormula)
  })
})

describe('the text and its table', () => {
  test('fewer rows than stated, another total', async () => {
    expect(await findingsOf(delegations(''), 'Trong năm, tỉnh đã đón 04 đoàn vào (có danh sách kèm theo).')).toEqual([
      'list-count-mismatch: Ghi «04 đoàn» nhưng bảng kèm theo «DANH SÁCH ĐOÀN VÀO NĂM 2019» có 3 dòng.',
    ])
    expect(
      await findingsOf(delegations('24'), 'Trong năm, tỉnh đã đón 03 đoàn vào với 26 người (có danh sách kèm theo).'),
    ).toEqual([
      'breakdown-mismatch: Phần lời ghi «26 người» nhưng dòng tổng của bảng «DANH SÁCH ĐOÀN VÀO NĂM 2019» ghi «24».',
    ])
  })

  test.each([
    'Trong năm, tỉnh đã đón 03 đoàn vào với 24 người (có danh sách kèm theo).',
    'Trong năm, tỉnh đã đón 14 đoàn vào.',
    'Trong năm, tỉnh đã đón 14 đoàn vào, trong đó có 03 đoàn Lào (có danh sách kèm theo).',
    'Trong năm, tỉnh đã đón hơn 10 đoàn vào (có danh sách kèm theo).',
    'Trong năm, tỉnh đã cử 05 đoàn ra (có danh sách kèm theo).',
    'Quý I năm 2019, tỉnh đã đón 01 đoàn vào (chi tiết tại phụ lục).',
  ])('nothing: %s', async prose => {
    expect(await findingsOf(delegations('24'), prose)).toEqual([])
  })
})
