// What of a sheet is a table, and what stands around it.

import { describe, expect, test } from 'vitest'
import { toBlocks } from '../../../src/readers/sheets/reading.ts'
import { sheet, shown } from './factories.ts'

describe('titles, units, tables', () => {
  test('a ruled table under its title and unit', () => {
    const drawn = sheet(`
      BẢNG TỔNG HỢP NĂM 2006 ¦ ¦
      ¦ ¦ Đơn vị tính: triệu đồng
      [TT] ¦ [Tên] ¦ [Vốn]
      [1] ¦ [An Hải] ¦ [12.5]
      [2] ¦ [Bình Sơn] ¦ []
      Ghi chú: số ước`)
    expect(shown([drawn])).toEqual([
      'text: BẢNG TỔNG HỢP NĂM 2006',
      'text: Đơn vị tính: triệu đồng',
      '| TT | Tên | Vốn',
      '| 1 | An Hải | 12.5',
      '| 2 | Bình Sơn |',
      'text: Ghi chú: số ước',
    ])
  })

  test('a unit inside the lines of its table', () => {
    const drawn = sheet(`
      [] ¦ [] ¦ [Đơn vị: triệu đồng]
      [TT] ¦ [Tên] ¦ [Vốn]
      [1] ¦ [An Hải] ¦ [12.5]`)
    expect(shown([drawn])[0]).toBe('text: Đơn vị: triệu đồng')
  })

  test('without lines: numbers say what is data, words straight above are the head', () => {
    const drawn = sheet(`
      SỐ DỰ ÁN QUA CÁC NĂM

      Năm ¦ Số dự án
      2000 ¦ 23
      2001 ¦ 26

      Người lập biểu`)
    expect(shown([drawn])).toEqual([
      'text: SỐ DỰ ÁN QUA CÁC NĂM',
      '| Năm | Số dự án',
      '| 2000 | 23',
      '| 2001 | 26',
      'text: Người lập biểu',
    ])
  })

  test('words of a head under a unit', () => {
    expect(shown([sheet('Đơn vị tính: ha\nTT ¦ Tên ¦ Số\n1 ¦ a ¦ 5')])).toEqual([
      'text: Đơn vị tính: ha',
      '| TT | Tên | Số',
      '| 1 | a | 5',
    ])
  })

  test('groups between rows of numbers stay in the table, empty rows are dropped', () => {
    const drawn = sheet(`
      TT ¦ Tên ¦ Số
      Khối các huyện

      1 ¦ An Hải ¦ 5
      Khối các xã
      2 ¦ Bình Sơn ¦ 6`)
    expect(shown([drawn])).toHaveLength(5)
  })

  test('two tables with their own titles', () => {
    const drawn = sheet(`
      BẢNG MỘT
      [Tên] ¦ [Số]
      [a] ¦ [5]
      BẢNG HAI
      [Nước] ¦ [Vốn]
      [b] ¦ [6]`)
    expect(shown([drawn])).toEqual([
      'text: BẢNG MỘT',
      '| Tên | Số',
      '| a | 5',
      'text: BẢNG HAI',
      '| Nước | Vốn',
      '| b | 6',
    ])
  })

  test('a ruled head over rows of words without lines', () => {
    const drawn = sheet(`
      [TT] ¦ [Họ và tên] ¦ [Chức vụ]
      [] ¦ [] ¦ [(chính quyền)]
      a ¦ Nguyễn Văn A ¦ Chuyên viên
      b ¦ Trần Văn B ¦ Chuyên viên
      c ¦ Lê Văn C ¦ Chuyên viên`)
    expect(shown([drawn])).toHaveLength(5)
    expect(shown([drawn])[4]).toBe('| c | Lê Văn C | Chuyên viên')
  })

  test('a form that is not filled in is its head', () => {
    expect(shown([sheet('[TT] ¦ [Tên] ¦ [Số]\n[] ¦ [] ¦ []')])).toEqual(['| TT | Tên | Số'])
  })

  test('a letterhead inside the lines', () => {
    const drawn = sheet(`
      [SỞ TÀI CHÍNH] ¦ [] ¦ [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]
      [TT] ¦ [Tên] ¦ [Số]
      [1] ¦ [a] ¦ [5]`)
    expect(shown([drawn])).toEqual([
      'left: SỞ TÀI CHÍNH',
      'right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '| TT | Tên | Số',
      '| 1 | a | 5',
    ])
  })

  test('years as a head, and a second table under its own title', () => {
    const drawn = sheet(`
      Bảng 1. Dân số
      ¦ 2001 ¦ 2002
      Nam ¦ 5 ¦ 6
      Bảng 2. Lao động
      ¦ 2001 ¦ 2002
      Nữ ¦ 7 ¦ 8`)
    expect(shown([drawn])).toEqual([
      'text: Bảng 1. Dân số',
      '| | 2001 | 2002',
      '| Nam | 5 | 6',
      'text: Bảng 2. Lao động',
      '| | 2001 | 2002',
      '| Nữ | 7 | 8',
    ])
  })

  test('a frame around words, one column of words', () => {
    expect(shown([sheet('[MẬT]'), sheet('a\nb')])).toEqual(['text: MẬT', 'text: a', 'text: b'])
  })
})

describe('letterheads and signatures', () => {
  const table = `
      [TT] ¦ [Tên] ¦ [Vốn] ¦ [Ghi chú]
      [1] ¦ [a] ¦ [5] ¦ []`

  test('side by side at the top', () => {
    const drawn = sheet(`
      UBND TỈNH AN HẢI ¦ ¦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      SỞ TÀI CHÍNH ¦ ¦ Độc lập - Tự do - Hạnh phúc
      Số: 12/BC-STC ¦ ¦
      ¦ ¦ An Hải, ngày 2 tháng 3 năm 2006

      BÁO CÁO${table}`)
    expect(shown([drawn]).slice(0, 7)).toEqual([
      'left: UBND TỈNH AN HẢI',
      'left: SỞ TÀI CHÍNH',
      'left: Số: 12/BC-STC',
      'right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'right: Độc lập - Tự do - Hạnh phúc',
      'right: An Hải, ngày 2 tháng 3 năm 2006',
      'text: BÁO CÁO',
    ])
  })

  test('a form’s number and a unit at the right', () => {
    const drawn = sheet(`
      Sở Tài chính ¦ ¦ Biểu số 2
      TỔNG HỢP ¦ ¦ Đơn vị: triệu đồng${table}`)
    expect(shown([drawn]).slice(0, 4)).toEqual([
      'left: Sở Tài chính',
      'right: Biểu số 2',
      'text: TỔNG HỢP',
      'text: Đơn vị: triệu đồng',
    ])
  })

  test('under the table: the date, who signs, and their names', () => {
    const drawn = sheet(`${table}

      ¦ ¦ An Hải, ngày 2 tháng 3 năm 2006
      Người lập biểu ¦ ¦ GIÁM ĐỐC

      Nguyễn Văn A ¦ ¦ Trần Văn B`)
    expect(shown([drawn]).slice(2)).toEqual([
      'left: Người lập biểu',
      'left: Nguyễn Văn A',
      'right: An Hải, ngày 2 tháng 3 năm 2006',
      'right: GIÁM ĐỐC',
      'right: Trần Văn B',
    ])
  })
})

describe('merged areas', () => {
  test('spans count rows and columns that are not empty', () => {
    const drawn = sheet(
      `
      [TT] ¦ [Tên] ¦ [Số lượng] ¦ [] ¦ []
      [] ¦ [] ¦ [Nam] ¦ [] ¦ [Nữ]
      [1] ¦ [a] ¦ [5] ¦ [] ¦ [6]`,
      {
        merges: [
          [0, 0, 2, 1],
          [0, 1, 2, 1],
          [0, 2, 1, 3],
          [1, 2, 1, 2],
        ],
      },
    )
    expect(shown([drawn])).toEqual(['| {2×1}TT | {2×1}Tên | {1×2}Số lượng', '| Nam | Nữ', '| 1 | a | 5 | 6'])
  })

  test('what a merged area hides is not read', () => {
    const drawn = sheet('[a] ¦ [hidden] ¦ [b]\n[1] ¦ [2] ¦ [3]', { merges: [[0, 0, 1, 2]] })
    expect(shown([drawn])).toEqual(['| {1×2}a | b', '| 1 | 2 | 3'])
  })
})

describe('heads as they are drawn', () => {
  test('words in several rows with no line between go on', () => {
    const drawn = sheet(`
      [TT_] ¦ [Số dự án_] ¦ [So sánh]
      [_] ¦ [_phê duyệt] ¦ [2005]
      [1] ¦ [5] ¦ [6]`)
    expect(shown([drawn])).toEqual(['| TT | Số dự án | So sánh', '| | ^phê duyệt | 2005', '| 1 | 5 | 6'])
    expect(toBlocks([drawn])).toMatchObject([{ kind: 'table', headRows: 2 }])
  })

  test('rows of data without lines between them are no head', () => {
    const drawn = sheet(`
      [TT_] ¦ [Tên_] ¦ [Số_]
      [_1_] ¦ [_a_] ¦ [_5_]
      [_2] ¦ [_b] ¦ [_6]`)
    expect(toBlocks([drawn])[0]).not.toHaveProperty('headRows')
  })

  test('without lines, what stands over an empty row and numbers', () => {
    expect(toBlocks([sheet('Năm ¦ Tổng mức ¦ Vốn\n¦ vốn ¦ (tỷ đồng)\n\nA ¦ 5 ¦ 6')])).toMatchObject([{ headRows: 2 }])
  })
})

describe('several sheets', () => {
  test('a name that says something is a heading, «Sheet2» is not', () => {
    const one = sheet('a')
    expect(shown([{ ...one, name: sheet('', { name: 'Phụ lục 1' }).name }, sheet('b', { name: 'Sheet2' })])).toEqual([
      'heading: Phụ lục 1',
      'text: a',
      'text: b',
    ])
  })

  test('of a single sheet the name is not said', () => {
    expect(shown([sheet('a', { name: 'Phụ lục 1' })])).toEqual(['text: a'])
  })
})
