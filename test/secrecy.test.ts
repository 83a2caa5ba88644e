import { expect, test } from 'vitest'
import type { Line, Reading, SourceBlock, TableBlock, TextBlock } from '../src/model/document.ts'
import { loadOwnRules } from '../src/own-rules.ts'
import { findMark, gate } from '../src/readers/secrecy.ts'
import { recordOf } from '../src/record.ts'

const line = (text: string, page = 1): Line => ({
  page,
  box: null,
  spans: [{ text, font: null, box: null }],
})

const paragraph = (...lines: readonly string[]): TextBlock => ({
  kind: 'text',
  region: 'body',
  lines: lines.map(text => line(text)),
  align: null,
  heading: null,
  label: null,
})

const table = (...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  cells: rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, blocks: [paragraph(text)], box: null })),
  ),
  pages: [1],
})

const reading = (blocks: readonly SourceBlock[], aside: readonly Line[] = []): Reading => ({
  mediaType: 'text/plain',
  pages: [],
  blocks,
  aside,
  notes: [],
})

const marked = [
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  'Mật',
  'Tối mật',
  'M Ậ T',
  'T Ố I  M Ậ T',
  'M ẬT',
  'TUYỆT M Ậ T',
  'ĐỘ MẬT: MẬT',
  'Độ mật: Tối mật',
  'MỨC ĐỘ MẬT: MẬT',
  'TÔI MÂT',
  'MÂT',
  'TUYÊT MÂT',
  'TOI MAT',
  'MAT',
  '| MẬT |',
  'TỐI MẠT',
  'TUYỆT MẶT',
  'GIÁI MÂT',
  'TÀI LIỆU THU HÔI',
  'MẬT (A)',
  'TUYỆT MẬT(C)',
  '[MẬT]',
  '* MẬT *',
  'MẬT.',
  'MẬT'.normalize('NFD'),
  'Số đăng ký bí mật: 12/2018',
  'Bản số: 03',
  'Bản số:',
  'GIẢI MẬT',
  'ĐÃ GIẢI MẬT',
  'TÀI LIỆU THU HỒI',
  'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ',
  'Số: 12/BC-UBND(M)',
  'Số: 12/BC-UBND (TM)',
  'Số 45-BC/TU-M',
  'Số:     /BC-SNgV(M)',
  'Số: 12/BC-UBND          MẬT',
  'UBND TỈNH\tTỐI MẬT',
]

test.each(marked)('%j is a mark', words => {
  expect(findMark(reading([paragraph(words)]))).toMatchObject({ page: 1 })
})

const unmarked = [
  'MẶT',
  'MẤT',
  'MẮT',
  'MẶT TRẬN TỔ QUỐC',
  'Mặt',
  'MẶT BẰNG',
  'MẤT MÁT',
  'Mật ong',
  'MẬT ONG',
  'mật độ',
  'Mật độ dân số',
  'mật',
  'mật.',
  'tối mật',
  'MẬT MÃ',
  'bảo vệ bí mật nhà nước',
  'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Bí mật',
  'BÍ MẬT',
  'Độ mật:',
  'Độ mật: Không',
  'Mật khẩu: 123',
  'Đường mật',
  'Tài liệu thu hồi đất',
  'Cơ quan mật vụ',
  'Mật danh A',
  'HỎA TỐC',
  'KHẨN',
  'LƯU HÀNH NỘI BỘ',
  'Số: 12/BC-UBND',
  'Số: 12/BC-MTTQ',
  'Số 12-BC/HM',
  'theo Công văn số 12/UBND-NC(M) của UBND tỉnh',
  'TOÁT',
  'TÔI MẤT',
]

test.each(unmarked)('%j is none', words => {
  expect(findMark(reading([paragraph(words)]))).toBeNull()
})

test('a mark in the margin, with its page', () => {
  expect(findMark(reading([], [line('MẬT', 3)]))).toEqual({ words: 'MẬT', page: 3 })
})

test('a mark in a frame, and in a cell of the letterhead', () => {
  expect(findMark(reading([table(['MẬT'])]))).not.toBeNull()
  expect(
    findMark(
      reading([table(['UBND TỈNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Số: 12/BC-UBND', ''], ['MẬT', ''])]),
    ),
  ).not.toBeNull()
})

test('a register whose column says how secret other documents are', () => {
  expect(findMark(reading([table(['Văn bản', 'Độ mật'], ['12/BC-UBND', 'Mật'], ['13/BC-UBND', 'MẬT'])]))).toBeNull()
})

test('a word cut by the end of its line', () => {
  expect(findMark(reading([paragraph('TỔNG KẾT CÔNG TÁC BẢO VỆ BÍ', 'MẬT')]))).toBeNull()
})

test('the gate throws, and says the mark only where it is allowed', () => {
  const one = reading([paragraph('MẬT')])
  expect(() => gate(one, false)).toThrow(expect.objectContaining({ reason: 'secrecy-mark' }))
  expect(gate(one, true)).toMatchObject({ mark: 'MẬT', reading: { notes: [{ code: 'secrecy-mark-allowed' }] } })
})

test('the record bears the mark only where it is allowed', async () => {
  const bytes = new TextEncoder().encode('UBND TỈNH HÀ NAM\nSố: 1/BC-UBND\nMẬT\nBÁO CÁO\nCông tác năm 2018')
  const rules = loadOwnRules()
  await expect(recordOf(bytes, { rules })).rejects.toMatchObject({ exitCode: 10 })
  const record = await recordOf(bytes, { rules, allowMarked: true })
  expect(record.document.markings.secrecy).toBe('MẬT')
})

test('a mark in an old font stops the file even where its text is to stay as it is', async () => {
  const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 .VnTimeH;}}\f0 m\'cbt\par b\'b8o c\'b8o n\'a8m 2003\par}`
  const bytes = new TextEncoder().encode(rtf)
  for (const asRead of [false, true])
    await expect(recordOf(bytes, { rules: loadOwnRules(), asRead })).rejects.toMatchObject({ reason: 'secrecy-mark' })
})
