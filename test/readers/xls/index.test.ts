// Workbooks of Excel 5 to 2003, built record by record.

import { describe, expect, test } from 'vitest'
import { TrichLucError } from '../../../src/model/errors.ts'
import { findMark } from '../../../src/readers/secrecy.ts'
import type { Sheet, SheetCell } from '../../../src/readers/sheets/sheet.ts'
import { readXls, readXlsWorkbook } from '../../../src/readers/xls/index.ts'
import {
  type BookData,
  type Bytes,
  bof,
  cell,
  encrypted,
  eof,
  f64,
  font,
  latin1,
  limits,
  merges,
  record,
  streamOf,
  string16,
  u16,
  u32,
  utf16,
  xls,
  xlsOf,
} from './factories.ts'

const open = (book: BookData) => readXlsWorkbook(xls(book), limits)
const sheetOf = (cells: readonly Bytes[], book: Partial<BookData> = {}): Sheet =>
  open({ ...book, sheets: [{ cells }] }).sheets[0] as Sheet
const textOf = (cell: SheetCell | undefined): string | undefined =>
  cell?.lines.map(line => line.spans.map(span => span.text).join('')).join('\n')
const texts = (cells: readonly Bytes[], book: Partial<BookData> = {}): (string | undefined)[] =>
  sheetOf(cells, book).cells.map(textOf)
const fontsOf = (cell: SheetCell | undefined): (string | undefined)[] =>
  (cell?.lines ?? []).flatMap(line => line.spans.map(span => `${span.text}: ${span.font?.name}`))

const reasonOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof TrichLucError) return error.reason
    throw error
  }
  return 'read'
}

describe('texts', () => {
  test('letters of one byte are code points, not those of a code page', () => {
    expect(texts([cell.text(0, 0, 0)], { strings: [string16('QuyÕt ®Þnh \u00ad\u0080')] })).toEqual([
      'QuyÕt ®Þnh \u00ad\u0080',
    ])
  })

  test('letters of two bytes', () => {
    expect(texts([cell.text(0, 0, 0)], { strings: [string16('Quyết định')] })).toEqual(['Quyết định'])
  })

  test('a forced break begins a new line, empty lines are dropped', () => {
    expect(texts([cell.text(0, 0, 0)], { strings: [string16('a\n\nb')] })).toEqual(['a\nb'])
  })

  test('runs carry the fonts by their numbers: there is no font 4', () => {
    const fonts = ['A', '.VnTime', 'C', 'D', 'VNI-Times'].map(name => ({ name }))
    const rich = [...u16(9), 8, ...u16(2), ...latin1('abcdefghi'), ...u16(3), ...u16(1), ...u16(6), ...u16(5)]
    const [first] = sheetOf([cell.text(0, 0, 0)], { fonts, strings: [rich] }).cells
    expect(fontsOf(first)).toEqual(['abc: A', 'def: .VnTime', 'ghi: VNI-Times'])
  })

  test('what stands behind a string in the list is skipped', () => {
    const extended = [...u16(2), 4, ...u32(3), ...latin1('ab'), 1, 2, 3]
    expect(texts([cell.text(0, 0, 0), cell.text(0, 1, 1)], { strings: [extended, string16('cd')] })).toEqual([
      'ab',
      'cd',
    ])
  })

  test('letters of a symbol font are the signs that it shows', () => {
    expect(texts([cell.label(0, 0, 'ü x')], { fonts: [{ name: 'Wingdings' }] })).toEqual(['✓ ☒'])
    expect(texts([cell.label(0, 0, 'F6 - \xb3 5')], { fonts: [{ name: 'Symbol' }] })).toEqual(['F6 - ≥ 5'])
  })

  test('a cell with its text in it', () => {
    expect(texts([cell.label(0, 0, 'Sở'), cell.label(0, 1, 'ab')])).toEqual(['Sở', 'ab'])
  })

  test('a text that a formula gave stands in the next record, whatever is between', () => {
    const text: Bytes = [0, 0, 0, 0, 0, 0, 255, 255]
    const cells = [cell.formula(0, 0, text), record(0x4bc, [1, 2]), record(0x207, string16('Cộng'))]
    expect(texts(cells)).toEqual(['Cộng'])
  })
})

describe('shared strings over CONTINUE', () => {
  const split = (first: Bytes, ...continued: readonly Bytes[]): string | undefined =>
    texts([cell.text(0, 0, 0)], { strings: [first], continued })[0]

  test('letters cut in the middle, the rest as wide as it says itself', () => {
    expect(split([...u16(6), 0, ...latin1('abc')], [0, ...latin1('def')])).toBe('abcdef')
    expect(split([...u16(6), 0, ...latin1('abc')], [1, ...utf16('địn')])).toBe('abcđịn')
    expect(split([...u16(6), 1, ...utf16('địn')], [0, ...latin1('def')])).toBe('địndef')
  })

  test('cut right behind the head, and three times', () => {
    expect(split([...u16(3), 0], [0, ...latin1('abc')])).toBe('abc')
    expect(split([...u16(3), 0, ...latin1('a')], [0, ...latin1('b')], [0, ...latin1('c')])).toBe('abc')
  })

  test('runs cut: no byte of width before them', () => {
    expect(split([...u16(3), 8, ...u16(1), ...latin1('abc'), ...u16(1)], [...u16(0)])).toBe('abc')
  })
})

describe('numbers', () => {
  const read = (cells: readonly Bytes[], book: Partial<BookData> = {}) =>
    sheetOf(cells, book).cells.map(one => [textOf(one), one.number?.value])

  test('as the file holds them', () => {
    expect(read([cell.number(0, 0, 118.279569892473), cell.number(0, 1, 36_000), cell.number(0, 2, -0.5)])).toEqual([
      ['118.2795699', 118.279569892473],
      ['36000', 36_000],
      ['-0.5', -0.5],
    ])
  })

  test.each([
    [(12 << 2) | 2, 12],
    [((-12 << 2) | 2) >>> 0, -12],
    [(1234 << 2) | 3, 12.34],
    [0x3ff80000, 1.5],
    [0x40590001, 1],
  ])('packed in four bytes: %i', (packed, value) => {
    expect(read([cell.rk(0, 0, packed)])).toEqual([[String(value), value]])
  })

  test('several in one record', () => {
    const several = record(0xbd, u16(2), u16(1), u16(0), u32((5 << 2) | 2), u16(0), u32((6 << 2) | 2), u16(2))
    expect(sheetOf([several]).cells.map(one => [one.row, one.column, one.number?.value])).toEqual([
      [2, 1, 5],
      [2, 2, 6],
    ])
  })

  test('a formula’s last result', () => {
    expect(read([cell.formula(0, 0, f64(7.25))])).toEqual([['7.25', 7.25]])
  })

  test('days are written as their format says, and known', () => {
    const book = { xfs: [{}, { format: 14 }, { format: 164 }], formats: { 164: '"ngày "d/m' } }
    const [short, own] = sheetOf([cell.number(0, 0, 38_580, 1), cell.number(0, 1, 38_580, 2)], book).cells
    expect([textOf(short), short?.number]).toEqual([
      '16/08/2005',
      { value: 38_580, format: 'dd/mm/yyyy', date: '2005-08-16' },
    ])
    expect([textOf(own), own?.number?.date]).toEqual(['ngày 16/8', null])
  })

  test('days that are counted from 1904', () => {
    const book = { xfs: [{ format: 14 }], globals: [record(0x22, u16(1))] }
    expect(sheetOf([cell.number(0, 0, 37_118)], book).cells[0]?.number?.date).toBe('2005-08-16')
  })

  test('truth is a word, an error is left out with a note', () => {
    const { sheets, notes } = open({ sheets: [{ cells: [cell.boolErr(0, 0, 1, 0), cell.boolErr(0, 1, 23, 1)] }] })
    expect(sheets[0]?.cells.map(textOf)).toEqual(['TRUE'])
    expect(notes).toEqual([{ code: 'element-ignored', args: { element: '#REF!', count: 1 }, page: null }])
  })
})

describe('looks', () => {
  test('font, alignment, lines, «centre across»', () => {
    const book = {
      fonts: [{ name: '.VnTimeH', size: 13, bold: true, italic: true }],
      xfs: [{ align: 2, lines: [1, 0, 0, 2] as const }, { align: 6 }],
    }
    const sheet = sheetOf(
      [cell.label(0, 0, 'a'), cell.label(1, 0, 'b', 1), cell.blank(1, 1, 1), cell.blank(1, 2, 1)],
      book,
    )
    const look = sheet.cells[0]?.look
    expect(look).toMatchObject({
      font: { name: '.VnTimeH', size: 13, bold: true, italic: true },
      align: 'center',
      lines: { left: true, right: false, top: false, bottom: true },
    })
    expect(sheet.merges).toEqual([{ row: 1, column: 0, rowSpan: 1, columnSpan: 3 }])
  })

  test('merged areas', () => {
    expect(sheetOf([cell.label(0, 0, 'a'), merges([0, 1, 0, 2])]).merges).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 3 },
    ])
  })
})

describe('sheets', () => {
  const cells = [cell.label(0, 0, 'a')]

  test('hidden ones are read with a note, charts are not', () => {
    const { sheets, notes } = open({
      sheets: [
        { name: 'Một', cells },
        { name: 'Hai', cells, state: 2 },
        { name: 'Hình', cells, kind: 2 },
      ],
    })
    expect(sheets.map(sheet => sheet.name.spans[0]?.text)).toEqual(['Một', 'Hai'])
    expect(notes.map(note => note.code)).toEqual(['element-ignored', 'hidden-sheet-read'])
  })

  test('a chart inside a sheet does not end it', () => {
    expect(texts([...cells, bof(0x20), cell.label(5, 5, 'axis'), eof, cell.label(1, 0, 'b')])).toEqual(['a', 'b'])
  })

  test('a list that points nowhere: sheets are found by themselves, with a note', () => {
    const stream = streamOf({ sheets: [{ cells }] })
    const at = stream.findIndex((byte, n) => byte === 0x85 && stream[n + 1] === 0 && stream[n + 2] === 14)
    stream.set(u32(0xfffffff0), at + 4)
    const { sheets, notes } = readXlsWorkbook(xlsOf(stream), limits)
    expect(sheets.map(sheet => sheet.cells.map(textOf))).toEqual([['a']])
    expect(notes.map(note => note.code)).toEqual(['damage-repaired'])
  })

  test('headers and footers are put aside, without their codes', () => {
    const { aside } = open({
      sheets: [{ cells: [...cells, record(0x14, string16('&L&".VnTime,Bold"&12Së&RTrang &P'))] }],
    })
    expect(aside.map(line => line.spans.map(span => [span.text, span.font?.name, span.font?.bold]))).toEqual([
      [['Së', '.VnTime', true]],
      [['Trang ', 'Arial', false]],
    ])
  })

  test('a text box is read, a comment is not', () => {
    const box = (kind: number, text: string): Bytes => [
      ...record(0x5d, u16(0x15), u16(0x12), u16(kind), u16(1)),
      ...record(0x1b6, u16(0), u16(0), [0, 0, 0, 0, 0, 0], u16(text.length), u16(16), u32(0)),
      ...record(0x3c, [0, ...latin1(text)]),
      ...record(0x3c, u16(0), u16(0), u32(0), u16(text.length), u16(0), u32(0)),
    ]
    const { sheets, notes } = open({ sheets: [{ cells: [...cells, box(6, 'Ghi chú'), box(0x19, 'comment')] }] })
    expect(sheets[0]?.boxes.map(lines => lines.map(line => line.spans[0]?.text))).toEqual([['Ghi chú']])
    expect(notes.map(note => note.code)).toEqual(['text-box-read'])
  })
})

describe('Excel 5 and 95', () => {
  const old = (cells: readonly Bytes[], codePage = 1252, charset = 0): Sheet | undefined => {
    const globals = [
      ...bof(5, 0x500),
      ...record(0x42, u16(codePage)),
      ...font({ name: '.VnTime', charset }, true),
      ...font({ name: 'Times', charset }, true),
      ...record(0xe0, u16(0), u16(0), u16(1), [2, 0], [0, 0, 0, 0], [8, 0, 0, 0]),
    ]
    const bound = record(0x85, u32(globals.length + 15 + 4), [0, 0], [4, ...latin1('Bieu')])
    const stream = [...globals, ...bound, ...eof, ...bof(0x10, 0x500), ...cells.flat(), ...eof]
    stream.splice(globals.length + 4, 4, ...u32(globals.length + bound.length + eof.length))
    return readXlsWorkbook(xlsOf(Uint8Array.from(stream), 'Book'), limits).sheets[0]
  }
  const label = (...bytes: Bytes): Bytes => record(0x204, u16(0), u16(0), u16(0), u16(bytes.length), bytes)

  test('bytes in the code page, the font of the cell, its lines', () => {
    const sheet = old([label(0x51, 0xd5, 0xad, 0x80)])
    expect(fontsOf(sheet?.cells[0])).toEqual(['QÕ\u00ad€: .VnTime'])
    expect(sheet?.cells[0]?.look).toMatchObject({ align: 'center', lines: { left: true, top: false } })
    expect(sheet?.name.spans[0]?.text).toBe('Bieu')
  })

  test('on a Vietnamese machine an old font holds 1252 all the same', () => {
    expect(textOf(old([label(0xd5, 0xfd)], 1258)?.cells[0])).toBe('Õý')
    expect(textOf(old([label(0xd5, 0xfd)], 1258, 163)?.cells[0])).toBe('Ơư')
  })

  test('runs of an RSTRING', () => {
    const rich = record(0xd6, u16(0), u16(0), u16(0), u16(4), latin1('abcd'), [1, 2, 1])
    expect(fontsOf(old([rich])?.cells[0])).toEqual(['ab: .VnTime', 'cd: Times'])
  })
})

describe('what cannot be read', () => {
  const cells = [cell.label(0, 0, 'a')]

  const locked = (password: string): Uint8Array => {
    const filePass = record(0x2f, new Array(54).fill(0))
    const many = Array.from({ length: 300 }, (_, n) => cell.label(n, 0, `row ${n}`))
    return xlsOf(encrypted(streamOf({ globals: [filePass], sheets: [{ cells: many }] }), password))
  }

  test('a password', () => {
    expect(reasonOf(() => readXlsWorkbook(locked('secret'), limits))).toBe('encrypted')
    const other = record(0x2f, u16(1), u16(2), u16(2), new Array(200).fill(7))
    expect(reasonOf(() => open({ globals: [other], sheets: [{ cells }] }))).toBe('encrypted')
  })

  test('the password that Excel knows itself is none', () => {
    const { sheets } = readXlsWorkbook(locked('VelvetSweatshop'), limits)
    expect(sheets[0]?.cells.map(textOf)).toEqual(Array.from({ length: 300 }, (_, n) => `row ${n}`))
  })

  test('Excel 4, and a stream without a workbook', () => {
    const older = Uint8Array.from([...record(0x409, u16(0), u16(0x10), u16(0)), ...eof])
    expect(reasonOf(() => readXlsWorkbook(older, limits))).toBe('unsupported')
    expect(reasonOf(() => readXlsWorkbook(xlsOf(streamOf({ sheets: [{ cells }] }), 'Other'), limits))).toBe('damaged')
    expect(reasonOf(() => readXlsWorkbook(xlsOf(new Uint8Array(600)), limits))).toBe('damaged')
  })

  test('no cell filled', async () => {
    await expect(readXls(xls({ sheets: [{ cells: [] }] }), limits)).rejects.toMatchObject({ reason: 'no-text' })
  })

  test('a bare stream of Excel 97 is read', () => {
    expect(readXlsWorkbook(streamOf({ sheets: [{ cells }] }), limits).sheets[0]?.cells.map(textOf)).toEqual(['a'])
  })
})

describe('a secrecy mark', () => {
  const rows = ['TT', 'Name', 'Plan'].map((text, column) => cell.label(2, column, text))
  const numbers = [3, 4].flatMap(row => [0, 1, 2].map(column => cell.number(row, column, row)))
  const markOf = async (book: BookData) => findMark(await readXls(xls(book), limits))?.words

  test.each([0, 1, 2, 3])('over column %i of a table', async column => {
    expect(await markOf({ sheets: [{ cells: [cell.label(1, column, 'MẬT'), ...rows, ...numbers] }] })).toBe('MẬT')
  })

  test('under a table', async () => {
    expect(await markOf({ sheets: [{ cells: [...rows, ...numbers, cell.label(5, 1, 'TỐI MẬT')] }] })).toBe('TỐI MẬT')
  })

  test('as the name of a sheet, printed or not', async () => {
    expect(await markOf({ sheets: [{ name: 'MẬT', cells: [...rows, ...numbers] }] })).toBe('MẬT')
    expect(await markOf({ sheets: [{ cells: rows }, { name: 'MẬT', cells: [] }] })).toBe('MẬT')
  })

  test('in a column of a register is no mark of the file', async () => {
    const register = [3, 4].flatMap(row => [
      cell.number(row, 0, row),
      cell.label(row, 1, 'x'),
      cell.label(row, 2, 'MẬT'),
    ])
    expect(await markOf({ sheets: [{ cells: [...rows, ...register] }] })).toBeUndefined()
  })
})
