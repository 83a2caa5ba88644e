import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Line, Page, Reading, TextBlock } from '../../src/model/document.ts'
import { findParts, partOf } from '../../src/readers/dossier.ts'
import { recordOf, recordsOf } from '../../src/record.ts'
import { bytesOf, recordOfFile, reports, rules } from '../given.ts'

const page = (number: number): Page => ({
  page: number,
  width: 595,
  height: 842,
  method: 'ocr',
  reason: 'no-text',
  encoding: 'unicode',
  engine: 'x',
  confidence: 0.9,
})

/** Lines down a page from its top margin, 16 points each. */
const block = (number: number, lines: readonly string[]): TextBlock => ({
  kind: 'text',
  region: 'body',
  lines: lines.map((text, n): Line => {
    const box = [80, 60 + 16 * n, 500, 72 + 16 * n] as const
    return { page: number, box, spans: [{ text, font: null, box }] }
  }),
  align: null,
  heading: null,
  label: null,
})

const prose = ['Trong quý, huyện đã đón 5 đoàn khách đến làm việc.', 'Công tác tiếp dân được duy trì đều đặn.']

/** A file of three pages whose second begins with these lines. */
const withSecond = (...lines: readonly string[]): Reading => ({
  mediaType: 'application/pdf',
  pages: [1, 2, 3].map(page),
  blocks: [block(1, prose), block(2, [...lines, ...prose]), block(3, prose)],
  aside: [],
  notes: [],
})

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

describe('a letterhead at the top of a page begins a document', () => {
  test.each([
    [
      'of a people’s committee',
      ['UBND HUYỆN TÂN LẬP', ...motto, 'Số: 12/BC-UBND', 'Tân Lập, ngày 15 tháng 01 năm 2018'],
    ],
    ['issuer and motto on one line', [`SỞ NGOẠI VỤ ${motto[0]}`, `Số: 07/KH-SNgV ${motto[1]}`]],
    ['of a party committee', ['HUYỆN ỦY TÂN LẬP', 'ĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số 31-BC/HU', 'BÁO CÁO']],
    [
      'the number not yet given',
      ['UBND HUYỆN TÂN LẬP', ...motto, 'Số:      /BC-UBND', 'Tân Lập, ngày    tháng 01 năm 2018'],
    ],
    ['the number lost, the kind read', ['UBND HUYỆN TÂN LẬP', ...motto, 'BÁO CÁO', 'Công tác đối ngoại']],
    ['misread', ['UBND HUYÊN TÂN LÂP', 'CÔNG HOA XÃ HỌI CHU NGHlA VIÊT NAM', 'Đôc lâp - Tư do - Hanh phuc', 'BAO CÁO']],
    ['under a stamp of the post', ['CÔNG VĂN ĐẾN', 'SỞ NGOẠI VỤ', ...motto, 'Số: 07/KH-SNgV']],
  ])('%s', (_, lines) =>
    expect(findParts(withSecond(...lines))).toEqual([
      [1, 1],
      [2, 3],
    ]),
  )

  test.each([
    ['prose', ['Cộng hòa xã hội chủ nghĩa Việt Nam', 'Số: 12/BC-UBND', 'BÁO CÁO']],
    [
      'an annex',
      ['PHỤ LỤC', '(Kèm theo Báo cáo số 12/BC-UBND ngày 15/01/2018)', 'UBND HUYỆN TÂN LẬP', ...motto, 'Số: 1/DS-UBND'],
    ],
    ['what goes with a report', ['(Kèm theo Công văn số 9/CV-UBND)', 'UBND HUYỆN TÂN LẬP', ...motto, 'BÁO CÁO']],
    ['a numbered sample', ['Mẫu số 01', 'UBND HUYỆN TÂN LẬP', ...motto, 'Số: 12/BC-UBND']],
    ['a form with dots for the issuer', ['UBND HUYỆN ………', ...motto, 'Số: 12/BC-UBND', 'BÁO CÁO']],
    ['a form with a placeholder', ['TÊN CƠ QUAN, ĐƠN VỊ', ...motto, 'Số: 12/BC-UBND', 'BÁO CÁO']],
    ['a form with a blank day', ['SỞ NGOẠI VỤ', ...motto, 'Số:    /BC-SNgV', '……, ngày … tháng … năm ……', 'BÁO CÁO']],
    ['the page of a copy mark', ['VĂN PHÒNG UBND', ...motto, 'SAO Y BẢN CHÍNH', 'Số: 15/SY-VP']],
    ['a personal letter', [...motto, 'ĐƠN ĐỀ NGHỊ'.toLowerCase(), 'Kính gửi: Sở Ngoại vụ']],
    ['a title that names the Party', ['NGHỊ QUYẾT ĐẠI HỘI ĐẢNG CỘNG SẢN VIỆT NAM LẦN THỨ XII']],
    ['a letterhead further down', [...Array(18).fill(prose[0]), 'UBND HUYỆN TÂN LẬP', ...motto, 'Số: 12/BC-UBND']],
  ])('not %s', (_, lines) => expect(findParts(withSecond(...lines))).toEqual([[1, 3]]))

  test('a letterhead kept aside counts, too', () => {
    const reading = withSecond()
    const aside = block(2, ['UBND HUYỆN TÂN LẬP', ...motto, 'Số: 12/BC-UBND']).lines
    expect(findParts({ ...reading, aside })).toEqual([
      [1, 1],
      [2, 3],
    ])
  })

  test('a source without pages is one', () => {
    const whole = { ...page(1), width: null, height: null }
    expect(findParts({ ...withSecond(...motto), pages: [whole] })).toEqual([[1, 1]])
  })
})

test('a part has its own pages, and of a paragraph over two pages its own lines', () => {
  const reading = withSecond()
  const [first, second, third] = reading.blocks as TextBlock[]
  const across = { ...first, lines: [...(first?.lines ?? []), ...(second?.lines ?? [])] } as TextBlock
  const part = partOf({ ...reading, blocks: [across, third as TextBlock] }, [2, 3])
  expect(part.pages.map(one => one.page)).toEqual([2, 3])
  expect(part.blocks.map(one => (one.kind === 'text' ? one.lines[0]?.page : null))).toEqual([2, 3])
})

describe('two reports bound in one PDF', { timeout: 60_000 }, () => {
  const names = ['mai-chau-2016.pdf', 'mai-chau-2017.pdf'] as const

  async function bound(): Promise<Uint8Array> {
    const whole = await PDFDocument.create()
    for (const name of names) {
      const one = await PDFDocument.load(bytesOf(`${reports}/${name}`))
      for (const each of await whole.copyPages(one, one.getPageIndices())) whole.addPage(each)
    }
    return whole.save()
  }

  test('are one record with a note, until it is split', async () => {
    const { source, notes } = await recordOf(await bound(), { rules })
    expect(source).toMatchObject({ part: null, files: null })
    expect(notes.filter(({ code }) => code === 'dossier-suspected')).toEqual([
      { code: 'dossier-suspected', args: { count: 2, parts: '1–2, 3–5' }, page: null },
    ])
  })

  test('split, each is what it is alone, with the pages of the file', async () => {
    const records = await recordsOf(await bound(), { rules })
    const alone = await Promise.all(names.map(name => recordOfFile(`${reports}/${name}`)))
    expect(records.map(({ text, document }) => ({ text, document }))).toEqual(
      alone.map(({ text, document }) => ({ text, document })),
    )
    expect(records.map(({ source }) => source.part)).toEqual([
      { number: 1, of: 2, pages: [1, 2] },
      { number: 2, of: 2, pages: [3, 5] },
    ])
    expect(records[1]?.sections[0]?.at.boxes[0]?.page).toBe(3)
    expect(records.flatMap(({ notes }) => notes.map(({ code }) => code))).not.toContain('dossier-suspected')
  })
})
