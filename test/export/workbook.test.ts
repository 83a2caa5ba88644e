import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type BookColumn, type BookSheet, sheetNames, workbookOf } from '../../src/export/tables/workbook.ts'
import { readXlsx } from '../../src/readers/xlsx/index.ts'
import { defaultLimits } from '../../src/record.ts'

const column = (head: string, more: Omit<BookColumn, 'head'> = {}): BookColumn => ({ head, ...more })

const sheet = (more: Partial<BookSheet> = {}): BookSheet => ({
  name: 'Số liệu',
  columns: [column('Chỉ tiêu'), column('Giá trị')],
  rows: [['đoàn vào', 12]],
  ...more,
})

const partsOf = (sheets: readonly BookSheet[]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(workbookOf(sheets))).map(([path, bytes]) => [path, strFromU8(bytes)]))

const xmlOf = (one: BookSheet): string => partsOf([one])['xl/worksheets/sheet1.xml'] ?? ''

describe('a workbook', () => {
  test('is the same to the byte each time', () => {
    const hash = () =>
      createHash('sha256')
        .update(workbookOf([sheet(), sheet()]))
        .digest('hex')
    expect(hash()).toBe(hash())
  })

  test('has a bold head that stays and filters', () => {
    const xml = xmlOf(sheet())
    expect(xml).toContain('state="frozen"')
    expect(xml).toContain('<autoFilter ref="A1:B2"/>')
    expect(xml).toContain('<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">Chỉ tiêu</t>')
  })

  test.each(['=cmd|/c calc!A1', '+1', '-1', '@x', '＝1'])('%j is a text, also once it has been edited', text => {
    const xml = xmlOf(sheet({ rows: [[text, 1]] }))
    expect(xml).not.toContain('<f>')
    // the fifth look is that of plain texts with quotePrefix
    expect(xml).toMatch(/<c r="A2" s="4" t="inlineStr">/u)
    expect(partsOf([sheet()])['xl/styles.xml']?.match(/<xf [^>]*quotePrefix="1"/gu)).toHaveLength(4)
  })

  test('what XML cannot hold does not spoil it', () => {
    const xml = xmlOf(sheet({ rows: [['<a&b>"\u0000\uD800', Number.POSITIVE_INFINITY]] }))
    expect(xml).toContain('&lt;a&amp;b&gt;&quot;\uFFFD<')
    expect(xml).toContain('>Infinity</t>')
  })

  test('columns are as wide as told, or as their texts, within reason', () => {
    const widths = (columns: readonly BookColumn[], text: string) =>
      [...xmlOf(sheet({ columns, rows: [[text]] })).matchAll(/ width="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(widths([column('a', { width: 33 })], 'b')).toEqual([33])
    expect(widths([column('a')], 'mười hai chữ')).toEqual([13])
    expect(widths([column('a')], 'x'.repeat(5000))).toEqual([60])
  })

  test('cells offer what can be chosen', () => {
    const xml = xmlOf(
      sheet({ columns: [column('Quyết định', { choices: ['đúng', 'bỏ "qua"'] })], rows: [[null], [null]] }),
    )
    expect(xml).toContain('sqref="A2:A3"><formula1>&quot;đúng,bỏ &quot;&quot;qua&quot;&quot;&quot;</formula1>')
    expect(() => workbookOf([sheet({ columns: [column('a', { choices: ['b,c'] })] })])).toThrow(RangeError)
    expect(() => workbookOf([sheet({ columns: [column('a', { choices: ['b'.repeat(256)] })] })])).toThrow(RangeError)
  })

  test('links lead to a sheet by the name that it has got', () => {
    const parts = partsOf([
      sheet({ rows: [[{ text: 'xem', link: "#'Bằng chứng: [1]'!A5" }]] }),
      sheet({ name: 'Bằng chứng: [1]' }),
    ])
    expect(parts['xl/workbook.xml']).toContain('name="Bằng chứng   1"')
    expect(parts['xl/worksheets/sheet1.xml']).toContain(`<hyperlink ref="A2" location="'Bằng chứng   1'!A5"/>`)
  })

  test('the parts of a sheet stand in the order that Excel asks for', () => {
    const xml = xmlOf(
      sheet({ columns: [column('a', { choices: ['b'] })], rows: [[{ text: 'c', link: "#'Số liệu'!A1" }]] }),
    )
    const order = ['<sheetViews>', '<cols>', '<sheetData>', '<autoFilter', '<dataValidations', '<hyperlinks>']
    const places = order.map(part => xml.indexOf(part))
    expect(places.every(place => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('a reader of XLSX finds the words', async () => {
    const reading = await readXlsx(workbookOf([sheet({ rows: [['=1+1', 4.5]] })]), defaultLimits)
    expect(JSON.stringify(reading)).toContain('=1+1')
  })
})

describe('names of sheets', () => {
  test('are made valid and told apart', () => {
    expect(sheetNames(['a/b', 'A b', '', "'x'", 'y'.repeat(40), 'y'.repeat(40), 'History'])).toEqual([
      'a b',
      'A b 2',
      '3',
      '_x_',
      'y'.repeat(31),
      `${'y'.repeat(25)} 2`,
      'History 2',
    ])
  })
})

describe('numbers in a form of their own', () => {
  const one = sheet({
    columns: [column('a'), column('b')],
    rows: [
      [
        { number: 0.125, form: 'percent-change' },
        { number: 1234, form: 'whole', link: "#'S'!A2" },
      ],
    ],
  })

  test('are numbers, with the format of their cell, and link like others', () => {
    const xml = xmlOf(one)
    const styles = [...(partsOf([one])['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId="(\d+)" fontId/gu)].map(
      ([, id]) => id,
    )
    const [, percent = '', whole = ''] = /r="A2" s="(\d+)"><v>0\.125<.*r="B2" s="(\d+)"><v>1234</su.exec(xml) ?? []
    const found = [percent, whole].map(style => styles[Number(style) + 1])
    expect(found).toEqual(['166', '3'])
    expect(xml).toContain('<hyperlink ref="B2"')
  })

  test('every format that a cell names is there', () => {
    const styles = partsOf([one])['xl/styles.xml'] ?? ''
    const own = [...styles.matchAll(/<xf numFmtId="(1\d\d)"/gu)].map(([, id]) => id)
    for (const id of own) expect(styles).toContain(`<numFmt numFmtId="${id}"`)
    expect(new Set(own).size).toBe(4)
  })
})
