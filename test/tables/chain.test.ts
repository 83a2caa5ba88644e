// The chain from a grid of words to heads, roles and values. All tables are invented.

import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/extract/tables/columns.ts'
import { headOf, pathsOf } from '../../src/extract/tables/head.ts'
import { indexMark } from '../../src/extract/tables/marks.ts'
import { gridOf, rolesIn, tableOf, tools, valuesIn } from './grids.ts'

const pathsIn = (lines: string): string[] => {
  const grid = gridOf(lines)
  return pathsOf(grid, headOf(grid)).map(path => path.join(' › '))
}

describe('heads', () => {
  test('three rows with merged cells are a tree', () => {
    expect(
      pathsIn(`
        | TT | Tên dự án | Tổng vốn (triệu USD) | < | < |
        | ^ | ^ | Tổng số | Trong đó | < |
        | ^ | ^ | ^ | Vốn vay | Đối ứng |
        | 1 | Đường ven hồ | 12,5 | 10 | 2,5 |`),
    ).toEqual([
      'TT',
      'Tên dự án',
      'Tổng vốn (triệu USD) › Tổng số',
      'Tổng vốn (triệu USD) › Trong đó › Vốn vay',
      'Tổng vốn (triệu USD) › Trong đó › Đối ứng',
    ])
  })

  test('cells that were not merged', () => {
    expect(
      pathsIn(`
        | TT | Tên đoàn | Loại đoàn | | Số người |
        | | | Trong KH | Ngoài KH | |
        | 1 | Đoàn A | x | | 5 |`),
    ).toEqual(['TT', 'Tên đoàn', 'Loại đoàn › Trong KH', 'Loại đoàn › Ngoài KH', 'Số người'])
  })

  test('years under a spread cell are no data', () => {
    expect(
      pathsIn(`
        | TT | Chỉ tiêu | Năm | < |
        | ^ | ^ | 2017 | 2018 |
        | 1 | Đoàn ra | 10 | 12 |`),
    ).toEqual(['TT', 'Chỉ tiêu', 'Năm › 2017', 'Năm › 2018'])
  })

  test('a spread cell over data stays a head of one row', () => {
    const grid = gridOf(`
      | TT | Tên đoàn | Loại đoàn | < |
      | 1 | Đoàn A | x | |
      | 2 | Đoàn B | | x |`)
    expect(headOf(grid)).toMatchObject({ start: 0, end: 1 })
  })

  test('numbered from the first row on: there is no head', () => {
    expect(headOf(gridOf('| 1 | A | 5 |\n| 2 | B | 7 |'))).toMatchObject({ start: 0, end: 0 })
  })

  test('«Mẫu 1.1», «Mẫu 1.2»: there is no head', () => {
    expect(headOf(gridOf('| Mẫu 1.1 | Nghị quyết |\n| Mẫu 1.2 | Quyết định |'))).toMatchObject({ end: 0 })
  })

  test('a head and nothing else', () => {
    expect(tableOf('| TT | Tên đoàn | Đến nước | Số người |', { title: 'ĐOÀN RA' })).toMatchObject({
      kind: { id: 'delegations-out' },
      rows: [],
    })
  })

  test('title and unit inside the table', () => {
    const { title, unit, head } = tableOf(`
      | DANH SÁCH ĐOÀN RA NĂM 2019 | < | < | < |
      | Đơn vị tính: triệu đồng | < | < | < |
      | TT | Tên đoàn | Nước đến | Kinh phí |
      | 1 | Đoàn A | Lào | 25,5 |`)
    expect({ title, unit, head: [head.start, head.end] }).toEqual({
      title: 'DANH SÁCH ĐOÀN RA NĂM 2019',
      unit: 'triệu đồng',
      head: [2, 3],
    })
  })

  test('merged cells that plain text has dropped', () => {
    expect(
      tableOf(`
        | TT | Tên hội thảo | Số đại biểu | Cấp cho phép | |
        | VN | NN | | | |
        | 1 | Nước sạch | 60 | 12 | UBND tỉnh |`).columns.map(column => column.path.join(' › ')),
    ).toEqual(['TT', 'Tên hội thảo', 'Số đại biểu › VN', 'Số đại biểu › NN', 'Cấp cho phép'])
  })
})

describe('index rows', () => {
  test.each([
    ['(1)', '1', null],
    ['A', 'A', null],
    ['-2', '2', null],
    ['6=5-4', '6', '5-4'],
    ['7=5/4*100', '7', '5/4*100'],
    ['(4) = (5)+(6)', '4', '(5)+(6)'],
    ['1=3+…+7', '1', '3+…+7'],
  ])('%s', (text, index, formula) => expect(indexMark(text)).toEqual({ index, formula }))

  test.each(['Lào', '12 đoàn', '1.1', '', 'x=y='])('%s is none', text =>
    expect(indexMark(text)?.formula ?? null).toBe(null),
  )

  test('formulas go to their columns', () => {
    const grid = gridOf(`
      | TT | Chỉ tiêu | Năm 2017 | Năm 2018 | So sánh | Tỷ lệ |
      | A | B | 1 | 2 | 3=2-1 | 4=2/1*100 |
      | 1 | Đoàn ra | 10 | 12 | 2 | 120 |`)
    expect(columnsOf(grid, headOf(grid), tools.read).map(column => column.formula)).toEqual([
      null,
      null,
      null,
      null,
      '2-1',
      '2/1*100',
    ])
  })
})

describe('roles', () => {
  test('groups, sub-totals, totals, a head once more', () => {
    const table = tableOf(`
      | TT | Tên đoàn | Nước đến | Kinh phí |
      | I | Khối các sở, ngành | < | < |
      | 1 | Đoàn A | Lào | 25 |
      | 2 | Đoàn B | Úc | 30 |
      | | Cộng I | | 55 |
      | II | Khối các huyện | < | < |
      | TT | Tên đoàn | Nước đến | Kinh phí |
      | 3 | Đoàn C | Bỉ | 12 |
      | | Cộng II | | 12 |
      | | | | |
      | | Tổng cộng (I+II) | | 67 |`)
    expect(rolesIn(table)).toEqual([
      'group: I Khối các sở, ngành',
      'data: 1 Đoàn A Lào 25',
      'data: 2 Đoàn B Úc 30',
      'total: Cộng I 55',
      'group: II Khối các huyện',
      'data: 3 Đoàn C Bỉ 12',
      'total: Cộng II 12',
      'total: Tổng cộng (I+II) 67',
    ])
  })

  test('a row with rows of its number under it is a group', () => {
    const table = tableOf(`
      | TT | Chỉ tiêu | Số lượng |
      | 1 | Đoàn ra | 10 |
      | 1.1 | Ngân sách | 4 |
      | 1.2 | Tự túc | 6 |
      | 2 | Đoàn vào | 5 |`)
    expect(rolesIn(table).map(role => role.split(':')[0])).toEqual(['group', 'data', 'data', 'data'])
  })

  test('roman numbers all the way down are data', () => {
    const table = tableOf(`
      | TT | Họ tên | Chức vụ | Đến nước |
      | I | Nguyễn Văn A | Bí thư | Lào |
      | II | Trần Thị B | Chủ tịch | Úc |`)
    expect(rolesIn(table).map(role => role.split(':')[0])).toEqual(['data', 'data'])
  })

  test('a total above its rows; a company is none', () => {
    const table = tableOf(`
      | STT | Thị trường | Số lao động |
      | | Tổng số | 1.200 |
      | 1 | Tổng công ty Sông Xanh | 700 |`)
    expect(rolesIn(table).map(role => role.split(':')[0])).toEqual(['total', 'data'])
  })
})

describe('values', () => {
  const delegations = (cells: string, year: number | null = 2018): unknown[] | undefined =>
    valuesIn(
      tableOf(
        `| TT | Tên đoàn | Đến nước | Số người | Thời gian | Kinh phí | Báo cáo | Trong KH | Ngoài KH | Văn bản |\n| 1 | Đoàn A | ${cells} |`,
        {
          unit: 'triệu đồng',
          year,
        },
      ),
    )[0]?.slice(2)

  test('of every column as it is', () => {
    expect(delegations('Thụy Sĩ và Áo | 05 | 28/2-2/3 | 210,5 | Có | x | | QĐ số 15/QĐ-UBND ngày 3/2/2018')).toEqual([
      ['CH', 'AT'],
      5,
      { from: '2018-02-28', to: '2018-03-02' },
      { amount: 210_500_000, currency: 'VND', scale: 1e6 },
      true,
      true,
      null,
      '15/QĐ-UBND',
    ])
  })

  test('empty, a dash, nothing, zero are four things', () => {
    expect(delegations(' | | | | | | | ')?.slice(0, 4)).toEqual([null, null, null, null])
    expect(delegations('- | - | - | - | - | - | - | -')?.slice(0, 4)).toEqual([null, null, null, null])
    expect(delegations(' | Không | | Không | Không | | x | ')).toEqual([
      null,
      0,
      null,
      { amount: 0, currency: 'VND', scale: 1e6 },
      false,
      null,
      false,
      null,
    ])
    expect(delegations(' | 0 | | 0 | | | | ')?.slice(1, 4)).toEqual([
      0,
      null,
      { amount: 0, currency: 'VND', scale: 1e6 },
    ])
  })

  test.each([
    ['17/3/2016', '2016-03-17'],
    ['15/01', '2018-01-15'],
    ['21-22/4', { from: '2018-04-21', to: '2018-04-22' }],
    ['Từ 06/5-10/5/2017', { from: '2017-05-06', to: '2017-05-10' }],
    ['từ ngày 28/12 đến 03/01/2019', { from: '2018-12-28', to: '2019-01-03' }],
    ['Từ 20/4/2018 đến 27/2018', { from: '2018-04-20', to: null }],
    ['10.6 - 12.6.2018', { from: '2018-06-10', to: '2018-06-12' }],
    ['Tháng 10', '2018-10'],
    ['5/2018', '2018-05'],
    ['2016 - 2021', { from: '2016', to: '2021' }],
    ['Quý II', { from: '2018-04-01', to: '2018-06-30' }],
    ['05/3; 12/4', ['2018-03-05', '2018-04-12']],
    ['Sáng 17/3/2018', '2018-03-17'],
    ['31/4', null],
    ['sau Tết', null],
  ])('day %s', (text, value) => expect(delegations(`Lào | 1 | ${text} | 1 | | | | `)?.[2]).toEqual(value))

  test('without any year a day is not known', () =>
    expect(delegations('Lào | 1 | 15/01 | | | | | ', null)?.[2]).toBe(null))

  test.each([
    ['Lào', 'LA'],
    ['Anh, Áo', ['GB', 'AT']],
    ['Trung Quốc (Quảng Tây)', 'CN'],
    ['Thái Lan/Lào', ['TH', 'LA']],
    ['Các nước ASEAN', null],
    ['anh Nga phòng Tổ chức', null],
  ])('country %s', (text, value) => expect(delegations(`${text} | | | | | | | `)?.[0]).toEqual(value))

  test.each([
    [
      '350 triệu đồng; 5.000 USD',
      [
        { amount: 350e6, currency: 'VND', scale: 1e6 },
        { amount: 5000, currency: 'USD', scale: 1 },
      ],
    ],
    ['1.250,5', { amount: 1_250_500_000, currency: 'VND', scale: 1e6 }],
    ['25.000 USD', { amount: 25_000, currency: 'USD', scale: 1 }],
    ['Ăn, nghỉ', null],
    ['Tự túc', null],
  ])('amount %s', (text, value) => expect(delegations(` | | | ${text} | | | | `)?.[3]).toEqual(value))

  test.each([
    ['12 người', 12],
    ['12 (05 nữ)', 12],
    ['1.502', 1502],
    ['10-15', null],
    ['nhiều', null],
  ])('count %s', (text, value) => expect(delegations(` | ${text} | | | | | | `)?.[1]).toEqual(value))

  test('the unit of a head cell goes before that of the table; counts have none of it', () => {
    const table = tableOf(
      '| TT | Tên dự án | Giá trị (1.000 USD) | Vốn đối ứng | Số người |\n| 1 | Nước sạch | 12,5 | 40 | 30 |',
      { title: 'Dự án PCPNN', unit: 'triệu đồng' },
    )
    expect(valuesIn(table)[0]?.slice(2)).toEqual([
      { amount: 12_500, currency: 'USD', scale: 1000 },
      { amount: 40e6, currency: 'VND', scale: 1e6 },
      30,
    ])
  })

  test('a column that no rule knows: numbers only', () => {
    const table = tableOf('| TT | Mục | Kết số |\n| 1 | a | 12,5 |\n| 2 | b | khá |')
    expect(valuesIn(table).map(row => row[2])).toEqual([12.5, null])
  })
})
