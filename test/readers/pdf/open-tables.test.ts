import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/readers/pdf/index.ts'
import { codes, inRegion, tables, textBlocks } from './compose.ts'
import { drawTable, makePdf, type Paper } from './paper.ts'

const limits = { maxBytes: 1e8, maxPages: 500, maxUnpackedBytes: 1e9 }
const read = async (...pages: ((paper: Paper) => void)[]) => readPdf(await makePdf(pages), limits)

const xs = [85, 120, 300, 420]
const size = 12
const step = 18

/** Rows of words at the columns' left edges; returns where the next row would stand. */
const set = ({ put }: Paper, top: number, rows: readonly (readonly string[])[], left = xs): number => {
  for (const [index, row] of rows.entries())
    for (const [column, text] of row.entries()) put(text, left[column] ?? 0, top + index * step, { size })
  return top + rows.length * step
}

const head = ['TT', 'Tên đoàn', 'Số đoàn', 'Số người']
const data = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index
    return [String(n), `Đoàn công tác số ${n}`, String(3 + n), String(40 + 7 * n)]
  })

const filled = [
  'Thực hiện Kế hoạch công tác năm, Sở Ngoại vụ đã chủ động phối hợp',
  'với các cơ quan liên quan của tỉnh tổ chức đón tiếp các đoàn khách quốc',
  'tế đến thăm và làm việc tại địa phương theo đúng quy định.',
]

describe('tables without ruling lines', () => {
  test('rows and columns from where the words stand; text around stays text', async () => {
    const reading = await read(paper => {
      const end = set(paper, paper.fill(filled, 80) + 20, [head, ...data(1, 4)])
      paper.fill(filled, end + 20)
    })
    expect(tables(reading)).toEqual([[head, ...data(1, 4)]])
    expect(inRegion(reading, 'body')).toEqual([filled.join(' '), filled.join(' ')])
  })

  test('empty cells stay empty; a total belongs to the table', async () => {
    const rows = [...data(1, 3), ['4', 'Đoàn khác', '', '12'], ['', 'Tổng cộng', '18', '147']]
    const reading = await read(paper => void set(paper, 100, [head, ...rows]))
    expect(tables(reading)).toEqual([[head, ...rows]])
  })

  test('a head over several columns spans them', async () => {
    const reading = await read(paper => {
      paper.centre('Kết quả thực hiện', 395, 100, { size })
      set(paper, 118, [['Tên nước', 'Số đoàn', 'Số người']], [85, 300, 430])
      set(
        paper,
        136,
        [
          ['Lào', '12', '48'],
          ['Nhật Bản', '7', '31'],
          ['Hàn Quốc', '25', '203'],
        ],
        [85, 310, 440],
      )
    })
    const [table] = reading.blocks.filter(block => block.kind === 'table')
    expect(table?.cells.find(cell => cell.columnSpan > 1)).toMatchObject({ row: 0, column: 1, columnSpan: 2 })
    expect(tables(reading)[0]?.slice(1)).toEqual([
      ['Tên nước', 'Số đoàn', 'Số người'],
      ['Lào', '12', '48'],
      ['Nhật Bản', '7', '31'],
      ['Hàn Quốc', '25', '203'],
    ])
  })

  test('a label of two lines is one cell', async () => {
    const reading = await read(paper => {
      const end = set(paper, 100, [head, ...data(1, 3)])
      set(paper, end, [['4', 'Đoàn của các tổ chức phi', '9', '80']])
      paper.put('chính phủ nước ngoài', 120, end + 14, { size })
      set(paper, end + 14 + step, data(5, 2))
    })
    expect(tables(reading)[0]?.[4]).toEqual(['4', 'Đoàn của các tổ chức phi chính phủ nước ngoài', '9', '80'])
    expect(tables(reading)[0]).toHaveLength(7)
  })

  test('rules across only: between them words alone would be too few', async () => {
    const rows = [
      ['Nội dung', 'Năm 2018', 'Năm 2019'],
      ['Đoàn ra', 'không tổ chức', 'hai đoàn'],
    ]
    const reading = await read(paper => {
      for (const y of [95, 115, 136]) paper.rule(85, y, 520, y)
      set(paper, 99, rows, [90, 250, 400])
    })
    expect(tables(reading)).toEqual([rows])
  })

  test('rules down only part columns; the lines are the rows', async () => {
    const reading = await read(paper => {
      const end = set(paper, 100, [head, ...data(1, 6)])
      for (const x of [80, 115, 290, 410, 520]) paper.rule(x, 96, x, end)
      for (const y of [96, 115, end]) paper.rule(80, y, 520, y)
    })
    expect(tables(reading)).toEqual([[head, ...data(1, 6)]])
  })

  test('over the page end: one table, the head once', async () => {
    const number = ({ centre }: Paper, text: string) => centre(text, 312, 30, { size })
    const reading = await read(
      paper => {
        number(paper, '2')
        set(paper, 560, [head, ...data(1, 12)])
      },
      paper => {
        number(paper, '3')
        const end = set(paper, 60, [head, ...data(13, 5)])
        paper.fill(filled, end + 20)
      },
    )
    expect(tables(reading)).toEqual([[head, ...data(1, 17)]])
    expect(reading.blocks.find(block => block.kind === 'table')?.pages).toEqual([1, 2])
    expect(codes(reading)).toEqual(['page-number-removed', 'page-number-removed'])
  })

  test('without a repeated head too, down to a total alone on its page', async () => {
    const total = ['', 'Tổng cộng', '99', '912']
    const reading = await read(
      paper => void set(paper, 560, [head, ...data(1, 12)]),
      paper => {
        const end = set(paper, 60, [total])
        paper.fill(filled, end + 30)
      },
    )
    expect(tables(reading)).toEqual([[head, ...data(1, 12), total]])
    expect(inRegion(reading, 'body')).toEqual([filled.join(' ')])
  })

  test('on a page printed sideways; its boxes stand on the page', async () => {
    const reading = await read(({ doc, put }) => {
      doc.save()
      doc.translate(500, 60)
      doc.rotate(90)
      for (const [index, row] of [head, ...data(1, 4)].entries())
        for (const [column, text] of row.entries()) put(text, xs[column] ?? 0, index * step, { size })
      doc.restore()
    })
    expect(tables(reading)).toEqual([[head, ...data(1, 4)]])
    const cell = reading.blocks.flatMap(block => (block.kind === 'table' ? block.cells : []))[1]
    expect(cell?.box?.[0]).toBeGreaterThan(470)
    expect(cell?.box?.[2]).toBeLessThanOrEqual(501)
  })

  test('in one column of a page of two, beside prose', async () => {
    const line = 'các cơ quan liên quan đã chủ động'
    const reading = await read(paper => {
      const prose = Array.from({ length: 20 }, () => line)
      paper.fill(prose, 80, { left: 60, right: 285, indent: 0 })
      set(
        paper,
        81,
        [['Nước', 'Đoàn', 'Người'], ...data(1, 8).map(([n, , a, b]) => [`Nước ${n}`, a ?? '', b ?? ''])],
        [320, 430, 500],
      )
    })
    expect(tables(reading)[0]).toHaveLength(9)
    expect(tables(reading)[0]?.[1]).toEqual(['Nước 1', '4', '47'])
  })
})

describe('what is no table', () => {
  test('prose, columns of prose, letterheads, signature blocks, lists, contents and formulas', async () => {
    const column = Array.from({ length: 12 }, () => 'các cơ quan liên quan đã chủ động phối')
    const reading = await read(
      ({ centre, fill }) => {
        centre('UBND TỈNH HOÀNG LIÊN', 155, 60, { size: 12 })
        centre('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 395, 60, { size: 12, bold: true })
        centre('Độc lập - Tự do - Hạnh phúc', 395, 76, { size: 13, bold: true })
        fill(filled, fill(filled, 120))
      },
      ({ fill }) => {
        fill(column, 80, { left: 85, right: 300, indent: 0 })
        fill(column, 80, { left: 325, right: 540, indent: 0 })
      },
      paper => {
        set(
          paper,
          80,
          ['Tổ chức', 'Đón tiếp', 'Phối hợp', 'Theo dõi'].map(text => ['-', text]),
          [100, 130],
        )
        set(
          paper,
          200,
          ['Xếp loại tốt', 'Xếp loại khá', 'Trung bình', 'Yếu'].map((text, n) => [text, `: ${4 - n},0`]),
          [100, 300],
        )
        set(
          paper,
          320,
          ['Mở đầu', 'Kết quả', 'Phương hướng', 'Kiến nghị'].map((text, n) => [
            `${text} ........................`,
            String(n + 1),
          ]),
          [100, 400],
        )
        set(
          paper,
          440,
          [
            ['Tiền thưởng', '=', 'Hệ số', 'x', 'Mức chi'],
            ['cho một đoàn', '', 'của đoàn', '', 'cho một lần'],
            ['trong năm', '', 'trong năm', '', 'trong năm'],
          ],
          [90, 200, 240, 330, 380],
        )
      },
    )
    expect(tables(reading)).toEqual([])
  })

  test('a chart: lines with figures between blank rows', async () => {
    const reading = await read(paper => {
      const rows = Array.from({ length: 9 }, (_, n) => ({
        height: 20,
        cells: n % 2 ? ['', `${n}0`, '', ''] : ['', '', '', ''],
      }))
      drawTable(paper, 100, { xs: [85, 150, 250, 300, 420], rows })
      paper.fill(filled, 320)
    })
    expect(tables(reading)).toEqual([])
    expect(textBlocks(reading).length).toBeGreaterThan(1)
  })
})
