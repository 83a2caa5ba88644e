import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/readers/pdf/index.ts'
import { blockToText, codes, inRegion, readingToLines, textBlocks } from './compose.ts'
import { body, lineHeight, makePdf, type Paper } from './paper.ts'

const limits = { maxBytes: 1e8, maxPages: 50, maxUnpackedBytes: 1e9 }
const read = async (...pages: ((paper: Paper) => void)[]) => readPdf(await makePdf(pages), limits)

const [left, right] = [155, 395]

const filled = [
  'Thực hiện Kế hoạch công tác năm, Sở Ngoại vụ đã chủ động phối hợp',
  'với các cơ quan liên quan của tỉnh tổ chức đón tiếp các đoàn khách quốc',
  'tế đến thăm và làm việc tại địa phương theo đúng quy định.',
]

const motto = ({ centre }: Paper) => {
  centre('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, 60, { size: 12, bold: true })
  centre('Độc lập - Tự do - Hạnh phúc', right, 76, { size: 13, bold: true })
}

describe('letterheads', () => {
  test('the left block comes whole, then the right, also where the left is longer', async () => {
    const reading = await read(paper => {
      paper.centre('UBND TỈNH HOÀNG LIÊN', left, 60, { size: 12 })
      paper.centre('SỞ NGOẠI VỤ', left, 75, { size: 12, bold: true })
      paper.centre('Số: 12/SNgV-HTQT', left, 96, { size: 13 })
      paper.centre('V/v báo cáo công tác đối ngoại', left, 112, { size: 12 })
      paper.centre('6 tháng đầu năm', left, 126, { size: 12 })
      motto(paper)
      paper.centre('Hoàng Liên, ngày 05 tháng 6 năm 2017', right, 97, { size: 13, italic: true })
      paper.centre('BÁO CÁO', 312, 160, { bold: true })
      paper.fill(filled, 200)
    })
    expect(inRegion(reading, 'left-column')).toEqual([
      'UBND TỈNH HOÀNG LIÊN',
      'SỞ NGOẠI VỤ',
      'Số: 12/SNgV-HTQT',
      'V/v báo cáo công tác đối ngoại 6 tháng đầu năm',
    ])
    expect(inRegion(reading, 'right-column')).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hoàng Liên, ngày 05 tháng 6 năm 2017',
    ])
    expect(inRegion(reading, 'body')).toEqual(['BÁO CÁO', filled.join(' ')])
    expect(reading.notes).toEqual([])
  })

  test('a name that is cut at the column edge stays one line of text', async () => {
    const reading = await read(paper => {
      paper.centre('UBND HUYỆN BÌNH MINH', left, 60, { size: 12 })
      paper.centre('BAN CHỈ ĐẠO CÔNG TÁC', left, 76, { size: 12, bold: true })
      paper.centre('BIÊN GIỚI', left, 91, { size: 12, bold: true })
      paper.centre('Số:      /BC-BCĐ', left, 110, { size: 13 })
      motto(paper)
      paper.centre('Bình Minh, ngày     tháng 3 năm 2016', right, 110, { size: 13, italic: true })
      paper.fill(filled, 200)
    })
    expect(inRegion(reading, 'left-column').at(-1)).toBe('Số: /BC-BCĐ')
    expect(inRegion(reading, 'right-column').at(-1)).toBe('Bình Minh, ngày tháng 3 năm 2016')
    expect(inRegion(reading, 'left-column').join(' ')).toContain('BAN CHỈ ĐẠO CÔNG TÁC BIÊN GIỚI')
  })

  test('sides set with other line heights are still two columns', async () => {
    const reading = await read(paper => {
      const names = ['TỈNH ỦY HOÀNG LIÊN', 'BAN DÂN VẬN', '*', 'Số 35-BC/BDV']
      for (const [index, name] of names.entries())
        paper.centre(name, left, 60 + index * 14, { size: 12, bold: index === 1 })
      paper.centre('ĐẢNG CỘNG SẢN VIỆT NAM', right, 66, { size: 14, bold: true })
      paper.centre('Hoàng Liên, ngày 09 tháng 10 năm 2015', right, 88, { size: 13, italic: true })
      paper.fill(filled, 200)
    })
    expect(inRegion(reading, 'left-column')).toEqual(['TỈNH ỦY HOÀNG LIÊN', 'BAN DÂN VẬN', '*', 'Số 35-BC/BDV'])
    expect(inRegion(reading, 'right-column')).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Hoàng Liên, ngày 09 tháng 10 năm 2015',
    ])
  })
})

describe('signature blocks', () => {
  const recipients = ['- Thường trực Tỉnh ủy (để b/c);', '- UBND tỉnh;', '- Các sở, ngành;', '- Lưu: VT, HTQT (03).']

  test('recipients first, then who signs, however close they stand', async () => {
    const reading = await read(paper => {
      const y = paper.fill([...filled.slice(0, 2), 'Trên đây là báo cáo của Sở Ngoại vụ./.'], 80) + 12
      paper.put('Nơi nhận:', 85, y, { size: 12, bold: true, italic: true })
      for (const [index, line] of recipients.entries()) paper.put(line, 85, y + 15 + index * 13, { size: 11 })
      paper.centre('KT. GIÁM ĐỐC', 330, y, { bold: true })
      paper.centre('PHÓ GIÁM ĐỐC', 330, y + 17, { bold: true })
      paper.centre('Nguyễn Văn An', 330, y + 95, { bold: true })
    })
    expect(inRegion(reading, 'left-column')).toEqual(['Nơi nhận:', ...recipients])
    expect(inRegion(reading, 'right-column')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nguyễn Văn An'])
    expect(inRegion(reading, 'body').at(-1)).toMatch(/báo cáo của Sở Ngoại vụ\.\/\.$/)
  })

  test('a list of recipients far longer than the right side, its long entry wrapped', async () => {
    const long = ['- Văn phòng Ủy ban nhân dân tỉnh và', 'các phòng chuyên môn (để thực hiện);']
    const reading = await read(paper => {
      const y = paper.fill(filled, 80) + 12
      paper.put('Nơi nhận:', 85, y, { size: 12, bold: true, italic: true })
      const entries = [...long, ...recipients]
      for (const [index, line] of entries.entries()) paper.put(line, 85, y + 15 + index * 13, { size: 11 })
      paper.centre('GIÁM ĐỐC', right, y, { bold: true })
      paper.centre('Trần Thị Bình', right, y + 50, { bold: true })
    })
    expect(inRegion(reading, 'left-column')).toEqual(['Nơi nhận:', long.join(' '), ...recipients])
    expect(inRegion(reading, 'right-column')).toEqual(['GIÁM ĐỐC', 'Trần Thị Bình'])
  })
})

describe('paragraphs', () => {
  test('lines of a justified paragraph stay whole, however wide their gaps', async () => {
    const wide = ['Ủy ban nhân dân các huyện thực hiện', 'đúng quy định về hợp tác quốc tế với', 'các tổ chức.']
    const reading = await read(paper => {
      paper.fill(wide, paper.fill(filled, 80))
    })
    expect(inRegion(reading, 'body')).toEqual([filled.join(' '), wide.join(' ')])
  })

  test('headings, list items and paragraphs begin anew', async () => {
    const item = [
      '- Chỉ đạo các cơ quan chuyên môn thường xuyên thực hiện chức năng',
      'tham mưu về công tác đối ngoại;',
    ]
    const reading = await read(paper => {
      const titles = ['BÁO CÁO', 'Kết quả công tác đối ngoại năm 2016', 'và phương hướng năm 2017']
      for (const [index, title] of titles.entries()) paper.centre(title, 312, 80 + index * lineHeight, { bold: true })
      let y = paper.fill(['I. KẾT QUẢ'], 160, { bold: true })
      y = paper.fill(item, y)
      y = paper.fill(['a) Đoàn ra: 02 đoàn'], y)
      y = paper.fill(['b) Đoàn vào: 03 đoàn'], y)
      paper.fill(filled, y)
    })
    expect(inRegion(reading, 'body')).toEqual([
      'BÁO CÁO',
      'Kết quả công tác đối ngoại năm 2016 và phương hướng năm 2017',
      'I. KẾT QUẢ',
      item.join(' '),
      'a) Đoàn ra: 02 đoàn',
      'b) Đoàn vào: 03 đoàn',
      filled.join(' '),
    ])
    expect(textBlocks(reading)[0]?.align).toBe('center')
  })

  test('a paragraph cut by the page end is one, the page number and running head between them out', async () => {
    const page = (number: string, draw: (paper: Paper) => void) => (paper: Paper) => {
      paper.put('Báo cáo công tác đối ngoại', 85, 36, { size: 10, italic: true })
      draw(paper)
      paper.centre(number, 312, 800, { size: 12 })
    }
    const reading = await read(
      page('- 1 -', paper => {
        paper.fill(
          [...filled.slice(0, 2), 'tế đến thăm và làm việc tại tỉnh với 12 đoàn vào (tăng so với cùng kỳ'],
          700,
          { indent: 28 },
        )
      }),
      page('- 2 -', paper => {
        const y = paper.fill(['02 đoàn).'], 70, { indent: 0 })
        paper.fill(filled, y)
      }),
      page('- 3 -', paper => {
        paper.fill(filled, 70)
      }),
    )
    expect(inRegion(reading, 'body')).toEqual([
      `${filled.slice(0, 2).join(' ')} tế đến thăm và làm việc tại tỉnh với 12 đoàn vào (tăng so với cùng kỳ 02 đoàn).`,
      filled.join(' '),
      filled.join(' '),
    ])
    expect(textBlocks(reading)[0]?.lines.map(line => line.page)).toEqual([1, 1, 1, 2])
    expect(codes(reading).filter(code => code === 'running-head-removed')).toHaveLength(3)
    expect(codes(reading).filter(code => code === 'page-number-removed')).toHaveLength(3)
    expect(reading.aside).toHaveLength(6)
  })

  test('a footnote steps aside for the paragraph that goes on', async () => {
    const reading = await read(
      paper => {
        paper.fill(
          [...filled.slice(0, 2), 'tế đến thăm và làm việc tại địa phương theo đúng quy định về công tác đối'],
          600,
        )
        paper.put('1', 541, 615, { size: 8 })
        paper.rule(85, 740, 220, 740)
        paper.put('1', 85, 744, { size: 6 })
        paper.put('Quy chế do Tỉnh ủy ban hành.', 92, 746, { size: 10 })
      },
      paper => {
        paper.fill(['ngoại trên địa bàn.'], 70, { indent: 0 })
        paper.fill(filled, 90)
      },
    )
    expect(inRegion(reading, 'footnote')).toEqual(['1 Quy chế do Tỉnh ủy ban hành.'])
    expect(inRegion(reading, 'body')[0]).toMatch(/khách quốc1 tế .* công tác đối ngoại trên địa bàn\.$/)
    expect(codes(reading)).toContain('footnote-read')
  })
})

describe('columns and rows', () => {
  test('body text in two columns is read column by column', async () => {
    const column = [
      'Trong quý I, tỉnh đã đón và',
      'làm việc với nhiều đoàn khách',
      'quốc tế đến tìm hiểu môi',
      'trường đầu tư, du lịch và hợp',
      'tác giáo dục, y tế, văn hóa.',
    ]
    const reading = await read(paper => {
      paper.fill(column, 80, { left: 85, right: 300, indent: 0 })
      paper.fill(column, 80, { left: 325, right: 540, indent: 0 })
    })
    expect(inRegion(reading, 'body')).toEqual([column.join(' '), column.join(' ')])
  })

  test('rows without rulings that are no table stay rows', async () => {
    const rows = [
      ['Đơn vị đầu mối', 'Phòng Hợp tác quốc tế'],
      ['Địa chỉ liên hệ', 'Số 12 đường Lê Lợi'],
      ['Người theo dõi', 'Chuyên viên của phòng'],
    ]
    const reading = await read(paper => {
      const y = paper.fill(filled, 80) + 10
      for (const [index, row] of rows.entries())
        for (const [column, text] of row.entries()) paper.put(text, 100 + column * 190, y + index * 20)
    })
    expect(inRegion(reading, 'body').slice(1)).toEqual(rows.map(row => row.join(' ')))
  })
})

describe('turned and overprinted text', () => {
  const page = ({ fill, centre }: Paper) => {
    centre('BÁO CÁO', 312, 60, { bold: true })
    fill(filled, 100)
  }
  const expected = ['BÁO CÁO', filled.join(' ')]

  test('a page turned by /Rotate reads as it is displayed, boxes too', async () => {
    const reading = await read(paper => {
      paper.doc.page.dictionary.data.Rotate = 90
      // turned the other way on the sheet, so upright on the screen
      paper.doc.rotate(-90)
      paper.doc.translate(-842, 0)
      paper.centre('BÁO CÁO', 421, 60, { bold: true })
      paper.fill(filled, 100)
    })
    expect(readingToLines(reading)).toEqual(expected)
    expect(reading.pages[0]).toMatchObject({ width: 841.89, height: 595.28 })
    const box = textBlocks(reading)[0]?.lines[0]?.box
    expect(((box?.[0] ?? 0) + (box?.[2] ?? 0)) / 2).toBeCloseTo(421, 0)
  })

  test('text printed sideways throughout a page is read; its boxes stand on the page', async () => {
    const reading = await read(paper => {
      paper.doc.rotate(90)
      paper.doc.translate(0, -595.28)
      page(paper)
    })
    expect(readingToLines(reading)).toEqual(expected)
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = textBlocks(reading)[0]?.lines[0]?.box ?? []
    expect(y1 - y0).toBeGreaterThan(x1 - x0)
    expect(x1).toBeGreaterThan(500)
    expect((y0 + y1) / 2).toBeCloseTo(312, 0)
  })

  test('a slanting watermark goes aside with a note', async () => {
    const reading = await read(paper => {
      page(paper)
      paper.turned('DỰ THẢO', 150, 500, { degrees: -45, size: 90, bold: true })
    })
    expect(readingToLines(reading)).toEqual(expected)
    expect(reading.aside.flatMap(line => line.spans.map(span => span.text))).toEqual(['DỰ', 'THẢO'])
    expect(codes(reading)).toEqual(['rotated-text-removed'])
  })

  test('words printed twice for boldness count once', async () => {
    const reading = await read(paper => {
      page(paper)
      paper.centre('BÁO CÁO', 312.4, 60, { bold: true })
    })
    expect(readingToLines(reading)).toEqual(expected)
    expect(codes(reading)).toEqual(['overprint-removed'])
  })
})

describe('spans', () => {
  test('the box of any word is where the word is printed', async () => {
    const line = 'Số lượt người: 1.502 (NSNN), giảm 25 %'
    let start = 0
    const reading = await read(paper => {
      paper.put(line, body.left, 100, { wordSpacing: 3 })
      paper.fill(filled, 130)
      start = body.left + paper.width('Số lượt người: ') + 9
    })
    const span = textBlocks(reading)[0]?.lines[0]?.spans[0]
    expect(span?.text).toBe(line)
    expect(span?.advances).toHaveLength(line.length)
    const at = line.indexOf('1.502')
    expect((span?.box?.[0] ?? 0) + (span?.advances?.[at - 1] ?? 0)).toBeCloseTo(start, 0)
    expect(span?.font).toMatchObject({ name: expect.stringMatching(/^Tinos/), size: 14, bold: false, italic: false })
  })

  test('a change of font is a new span, its space before it', async () => {
    const reading = await read(paper => {
      paper.put('Căn cứ', body.left, 100, { bold: true })
      paper.put('Công văn số 4', body.left + paper.width('Căn cứ ', { bold: true }), 100)
    })
    const spans = textBlocks(reading)[0]?.lines[0]?.spans ?? []
    expect(spans.map(span => [span.text, span.font?.bold])).toEqual([
      ['Căn cứ ', true],
      ['Công văn số 4', false],
    ])
  })

  test('one reading is like the other', async () => {
    const bytes = await makePdf([paper => void paper.fill(filled, 80)])
    expect(await readPdf(bytes, limits)).toEqual(await readPdf(bytes, limits))
    expect(blockToText(textBlocks(await readPdf(bytes, limits))[0] as never)).toBe(filled.join(' '))
  })
})
