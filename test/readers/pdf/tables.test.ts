import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/readers/pdf/index.ts'
import { codes, inRegion, tables } from './compose.ts'
import { drawTable, makePdf, type Paper } from './paper.ts'

const limits = { maxBytes: 1e8, maxPages: 50, maxUnpackedBytes: 1e9 }
const read = async (...pages: ((paper: Paper) => void)[]) => readPdf(await makePdf(pages), limits)

const xs = [85, 115, 250, 380, 540]
const head = { height: 22, cells: ['TT', 'Tên đoàn', 'Đến nước', 'Nội dung hoạt động'] }
const row = (...cells: string[]) => ({
  height: 8 + 14 * Math.max(...cells.map(cell => cell.split('\n').length)),
  cells,
})

describe('ruled tables', () => {
  test('cells by row and column, wrapped lines joined, empty cells kept', async () => {
    const reading = await read(paper => {
      drawTable(paper, 100, { xs, rows: [head, row('1', 'Đoàn Hội Hữu nghị\nViệt - Nhật', '', 'Thăm, làm việc')] })
      paper.put('Ghi chú: số liệu đến ngày 15/6.', 85, 200)
    })
    expect(tables(reading)).toEqual([[head.cells, ['1', 'Đoàn Hội Hữu nghị Việt - Nhật', '', 'Thăm, làm việc']]])
    expect(inRegion(reading, 'body')).toEqual(['Ghi chú: số liệu đến ngày 15/6.'])
  })

  test('merged heads: spans to the right and down', async () => {
    const reading = await read(({ rule, put }) => {
      for (const y of [100, 140, 160]) rule(85, y, 485, y)
      rule(185, 120, 385, 120)
      for (const x of [85, 185, 385, 485]) rule(x, 100, x, 160)
      rule(285, 120, 285, 160)
      put('Nội dung', 90, 112, { size: 12 })
      put('Số đoàn', 260, 103, { size: 12 })
      put('Trong KH', 190, 123, { size: 12 })
      put('Ngoài KH', 290, 123, { size: 12 })
      put('Ghi chú', 390, 112, { size: 12 })
      put('4', 230, 143, { size: 12 })
    })
    const table = reading.blocks.find(block => block.kind === 'table')
    expect(table?.cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [0, 3, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
      [2, 3, 1, 1],
    ])
  })

  test('over the page end: one table, the head once, the cut row whole', async () => {
    const number = ({ centre }: Paper, text: string) => centre(text, 312, 800, { size: 12 })
    const reading = await read(
      paper => {
        const first = row('1', 'Đoàn tỉnh Kanagawa', 'Nhật Bản', 'Thăm và làm việc với')
        drawTable(paper, 700, { xs, rows: [head, row('0', 'Đoàn A', 'Lào', 'Thăm'), first] })
        number(paper, '1')
      },
      paper => {
        const rest = row('', '', '', 'các sở, ngành của tỉnh')
        drawTable(paper, 60, { xs, rows: [head, rest, row('2', 'Đoàn B', 'Hàn Quốc', 'Khảo sát')] })
        number(paper, '2')
      },
    )
    expect(tables(reading)).toEqual([
      [
        head.cells,
        ['0', 'Đoàn A', 'Lào', 'Thăm'],
        ['1', 'Đoàn tỉnh Kanagawa', 'Nhật Bản', 'Thăm và làm việc với các sở, ngành của tỉnh'],
        ['2', 'Đoàn B', 'Hàn Quốc', 'Khảo sát'],
      ],
    ])
    expect(reading.blocks.find(block => block.kind === 'table')?.pages).toEqual([1, 2])
    expect(codes(reading)).toEqual(['page-number-removed', 'page-number-removed'])
  })

  test('a total under blank numbers, alone on its page, is a row of its own', async () => {
    const columns = [85, 115, 300, 420, 540]
    const title = { height: 22, cells: ['TT', 'Tên đoàn', 'Số đoàn', 'Số người'] }
    const reading = await read(
      paper => void drawTable(paper, 740, { xs: columns, rows: [title, row('1', 'Đoàn A', '15', '124')] }),
      paper => void drawTable(paper, 60, { xs: columns, rows: [row('', 'Tổng cộng', '99', '912')] }),
    )
    expect(tables(reading)[0]?.slice(1)).toEqual([
      ['1', 'Đoàn A', '15', '124'],
      ['', 'Tổng cộng', '99', '912'],
    ])
  })

  test('tables with other columns stay two', async () => {
    const reading = await read(
      paper => void drawTable(paper, 700, { xs, rows: [head, row('1', 'A', 'B', 'C')] }),
      paper => void drawTable(paper, 60, { xs: [85, 200, 540], rows: [row('Tổng số', '12')] }),
    )
    expect(tables(reading)).toHaveLength(2)
  })

  test('a box of one cell, underlined words and lone rules are no tables', async () => {
    const reading = await read(paper => {
      drawTable(paper, 100, { xs: [85, 540], rows: [row('LƯU HÀNH NỘI BỘ')] })
      paper.put('Độc lập - Tự do - Hạnh phúc', 200, 160)
      paper.rule(200, 177, 370, 177)
    })
    expect(tables(reading)).toEqual([])
    expect(inRegion(reading, 'body')).toEqual(['LƯU HÀNH NỘI BỘ', 'Độc lập - Tự do - Hạnh phúc'])
  })

  test('a frame around a letterhead is a letterhead', async () => {
    const reading = await read(paper => {
      const cells = [
        'UBND TỈNH HOÀNG LIÊN\nSỞ NGOẠI VỤ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ]
      drawTable(paper, 60, { xs: [60, 240, 540], rows: [{ height: 40, cells }] })
    })
    expect(inRegion(reading, 'left-column').join(' ')).toBe('UBND TỈNH HOÀNG LIÊN SỞ NGOẠI VỤ')
    expect(codes(reading)).toEqual(['layout-table-dissolved'])
  })

  test('sideways words in a cell are the cell’s', async () => {
    const reading = await read(paper => {
      drawTable(paper, 100, { xs: [85, 115, 300], rows: [{ height: 80, cells: ['', 'Tên đoàn'] }, row('1', 'Đoàn A')] })
      paper.turned('Số thứ tự', 95, 170, { degrees: -90, size: 12 })
    })
    expect(tables(reading)).toEqual([
      [
        ['Số thứ tự', 'Tên đoàn'],
        ['1', 'Đoàn A'],
      ],
    ])
  })
})
