import { expect, test } from 'vitest'
import type { TableBlock, TextBlock } from '../../../src/model/document.ts'
import { readText } from '../../../src/readers/text/index.ts'
import { limits, outlineOf, readString, regions, textOf } from './factories.ts'

const sentence = 'Trong quý, cơ quan đã tham mưu cho lãnh đạo đón tiếp nhiều đoàn khách đến thăm và làm việc'

test('each line of unwrapped text is a paragraph', async () => {
  expect(
    await outlineOf(`${sentence} dài hơn một trăm ký tự để không ai nối dòng này lại.\nDòng hai.\n\nDòng ba.`),
  ).toEqual([`${sentence} dài hơn một trăm ký tự để không ai nối dòng này lại.`, 'Dòng hai.', 'Dòng ba.'])
})

test('hard-wrapped lines are joined, list items and heads are not', async () => {
  const wrapped = [
    'I. TÌNH HÌNH CHUNG',
    'Trong quý, cơ quan đã tham mưu cho lãnh đạo tỉnh đón',
    'tiếp nhiều đoàn khách quốc tế đến thăm và làm việc với',
    'các sở, ngành, địa phương, bảo đảm trọng thị, chu đáo,',
    'an toàn.',
    '- Đón một đoàn khách của tổ chức quốc tế đến làm việc',
    'về dự án.',
    '- Đón hai đoàn.',
  ].join('\n')
  expect(await outlineOf(wrapped)).toEqual([
    'I. TÌNH HÌNH CHUNG',
    'Trong quý, cơ quan đã tham mưu cho lãnh đạo tỉnh đón tiếp nhiều đoàn khách quốc tế đến thăm và làm việc với các sở, ngành, địa phương, bảo đảm trọng thị, chu đáo, an toàn.',
    '- Đón một đoàn khách của tổ chức quốc tế đến làm việc về dự án.',
    '- Đón hai đoàn.',
  ])
})

test.each([
  ['a small letter', `${sentence} về hội nhập`, 'của địa phương trong năm.'],
  ['a figure and what it counts, in an open bracket', `${sentence} (tăng`, '03 đoàn/09 người so với cùng kỳ).'],
  ['an abbreviation, after long prose', `${sentence}, ${sentence}, có 07 dự án`, 'NGO với tổng vốn đã cam kết.'],
])('a sentence cut by a page end goes on with %s', async (_, before, after) => {
  expect(await outlineOf(`${before}\n\n${after}`)).toEqual([`${before} ${after}`])
})

test.each([
  ['a list item', '- Đón các đoàn khách'],
  ['a numbered head', '2. Công tác lãnh sự'],
  ['a lettered item', 'b) Đoàn vào'],
  ['a new sentence', 'Đồng thời, chỉ đạo các đơn vị.'],
  ['a head in capitals', 'KẾT QUẢ ĐẠT ĐƯỢC'],
])('an unfinished paragraph is not joined to %s', async (_, after) => {
  expect(await outlineOf(`${sentence}\n\n${after}`)).toEqual([sentence, after])
})

test('a finished sentence and a short head are not joined to what follows', async () => {
  expect(await outlineOf(`${sentence}.\n\nvà khác`)).toHaveLength(2)
  expect(await outlineOf('Đoàn ra\n\n02 đoàn đi nước ngoài.')).toHaveLength(2)
})

test('page numbers at form feeds and inside a cut sentence go aside, with a note', async () => {
  const reading = await readString(
    `${sentence}\n\f2\n\nvới cơ quan. Số liệu:\n\n3\n\nHết.\n${sentence}\n\n4\n\nvà hết.`,
  )
  expect(reading.blocks).toHaveLength(4)
  expect(reading.aside.map(line => line.spans[0]?.text)).toEqual(['2', '4'])
  expect(reading.notes).toEqual([{ code: 'page-number-removed', args: { count: 2 }, page: null }])
})

test('Markdown marks go out of the text and into font and heading', async () => {
  const { blocks, mediaType, notes } = await readString('###### Đoàn ***ra*** và **vào**:\n\nsố *ước* là 5\\*3\n')
  const [head, body] = blocks as TextBlock[]
  expect(mediaType).toBe('text/markdown')
  expect(notes).toEqual([])
  expect(head?.heading).toBe(6)
  expect(head?.lines[0]?.spans.map(({ text, font }) => [text, font?.bold ?? false, font?.italic ?? false])).toEqual([
    ['Đoàn ', false, false],
    ['ra', true, true],
    [' và ', false, false],
    ['vào', true, false],
    [':', false, false],
  ])
  expect(body && textOf(body)).toBe('số ước là 5*3')
})

test.each([
  'tích 5 * 3 = 15',
  '(*) chú thích (*) hai',
  'chữ ** lẻ',
  'Họ tên: ____ ngày __/__',
  'ten_tep_tin',
  '* mục một',
  'giá*, lượng*',
  '2*3*4',
  '#khong phai',
])('what is no mark stays: %s', async text => {
  expect(await outlineOf(`# Đề mục\n\n${text}`)).toEqual(['Đề mục', text])
})

test('emphasis may run over line ends, and each line stays a line', async () => {
  expect(await outlineOf('**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**')).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
})

test('every span stands at its offset in the decoded source', async () => {
  const source = '\r\n## **Một** hai\r\n\r\n  ba *bốn* \\- năm  \r\na\tb\tc\r\nd\te\tf\r\n'
  const { blocks } = await readString(source)
  const spans = blocks.flatMap(block => {
    if (block.kind === 'image') return []
    return (block.kind === 'text' ? [block] : block.cells.flatMap(cell => cell.blocks)).flatMap(text =>
      text.lines.flatMap(line => line.spans),
    )
  })
  expect(spans.length).toBeGreaterThan(8)
  for (const span of spans) expect(source.slice(span.offset, (span.offset ?? 0) + span.text.length)).toBe(span.text)
})

test('tabbed rows are a table; a head of two rows says what it spans', async () => {
  const { blocks } = await readString('Mục\n\nTT\tTên\tLoại\t\n\t\tTrong\tNgoài\n1\tA\t\tx\n')
  const table = blocks[1] as TableBlock
  expect([table.rows, table.columns]).toEqual([3, 4])
  expect(
    table.cells.slice(0, 5).map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan]),
  ).toEqual([
    [0, 0, 2, 1],
    [0, 1, 2, 1],
    [0, 2, 1, 2],
    [1, 2, 1, 1],
    [1, 3, 1, 1],
  ])
  expect(await outlineOf('TT\tTên đoàn\tĐến nước\tGhi chú\t\n')).toEqual([
    '0,0 TT | 0,1 Tên đoàn | 0,2 Đến nước | 0,3 Ghi chú | 0,4 ',
  ])
})

test('a pipe table loses its delimiter row and keeps escaped pipes', async () => {
  expect(await outlineOf('| a | **b** |\n|---|:-:|\n| c\\|d | |\n')).toEqual(['0,0 a | 0,1 b | 1,0 c|d | 1,1 '])
})

test('a break inside a cell of a pipe table is a line end', async () => {
  const { blocks } = await readString('| TT | Số<br>đoàn |\n|---|---|\n| 1 | 2 |\n')
  const [, cell] = (blocks[0] as TableBlock).cells
  expect(cell?.blocks.map(block => block.lines.length)).toEqual([2])
  expect(await outlineOf('| TT | Số<br/>đoàn |\n|---|---|\n| 1 | 2 |\n')).toEqual([
    '0,0 TT | 0,1 Số đoàn | 1,0 1 | 1,1 2',
  ])
})

test('a note in a box and a form to be filled in are text', async () => {
  expect(await outlineOf('| Ghi chú: số liệu ước. |\n|---|\n')).toEqual(['Ghi chú: số liệu ước.'])
  const form = 'Căn cứ ..........\t..........;\nTheo đề nghị của ..........\t.......... .\n'
  expect((await readString(form)).blocks.map(({ kind }) => kind)).toEqual(['text', 'text'])
})

test('an indented paragraph is no table row', async () => {
  expect(await outlineOf('\tCâu một.\n\tCâu hai.\n')).toEqual(['Câu một.', 'Câu hai.'])
})

test.each([
  ['spaces', '          '],
  ['a tab', '\t'],
  ['a bar', ' | '],
])('a letterhead set with %s is split, the left column whole before the right', async (_, gap) => {
  const letterhead = [
    `UBND TỈNH A${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `SỞ NGOẠI VỤ${gap}Độc lập - Tự do - Hạnh phúc`,
    `Số: 12/BC-SNgV${gap}A, ngày 02 tháng 3 năm 2020`,
    '',
    '                BÁO CÁO',
  ]
  const { blocks, notes } = await readString(letterhead.join('\n'))
  expect(regions(blocks)).toEqual([
    'left-column: UBND TỈNH A',
    'left-column: SỞ NGOẠI VỤ',
    'left-column: Số: 12/BC-SNgV',
    'right-column: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'right-column: Độc lập - Tự do - Hạnh phúc',
    'right-column: A, ngày 02 tháng 3 năm 2020',
    'body: BÁO CÁO',
  ])
  expect(notes).toEqual([{ code: 'layout-table-dissolved', args: { count: 1 }, page: null }])
})

test('a signature block set with spaces is split', async () => {
  const block = [
    'Nơi nhận:                 KT. GIÁM ĐỐC',
    '- UBND tỉnh;              PHÓ GIÁM ĐỐC',
    '- Lưu: VT.',
    '',
    '                           Trần Văn B',
  ]
  expect(regions((await readString(block.join('\n'))).blocks)).toEqual([
    'left-column: Nơi nhận:',
    'left-column: - UBND tỉnh;',
    'left-column: - Lưu: VT.',
    'right-column: KT. GIÁM ĐỐC',
    'right-column: PHÓ GIÁM ĐỐC',
    'right-column: Trần Văn B',
  ])
})

test('white space alone is no text', async () => {
  await expect(readText(new TextEncoder().encode(' \n\f'), limits)).rejects.toMatchObject({ reason: 'no-text' })
})
