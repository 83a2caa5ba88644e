// Workbooks of Excel 2007 and later, built part by part.

import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import type { Sheet, SheetCell } from '../../../src/readers/sheets/sheet.ts'
import { readXlsx, readXlsxWorkbook } from '../../../src/readers/xlsx/index.ts'
import { type BookData, cell, limits, row, xlsx } from './factories.ts'

const open = (book: BookData) => readXlsxWorkbook(xlsx(book), limits)
const sheetOf = (rows: string, book: Partial<BookData> = {}, rest = ''): Sheet =>
  open({ ...book, sheets: [{ rows, rest }] }).sheets[0] as Sheet
const textOf = (one: SheetCell): string => one.lines.map(line => line.spans.map(span => span.text).join('')).join('\n')
const texts = (rows: string, book: Partial<BookData> = {}): string[] => sheetOf(rows, book).cells.map(textOf)

const reasonOf = async (run: () => unknown): Promise<string> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof TrichLucError) return error.reason
    throw error
  }
  return 'read'
}

describe('texts', () => {
  test('shared, in place, of a formula', () => {
    const rows = row(
      cell(0, 't="s"'),
      '<c t="inlineStr"><is><t>Bình Sơn</t></is></c>',
      '<c t="str"><f>A1&amp;B1</f><v>Cộng</v></c>',
    )
    expect(texts(rows, { strings: ['<t>An Hải</t>'] })).toEqual(['An Hải', 'Bình Sơn', 'Cộng'])
  })

  test('runs in their fonts; what a run leaves out, the cell says', () => {
    const styles = `<fonts><font><sz val="12"/><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>`
    const rich = `<r><t>§iÒu </t></r><r><rPr><b/><rFont val=".VnTimeH"/></rPr><t>mét</t></r><rPh><t>furigana</t></rPh>`
    const [first] = sheetOf(row(cell(0, 't="s"')), { styles, strings: [rich] }).cells
    expect(first?.lines[0]?.spans.map(({ text, font }) => [text, font?.name, font?.size, font?.bold])).toEqual([
      ['§iÒu ', '.VnTime', 12, false],
      ['mét', '.VnTimeH', 12, true],
    ])
  })

  test('signs that XML cannot hold, and forced breaks', () => {
    expect(texts(row(cell(0, 't="s"')), { strings: ['<t>a_x000D_\nb</t>'] })).toEqual(['a\nb'])
  })
})

describe('numbers', () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`

  test('as the file holds them, with their format', () => {
    const rows = row(cell('118.27956989247312'), cell('0.119', 's="2"'), cell('1E3'))
    expect(sheetOf(rows, { styles }).cells.map(one => [textOf(one), one.number])).toEqual([
      ['118.2795699', { value: 118.27956989247312, format: 'General', date: null }],
      ['0.119', { value: 0.119, format: '0.0%', date: null }],
      ['1000', { value: 1000, format: 'General', date: null }],
    ])
  })

  test('days by format, in ISO form, counted from 1904', () => {
    const days = row(cell(38_580, 's="1"'), cell('2005-08-16', 't="d" s="1"'))
    expect(sheetOf(days, { styles }).cells.map(one => [textOf(one), one.number?.date])).toEqual([
      ['16/08/2005', '2005-08-16'],
      ['16/08/2005', '2005-08-16'],
    ])
    expect(sheetOf(row(cell(37_118, 's="1"')), { styles, properties: 'date1904="1"' }).cells[0]?.number?.date).toBe(
      '2005-08-16',
    )
  })

  test('truth and errors', () => {
    const { sheets, notes } = open({ sheets: [{ rows: row(cell(1, 't="b"'), cell('#REF!', 't="e"')) }] })
    expect([sheets[0]?.cells.map(textOf), notes.map(note => note.args.element)]).toEqual([['TRUE'], ['#REF!']])
  })
})

describe('places', () => {
  test('stated, or one after the other', () => {
    const rows = `<row r="3">${cell(1, 'r="B3"')}${cell(2)}</row>${row(cell(3))}`
    expect(sheetOf(rows).cells.map(one => [one.row, one.column])).toEqual([
      [2, 1],
      [2, 2],
      [3, 0],
    ])
  })

  test('the last cell of a sheet makes one row and one column', async () => {
    const rows = `${row(cell(1), cell(2))}<row r="1048576">${cell(3, 'r="XFD1048576"')}</row>`
    const { blocks } = await readXlsx(xlsx({ sheets: [{ rows }] }), limits)
    expect(blocks).toMatchObject([{ kind: 'table', rows: 1, columns: 2 }, { kind: 'text' }])
  })

  test('merged areas, «centre across», lines', () => {
    const styles = `<borders><border/><border><left style="thin"/><bottom style="none"/></border></borders>
      <cellXfs><xf/><xf borderId="1"><alignment horizontal="centerContinuous"/></xf></cellXfs>`
    const rows = row(cell(1, 's="1"'), '<c s="1"/>')
    const sheet = sheetOf(rows, { styles }, '<mergeCells><mergeCell ref="A3:C4"/><mergeCell ref="A:B"/></mergeCells>')
    expect(sheet.merges).toEqual([
      { row: 2, column: 0, rowSpan: 2, columnSpan: 3 },
      { row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
    ])
    expect(sheet.cells[0]?.look).toMatchObject({ align: 'center', lines: { left: true, bottom: false } })
  })
})

describe('sheets', () => {
  const rows = row(cell(1))

  test('hidden ones are read with a note, charts are not', () => {
    const { sheets, notes } = open({
      sheets: [
        { rows, name: 'Một' },
        { rows, name: 'Hai', state: 'veryHidden' },
        { rows, kind: 'chartsheet' },
      ],
    })
    expect(sheets.map(sheet => sheet.name.spans[0]?.text)).toEqual(['Một', 'Hai'])
    expect(notes.map(note => note.code)).toEqual(['hidden-sheet-read', 'element-ignored'])
  })

  test('headers are put aside', () => {
    const rest = '<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"Mật&amp;P</oddHeader></headerFooter>'
    const { aside } = open({ sheets: [{ rows, rest }] })
    expect(aside.map(line => line.spans.map(span => span.text))).toEqual([['Mật']])
  })

  test('text boxes are read, comments are not', () => {
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:sp><xdr:txBody>
      <a:p><a:r><a:rPr><a:latin typeface=".VnTime"/></a:rPr><a:t>Ghi chó</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`
    const related = { drawing: 'xl/drawings/drawing1.xml', comments: 'xl/comments1.xml' }
    const { sheets, notes } = open({ sheets: [{ rows, related }], parts: { 'xl/drawings/drawing1.xml': drawing } })
    expect(sheets[0]?.boxes.flat().map(line => line.spans.map(span => [span.text, span.font?.name]))).toEqual([
      [['Ghi chó', '.VnTime']],
    ])
    expect(notes.map(note => note.code)).toEqual(['text-box-read', 'comment-ignored'])
  })

  test('another prefix for the same names', () => {
    const bytes = xlsx({
      sheets: [{ rows: '' }],
      parts: {
        'xl/worksheets/sheet0.xml': `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    })
    expect(readXlsxWorkbook(bytes, limits).sheets[0]?.cells.map(textOf)).toEqual(['5'])
  })
})

describe('what cannot be read', () => {
  test('no cell filled', async () => {
    expect(await reasonOf(() => readXlsx(xlsx({ sheets: [{ rows: row('<c/>') }] }), limits))).toBe('no-text')
  })

  test('a workbook that is none', async () => {
    const bytes = xlsx({ sheets: [{ rows: '' }], parts: { 'xl/workbook.xml': '<html/>' } })
    expect(await reasonOf(() => readXlsx(bytes, limits))).toBe('damaged')
  })

  test('cells of a broken sheet are read as far as they go, with a note', () => {
    const bytes = xlsx({
      sheets: [{ rows: '' }],
      parts: { 'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${row(cell(7))}<row><c>` },
    })
    const { sheets, notes } = readXlsxWorkbook(bytes, limits)
    expect([sheets[0]?.cells.map(textOf), notes.map(note => note.code)]).toEqual([['7'], ['damage-repaired']])
  })

  test('more text than may be unpacked, from one shared string', () => {
    const rows = row(...new Array(2000).fill(cell(0, 't="s"')))
    const bytes = xlsx({ sheets: [{ rows }], strings: [`<t>${'x'.repeat(9000)}</t>`] })
    expect(() => readXlsxWorkbook(bytes, { ...limits, maxUnpackedBytes: 1_000_000 })).toThrow('too-large')
  })

  test('numbers of strings, styles and rows that are not there', () => {
    const rows = `<row r="-5">${cell(99, 't="s"')}</row><row r="99999999">${cell(5)}</row>${row(cell(6, 's="77"'), cell(7, 'r="ZZZZ9"'))}`
    expect(() => open({ sheets: [{ rows }] })).not.toThrow()
  })
})
