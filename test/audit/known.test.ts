import { describe, expect, test } from 'vitest'
import { listedDocuments } from '../../src/audit/known/document.ts'
import { issuerOf } from '../../src/audit/known/issuer.ts'
import { readKnown } from '../../src/audit/known/sheet.ts'
import { TrichLucError } from '../../src/model/errors.ts'
import { rules } from '../given.ts'
import { audited, citing, codes, type Reporting } from './citing.ts'

const { lists } = rules
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readKnown(bytes(text), 'biet.csv', lists)
const against = (text: string, ...reports: readonly Reporting[]) =>
  audited(citing(...reports), read(text).documents).findings

describe('a list of known documents', () => {
  test('as Excel writes it in Vietnamese: semicolons, a byte order mark, days of Việt Nam', () => {
    const { documents, faults } = read(
      '\uFEFFSố ký hiệu;Ngày ban hành;Cơ quan ban hành;Trích yếu;Hiệu lực từ;Hiệu lực đến\r\n12/2012/NĐ-CP;1/3/2012;Chính phủ;"quản lý; đăng ký";01/6/2012;31/10/2022\r\n',
    )
    expect(faults).toEqual([])
    expect(documents).toEqual([
      {
        number: '12/2012/NĐ-CP',
        date: '2012-03-01',
        issuer: 'Chính phủ',
        issuerKey: 'cp',
        title: 'quản lý; đăng ký',
        from: '2012-06-01',
        to: '2022-10-31',
        endedBy: null,
        source: 'known',
        place: 'biet.csv:2',
      },
    ])
  })

  test.each([
    ['number,date,issuer,title,in force from,in force to\n12/2012/NĐ-CP,2012-03-01,,,,2022-10-31'],
    ['So hieu\tNgay\tTrich yeu\tHet hieu luc\n12/2012/NĐ-CP\t01/03/2012\t\t31/10/2022'],
    ['SỐ, NGÀY KÝ ,ghi chú riêng,Đến\n 12/2012/NĐ-CP ,1.3.2012,của tôi,31-10-2022'],
  ])('%#: in other words, separators and days', text => {
    expect(read(text)).toMatchObject({
      faults: [],
      documents: [{ number: '12/2012/NĐ-CP', date: '2012-03-01', to: '2022-10-31' }],
    })
  })

  test('UTF-16 as «Unicode Text» has it', () => {
    const text = '\uFEFFSố\tNgày\r\n12/2012/NĐ-CP\t1/3/2012\r\n'
    const { documents } = readKnown(new Uint8Array(Buffer.from(text, 'utf16le')), 'biet.txt', lists)
    expect(documents).toMatchObject([{ number: '12/2012/NĐ-CP', date: '2012-03-01' }])
  })

  test('faults have their place; the rest is taken', () => {
    const { documents, faults } = read(
      'Số;Ngày;Số\n12/2012/NĐ-CP;31/02/2012;\nkhông số;1/1/2012;\n;2/2/2012;\n58/2022/NĐ-CP;31/8/2022;',
    )
    expect(documents.map(({ number, date }) => [number, date])).toEqual([
      ['12/2012/NĐ-CP', null],
      ['58/2022/NĐ-CP', '2022-08-31'],
    ])
    expect(faults.map(({ args: { line, column, why } }) => [line, column, why])).toEqual([
      [1, 9, 'field-twice'],
      [2, 15, 'no-day'],
      [3, 1, 'no-number'],
      [4, 1, 'no-number'],
    ])
  })

  test('without a column of numbers it is of no use', () => {
    expect(() => read('Ngày;Trích yếu\n1/1/2012;a')).toThrow(TrichLucError)
  })

  test('whose a document is: by its number, else by name and place', () => {
    const ownerOf = issuerOf(lists)
    const owner = (number: string, issuer: string | null, date: string | null = '2018-01-01') =>
      ownerOf({ number, issuer, date })
    expect(owner('208/QĐ-TTg', null)).toBe('ttg')
    expect(owner('70/2020/QH14', null)).toBe('qh')
    expect(owner('12-CT/TW', null)).toBe('tw')
    expect(owner('15/KH-UBND', 'UBND tỉnh Bắc Giang')).toBe('ubnd.bac-giang')
    expect(owner('15/KH-UBND', 'Uỷ ban nhân dân tỉnh Lạng Sơn')).toBe('ubnd.lang-son')
    expect(owner('15/KH-UBND', 'UBND huyện Mai Châu')).toBe('ubnd.hoa-binh.mai-chau')
    expect(owner('15/KH-UBND', 'UBND tỉnh')).toBeNull()
    expect(owner('15/KH-UBND', null)).toBeNull()
    expect(owner('15/KH-UBND', 'UBND tỉnh Bắc Ninh', '2026-01-01')).toBe('ubnd.bac-ninh@2025')
  })

  test('the rules’ own: only what is verified, each once', () => {
    const all = listedDocuments(lists)
    expect(all.find(({ number }) => number === '12/2012/NĐ-CP')).toMatchObject({
      to: '2022-11-01',
      endedBy: '58/2022/NĐ-CP',
    })
    expect(all.find(({ number }) => number === '76/2010/QĐ-TTg')).toMatchObject({ to: null })
    expect(all.find(({ number }) => number === '01/2011/QH13')).toMatchObject({
      issuerKey: 'qh',
      to: '2025-07-01',
      endedBy: '33/2024/QH15',
    })
    expect(new Set(all.map(({ number, date }) => `${number} ${date}`)).size).toBe(all.length)
  })
})

const head = 'Số;Ngày;Cơ quan;Trích yếu;Hiệu lực từ;Hiệu lực đến\n'
const decision = { number: '18/2013/QĐ-UBND', type: 'quyet-dinh', by: 'ubnd.bac-giang' } as const
const line =
  '18/2013/QĐ-UBND;03/5/2013;UBND tỉnh Bắc Giang;quản lý viện trợ phi chính phủ nước ngoài;13/5/2013;19/11/2017\n'

describe('citations against the list', () => {
  test('another day than the list has', () => {
    const [finding, ...others] = against(head + line, { on: '2015-12-05', cites: [{ ...decision, on: '2013-05-13' }] })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'citation-conflict', severity: 'error' })
    expect(finding?.message.vi).toContain(
      'ghi 18/2013/QĐ-UBND ngày 13/05/2013, trong khi danh sách văn bản đã biết ghi 18/2013/QĐ-UBND ngày 03/05/2013',
    )
    expect(finding?.evidence).toHaveLength(1)
  })

  test('where a report has the day of the list, too, its words are quoted beside', () => {
    const [wrong, right] = ['2013-05-13', '2013-05-03'].map(on => ({ ...decision, on }))
    const [finding, ...others] = against(head + line, {
      on: '2015-12-05',
      cites: [right, wrong].flatMap(it => it ?? []),
    })
    expect(others).toEqual([])
    expect(finding?.evidence.map(({ start }) => start)).toEqual([200, 100])
  })

  test('cited after its end, and before it was in force', () => {
    expect(codes(against(head + line, { on: '2019-12-05', cites: [{ ...decision, on: '2013-05-03' }] }))).toEqual([
      'citation-repealed warning',
    ])
    expect(codes(against(head + line, { on: '2013-05-06', cites: [{ ...decision, on: '2013-05-03' }] }))).toEqual([
      'citation-after-report info',
    ])
    const circular = { on: '2013-05-06', type: 'thong-tu', cites: [{ ...decision, on: '2013-05-03' }] }
    expect(against(head + line, circular), 'an act that guides another is issued before it is in force').toEqual([])
    expect(against(head + line, { on: '2015-12-05', cites: [{ ...decision, on: '2013-05-03' }] })).toEqual([])
  })

  test('the list has the day of the end, a report the words that tell of it', () => {
    const old = { ...decision, on: '2013-05-03' }
    const successor = { ...decision, number: '40/2017/QĐ-UBND', on: '2017-11-20', relation: 'issues' }
    const told = { on: '2017-12-28', cites: [successor, { ...old, relation: 'replaces', relatesTo: 1 }] }
    const [finding] = against(head + line, told, { on: '2019-12-05', cites: [old] })
    expect(finding?.message.vi).toContain('chỉ có hiệu lực đến 19/11/2017, rồi được thay bằng 40/2017/QĐ-UBND')
    expect(finding?.evidence.map(({ number }) => number)).toEqual(['2/BC-UBND', '1/BC-UBND'])
  })

  test('near a known number, itself not in the list', () => {
    const cites = [
      { ...decision, number: '19/2013/QĐ-UBND', on: '2013-05-03', title: 'quản lý viện trợ phi chính phủ nước ngoài' },
    ]
    expect(codes(against(head + line, { on: '2015-12-05', cites }))).toEqual(['citation-near warning'])
  })

  test('the plan of another province is not in it', () => {
    expect(
      against(head + line, { on: '2019-12-05', cites: [{ ...decision, by: 'ubnd.lang-son', on: '2013-05-13' }] }),
    ).toEqual([])
  })

  test('what is not in a list that has many of its body, once for each document', () => {
    const many = Array.from({ length: 12 }, (_, n) => `${n + 20}/2013/QĐ-UBND;03/5/2013;UBND tỉnh Bắc Giang;;;\n`).join(
      '',
    )
    const unknown = { ...decision, number: '99/2013/QĐ-UBND', on: '2013-09-09' }
    const reports = [
      { on: '2015-12-05', cites: [unknown, unknown] },
      { on: '2016-12-05', cites: [unknown, { ...unknown, by: 'ubnd.lang-son' }] },
    ]
    expect(codes(against(head + many, ...reports))).toEqual(['citation-unknown info'])
    expect(against(head + line, ...reports)).toEqual([])
    expect(
      against(head + many, { on: '2020-12-05', cites: [{ ...unknown, number: '99/2019/QĐ-UBND', on: '2019-09-09' }] }),
    ).toEqual([])
  })
})
