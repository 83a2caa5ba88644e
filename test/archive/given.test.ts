// The archivist's own fields: how a sheet of them is read, which files its rows are about, what is kept.

import { describe, expect, test } from 'vitest'
import { closeLedger } from '../../src/archive/closing.ts'
import { rowsOfCsv } from '../../src/archive/given/csv.ts'
import { checkValue } from '../../src/archive/given/fields.ts'
import { laidOver, openLaying, readSheet, rowsFor, withGiven, withoutPersons } from '../../src/archive/given/index.ts'
import { patternOf, shelve, wantedOf } from '../../src/archive/given/patterns.ts'
import { readEntry, writeEntry } from '../../src/archive/ledger.ts'
import { knownFields } from '../../src/export/metadata/known.ts'
import { loadMappings } from '../../src/export/metadata/load.ts'
import type { TrichLucError } from '../../src/model/errors.ts'
import { ownRules, readMappingFiles } from '../../src/rules/files.ts'
import { archive, done, sha256 } from './made.ts'

const fields = knownFields([...loadMappings([readMappingFiles(ownRules)]).values()])
const options = { file: 'a.csv', fields, bases: ['D:\\kho giấy'], sees: 'unseen' as const }

const sheetOf = (...lines: string[]) => readSheet(Buffer.from(lines.join('\r\n')), options)
const said = ({ args }: TrichLucError): string => `${args.line}:${args.column} ${args.why}`
const thrownBy = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return said(error as TrichLucError)
  }
  return 'nothing'
}

describe('CSV', () => {
  const cells = (bytes: Uint8Array) => rowsOfCsv(bytes, 'a.csv').map(row => row.map(({ text }) => text))
  const text = 'đường dẫn;"Kệ ""A"""\r\n2018;"hai\r\ndòng"\r\n;\r\n'
  const wanted = [
    ['đường dẫn', 'Kệ "A"'],
    ['2018', 'hai\r\ndòng'],
  ]

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, the larger byte first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ["Excel's own first line", Buffer.from(`sep=;\r\n${text}`)],
    ['line feeds alone', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('%s', (name, bytes) => {
    const found = cells(bytes).map(row =>
      row.map(cell => (name.startsWith('line') ? cell.replace('\n', '\r\n') : cell)),
    )
    expect(found).toEqual(wanted)
  })

  test('a separator within quotation marks in the head is none', () =>
    expect(cells(Buffer.from('"a;b;c",d\n1,2'))).toEqual([
      ['a;b;c', 'd'],
      ['1', '2'],
    ]))

  test('each cell knows its place, also behind one of several lines', () => {
    const rows = rowsOfCsv(Buffer.from('a;"b\nc";d\r\ne;f'), 'a.csv')
    expect(rows.flat().map(({ text: one, line, column }) => `${one.slice(0, 1)} ${line}:${column}`)).toEqual([
      'a 1:1',
      'b 1:3',
      'd 2:4',
      'e 3:1',
      'f 3:3',
    ])
  })

  test.each<[string, Uint8Array, string]>([
    ['a quotation without an end', Buffer.from('a;b\n1;"2'), '2:3 open-quote'],
    ['words behind a quotation', Buffer.from('a;b\n"1"2;3'), '2:1 open-quote'],
    ['letters of before Unicode', Buffer.from('M\xe3 h\xe5 s\xac;b\n1;2', 'latin1'), '1:1 no-unicode'],
    ['rows without number', Buffer.from('a\n'.repeat(100_002)), '100001:1 too-many-rows'],
    ['a cell without measure', Buffer.from(`a;${'x'.repeat(40_000)}`), '1:3 long-cell'],
  ])('%s', (_, bytes, why) => expect(thrownBy(() => cells(bytes))).toBe(why))
})

describe('patterns', () => {
  const fits = (pattern: string, path: string, bases = ['/kho/giấy'], sees: 'seen' | 'unseen' = 'seen'): boolean => {
    const found = patternOf(pattern)
    return found !== null && wantedOf(path, shelve([{ pattern: found, of: 1 }], { bases, sees }), sees).size === 1
  }

  test.each([
    ['2018', '/kho/giấy/2018/a/b.pdf'],
    ['2018/', '/kho/giấy/2018/b.pdf'],
    ['2018\\b.pdf', '/kho/giấy/2018/b.pdf'],
    ['*.pdf', '/kho/giấy/b.pdf'],
    ['**/*.pdf', '/kho/giấy/b.pdf'],
    ['**/*.pdf', '/kho/giấy/2018/quý 1/b.pdf'],
    ['**/quý 1', '/kho/giấy/2018/quý 1/b.pdf'],
    ['20??/**/b*d.p?f', '/kho/giấy/2018/x/y/bcd.pdf'],
    ['.', '/kho/giấy/2018/b.pdf'],
    ['quy */', '/kho/giấy/quy 1/2018/b.pdf'],
    ['/kho/giấy/2018/*', '/kho/giấy/2018/b.pdf'],
    ['giấy tờ.zip', '/kho/giấy/giấy tờ.zip/2018/b.pdf'],
    ['Phụ lục.pdf'.normalize('NFD'), '/kho/giấy/Phụ lục.pdf'.normalize('NFC')],
    ['a[1].pdf', '/kho/giấy/a[1].pdf'],
  ])('%s is %s', (pattern, path) => expect(fits(pattern, path)).toBe(true))

  test.each([
    ['*.pdf', '/kho/giấy/2018/b.pdf'],
    ['2018/*', '/kho/giấy/2018/x/b.pdf'],
    ['201', '/kho/giấy/2018/b.pdf'],
    ['2018', '/kho/2018/b.pdf'],
    ['B.pdf', '/kho/giấy/b.pdf'],
    ['a[1].pdf', '/kho/giấy/a1.pdf'],
    ['/2018', '/kho/giấy/2018/b.pdf'],
    ['../giấy/2018', '/kho/giấy/2018/b.pdf'],
    ['', '/kho/giấy/b.pdf'],
  ])('«%s» is not %s', (pattern, path) => expect(fits(pattern, path)).toBe(false))

  test('of a machine that sees no capitals, with its drives', () => {
    const bases = ['D:\\Kho [1]*']
    expect(fits('2018/BC*', 'd:\\kho [1]*\\2018\\bc 415.PDF', bases, 'unseen')).toBe(true)
    expect(fits('d:/KHO [1]*/2018', 'D:\\Kho [1]*\\2018\\bc.pdf', [], 'unseen')).toBe(true)
    expect(fits('2018', 'D:\\Kho [1]9\\2018\\bc.pdf', bases, 'unseen')).toBe(false)
  })

  test('a pattern made to be slow is not', () => {
    const start = performance.now()
    expect(fits(`${'**/a*'.repeat(100)}b`, `/kho/giấy/${'aaaaaaaaaa/'.repeat(300)}c`)).toBe(false)
    expect(fits(`${'*a'.repeat(400)}b`, `/kho/giấy/${'a'.repeat(5000)}`)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('values', () => {
  test.each([
    ['5/12/2018', '2018-12-05'],
    ['05.12.2018', '2018-12-05'],
    ['2018-12-05', '2018-12-05'],
    ['12/2018', '2018-12'],
    ['2018', '2018'],
    ['29/2/2020', '2020-02-29'],
  ])('the day %s', (text, value) => expect(checkValue(text, 'day')).toEqual({ value }))

  test.each(['31/02/2018', '12/31/2018', '5/12/18', 'tháng 5', '2018-13', '0218', '1/2-2018/3'])('no day: %s', text =>
    expect(checkValue(text, 'day')).toMatchObject({ why: 'no-day' }),
  )

  test.each([
    ['code', 'x'.repeat(65), 'long-code'],
    ['code', 'a\nb', 'long-code'],
    ['text', 'x'.repeat(4001), 'long-text'],
    ['text', 'a\u0007', 'bad-sign'],
    ['count', '1,5', 'no-count'],
  ] as const)('a %s that is none', (kind, text, why) => expect(checkValue(text, kind)).toMatchObject({ why }))
})

describe('a sheet', () => {
  test.each(['FileCode', 'Mã hồ sơ', 'ma ho so', 'MÃ HỒ SƠ', 'fileCode', 'Hồ sơ', 'file'])('%s is one field', head => {
    const { rows, faults } = sheetOf(`path;${head}`, '2018;H1')
    expect(rows.map(({ values }) => [...values])).toEqual([[['fileCode', 'H1']]])
    expect(faults).toEqual([])
  })

  test('what a TT 02 column and a field of Dublin Core are both called is the former', () =>
    expect([...(sheetOf('path;Subject', 'a;b').rows[0]?.values ?? [])]).toEqual([['subject', 'b']]))

  test('columns of its own are kept under their heads, and said', () => {
    const { rows, faults } = sheetOf('path;Kệ  số;Thời hạn bảo quan', 'a;5;20 năm')
    expect([...(rows[0]?.values ?? [])]).toEqual([
      ['Kệ số', '5'],
      ['retention', '20 năm'],
    ])
    expect(faults.map(said)).toEqual(['1:6 own-field'])
    const [near] = sheetOf('path;Mã hồ xơ', 'a;5').faults
    expect(near?.args.nearest).toBe('Mã hồ sơ')
  })

  test('folder and name in two columns', () =>
    expect(
      sheetOf('Thư mục;Tên tệp;FileCode', '2018;bc.pdf;H1', '2019;;H2').rows.map(({ pattern }) => pattern),
    ).toEqual(['2018/bc.pdf', '2019']))

  test('a bad cell leaves out itself, a bad row the row; each with its place', () => {
    const { rows, faults } = sheetOf(
      'path;IssuedDate;FileCode;Hồ sơ;__proto__;',
      '2018;31/2/2018;H1;x;y;z',
      ';;H2',
      '../2018;;H3',
    )
    expect(rows.map(({ values }) => [...values])).toEqual([[['fileCode', 'H1']]])
    expect(faults.map(said)).toEqual([
      '1:26 field-twice',
      '1:32 bad-head',
      '2:6 no-day',
      '3:1 no-pattern',
      '4:1 bad-pattern',
    ])
  })

  test('one that does not say which files stops the run', () =>
    expect(thrownBy(() => sheetOf('FileCode;OrganId', 'H1;P'))).toBe('1:1 no-path-column'))
})

describe('laid over', () => {
  const sheet = sheetOf('path;OrganId;FileCode;Kệ', '**;P-17;;', '2018;;H1;A', '2018/cu*;;-;')

  test('later rows over earlier ones, field by field; a dash takes away, an empty cell says nothing', () => {
    const rows = rowsFor(['D:\\kho giấy\\2018\\CU 1.pdf'], sheet)
    expect(rows).toHaveLength(3)
    expect(laidOver({ retention: '20 năm', FileCode: 'x' }, rows)).toEqual({
      FileCode: 'x',
      Kệ: 'A',
      organId: 'P-17',
      retention: '20 năm',
    })
  })

  test('any of several paths; none where nothing changes or the entry has no fields', () => {
    const entry = done('a'.repeat(64), { paths: ['D:/x.pdf', 'D:/KHO GIẤY/2018/a.pdf'], given: {} })
    const laid = withGiven(entry, rowsFor(entry.paths, sheet))
    expect(laid).toMatchObject({ given: { organId: 'P-17', fileCode: 'H1', Kệ: 'A' } })
    expect(laid && withGiven(laid, rowsFor(entry.paths, sheet))).toBeNull()
    const stopped = { sha256: 'a'.repeat(64), status: 'stopped', exitCode: 10, page: 1, mark: 'MẬT' } as const
    expect(withGiven(stopped, rowsFor(entry.paths, sheet))).toBeNull()
  })

  test('over a whole ledger: files done long before; a second time changes nothing; rows about nothing are told', async () => {
    const kho = await archive()
    for (const name of ['2018/a.pdf', '2018/cu.pdf', '2019/b.pdf'])
      await writeEntry(kho, done(sha256(name), { paths: [`D:/kho giấy/${name}`], given: {} }))
    const give = async () => {
      const { lay, laid } = openLaying(sheetOf('path;OrganId', '2018;P-17', '2020;P-18'))
      await closeLedger(kho, { paths: [], lay })
      return { ...laid(), unmatched: laid().unmatched.map(said) }
    }
    expect(await give()).toEqual({ files: 2, changed: 2, unmatched: ['3:1 no-match'] })
    expect(await give()).toMatchObject({ files: 2, changed: 0 })
    expect(await readEntry(kho, sha256('2018/a.pdf'))).toMatchObject({ given: { organId: 'P-17' } })
    expect(await readEntry(kho, sha256('2019/b.pdf'))).toMatchObject({ given: {} })
  })
})

test('columns that name persons are left out where nobody asked for them', () =>
  expect(withoutPersons({ 'Người ký': 'A', 'Họ và tên': 'B', Kệ: 'C' })).toEqual({ Kệ: 'C' }))
